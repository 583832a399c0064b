"""What of a folder is read, and what of what is asked for is not even opened."""

import os
import stat
from pathlib import Path

import pytest

from ingest.building.admission import refusal
from ingest.building.collect import collect
from ingest.building.folder import Passed, entries
from ingest.building.records import InputFile, Request
from ingest.limits import LIMITS
from tests.hostile.places import write_names, write_oddities


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "masuk"
    made.mkdir()
    (made / "a.txt").write_text("Satu.")
    return made


def _one(path: Path) -> InputFile:
    [file] = collect(Request((path,)), ()).files
    return file


def _passed(folder: Path) -> dict[str, str]:
    return {entry.path.name: entry.reason for entry in entries(folder) if isinstance(entry, Passed)}


def test_links_out_of_the_folder_and_things_that_are_no_files_are_passed_over(
    folder: Path, tmp_path: Path
) -> None:
    write_oddities(folder, tmp_path / "luar")
    outside = "tautan ke luar folder; sebutkan berkas aslinya bila memang dimaksud"
    assert _passed(folder) == {
        "d" * 250: "folder tidak dapat dibuka (File name too long)",
        "gawai.txt": outside,
        "lingkar.txt": "tautan ke berkas yang tidak ada",
        "luar-folder": outside,
        "luar.txt": outside,
        "naik": outside,
        "pipa.txt": "bukan berkas biasa",
        "putus.txt": "tautan ke berkas yang tidak ada",
        "soket.txt": "bukan berkas biasa",
    }


def test_a_link_to_a_file_of_the_same_folder_adds_nothing(folder: Path) -> None:
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "c").symlink_to(folder)
    assert list(entries(folder)) == [folder / "a.txt"]


def test_a_link_that_is_named_itself_is_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").symlink_to(folder / "a.txt")
    assert _one(tmp_path / "b.txt").path == folder / "a.txt"


def test_hidden_files_and_folders_are_not_spoken_of(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "b.txt").write_text("x")
    (folder / ".c.txt").write_text("x")
    assert list(entries(folder)) == [folder / "a.txt"]


def test_a_pipe_is_never_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipa.txt")
    assert _one(folder / "pipa.txt").refusal == (
        "bukan berkas biasa, jadi tidak dibuka; simpan isinya sebagai berkas dulu"
    )


def test_a_device_is_never_opened() -> None:
    assert _one(Path("/dev/zero")).refusal


@pytest.mark.parametrize(
    ("name", "size", "said"), [("a.pdf", LIMITS.file, "200 MB"), ("a.html", LIMITS.text_file, "10 MB")]
)
def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    folder: Path, name: str, size: int, said: str
) -> None:
    with (folder / name).open("wb") as file:
        file.truncate(size + 12_300_000)  # a hole: it takes no room
    file = _one(folder / name)
    assert file.refusal
    assert file.refusal.endswith(f"lebih dari batas {said}; pecah menjadi beberapa berkas")
    assert file.sha256 == ""


def test_a_size_is_told_as_people_write_it(folder: Path) -> None:
    with (folder / "a.md").open("wb") as file:
        file.truncate(12_340_000)
    assert "berukuran 12,3 MB" in str(_one(folder / "a.md").refusal)


def test_a_name_that_is_no_text_is_refused(folder: Path) -> None:
    write_names(folder)
    refused = [file.path.name for file in collect(Request((folder,)), ()).files if file.refusal]
    assert refused == ["bukan-utf8-\udcff\udcfe.txt"]


def test_a_file_that_may_not_be_opened_is_a_fault_of_its_own(folder: Path) -> None:
    status = os.stat_result((stat.S_IFREG, 0, 0, 0, 0, 0, 5, 0, 0, 0))
    assert refusal(folder / "hilang.txt", status) is None
    assert "tidak dapat dibuka (No such file" in str(_one(folder / "hilang.txt").refusal)
