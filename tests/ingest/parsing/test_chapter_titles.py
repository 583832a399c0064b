"""Titles of chapters, and the pasal below them, where a converter ran them together or a page turned."""

import pytest

from ingest.cutting import cut
from tests.ingest.parsing.examples import FOOT, HEAD, nodes, tree

WIDE = "Penerbangan Layang-Layang " + "dan Pengecatan Benang Gelasan Warna Jingga " * 4 + "pada Musim Kemarau"


def passages(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Where each passage of the body stands, with the headings above it."""
    found = cut("x", tree(text, page=0))
    return [(str(one.locator), one.breadcrumb) for one in found if "Pasal" in str(one.locator)]


@pytest.mark.parametrize(
    "heading",
    [
        f"Paragraf 1 {WIDE}",
        f"Paragraf 1 Paragraf 1 {WIDE}",
        "Paragraf 1\nParagraf 1 Layangan",
    ],
)
def test_a_short_pasal_is_a_passage_of_its_own_whatever_its_chapter_is_called(heading: str) -> None:
    text = f"BAB I\nUMUM\nBagian Kesatu\nLangit\n{heading}\nPasal 1\nLangit itu biru.\n"
    assert [where for where, _ in passages(HEAD + text + FOOT)] == ["Pasal 1"]


def test_a_long_title_stands_whole_above_its_pasal() -> None:
    text = f"BAB I\nUMUM\nBagian Kesatu {WIDE}\nPasal 1\nLangit itu biru.\n"
    [(_, headings)] = passages(HEAD + text + FOOT)
    assert headings == ("BAB I UMUM", f"Bagian Kesatu {WIDE}", "Pasal 1")


def test_words_of_a_chapter_that_are_no_title_stay_in_a_passage() -> None:
    text = "BAB I\nUMUM\nBagian Kesatu Langit\n" + "Awan itu putih. " * 30 + "\nPasal 1\nLangit itu biru.\n"
    found = cut("x", tree(HEAD + text + FOOT, page=0))
    assert [one.text.count("Awan itu putih.") for one in found if "Awan" in one.text] == [30]


def test_the_label_of_a_part_once_more_at_the_turn_of_a_page_opens_no_second_part() -> None:
    text = "BAB I UMUM\nBagian Kedua\nBagian Kedua Layangan\nPasal 1\nLangit itu biru.\n"
    found = nodes(HEAD + text + FOOT, page=0)
    assert found["BAB I Bagian Kedua"].heading == "Layangan"
    assert "BAB I Bagian Kedua-2" not in found


def test_the_first_parts_of_a_chapter_are_found_in_the_line_of_its_title() -> None:
    text = "BAB I LAYANGAN Bagian Kesatu Benang Paragraf 1 Gelasan\nPasal 1\nBenang itu tajam.\n"
    found = nodes(HEAD + text + FOOT, page=0)
    assert found["BAB I"].heading == "LAYANGAN"
    assert found["BAB I Bagian Kesatu"].heading == "Benang"
    assert found["BAB I Bagian Kesatu Paragraf 1"].heading == "Gelasan"


def test_a_part_that_is_only_named_in_a_sentence_opens_none() -> None:
    text = "BAB I LAYANGAN\nPasal 1\nBenang menurut Bagian Kesatu Gelasan itu tajam.\n"
    assert "BAB I Bagian Kesatu" not in nodes(HEAD + text + FOOT, page=0)
