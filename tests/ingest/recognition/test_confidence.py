"""Each passage says how sure the recognition is of its own words."""

from ingest.recognition.confidence import with_confidence
from tanya.domain.document import PageRange, Passage, PrintedLine
from tanya.domain.locator import Locator, NodeKind

PASAL = Locator.of((NodeKind.PASAL, "1"))


def passage(text: str, first: int, last: int | None = None) -> Passage:
    return Passage("pp-7-2031#1", "pp-7-2031", PASAL, (), text, PageRange(first, last or first), ())


def line(text: str, confidence: float, page: int = 2) -> PrintedLine:
    return PrintedLine(page, text, confidence, 0.1, 0.1, 0.9, 0.2)


def test_a_passage_is_as_sure_as_its_lines_by_their_letters() -> None:
    printed = [line("Balon udara biru", 0.9), line("dicat.", 0.6)]
    [found] = with_confidence([passage("Balon udara biru dicat.", 2)], printed)
    assert found.confidence == round((14 * 0.9 + 5 * 0.6) / 19, 3)


def test_lines_of_other_passages_of_the_page_do_not_count() -> None:
    printed = [line("Balon udara biru", 0.9), line("Juru balon terbang", 0.5)]
    [found] = with_confidence([passage("Balon udara biru", 2)], printed)
    assert found.confidence == 0.9


def test_words_joined_over_a_hyphen_are_found_on_their_lines() -> None:
    printed = [line("Kinerja diukur de-", 0.8), line("ngan indikator", 0.8), line("lain sekali", 0.3)]
    [found] = with_confidence([passage("Kinerja diukur dengan indikator", 2)], printed)
    assert found.confidence == 0.8


def test_a_passage_that_is_found_on_no_line_is_as_sure_as_its_page() -> None:
    [found] = with_confidence([passage("Menara", 2)], [line("Balon udara", 0.9), line("layangan", 0.7)])
    assert found.confidence == round((10 * 0.9 + 8 * 0.7) / 18, 3)


def test_a_passage_over_two_pages_counts_the_lines_of_both() -> None:
    printed = [line("Balon udara", 0.9, page=2), line("berwarna biru", 0.7, page=3)]
    [found] = with_confidence([passage("Balon udara berwarna biru", 2, 3)], printed)
    assert found.confidence == round((10 * 0.9 + 12 * 0.7) / 22, 3)


def test_a_passage_on_pages_with_text_has_no_confidence() -> None:
    [found] = with_confidence([passage("Balon udara", 1)], [line("Balon udara", 0.9)])
    assert found.confidence is None


def test_passages_of_a_file_without_pictures_stay_as_they_are() -> None:
    passages = (passage("Balon udara", 1),)
    assert with_confidence(passages, ()) == passages
