"""Pasal that are missing or printed twice."""

import pytest

from tanya.domain.document import Node, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.quality.sequence import Double, Gap, body_pasal, doubles, gaps


def pasal(label: str, page: int, words: str = "", last: int = 0, children: tuple[Node, ...] = ()) -> Node:
    locator = Locator.of((NodeKind.PASAL, label))
    text = f"Pasal {label}\n{words or f'Balon {label} wajib terdaftar di menara.'}"
    return Node(NodeKind.PASAL, locator, text, PageRange(page, last or page), children=children)


def part(kind: NodeKind, label: str, *children: Node) -> Node:
    return Node(kind, Locator.of((kind, label)), "", PageRange(1, 9), children=children)


def test_a_whole_sequence_has_no_gap() -> None:
    assert gaps([pasal("1", 1), pasal("2", 1), pasal("3", 2)]) == ()


def test_a_gap_knows_the_pages_at_its_edges() -> None:
    assert gaps([pasal("1", 1), pasal("2", 1, last=2), pasal("5", 4)]) == (Gap((3, 4), 2, 4),)


def test_each_gap_is_told_for_itself() -> None:
    found = gaps([pasal("1", 1), pasal("3", 2), pasal("4", 3), pasal("6", 4)])
    assert found == (Gap((2,), 1, 2), Gap((5,), 3, 4))


def test_a_gap_before_the_first_has_no_page_before() -> None:
    assert gaps([pasal("3", 2)]) == (Gap((1, 2), 0, 2),)


def test_an_inserted_pasal_fills_no_gap_and_makes_none() -> None:
    assert gaps([pasal("1", 1), pasal("1A", 1), pasal("3", 2)]) == (Gap((2,), 1, 2),)


@pytest.mark.parametrize(("labels", "missing"), [(("I", "II"), ()), (("I", "III"), ((2,),))])
def test_the_pasal_of_an_amendment_are_counted_in_roman_numbers(
    labels: tuple[str, ...], missing: tuple[tuple[int, ...], ...]
) -> None:
    assert tuple(gap.missing for gap in gaps([pasal(label, 1) for label in labels])) == missing


def test_only_the_bodys_own_pasal_count() -> None:
    quoting = pasal("I", 1, children=(pasal("7", 1),))
    roots = (
        part(NodeKind.BAB, "I", quoting),
        part(NodeKind.PENJELASAN, "", pasal("1", 8)),
        part(NodeKind.LAMPIRAN, "", pasal("9", 9)),
    )
    assert body_pasal(roots) == (quoting,)


@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_second_print_inside_another_pasal_is_a_double(joint: str) -> None:
    swallowed = pasal("4", 2, f"Isi.{joint}Pasal 3 Balon 3 wajib terdaftar di menara.", last=3)
    assert doubles([pasal("3", 2), swallowed]) == (Double("3", 2, 3),)


def test_a_pasal_that_was_told_apart_is_a_double() -> None:
    assert doubles([pasal("5", 2), pasal("5-2", 7)]) == (Double("5", 2, 7),)


@pytest.mark.parametrize(
    "words",
    [
        "Isi.\nPasal 3 Undang-Undang tentang Perahu tetap berlaku.",  # a reference
        "Isi menurut Pasal 3 Balon 3 wajib terdaftar di menara.",  # one inside a sentence
        "Isi.\nPasal 9 Balon 9 wajib terdaftar.",  # no pasal of this text
        "Isi.\nPasal 4",  # its own label once more, at the turn of a page
    ],
)
def test_what_only_names_a_pasal_is_no_double(words: str) -> None:
    assert doubles([pasal("3", 2), pasal("4", 2, words, last=3)]) == ()


def test_what_an_amendment_quotes_is_no_double() -> None:
    quoting = pasal("1", 1, "Diubah.\nPasal 2 Balon 2 wajib terdaftar di menara.", children=(pasal("2", 1),))
    assert doubles([quoting, pasal("2", 3)]) == ()
