"""What a model may not say, however true."""

import pytest

from tanya.catalogue.catalogue import Force
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Status
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.verifying.verifier import Verifier
from tanya.verifying.worded import may_be_worded, names


def quoted(build: Build, place: str) -> Quote:
    locator = Locator.parse(place)
    assert locator
    found = build.passages.provision("pp-7-2031", locator)
    assert found
    return Quote(found.document, found.locator, found.pages, found.text.strip(), found.passage_id)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Pasal 2", "Pendaftaran disampaikan 12 hari sebelum terbang."),
        ("Pasal 4", "Peraturan Pemerintah Nomor 3 Tahun 2029 dicabut."),
        ("Pasal 4", "PP 3/2029 dicabut dan dinyatakan tidak berlaku."),
    ],
)
def test_what_the_quoted_words_name_may_be_named(sky_build: Build, place: str, said: str) -> None:
    assert may_be_worded(said, (quoted(sky_build, place),))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Pasal 2", "Menurut PP 7/2031, pendaftaran disampaikan 12 hari sebelum terbang."),
        ("Pasal 2", "Menurut Pasal 2, pendaftaran disampaikan 12 hari sebelum terbang."),
        ("Pasal 2", "Pendaftaran diatur dalam ayat (2)."),
        ("Pasal 4", "PP 3/2029 dan PP 3/2029 dicabut."),
        ("Pasal 2", "Pendaftaran masih berlaku."),
        ("Pasal 5", "Peraturan Pemerintah ini sudah berlaku."),
        ("Pasal 2", "Pendaftaran disampaikan lewat https://contoh.example."),
        ("Pasal 2", "Pendaftaran disampaikan [di sini](/x)."),
        ("Pasal 2", "Pendaftaran disampaikan lewat menara@contoh.example."),
        ("Pasal 2", "Pendaftaran disampaikan lewat jdih.contoh.go.id."),
    ],
)
def test_addresses_links_and_what_is_in_force_are_ours_to_say(
    sky_build: Build, place: str, said: str
) -> None:
    quote = quoted(sky_build, place)
    assert not may_be_worded(said, (quote,))
    draft = Draft(Status.ANSWERED, (Claim(said, (quote,), worded=True),))
    assert not Verifier(sky_build.passages).verify(draft, lambda _: Force(None)).sentences


def test_two_provisions_that_end_alike_are_two() -> None:
    assert set(names("dalam Pasal 35 ayat (5) dan Pasal 37 ayat (5)").values()) == {1}
    assert names("pada ayat (2) dan ayat (2)")["ayat 2"] == 2


def test_a_worded_claim_is_shown_without_its_quote_which_stands_in_the_citations(sky_build: Build) -> None:
    quote = quoted(sky_build, "Pasal 2 ayat (2)")
    claim = Claim("Pendaftaran disampaikan 12 hari sebelum terbang.", (quote,), worded=True)
    found = Verifier(sky_build.passages).verify(Draft(Status.ANSWERED, (claim,)), lambda _: Force(None))
    assert [sentence.marked for sentence in found.sentences] == [f"{claim.lead} [1]"]
    assert found.citations[0].quote == quote.text
