from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from ingest.building.records import Report, Request
from ingest.building.run import Place, ingest
from ingest.building.verify import verify
from tanya.library.layout import BuildFiles, Home
from tanya.library.vectors import VectorIndex


@pytest.fixture
def files(run: Callable[..., Report], write: Callable[..., Path], place: Place) -> BuildFiles:
    lines = [f"Perahu nomor {n} berwarna {n}." for n in range(30)]
    report = run(write("a.txt", "PP 8/2031 Perahu", *lines))
    return Home(place.home).build(report.build_id)


@pytest.fixture
def deadly(run: Callable[..., Report], write: Callable[..., Path], place: Place) -> BuildFiles:
    """A build whose graph of vectors says that it holds far more than there is: who reads it dies."""
    lines = [f"Perahu nomor {n} berwarna {n}." for n in range(1100)]  # of fewer Chroma writes no graph
    found = Home(place.home).build(run(write("a.txt", "PP 8/2031 Perahu", *lines)).build_id)
    (header,) = found.vectors.glob("*/header.bin")
    written = header.read_bytes()
    header.write_bytes(written[:20] + (2**40).to_bytes(8, "little") + written[28:])
    return found


def test_a_sound_build_has_nothing_wrong(files: BuildFiles) -> None:
    assert verify(files) == ()
    assert verify(files, apart=True) == ()


def test_what_is_missing_is_told_by_the_process_that_reads_apart_too(files: BuildFiles) -> None:
    (files.vectors / "chroma.sqlite3").write_bytes(b"bukan basis data")
    assert verify(files, apart=True)


def test_vectors_that_end_who_reads_them_are_told(deadly: BuildFiles) -> None:
    assert verify(deadly, apart=True) == ("chroma rusak: membacanya menghentikan program",)


def test_an_ingest_outlives_such_vectors_and_makes_them_anew(
    deadly: BuildFiles, place: Place, tmp_path: Path
) -> None:
    request = Request((tmp_path / "masuk" / "a.txt",))  # as it was
    running = get_context("spawn").Process(target=ingest, args=(request, place))
    running.start()
    running.join()
    assert running.exitcode == 0
    served = Home(place.home).current_id()
    assert served != deadly.folder.name
    assert verify(Home(place.home).build(served or "")) == ()


def test_reading_a_build_does_not_make_it_unsound(files: BuildFiles) -> None:
    index = VectorIndex(files.vectors)
    assert len(index.passage_ids()) == 35
    index.close()
    assert verify(files) == ()


@pytest.mark.parametrize("part", ["passages.db", "catalogue.json", "vocabulary.json", "embedder/vectors.npz"])
def test_a_flipped_byte_is_noticed(files: BuildFiles, part: str) -> None:
    path = files.folder / part
    content = bytearray(path.read_bytes())
    content[-1] ^= 0xFF
    path.write_bytes(content)
    assert any("rusak" in line or "berubah" in line for line in verify(files))


def test_a_store_is_not_opened_beside_files_that_changed(files: BuildFiles) -> None:
    (files.folder / "glossary.json").write_text("{}", encoding="utf-8")
    (files.vectors / "chroma.sqlite3").write_bytes(b"bukan basis data")
    (told,) = verify(files)
    assert "glossary.json" in told


@pytest.mark.parametrize(
    "part", ["passages.db", "catalogue.json", "lexical/meta.json", "chroma/chroma.sqlite3"]
)
def test_a_lost_file_is_noticed(files: BuildFiles, part: str) -> None:
    (files.folder / part).unlink()
    assert verify(files)


def test_vectors_of_another_build_are_noticed(
    files: BuildFiles, run: Callable[..., Report], write: Callable[..., Path], place: Place
) -> None:
    other = Home(place.home).build(run(write("a.txt", "PP 8/2031 Perahu", "Satu.")).build_id)
    files.vectors.rename(files.folder / "disisihkan")
    other.vectors.rename(files.vectors)
    assert any("vektor" in line for line in verify(files))
