from pathlib import Path

import pytest

from ingest.building.parsed_cache import entry_path, load_parsed, read_entry, write_parsed, write_refusal
from ingest.records import ParsedFile, Relation
from tanya.catalogue.records import EventKind
from tanya.domain.document import Document, Kind, Node, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

PLACE = Locator.of((NodeKind.PASAL, "6"))
TEXT = "Pasal 6\nPP 1/2030 dicabut.\u2028Selesai."


@pytest.fixture
def parsed() -> ParsedFile:
    document = Document("pp-8-2031", Kind.NASKAH, "PP 8", "a.pdf", "ab" * 32, 3)
    node = Node(NodeKind.PASAL, PLACE, TEXT, PageRange(2, 3))
    span = Span(PLACE, NodeKind.PASAL, 0, len(TEXT), PageRange(2, 3))
    passage = Passage("pp-8-2031#1", "pp-8-2031", PLACE, ("BAB I",), TEXT, PageRange(2, 3), (span,))
    relation = Relation(EventKind.MENCABUT, RegulationId("PP", "1", 2030), PLACE, "PP 1/2030 dicabut.")
    return ParsedFile(document, (node,), (passage,), (relation,), ("1 halaman tanpa teks, perlu OCR",))


def test_a_parsed_file_comes_back_as_it_was(tmp_path: Path, parsed: ParsedFile) -> None:
    path = entry_path(tmp_path, "ab" * 32, "a.pdf")
    write_parsed(path, "v1", parsed)
    entry = read_entry(path)
    assert entry
    assert entry.header
    assert (entry.pipeline, entry.header.pasal, entry.header.document) == ("v1", 1, parsed.document)
    assert load_parsed(path) == parsed


def test_a_refusal_is_kept_too(tmp_path: Path) -> None:
    write_refusal(tmp_path / "x.json", "v1", "berkas kosong")
    entry = read_entry(tmp_path / "x.json")
    assert entry
    assert (entry.header, entry.refusal) == (None, "berkas kosong")


@pytest.mark.parametrize("damage", [b"", b"[", b"null\n{}", b"\xff\xfe"])
def test_a_damaged_entry_counts_as_absent(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "x.json").write_bytes(damage)
    assert read_entry(tmp_path / "x.json") is None


def test_a_cut_entry_counts_as_absent(tmp_path: Path, parsed: ParsedFile) -> None:
    path = tmp_path / "x.json"
    write_parsed(path, "v1", parsed)
    path.write_bytes(path.read_bytes()[:-5])
    assert read_entry(path) is None


def test_the_same_bytes_under_another_name_are_another_entry(tmp_path: Path) -> None:
    assert entry_path(tmp_path, "ab", "a.pdf") != entry_path(tmp_path, "ab", "b.pdf")
