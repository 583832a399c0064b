"""How a quote is introduced."""

from dataclasses import replace

from tanya.composing.draft import Quote
from tanya.composing.leads import lead
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.locator import Locator, NodeKind

PAPER = Document("panduan/balon", Kind.PANDUAN, "Balon Udara", "balon.md", "", 3)


def led(document: Document) -> str:
    return lead((Quote(document, Locator.of((NodeKind.HALAMAN, "3")), PageRange(3, 3), "Kata.", "p"),))


def test_a_title_that_names_nobody_is_told_to_be_a_document() -> None:
    assert led(PAPER) == "Menurut dokumen “Balon Udara”, halaman 3:"


def test_a_title_that_names_whose_paper_it_is_stands_for_itself() -> None:
    assert led(replace(PAPER, region="Kota Awan")) == "Menurut Balon Udara, halaman 3:"
