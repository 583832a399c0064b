"""Passages hold whole nodes, every text once, and say where each node stands."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ingest.cutting import LIMIT, cut, is_heading_only
from tanya.domain.document import Node, PageRange, Passage
from tanya.domain.locator import Locator, NodeKind

PAGE = PageRange(1, 1)


def node(locator: str, text: str, *children: Node, kind: NodeKind = NodeKind.AYAT, heading: str = "") -> Node:
    parsed = Locator.parse(locator)
    assert parsed
    return Node(kind, parsed, text, PAGE, heading, children)


def pasal(number: int, *lengths: int) -> Node:
    ayat = [node(f"Pasal {number} ayat ({n})", f"({n}) " + "x" * size) for n, size in enumerate(lengths, 1)]
    return node(f"Pasal {number}", f"Pasal {number}", *ayat, kind=NodeKind.PASAL)


def chapter(label: str, *children: Node) -> Node:
    return node(f"BAB {label}", f"BAB {label} UMUM", *children, kind=NodeKind.BAB, heading="UMUM")


def test_a_pasal_of_usual_length_is_one_passage_with_the_chapter_in_its_trail() -> None:
    [passage] = cut("pp-8-2006", [chapter("I", pasal(1, 30, 40))])
    assert passage.id == "pp-8-2006#1"
    assert str(passage.locator) == "Pasal 1"
    assert passage.breadcrumb == ("BAB I UMUM", "Pasal 1")
    assert passage.text.split("\n")[0] == "Pasal 1"


def test_a_long_list_stays_together_as_it_is_asked_for() -> None:
    items = [node(f"Pasal 1 huruf {x}", f"{x}. " + "x" * 600, kind=NodeKind.HURUF) for x in "abcd"]
    listed = node("Pasal 1", "Pasal 1 Setiap balon wajib:", *items, kind=NodeKind.PASAL)
    assert len(cut("x", [listed])) == 1
    assert len(cut("x", [replace(listed, text="Pasal 1 Setiap balon wajib")])) > 1


def test_two_short_pasal_are_two_passages() -> None:
    assert [str(p.locator) for p in cut("x", [chapter("I", pasal(1, 10), pasal(2, 10))])] == [
        "Pasal 1",
        "Pasal 2",
    ]


def test_a_long_pasal_is_cut_between_ayat_and_later_groups_keep_it_in_the_trail() -> None:
    passages = cut("x", [pasal(1, 900, 800, 900)])
    assert [[str(span.locator) for span in p.spans] for p in passages] == [
        ["Pasal 1 ayat (1)", "Pasal 1 ayat (2)"],
        ["Pasal 1 ayat (3)"],
    ]
    assert passages[0].text.startswith("Pasal 1\n(1)")
    assert passages[1].breadcrumb[0] == "Pasal 1"
    assert str(passages[1].locator) == "Pasal 1 ayat (3)"


def test_a_node_longer_than_the_limit_stands_alone_and_whole() -> None:
    passages = cut("x", [pasal(1, LIMIT * 2, 20)])
    assert "(1) " + "x" * (LIMIT * 2) in passages[1].text.split("\n")


def test_short_explanations_share_a_passage() -> None:
    short = [
        node(f"Penjelasan Pasal {n}", f"Pasal {n}\nCukup jelas.", kind=NodeKind.PASAL) for n in (1, 2, 3)
    ]
    passages = cut("x", [node("Penjelasan", "PENJELASAN", *short, kind=NodeKind.PENJELASAN)])
    assert [len(p.spans) for p in passages] == [3]
    assert str(passages[0].locator) == "Penjelasan"


def test_a_long_explanation_of_an_item_of_an_amendment_is_a_passage_of_its_own() -> None:
    def item(number: int, length: int) -> Node:
        where = f"Penjelasan Pasal I angka {number}"
        quoted = node(f"{where} Pasal {number}", f"Pasal {number}\n" + "x" * length, kind=NodeKind.PASAL)
        return node(where, f"Angka {number}", quoted, kind=NodeKind.ANGKA)

    items = [item(1, 10), item(2, 10), item(3, 900), item(4, 900)]
    first = node("Penjelasan Pasal I", "Pasal I", *items, kind=NodeKind.PASAL)
    assert [str(one.locator) for one in cut("x", [first])] == [
        "Penjelasan Pasal I",
        "Penjelasan Pasal I angka 3",
        "Penjelasan Pasal I angka 4",
    ]


def test_a_long_definition_list_is_cut_into_groups_of_whole_definitions() -> None:
    definitions = [
        node(f"Pasal 1 angka {n}", f"{n}. " + "d" * 300, kind=NodeKind.ANGKA) for n in range(1, 21)
    ]
    passages = cut(
        "x", [node("Pasal 1", "Pasal 1\nyang dimaksud dengan:", *definitions, kind=NodeKind.PASAL)]
    )
    assert all(len(p.text) <= LIMIT for p in passages)
    assert sum(len(p.spans) for p in passages) == 20


@given(
    st.lists(st.lists(st.integers(min_value=0, max_value=LIMIT + 400), max_size=6), min_size=1, max_size=5)
)
def test_all_text_stands_in_passages_once_and_spans_begin_with_their_own_text(shape: list[list[int]]) -> None:
    roots = [chapter("I", *(pasal(number, *lengths) for number, lengths in enumerate(shape, 1)))]
    passages = cut("x", roots)
    assert_faithful(roots, passages)


def assert_faithful(roots: list[Node], passages: tuple[Passage, ...]) -> None:
    every = {part.locator: part for root in roots for part in root.walk()}
    said = [part.text for part in every.values() if not is_heading_only(part)]
    assert "\n".join(said) == "\n".join(passage.text for passage in passages)
    assert len({passage.id for passage in passages}) == len(passages)
    for passage in passages:
        for span in passage.spans:
            assert passage.text[span.start : span.end].startswith(every[span.locator].text)
            assert passage.locator.covers(span.locator)


def test_words_that_go_on_behind_a_table_are_said_to_stand_on_its_last_page_too() -> None:
    table = node("Lampiran I Tabel 1", "| a | b |\n" * 300, kind=NodeKind.TABEL)
    parted = replace(
        node("Lampiran I", "LAMPIRAN I\nDitetapkan di Menara.", table, kind=NodeKind.LAMPIRAN),
        pages=PageRange(1, 3),
        own=PageRange(1, 3),
    )
    assert cut("x", [parted])[0].pages == PageRange(1, 3)
    before = replace(parted, text="LAMPIRAN I", own=PageRange(1, 1))
    assert cut("x", [before])[0].pages == PageRange(1, 1)
