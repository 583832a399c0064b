"""Notes on quotes of provisions that were changed, whatever else the answer tells."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tanya.composing.amended import AmendmentNotes
from tanya.composing.history import Amendments
from tanya.domain.answer import Citation
from tanya.domain.locator import Locator
from tanya.library.build import Build, open_current

BETWEEN, AFTER = date(2034, 5, 1), date(2036, 1, 1)


@pytest.fixture(scope="module")
def gardens(garden_home: Path) -> Iterator[Build]:
    build = open_current(garden_home)
    yield build
    build.close()


def cite(build: Build, document: str, place: str, *, superseded: bool = False) -> Citation:
    locator = Locator.parse(place)
    assert locator
    found = build.passages.provision(document, locator)
    assert found
    return Citation(1, found.document, locator, found.pages, found.text, True, superseded=superseded)


def notes(build: Build, *citations: Citation, on: date = AFTER) -> AmendmentNotes:
    return AmendmentNotes(Amendments(build.passages, build.catalogue), build.catalogue, citations, on)


def said(build: Build, *citations: Citation, on: date = AFTER) -> list[str]:
    return [line.partition(";")[0] for line in notes(build, *citations, on=on).on_quotes()]


FOURTH = "Pasal 4 PP 5/2030 sudah diubah oleh PP Nomor 9 Tahun 2034, Pasal I angka 2"


def test_a_change_told_of_one_provision_does_not_silence_that_of_another(gardens: Build) -> None:
    told = cite(gardens, "pp-5-2030", "Pasal 3", superseded=True)
    assert said(gardens, told, cite(gardens, "pp-5-2030", "Pasal 4")) == [FOURTH]


def test_what_another_item_of_the_amendment_says_does_not_silence_a_change(gardens: Build) -> None:
    first = cite(gardens, "pp-9-2034", "Pasal I angka 1 Pasal 2")
    assert said(gardens, first, cite(gardens, "pp-5-2030", "Pasal 4")) == [FOURTH]


def test_a_change_whose_new_words_are_quoted_needs_no_note(gardens: Build) -> None:
    new = cite(gardens, "pp-9-2034", "Pasal I angka 2 Pasal 4")
    assert said(gardens, new, cite(gardens, "pp-5-2030", "Pasal 4")) == []


def test_words_that_an_amendment_repeats_are_not_called_old(gardens: Build) -> None:
    same = cite(gardens, "pp-5-2030", "Pasal 2 ayat (1)")
    assert said(gardens, same) == []


def test_words_of_an_amendment_that_was_amended_in_its_turn_are_old(gardens: Build) -> None:
    first = cite(gardens, "pp-6-2033", "Pasal I angka 1 Pasal 2 ayat (3)")
    assert said(gardens, first) == [
        "Pasal 2 PP 5/2030 (dikutip Pasal I angka 1 Pasal 2 ayat (3)) sudah diubah oleh "
        "PP Nomor 9 Tahun 2034, Pasal I angka 1"
    ]
    assert said(gardens, first, on=BETWEEN) == []


def test_the_penjelasan_of_a_pasal_that_was_deleted_is_old(gardens: Build) -> None:
    quoted = cite(gardens, "pp-5-2030", "Penjelasan Pasal 3")
    assert said(gardens, quoted) == [
        "Pasal 3 PP 5/2030 (dikutip Penjelasan Pasal 3) sudah dihapus oleh "
        "PP Nomor 6 Tahun 2033, Pasal I angka 3"
    ]


def test_an_amendment_that_is_not_at_hand_is_named_for_the_quote_that_is_left(gardens: Build) -> None:
    entry = gardens.catalogue.get("pp-5-2030")
    assert entry
    events = gardens.catalogue.amendments(entry.id, AFTER)
    told = cite(gardens, "pp-5-2030", "Pasal 3", superseded=True)
    plain = cite(gardens, "pp-5-2030", "Pasal 1")
    assert "PP 2/2035" in notes(gardens, told, plain).on_regulation(entry, events)
    assert notes(gardens, told).on_regulation(entry, events) == ""
