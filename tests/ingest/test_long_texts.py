"""Text made to be slow: what takes twice as long must be twice as long."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from ingest.cleaning import join
from ingest.layout.broken import mended
from ingest.limits import LIMITS
from ingest.metadata.dates import gazette
from ingest.metadata.references import references
from ingest.parsed import parse_file
from tanya.errors import ReadError

# Of the processor, where a rule that looks at everything again for each sign would take minutes.
_SECONDS = 8.0
_LINES = 10_000
_TITLE = "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 8 TAHUN 2031\nTENTANG\nPERAHU\n\nPasal 1\n"


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _parsed(folder: Path, content: str) -> None:
    path = folder / "a.md"
    path.write_text(content)
    with suppress(ReadError):  # refused is well, if soon
        parse_file(path)


@pytest.mark.parametrize(
    "line", ["Pasal 1", "# Judul", "| a | b |", "- butir", "BAB I", "1.", "2. dua", "ab", "(1) satu"]
)
def test_a_heap_of_lines_that_each_open_something(tmp_path: Path, line: str) -> None:
    assert _seconds(lambda: _parsed(tmp_path, f"{line}\n" * _LINES)) < _SECONDS


@pytest.mark.parametrize(
    "words",
    [
        "a",
        "_ Abc ",
        "<!-- ",
        "# #",
        "1",
        ". ",
        "Kota A ",
        "Peraturan Menteri Nomor ",
        "REPU BLIK ",
        "TENTANG ",
    ],
)
def test_one_long_line(tmp_path: Path, words: str) -> None:
    assert _seconds(lambda: _parsed(tmp_path, "# " + words * (400_000 // len(words)))) < _SECONDS


@pytest.mark.parametrize(
    "words",
    [
        "Undang-Undang Nomor 1 Tahun 2000, dicabut ",
        "Peraturan-No-1/",
        "PERATURAN ",
        "(1) a. 1. Pasal 1 ",
        "LEMBARAN NEGARA ",
    ],
)
def test_one_long_line_of_a_regulation(tmp_path: Path, words: str) -> None:
    assert _seconds(lambda: _parsed(tmp_path, _TITLE + words * (200_000 // len(words)))) < _SECONDS


def test_front_matter_that_never_ends(tmp_path: Path) -> None:
    assert _seconds(lambda: _parsed(tmp_path, "---" + "\n" * 200_000 + "x")) < _SECONDS


def test_words_without_end_at_the_end_of_a_line() -> None:
    assert _seconds(lambda: join("a" * 200_000 + " " + "b" * 200_000 + "!-", "c")) < _SECONDS
    assert _seconds(lambda: mended(["a" * 200_000 + "1", "b"], frozenset({"ab"}))) < _SECONDS


def test_numbers_of_thousands_of_figures_are_no_numbers() -> None:
    written = f"Undang-Undang Nomor {'1' * 6000} Tahun 2000"
    assert list(references(written)) == []
    assert gazette(f"LEMBARAN NEGARA TAHUN 2000 NOMOR {'1' * 6000}", "") == "LN 2000/111111"


def test_more_parts_than_any_document_has_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("- butir\n\n" * (LIMITS.passages + 1) + "x" * 10)
    (tmp_path / "b.md").write_text("".join(f"# Judul {n}\n\nIsi.\n\n" for n in range(LIMITS.passages + 1)))
    with pytest.raises(ReadError, match=r"b\.md: 2\d\.\d{3} bagian teks, lebih dari batas 20\.000"):
        parse_file(tmp_path / "b.md")


def test_text_that_nothing_divides_is_refused_by_its_length(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("kata " * 200_001)
    with pytest.raises(
        ReadError, match=r"a\.txt: 1\.000\.004 karakter tanpa pasal, judul, atau akhir kalimat"
    ):
        parse_file(tmp_path / "a.txt")


def test_a_title_without_end_is_cut(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# " + "Panduan " * 1000 + "\nIsi.\n")
    assert len(parse_file(tmp_path / "a.md").document.title) <= 300
