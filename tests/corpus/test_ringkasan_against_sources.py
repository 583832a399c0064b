"""Every fact of our digests against the text it was written from."""

import re

import pytest

from ingest.corpus.facts import Fact, FactSheet
from tanya.domain.locator import Locator
from tests.corpus.copying import copied_runs
from tests.corpus.exceptions import COPIED, UNREAD, Copied, Unread
from tests.corpus.figures import Figure, claims
from tests.corpus.provisions import Found
from tests.corpus.sources import Sources

_LEAST_CHECKED = 1000

Checked = tuple[str, Fact]


@pytest.fixture(scope="module")
def checked(digests: dict[str, FactSheet], sources: Sources) -> list[Checked]:
    """The facts with a provision of every digest whose full text is at hand."""
    return [
        (stem, fact)
        for stem, digest in digests.items()
        if stem in digest.document.sources and sources.holds(stem)
        for fact in digest.facts
        if fact.locator and (not fact.sources or stem in fact.sources)
    ]


def test_a_thousand_facts_are_checked(checked: list[Checked]) -> None:
    assert len(checked) > _LEAST_CHECKED


def test_the_provision_of_every_fact_stands_in_its_source(checked: list[Checked], sources: Sources) -> None:
    lost = [
        f"{stem} {fact.place}: {fact.topic}"
        for stem, fact in checked
        if not _image(stem, fact.place) and _found(sources, stem, fact.place) is None
    ]
    assert lost == []


def test_the_figures_of_every_fact_stand_in_its_provision(checked: list[Checked], sources: Sources) -> None:
    unproven = [
        f"{stem} {fact.place}: {', '.join(map(str, missing))} in {fact.text!r}"
        for stem, fact in checked
        if (found := _found(sources, stem, fact.place)) and (missing := _missing(stem, fact, found))
    ]
    assert unproven == []


def test_no_fact_copies_a_long_run_of_words(checked: list[Checked], sources: Sources) -> None:
    allowed = {(copied.digest, copied.place) for copied in COPIED}
    copied = [
        f"{stem} {fact.place}: {run}"
        for stem, fact in checked
        if (stem, str(fact.place)) not in allowed
        for run in copied_runs(fact.text, sources.words(stem))
    ]
    assert copied == []


@pytest.mark.parametrize("copied", COPIED, ids=lambda copied: f"{copied.digest} {copied.place}")
def test_each_allowed_copy_is_still_there(copied: Copied, checked: list[Checked], sources: Sources) -> None:
    facts = [fact for stem, fact in checked if (stem, str(fact.place)) == (copied.digest, copied.place)]
    assert any(copied_runs(fact.text, sources.words(copied.digest)) for fact in facts)


@pytest.mark.parametrize("unread", UNREAD, ids=lambda unread: f"{unread.digest} {unread.place}")
def test_each_exception_is_still_needed(unread: Unread, checked: list[Checked], sources: Sources) -> None:
    covered = [(stem, fact) for stem, fact in checked if unread.covers(stem, fact.place)]
    assert covered
    assert any(
        (found := sources.get(stem).find(fact.place)) is None or _missing(stem, fact, found)
        for stem, fact in covered
    )


def _found(sources: Sources, stem: str, place: Locator) -> Found | None:
    exception = _exception(stem, place)
    if exception and exception.instead:
        elsewhere = Locator.parse(exception.instead)
        return sources.get(stem).find(elsewhere) if elsewhere else None
    return None if exception else sources.get(stem).find(place)


def _exception(stem: str, place: Locator) -> Unread | None:
    return next((unread for unread in UNREAD if unread.covers(stem, place)), None)


def _image(stem: str, place: Locator) -> bool:
    exception = _exception(stem, place)
    return exception is not None and exception.instead is None


def _missing(stem: str, fact: Fact, found: Found) -> list[Figure]:
    """A regulation's own name, those of the fact's sources, and the fact's own address prove themselves."""
    text = fact.text
    for slug in (stem, *fact.sources):
        nomor, tahun = slug.split("-")[-2:]
        text = re.sub(rf"\b{nomor}(/| Tahun ){tahun}\b", " ", text)
    address = {Figure(step.label, step.kind.value) for step in fact.place.steps}
    proven = found.figures() | address
    return [figure for figure in claims(text) if figure not in proven]
