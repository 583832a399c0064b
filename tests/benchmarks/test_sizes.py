"""Every system makes its index of the same few texts, and is asked."""

import tarfile
from pathlib import Path

import pytest

from benchmarks.sizing.asking import asked
from benchmarks.sizing.ours import counts
from benchmarks.sizing.places import BM25, BUILT, OURS, SYSTEMS, Size
from benchmarks.sizing.process import Asking, Broken, build
from benchmarks.sizing.systems import make, opened
from benchmarks.sizing.texts import folder_of, texts_of

QUERY = "Berapa lama perahu nomor 7 boleh berlayar?"


def write_texts(folder: Path, count: int = 12) -> Path:
    folder.mkdir()
    for number in range(1, count + 1):
        pasal = (f"Pasal {n}\nPerahu nomor {n * number} berlayar paling lama {n} hari." for n in range(1, 7))
        body = "\n\n".join(
            (f"PERATURAN PEMERINTAH NOMOR {number} TAHUN 2031 TENTANG PERAHU {number}", *pasal)
        )
        (folder / f"pp-{number}-2031.md").write_text(body, encoding="utf-8")
    return folder


pytestmark = pytest.mark.lama


@pytest.fixture(scope="module")
def size(tmp_path_factory: pytest.TempPathFactory) -> Size:
    """With every system's index of it."""
    folder = tmp_path_factory.mktemp("sizes")
    texts = texts_of(write_texts(folder / "teks"), 1000)
    made = Size(folder / "size-1000")
    made.folder.mkdir()
    made.texts.write_text("\n".join(map(str, texts)), encoding="utf-8")
    for system in BUILT:
        make(system, made)
    return made


def test_our_index_holds_all_of_the_texts(size: Size) -> None:
    assert counts(size)["texts"] == 12


def test_an_index_that_is_there_already_is_not_measured_as_made(size: Size) -> None:
    with pytest.raises(ValueError, match="nothing was made"):
        make(OURS, size)


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_answers_each_query_of_each_client(size: Size, system: str) -> None:
    told = asked(opened(system, size), {"queries": [QUERY] * 5, "clients": 2, "seconds": 60})
    assert len(told["taken"]) == 5
    assert all(taken > 0 for taken in told["taken"])


def test_what_is_still_unasked_when_the_time_is_over_is_left() -> None:
    told = asked(lambda query: query, {"queries": ["a", "b"], "clients": 1, "seconds": -1})
    assert told["taken"] == []


def test_a_system_is_built_and_asked_in_a_process_of_its_own(size: Size) -> None:
    build(BM25, size, steps=False)
    with Asking(BM25, size, QUERY) as asking:
        assert len(asking.ask([QUERY] * 3, 2, 60)["taken"]) == 3
        assert asking.start["seconds"] > 0
        assert asking.peak_megabytes() > 10


def test_an_index_that_is_not_there_is_told_as_a_broken_process(tmp_path: Path) -> None:
    with pytest.raises(Broken, match="bm25s"), Asking(BM25, Size(tmp_path), QUERY):
        pass


def test_a_larger_size_holds_the_texts_of_a_smaller_one(tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "teks", 30)
    small, large = texts_of(folder, 5), texts_of(folder, 10)
    assert 0 < len(small) < len(large) < 30
    assert large[: len(small)] == small


def test_an_archive_is_unpacked_once(tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "teks", 2)
    with tarfile.open(tmp_path / "teks.tar.xz", "w:xz") as archive:
        archive.add(folder, "teks")
    unpacked = folder_of(tmp_path / "teks.tar.xz", tmp_path)
    (unpacked / "lama").touch()
    assert (folder_of(tmp_path / "teks.tar.xz", tmp_path) / "lama").exists()
    assert folder_of(folder, tmp_path) == folder
