"""What the headings above a provision say."""

from dataclasses import replace

from tanya.composing.learnt.headings import headings_of, nearest
from tanya.domain.document import Passage
from tests.composing.making import hit

PASSAGE = hit("Juru balon berhak memperoleh topi.").passage


def under(*breadcrumb: str) -> Passage:
    return replace(PASSAGE, breadcrumb=breadcrumb)


def test_a_heading_is_its_words_without_the_number_of_its_part() -> None:
    above = under("BAB VI HAK DAN KEWAJIBAN", "Bagian Kedua Belas Topi", "Paragraf 3 Pita", "Pasal 21")
    assert headings_of(above) == (("hak", "wajib"), ("topi",), ("pita",))


def test_a_heading_that_is_a_number_alone_says_nothing() -> None:
    assert headings_of(under("BAB VI", "Pasal 21")) == ()


def test_two_headings_read_as_one_line_stand_each_for_itself() -> None:
    assert headings_of(under("BAB II BALON Bagian Kesatu Tali", "Pasal 3")) == (("balon",), ("tali",))


def test_a_later_heading_of_a_kind_takes_the_place_of_the_earlier() -> None:
    above = under("Bagian Kedua Balon Paragraf 1 Tali", "Paragraf 2 Topi", "Pasal 3")
    assert headings_of(above) == (("balon",), ("topi",))


def test_a_heading_of_a_report_needs_no_number() -> None:
    assert headings_of(under("Gambaran tali")) == (("gambar", "tali"),)


def test_the_nearest_heading_is_no_provision() -> None:
    assert nearest(under("BAB VI HAK", "Pasal 21", "ayat (2)")) == "BAB VI HAK"
    assert nearest(under("Pasal 21")) == ""
