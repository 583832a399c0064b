"""What the ingest and the report both say of a regulation's tree."""

import pytest

from tanya.domain.document import Node, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.quality.provisions import provision_doubts
from tanya.quality.records import Flaw


def node(kind: NodeKind, label: str, page: int = 1) -> Node:
    return Node(kind, Locator.of((kind, label)), "", PageRange(page, page))


def test_a_gap_is_told_with_its_pages_and_the_way_out() -> None:
    (doubt,) = provision_doubts([node(NodeKind.PASAL, "1", 1), node(NodeKind.PASAL, "3", 2)])
    assert doubt.flaw is Flaw.PASAL_HILANG
    assert doubt.said == "pasal tidak ditemukan: 2 (halaman 1, 2)"
    assert "unduh" in doubt.advice
    assert [(spot.page, spot.said) for spot in doubt.spots] == [
        (1, "Pasal 2 tidak ditemukan setelah ini"),
        (2, "Pasal 2 tidak ditemukan sebelum ini"),
    ]


def test_a_gap_inside_one_page_is_one_place() -> None:
    (doubt,) = provision_doubts([node(NodeKind.PASAL, "1", 4), node(NodeKind.PASAL, "3", 4)])
    assert [(spot.page, spot.said) for spot in doubt.spots] == [(4, "Pasal 2 tidak ditemukan di sini")]


def test_each_missing_pasal_weighs() -> None:
    (one,) = provision_doubts([node(NodeKind.PASAL, "1"), node(NodeKind.PASAL, "3")])
    (many,) = provision_doubts([node(NodeKind.PASAL, "1"), node(NodeKind.PASAL, "9")])
    assert many.weight == 7 * one.weight


@pytest.mark.parametrize(
    ("roots", "flaws"),
    [
        ([node(NodeKind.LAMPIRAN, "")], [Flaw.HANYA_LAMPIRAN]),
        ([node(NodeKind.JUDUL, "Judul"), node(NodeKind.LAMPIRAN, "")], [Flaw.TANPA_PASAL]),
        ([node(NodeKind.DIKTUM, "KESATU"), node(NodeKind.DIKTUM, "KEDUA")], []),  # a decree has dicta
        ([node(NodeKind.PASAL, "1"), node(NodeKind.PASAL, "2")], []),
    ],
)
def test_a_body_without_pasal_is_told_unless_it_is_a_decree(roots: list[Node], flaws: list[Flaw]) -> None:
    assert [doubt.flaw for doubt in provision_doubts(roots)] == flaws
