from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tanya.domain.document import Document, Node, PageRange, Passage, PrintedLine
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.reading import Remark, Sheet, WordsFrom
from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.passages import PassageStore
from tanya.library.passages_writer import PassageWriter


@pytest.fixture
def store(home: Home) -> PassageStore:
    return PassageStore(home.build("20310101-000000-000000").passages)


def _at(text: str) -> Locator:
    locator = Locator.parse(text)
    assert locator
    return locator


def test_passages_come_in_the_order_asked_for(store: PassageStore) -> None:
    found = store.passages(["pp-7-2031#2", "tidak-ada#9", "pp-7-2031#1"])
    assert [passage.id for passage in found] == ["pp-7-2031#2", "pp-7-2031#1"]


def test_a_passage_is_read_back_with_its_spans(store: PassageStore, passages: tuple[object, ...]) -> None:
    assert tuple(store.passages_of("pp-7-2031")) == passages


def test_a_pasal_is_found_whole_with_its_pages(store: PassageStore) -> None:
    found = store.provision("pp-7-2031", _at("Pasal 5"))
    assert found
    assert found.text == "Pasal 5\n(1) Kapal wajib terdaftar.\n(2) Pendaftaran gratis."
    assert found.pages == PageRange(1, 2)
    assert found.passage_id == "pp-7-2031#1"


def test_an_ayat_is_found_alone(store: PassageStore) -> None:
    found = store.provision("pp-7-2031", _at("pasal 5 ayat (2)"))
    assert found
    assert (found.text, str(found.locator)) == ("(2) Pendaftaran gratis.", "Pasal 5 ayat (2)")


@pytest.mark.parametrize(("key", "locator"), [("pp-7-2031", "Pasal 45"), ("pp-1-1999", "Pasal 5")])
def test_what_is_not_there_is_not_found(store: PassageStore, key: str, locator: str) -> None:
    assert store.provision(key, _at(locator)) is None


def test_provisions_are_listed_in_reading_order(store: PassageStore) -> None:
    listed = [str(locator) for locator in store.provisions("pp-7-2031")]
    assert listed == ["Pasal 5", "Pasal 5 ayat (1)", "Pasal 5 ayat (2)", "Pasal 6"]


def test_a_tree_is_read_back_as_it_was_put_in(store: PassageStore, roots: tuple[Node, ...]) -> None:
    assert store.roots("pp-7-2031") == roots
    assert store.roots("pp-1-1999") == ()


def test_how_a_file_was_read_is_read_back(tmp_path: Path, document: Document) -> None:
    sheets = (Sheet(1, 812, WordsFrom.TEKS), Sheet(2, 0, WordsFrom.GAGAL, "halaman 2 tidak dapat digambar"))
    remarks = (Remark("judul tidak terbaca"), Remark("pembaca PDF: aneh", doubtful=False))
    with PassageWriter(tmp_path / "passages.db") as writer:
        writer.add(document, (), ())
        writer.add_reading(document, sheets, remarks)
    readings = PassageStore(tmp_path / "passages.db").readings
    assert readings.told
    assert (readings.sheets(document.key), readings.remarks(document.key)) == (sheets, remarks)
    assert (readings.sheets("pp-1-1999"), readings.remarks("pp-1-1999")) == ((), ())


@pytest.fixture
def scanned(
    tmp_path: Path, document: Document, roots: tuple[Node, ...], passages: tuple[Passage, ...]
) -> PassageStore:
    """Both passages were read from pictures, the second less surely."""
    lines = [
        PrintedLine(page, f"baris {n}", 0.9, 0.1, n / 10, 0.9, n / 10) for page in (1, 2) for n in (1, 2)
    ]
    with PassageWriter(tmp_path / "passages.db") as writer:
        writer.add(
            document, roots, [replace(p, confidence=c) for p, c in zip(passages, (0.9, 0.7), strict=True)]
        )
        writer.add_printed(document, lines)
    return PassageStore(tmp_path / "passages.db")


def test_a_passage_read_from_a_picture_keeps_its_confidence(scanned: PassageStore) -> None:
    assert [passage.confidence for passage in scanned.passages_of("pp-7-2031")] == [0.9, 0.7]


@pytest.mark.parametrize(
    ("place", "confidence"), [("Pasal 5", 0.9), ("Pasal 5 ayat (2)", 0.9), ("pasal 6", 0.7)]
)
def test_a_provision_is_as_sure_as_the_passage_it_stands_in(
    scanned: PassageStore, place: str, confidence: float
) -> None:
    assert scanned.confidence("pp-7-2031", _at(place)) == confidence


def test_a_provision_over_several_passages_is_as_sure_as_the_least(
    tmp_path: Path, document: Document, roots: tuple[Node, ...], passages: tuple[Passage, ...]
) -> None:
    chapter = Node(NodeKind.BAB, _at("BAB II"), "BAB II", PageRange(1, 2), children=roots)
    with PassageWriter(tmp_path / "passages.db") as writer:
        writer.add(
            document,
            (chapter,),
            [replace(p, confidence=c) for p, c in zip(passages, (0.9, 0.7), strict=True)],
        )
        writer.add_printed(document, [PrintedLine(2, "baris", 0.7, 0.1, 0.1, 0.9, 0.2)])
    assert PassageStore(tmp_path / "passages.db").confidence("pp-7-2031", _at("BAB II")) == 0.7


def test_a_provision_on_a_page_with_a_text_is_not_called_recognised_for_its_neighbours(
    tmp_path: Path, document: Document, roots: tuple[Node, ...], passages: tuple[Passage, ...]
) -> None:
    with PassageWriter(tmp_path / "passages.db") as writer:
        writer.add(document, roots, [replace(p, confidence=0.9) for p in passages])
        writer.add_printed(document, [PrintedLine(9, "baris", 0.9, 0.1, 0.1, 0.9, 0.2)])
    assert PassageStore(tmp_path / "passages.db").confidence("pp-7-2031", _at("Pasal 5")) is None


@pytest.mark.parametrize("place", ["Pasal 5", "Pasal 45"])
def test_what_was_not_read_from_a_picture_has_no_confidence(store: PassageStore, place: str) -> None:
    assert store.confidence("pp-7-2031", _at(place)) is None


def test_the_lines_of_pictures_come_in_reading_order_for_the_pages_asked_for(scanned: PassageStore) -> None:
    assert [(line.page, line.text) for line in scanned.printed("pp-7-2031", PageRange(2, 2))] == [
        (2, "baris 1"),
        (2, "baris 2"),
    ]
    assert len(scanned.printed("pp-7-2031", PageRange(1, 2))) == 4
    assert scanned.printed("pp-1-1999", PageRange(1, 2)) == ()


def test_many_threads_may_read_at_once(store: PassageStore) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: store.provision("pp-7-2031", _at("Pasal 6")), range(200)))
    assert len({provision.text for provision in found if provision}) == 1
    assert None not in found


def test_a_file_that_is_no_database_is_a_damaged_build(tmp_path: Path) -> None:
    (tmp_path / "passages.db").write_bytes(b"bukan basis data" * 100)
    with pytest.raises(BuildError, match="rusak"):
        PassageStore(tmp_path / "passages.db")
