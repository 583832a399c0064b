"""A computed claim stands only where its result follows from its quotes and the asker's own score."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tanya.catalogue.catalogue import Force
from tanya.composing.computed import Computed, Distance, Needed, Nowhere, Placed, Uniform
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Status
from tanya.domain.locator import Locator, NodeKind
from tanya.library.build import Build, open_current
from tanya.settings import Settings
from tanya.verifying.verifier import Verified, Verifier

ASKED = "nilai AKIP 75,5 predikatnya apa"
_LINE = "Menurut LHE yang menerapkan PermenPANRB 88/2021, {}."
BB, A, B = (
    _LINE.format(band)
    for band in ("BB (Sangat Baik): 70,01 – 80,00", "A (Memuaskan): 80,01 – 90,00", "B (Baik): 60,01 – 70,00")
)
Check = Callable[..., Verified]
Quoting = Callable[..., Quote]


@pytest.fixture(scope="module")
def build(shipped: Settings) -> Build:
    return open_current(Path(shipped.home))


@pytest.fixture(scope="module")
def quote(build: Build) -> Quoting:
    def of(text: str = "", topic: str = "Predikat nilai AKIP dan rentangnya") -> Quote:
        found = build.passages.provision("ringkasan:permenpanrb-88-2021", Locator.of((NodeKind.TOPIK, topic)))
        assert found
        return Quote(found.document, found.locator, found.pages, text or found.text, found.passage_id)

    return of


@pytest.fixture(scope="module")
def check(build: Build) -> Check:
    verifier = Verifier(build.passages)

    def verified(
        computed: Computed, *quotes: Quote, given: str = "Nilai AKIP 75,5: ", asked: str = ASKED
    ) -> Verified:
        claim = Claim("Menurut PermenPANRB Nomor 88 Tahun 2021:", quotes, given=given, computed=computed)
        return verifier.verify(Draft(Status.ANSWERED, (claim,)), lambda _: Force(None), asked)

    return verified


def test_a_score_inside_the_quoted_band_stands(check: Check, quote: Quoting) -> None:
    (sentence,) = check(Placed("75,5", "BB"), quote(BB)).sentences
    assert sentence.text.startswith(
        "Nilai AKIP 75,5: predikat BB (Sangat Baik), rentang 70,01 – 80,00. Menurut"
    )


@pytest.mark.parametrize("label", ["A", "B", "AA", "Sangat Memuaskan", ""])
def test_another_predikat_than_the_quoted_one_falls(check: Check, quote: Quoting, label: str) -> None:
    assert not check(Placed("75,5", label), quote(BB)).sentences


@pytest.mark.parametrize(("label", "text"), [("A", A), ("B", B)])
def test_a_band_that_does_not_hold_the_score_falls(
    check: Check, quote: Quoting, label: str, text: str
) -> None:
    assert not check(Placed("75,5", label), quote(text)).sentences


def test_a_score_that_was_not_asked_falls(check: Check, quote: Quoting) -> None:
    assert not check(Placed("75,5", "BB"), quote(BB), asked="nilai AKIP 74,5 predikatnya apa").sentences


def test_a_score_that_the_answer_does_not_repeat_falls(check: Check, quote: Quoting) -> None:
    assert not check(Placed("75,5", "BB"), quote(BB), given="Nilai AKIP 72: ").sentences


def test_a_band_changed_in_the_quote_falls(check: Check, quote: Quoting) -> None:
    changed = quote(BB.replace("70,01", "75,01"))
    assert not check(Placed("75,5", "BB"), changed).sentences


def test_no_band_is_said_only_of_the_whole_table(check: Check, quote: Quoting) -> None:
    spoken = {"given": "Nilai AKIP 80,005: ", "asked": "nilai AKIP 80,005 predikatnya apa"}
    assert check(Nowhere("80,005"), quote(), **spoken).sentences
    assert not check(Nowhere("80,005"), quote(f"{A}\n{BB}"), **spoken).sentences


def test_no_band_falls_where_one_holds_the_score(check: Check, quote: Quoting) -> None:
    assert not check(Nowhere("75,5"), quote()).sentences


def test_a_band_that_is_not_quoted_has_no_bounds(check: Check, quote: Quoting) -> None:
    assert check(Needed("BB"), quote(BB)).sentences
    assert not check(Needed("A"), quote(BB)).sentences


def test_a_distance_is_worked_out_from_the_quoted_bound(check: Check, quote: Quoting) -> None:
    (sentence,) = check(Distance("75,5", "A"), quote(A)).sentences
    assert "kurang 4,51 ke predikat A (Memuaskan), karena 80,01 − 75,5 = 4,51." in sentence.text


def test_a_total_needs_its_worths_its_weights_and_its_band(check: Check, quote: Quoting) -> None:
    worth = quote(topic="Nilai tiap jawaban subkomponen AA sampai E")
    weights = quote(topic="Bobot empat komponen LKE AKIP")
    assert check(Uniform("B", "B"), worth, weights, quote(B)).sentences
    assert not check(Uniform("B", "BB"), worth, weights, quote(BB)).sentences
    assert not check(Uniform("B", "B"), weights, worth, quote(B)).sentences
    assert not check(Uniform("B", "B"), worth, quote(B)).sentences


def test_the_lead_of_a_computed_claim_is_held_to_the_same_proof(build: Build, quote: Quoting) -> None:
    claim = Claim(
        "Menurut PermenPANRB Nomor 88 Tahun 2021:",
        (quote(BB),),
        given="Nilai 75,5: ",
        computed=Placed("75,5", "BB"),
    )
    wrong = replace(claim, lead="Menurut PermenPANRB Nomor 12 Tahun 2015 nilai 75,5 cukup:")
    verifier = Verifier(build.passages)
    assert verifier.verify(Draft(Status.ANSWERED, (claim,)), lambda _: Force(None), ASKED).sentences
    assert not verifier.verify(Draft(Status.ANSWERED, (wrong,)), lambda _: Force(None), ASKED).sentences
