from dataclasses import replace

from tanya.domain.document import Document, Kind, Node, PageRange
from tanya.domain.locator import Locator, NodeKind

OFFICIAL = Document("pp-7-2031", Kind.NASKAH, "PP 7/2031", "kapal.pdf", "ab" * 32, pages=2)


def test_the_official_text_and_our_digest_share_an_id_but_no_key() -> None:
    digest = replace(OFFICIAL, kind=Kind.RINGKASAN)
    assert digest.id == OFFICIAL.id
    assert {digest.key, OFFICIAL.key} == {"pp-7-2031", "ringkasan:pp-7-2031"}


def test_a_page_range_is_its_pages() -> None:
    assert list(PageRange(3, 5)) == [3, 4, 5]


def test_a_source_without_pages_has_none() -> None:
    assert list(PageRange()) == []


def test_walking_a_tree_follows_the_reading_order() -> None:
    pasal = Locator.of((NodeKind.PASAL, "5"))
    ayat = [
        Node(NodeKind.AYAT, pasal.down(NodeKind.AYAT, n), f"({n}) Kapal.", PageRange()) for n in ("1", "2")
    ]
    root = Node(NodeKind.PASAL, pasal, "Pasal 5", PageRange(), children=tuple(ayat))
    assert [str(node.locator) for node in root.walk()] == ["Pasal 5", "Pasal 5 ayat (1)", "Pasal 5 ayat (2)"]
