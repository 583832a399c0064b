"""A quote stands under a head only where its own words, or what is known of it, bear the head out."""

import pytest

from tanya.catalogue.catalogue import Force
from tanya.composing.draft import Cell, Claim, Draft, Quote
from tanya.composing.leads import where
from tanya.domain.answer import Status
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.verifying.verifier import Verified, Verifier
from tanya.wording import AFTER, BEFORE


def quote_of(build: Build, document: str, place: str, *, superseded: bool = False) -> Quote:
    locator = Locator.parse(place)
    assert locator
    found = build.passages.provision(document, locator)
    assert found
    text = found.text.strip()
    return Quote(found.document, found.locator, found.pages, text, found.passage_id, superseded)


def verified(build: Build, *cells: tuple[Quote, Cell], columns: tuple[str, ...] = ("a", "b")) -> Verified:
    claims = tuple(Claim(f"menurut {where(quote)}:", (quote,), cell=cell) for quote, cell in cells)
    draft = Draft(Status.ANSWERED, claims, columns=columns)
    return Verifier(build.passages).verify(draft, lambda _: Force(None))


@pytest.mark.parametrize(
    ("column", "stands"),
    [
        ("Juru Balon", True),
        ("juru balon", True),
        ("PP Nomor 7 Tahun 2031", True),
        ("Juru Tambat", False),
        ("PP Nomor 3 Tahun 2029", False),
        (BEFORE, False),
        (AFTER, False),
    ],
)
def test_a_column_is_headed_by_what_its_quote_says(sky_build: Build, column: str, stands: bool) -> None:
    quote = quote_of(sky_build, "pp-7-2031", "Pasal 1 angka 2")
    assert bool(verified(sky_build, (quote, Cell(column))).sentences) is stands


@pytest.mark.parametrize(
    ("row", "stands"), [("ayat (2)", True), ("Pasal 2 ayat (2)", True), ("ayat (1)", False)]
)
def test_a_row_is_headed_by_the_place_of_its_quotes(sky_build: Build, row: str, stands: bool) -> None:
    quote = quote_of(sky_build, "pp-7-2031", "Pasal 2 ayat (2)")
    assert bool(verified(sky_build, (quote, Cell("PP Nomor 7 Tahun 2031", row))).sentences) is stands


def test_before_and_after_are_what_an_amendment_made_of_it(garden_build: Build) -> None:
    old = quote_of(garden_build, "pp-5-2030", "Pasal 4", superseded=True)
    new = quote_of(garden_build, "pp-9-2034", "Pasal I angka 2 Pasal 4")
    told = verified(garden_build, (old, Cell(BEFORE)), (new, Cell(AFTER)), columns=(BEFORE, AFTER))
    assert told.table
    assert told.table.rows[0].cells == ((1,), (2,))
    turned = verified(garden_build, (new, Cell(BEFORE)), (old, Cell(AFTER)), columns=(BEFORE, AFTER))
    assert (turned.sentences, turned.table) == ((), None)


def test_words_that_no_text_changed_were_never_before(garden_build: Build) -> None:
    quote = quote_of(garden_build, "pp-5-2030", "Pasal 1", superseded=True)
    assert verified(garden_build, (quote, Cell(BEFORE))).sentences == ()


def test_a_cell_that_falls_leaves_its_place_empty(sky_build: Build) -> None:
    balloon = quote_of(sky_build, "pp-7-2031", "Pasal 1 angka 1")
    pilot = quote_of(sky_build, "pp-7-2031", "Pasal 1 angka 2")
    told = verified(
        sky_build, (balloon, Cell("Balon Udara")), (pilot, Cell("Naga")), columns=("Balon Udara", "Naga")
    )
    assert told.status is Status.PARTIAL
    assert told.table
    assert told.table.rows[0].cells == ((1,), ())
