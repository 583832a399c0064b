"""A sentence that ends with a colon is quoted with its list."""

from dataclasses import replace
from typing import cast

import pytest

from tanya.composing.announced import with_announced_list
from tanya.composing.draft import Quote
from tanya.domain.document import PageRange, Provision
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.library.passages import PassageStore


@pytest.fixture
def said(sky_build: Build) -> Quote:
    """The words before the list of Lampiran I huruf A."""
    document = next(d for d in sky_build.passages.documents() if d.id == "pp-7-2031")
    place = Locator.parse("Lampiran I huruf A")
    assert place
    text = "A. KERANJANG\nKeranjang anyaman dilengkapi dengan:"
    return Quote(document, place, PageRange(), text, "")


def test_the_items_of_the_list_follow(sky_build: Build, said: Quote) -> None:
    quote = with_announced_list(sky_build.passages, said, 1000)
    assert quote.text.endswith("dengan:\n1. tali jangkar; dan\n2. kotak pasir.")


def test_a_list_that_makes_it_too_long_is_left_out(sky_build: Build, said: Quote) -> None:
    assert with_announced_list(sky_build.passages, said, 60) == said


def test_an_excerpt_is_not_given_a_list_that_does_not_follow_it(sky_build: Build, said: Quote) -> None:
    excerpt = Quote(said.document, said.locator, said.pages, "Keranjang dilengkapi dengan:", "")
    assert with_announced_list(sky_build.passages, excerpt, 1000) == excerpt


def test_the_items_of_the_last_point_follow(sky_build: Build, said: Quote) -> None:
    points = said.text.replace("dilengkapi dengan:", "memuat:\n• Ringkasan\n• Isi")
    held = Pointed(sky_build.passages, said.text, points)
    quote = with_announced_list(cast(PassageStore, held), replace(said, text=points), 1000)
    assert quote.text.endswith("• Isi\n1. tali jangkar; dan\n2. kotak pasir.")


def test_a_sentence_behind_a_point_announces_nothing(sky_build: Build, said: Quote) -> None:
    ended = replace(said, text="Keranjang memuat:\n• Ringkasan.\nIsi ditulis tangan")
    assert with_announced_list(sky_build.passages, ended, 1000) == ended


class Pointed:
    """The library, with other words before the list: points that stand in the text as they are printed."""

    def __init__(self, store: PassageStore, words: str, other: str) -> None:
        self._store = store
        self._words, self._other = words, other

    def provisions(self, key: str) -> tuple[Locator, ...]:
        return self._store.provisions(key)

    def provision(self, key: str, place: Locator) -> Provision | None:
        found = self._store.provision(key, place)
        return replace(found, text=found.text.replace(self._words, self._other)) if found else None
