"""Suggested questions are answered ones, of the region first, and few."""

from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.reading.suggesting import MOST, suggested


def rule(year: int) -> Document:
    regulation = RegulationId("PP", "5", year)
    return Document(
        regulation.slug, Kind.NASKAH, f"{regulation}", "a.pdf", "", 1, regulation=regulation, year=year
    )


def test_only_what_is_answered_is_suggested() -> None:
    answered = {"PP Nomor 5 Tahun 2031 tentang apa?"}
    assert suggested([rule(2031)], None, answered.__contains__) == tuple(answered)
    assert suggested([rule(2031)], None, lambda _: False) == ()


def test_no_more_than_a_page_shows_and_none_twice() -> None:
    found = suggested([rule(2031), rule(2031)], "Kota Contoh", lambda _: True)
    assert len(found) == len(set(found)) == MOST
    assert "Kota Contoh" in found[0]


def test_of_the_rules_the_newest_come_first() -> None:
    found = suggested([rule(2030), rule(2035)], None, lambda question: "PP Nomor" in question)
    assert "2035" in found[0]
