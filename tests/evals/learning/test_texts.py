"""Texts of the archive, and a growing that leaves the other commands alone."""

import io
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from evals.errors import EvalError
from evals.learning.texts import unpack
from tests.disks import small_disk


def archive(folder: Path, *names: str, times: int = 1) -> Path:
    path = folder / "naskah.tar.xz"
    with tarfile.open(path, "w:xz") as written:
        for name in names:
            content = f"isi {name}".encode() * times
            member = tarfile.TarInfo(name)
            member.size = len(content)
            written.addfile(member, io.BytesIO(content))
    return path


def test_the_texts_that_are_named_are_unpacked_and_no_others(tmp_path: Path) -> None:
    unpack(archive(tmp_path, "uu-pp/uu/a.md", "uu-pp/pp/b.md", "c.md"), ["a.md", "c.md"], tmp_path / "naskah")
    found = {path.name: path.read_text() for path in (tmp_path / "naskah").iterdir()}
    assert found == {"a.md": "isi uu-pp/uu/a.md", "c.md": "isi c.md"}


def test_a_name_that_leads_out_of_the_folder_stays_inside_it(tmp_path: Path) -> None:
    unpack(archive(tmp_path, "../../a.md"), ["a.md"], tmp_path / "dalam" / "naskah")
    assert [path.name for path in (tmp_path / "dalam").rglob("*.md")] == ["a.md"]
    assert not (tmp_path / "a.md").exists()


def test_a_text_that_the_archive_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match=r"^Arsip naskah\.tar\.xz tidak memuat b\.md, c\.md\.$"):
        unpack(archive(tmp_path, "a.md"), ["c.md", "a.md", "b.md"], tmp_path / "naskah")


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match="Arsip undang-undang tidak ada di"):
        unpack(tmp_path / "naskah.tar.xz", ["a.md"], tmp_path / "naskah")


def test_the_other_commands_do_without_lightgbm() -> None:
    code = "import sys, evals.command; sys.exit('lightgbm' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False).returncode
        == 0
    )


def test_a_text_for_which_there_is_no_room_is_not_taken_for_unpacked(tmp_path: Path) -> None:
    (source := tmp_path / "sumber").mkdir()
    with small_disk(tmp_path / "disk", 0.1) as disk:
        disk.fill(left=4096)
        with pytest.raises(OSError, match="No space left"):
            unpack(archive(source, "a.md", times=100_000), ["a.md"], disk.path / "naskah")
        assert not (disk.path / "naskah" / "a.md").exists()
