"""A pasal whose number no print says is told to whoever examines the texts."""

import pytest

from tanya.domain.document import Node, PageRange
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.quality.inferred import inferred
from tanya.quality.provisions import provision_doubts
from tanya.quality.records import Flaw


def pasal(label: str, text: str, *children: Node) -> Node:
    return Node(NodeKind.PASAL, Locator((Step(NodeKind.PASAL, label),)), text, PageRange(2, 2), "", children)


def ayat() -> Node:
    return Node(NodeKind.AYAT, Locator((Step(NodeKind.AYAT, "1"),)), "(1) Isi.", PageRange(2, 2))


@pytest.mark.parametrize(
    "text", ["Pasal 10\nIsi.", "Pasal 1O Isi", "P a s a l 10.", "Pasal l0", "Pasa] 10", "- Pasal 10 -"]
)
def test_a_number_that_is_printed_is_not_inferred(text: str) -> None:
    assert inferred([pasal("10", text)]) == ()


@pytest.mark.parametrize(
    "text", ["Pasal 18\nIsi.", "Pasal\nIsi.", "Pasal 110", "Pegawai dilarang.", "| Pasal 10 | Melapor |"]
)
def test_a_number_that_is_not_printed_is_inferred(text: str) -> None:
    assert [one.label for one in inferred([pasal("10", text)])] == ["10"]


def test_a_pasal_without_any_words_of_its_own_but_with_ayat_is_inferred() -> None:
    assert [one.printed for one in inferred([pasal("3", "", ayat())])] == [""]


def test_the_doubt_names_the_number_what_is_printed_and_the_page() -> None:
    held = [pasal("1", "Pasal 1\nIsi."), pasal("2", "", ayat()), pasal("3", "Pasal 8\nIsi.")]
    (doubt,) = provision_doubts(held)
    assert doubt.flaw is Flaw.PASAL_TERSIMPUL
    assert "2 (tanpa label), 3 (tercetak “Pasal 8”) (halaman 2)" in doubt.said
