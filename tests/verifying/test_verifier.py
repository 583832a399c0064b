"""Every claim that is changed by a word, a number or a name must fall; the unchanged one must stand."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tanya.assistant import Assistant
from tanya.catalogue.catalogue import Force
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Question, Status
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.verifying.verdicts import agrees
from tanya.verifying.verifier import Verified, Verifier

_PLACES = ("Pasal 1 angka 1", "Pasal 2", "Pasal 2 ayat (2)", "Pasal 3 huruf b", "Pasal 4")
_WITH_FIXTURES = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def verifier(sky_build: Build) -> Verifier:
    return Verifier(sky_build.passages)


def quote_of(build: Build, place: str, document: str = "pp-7-2031") -> Quote:
    locator = Locator.parse(place)
    assert locator
    found = build.passages.provision(document, locator)
    assert found
    return Quote(found.document, found.locator, found.pages, found.text.strip(), found.passage_id)


def claim_of(*quotes: Quote) -> Claim:
    return Claim(f"Menurut {quotes[0].locator} {quotes[0].document.regulation}:", quotes)


def unknown(_: str) -> Force:
    return Force(None)


def verified(verifier: Verifier, *claims: Claim) -> Verified:
    return verifier.verify(Draft(Status.ANSWERED, claims), unknown)


@pytest.mark.parametrize("place", _PLACES)
def test_a_verbatim_quote_stands(verifier: Verifier, sky_build: Build, place: str) -> None:
    found = verified(verifier, claim_of(quote_of(sky_build, place)))
    assert (found.status, len(found.sentences), found.dropped) == (Status.ANSWERED, 1, ())


@_WITH_FIXTURES
@given(
    place=st.sampled_from(_PLACES),
    at=st.integers(0, 200),
    word=st.sampled_from(["tidak", "13", "bupati", "x"]),
)
def test_a_quote_with_one_other_word_is_dropped(
    verifier: Verifier, sky_build: Build, place: str, at: int, word: str
) -> None:
    quote = quote_of(sky_build, place)
    words = quote.text.split()
    assume(words[at % len(words)] != word)
    words[at % len(words)] = word
    found = verified(verifier, claim_of(replace(quote, text=" ".join(words))))
    assert (found.status, found.sentences, found.citations) == (Status.NO_EVIDENCE, (), ())


@_WITH_FIXTURES
@given(place=st.sampled_from(_PLACES), at=st.integers(0, 200))
def test_a_quote_that_leaves_out_a_word_inside_is_dropped(
    verifier: Verifier, sky_build: Build, place: str, at: int
) -> None:
    quote = quote_of(sky_build, place)
    words = quote.text.split()
    del words[1 + at % (len(words) - 2)]
    assert not verified(verifier, claim_of(replace(quote, text=" ".join(words)))).sentences


@_WITH_FIXTURES
@given(number=st.integers(100, 99999))
def test_a_number_that_no_quote_has_is_dropped(verifier: Verifier, sky_build: Build, number: int) -> None:
    claim = claim_of(quote_of(sky_build, "Pasal 2 ayat (2)"))
    changed = replace(claim, lead=f"{claim.lead} sebanyak {number} hari")
    assert not verified(verifier, changed).sentences


@pytest.mark.parametrize(
    "lead",
    [
        "Menurut Pasal 2 PP Nomor 9 Tahun 2031:",
        "Menurut Pasal 2 PP Nomor 7 Tahun 2032:",
        "Menurut Pasal 45 PP Nomor 7 Tahun 2031:",
        "Menurut Pasal 2 Perpres Nomor 7 Tahun 2031:",
        "Menurut Pasal 2 PermenPANRB Nomor 7 Tahun 2031:",
        "Bupati wajib mendaftarkan balon:",
        "Setiap SKPD wajib mendaftarkan balon:",
    ],
)
def test_an_invented_regulation_or_name_is_dropped(verifier: Verifier, sky_build: Build, lead: str) -> None:
    quote = quote_of(sky_build, "Pasal 2")
    assert not verified(verifier, Claim(lead, (quote,))).sentences


def test_words_of_the_quote_may_be_said_in_the_lead(verifier: Verifier, sky_build: Build) -> None:
    quote = quote_of(sky_build, "Pasal 2")
    assert verified(verifier, Claim("Pendaftaran disampaikan 12 hari sebelum terbang:", (quote,))).sentences


def test_a_claim_without_a_quote_is_dropped(verifier: Verifier) -> None:
    assert not verified(verifier, Claim("Balon wajib didaftarkan.", ())).sentences


def test_an_empty_quote_proves_nothing(verifier: Verifier, sky_build: Build) -> None:
    quote = quote_of(sky_build, "Pasal 2")
    assert not verified(verifier, claim_of(replace(quote, text="  "))).sentences


def test_words_of_one_pasal_cited_as_another_are_dropped(verifier: Verifier, sky_build: Build) -> None:
    other = quote_of(sky_build, "Pasal 4")
    moved = replace(quote_of(sky_build, "Pasal 3"), text=other.text, passage_id=other.passage_id)
    assert not verified(verifier, claim_of(moved)).sentences


def test_words_of_one_ayat_cited_as_another_are_dropped(verifier: Verifier, sky_build: Build) -> None:
    one, other = quote_of(sky_build, "Pasal 2 ayat (1)"), quote_of(sky_build, "Pasal 2 ayat (2)")
    assert one.passage_id == other.passage_id
    assert not verified(verifier, claim_of(replace(one, text=other.text))).sentences


def test_words_of_an_ayat_may_be_cited_as_its_pasal(verifier: Verifier, sky_build: Build) -> None:
    whole, part = quote_of(sky_build, "Pasal 2"), quote_of(sky_build, "Pasal 2 ayat (2)")
    assert verified(verifier, claim_of(replace(whole, text=part.text))).sentences


@pytest.mark.parametrize("text", ["2 (dua belas) hari", "ndaftaran disampaikan", "12 (dua belas) har"])
def test_a_part_of_a_word_or_number_is_no_quote(verifier: Verifier, sky_build: Build, text: str) -> None:
    quote = quote_of(sky_build, "Pasal 2 ayat (2)")
    assert text in quote.text
    assert not verified(verifier, claim_of(replace(quote, text=text))).sentences


def test_words_of_one_regulation_cited_as_anothers_are_dropped(verifier: Verifier, sky_build: Build) -> None:
    kites, balloons = quote_of(sky_build, "Pasal 2", "pp-3-2029"), quote_of(sky_build, "Pasal 2")
    assert not verified(verifier, claim_of(replace(balloons, text=kites.text))).sentences
    assert not verified(
        verifier, claim_of(replace(balloons, text=kites.text, passage_id=kites.passage_id))
    ).sentences


@pytest.mark.parametrize(
    ("printed", "quoted"),
    [(" ", "\n"), (" ", "   "), ("-", "-\n"), (" ", "\N{NO-BREAK SPACE}"), ("kain", "ka\N{SOFT HYPHEN}in")],
)
def test_what_no_reader_sees_does_not_matter(
    verifier: Verifier, sky_build: Build, printed: str, quoted: str
) -> None:
    document = "pp-3-2029" if printed == "-" else "pp-7-2031"
    quote = quote_of(sky_build, "Pasal 2" if printed == "-" else "Pasal 2 ayat (3)", document)
    assert printed in quote.text
    assert verified(verifier, claim_of(replace(quote, text=quote.text.replace(printed, quoted)))).sentences


def test_one_bad_claim_among_good_ones_makes_the_answer_partial(verifier: Verifier, sky_build: Build) -> None:
    good = claim_of(quote_of(sky_build, "Pasal 2"))
    bad = replace(good, lead="Menurut Pasal 99 PP Nomor 7 Tahun 2031:")
    found = verified(verifier, good, bad)
    assert (found.status, found.dropped, len(found.sentences)) == (Status.PARTIAL, (bad,), 1)


def test_one_bad_quote_takes_its_whole_claim_along(verifier: Verifier, sky_build: Build) -> None:
    good = quote_of(sky_build, "Pasal 2")
    assert not verified(verifier, claim_of(good, replace(good, text="Balon gratis."))).sentences


def test_the_same_words_are_cited_once(verifier: Verifier, sky_build: Build) -> None:
    one, other = quote_of(sky_build, "Pasal 2"), quote_of(sky_build, "Pasal 4")
    found = verified(verifier, claim_of(one), claim_of(other), claim_of(one))
    assert [sentence.citations for sentence in found.sentences] == [(1,), (2,), (1,)]
    assert [str(citation.locator) for citation in found.citations] == ["Pasal 2", "Pasal 4"]


def test_a_refusal_needs_no_proof(verifier: Verifier) -> None:
    found = verifier.verify(Draft(Status.NO_SUCH_PROVISION, notice="Pasal 45 tidak ada."), unknown)
    assert (found.status, found.sentences) == (Status.NO_SUCH_PROVISION, ())


@pytest.mark.parametrize(
    "text",
    [
        "Perjanjian kinerja itu apa?",
        "Apa tujuan penyusunan perjanjian kinerja?",
        "Kapan SKPD paling lambat menyampaikan laporan kinerja?",
        "bobot komponen evaluasi SAKIP menurut PermenPANRB 12/2015",
        "Apakah PP 53/2010 masih berlaku?",
        "bunyi pasal 20 PP 8/2006",
    ],
)
def test_every_quote_of_a_real_answer_stands_where_it_is_cited(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(Question(text))
    assert answer.citations
    for citation in answer.citations:
        provision = assistant.provision(citation.document.id, citation.locator)
        assert provision
        assert " ".join(citation.quote.split()) in " ".join(provision.text.split())
        assert any(citation.number in sentence.citations for sentence in answer.sentences)


_OVER = Force(False)
_STILL = Force(True)


@pytest.mark.parametrize(
    ("lead", "force", "true"),
    [
        ("PP Nomor 1 Tahun 2030 masih berlaku.", _STILL, True),
        ("PP Nomor 1 Tahun 2030 tidak berlaku.", _STILL, False),
        ("PP Nomor 1 Tahun 2030 masih berlaku.", _OVER, False),
        ("PP Nomor 1 Tahun 2030 tidak berlaku lagi: dicabut.", _OVER, True),
        ("PP Nomor 1 Tahun 2030 masih berlaku.", Force(False, not_yet=True), False),
        ("PP Nomor 1 Tahun 2030 belum berlaku.", Force(False, not_yet=True), True),
        ("PP Nomor 1 Tahun 2030 masih berlaku.", Force(None), False),
        ("PP Nomor 1 Tahun 2030 masih berlaku sebagian: dicabut sebagian.", _STILL, False),
        ("PP Nomor 1 Tahun 2030 masih berlaku dan tidak berlaku.", _STILL, False),
    ],
)
def test_a_verdict_that_is_turned_round_does_not_agree(lead: str, force: Force, true: bool) -> None:
    assert agrees(lead, force) is true


def test_a_verdict_that_names_no_regulation_is_dropped(verifier: Verifier, sky_build: Build) -> None:
    quote = quote_of(sky_build, _PLACES[0])
    claim = Claim(f"{quote.document.regulation} masih berlaku.", (quote,))
    assert verifier.verify(Draft(Status.ANSWERED, (claim,)), lambda _: _STILL).dropped == (claim,)
