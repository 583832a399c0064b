from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tanya.domain.document import Document, Node, PageRange
from tanya.domain.locator import Locator
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


def test_neighbours_stop_at_the_ends_of_the_document(store: PassageStore) -> None:
    last = store.neighbours("pp-7-2031#2")
    assert last.before
    assert last.before.id == "pp-7-2031#1"
    assert last.after is None


def test_many_threads_may_read_at_once(store: PassageStore) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: store.provision("pp-7-2031", _at("Pasal 6")), range(200)))
    assert len({provision.text for provision in found if provision}) == 1
    assert None not in found


def test_a_file_that_is_no_database_is_a_damaged_build(tmp_path: Path) -> None:
    (tmp_path / "passages.db").write_bytes(b"bukan basis data" * 100)
    with pytest.raises(BuildError, match="rusak"):
        PassageStore(tmp_path / "passages.db")
