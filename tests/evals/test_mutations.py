"""Mutations are made the same way each time, change one thing, and are judged by the real verifier."""

from dataclasses import replace

import pytest

from evals.errors import EvalError
from evals.mutations.cases import Case, cases_of
from evals.mutations.mutating import Mutated, mutate
from evals.mutations.sentences import sentences_of
from evals.mutations.table import examples, mutation_table
from tanya.catalogue.catalogue import Force
from tanya.composing.draft import Claim, Draft, Quote
from tanya.domain.answer import Status
from tanya.domain.locator import Locator
from tanya.library.build import Build
from tanya.verifying.verifier import Verifier
from tests.invented import sky_build, sky_home

__all__ = ["sky_build", "sky_home"]


@pytest.fixture(scope="module")
def cases(sky_build: Build) -> list[Case]:
    return cases_of((place, _draft(sky_build, place)) for place in ("Pasal 2", "Pasal 3", "Pasal 4"))


def _draft(build: Build, place: str) -> Draft:
    locator = Locator.parse(place)
    assert locator
    found = build.passages.provision("pp-7-2031", locator)
    assert found
    quote = Quote(found.document, found.locator, found.pages, found.text.strip(), found.passage_id)
    return Draft(Status.ANSWERED, (Claim(f"Menurut {place} {found.document.regulation}:", (quote,)),))


def _mutated(build: Build, cases: list[Case], seed: int) -> Mutated:
    verifier = Verifier(build.passages, build.glossary)
    return mutate(cases, verifier, lambda _: Force(None), build.glossary, seed)


def test_sentences_leave_out_labels_and_join_lists() -> None:
    quoted = "(1) Balon wajib didaftarkan kepada menara.\n(2) Pendaftaran memuat daftar:\na. warna;\nb. nama."
    assert sentences_of(quoted) == [
        "balon wajib didaftarkan kepada menara",
        "pendaftaran memuat daftar warna, dan nama",
    ]


def test_an_item_of_a_list_is_no_sentence() -> None:
    assert sentences_of("Juru Balon dilarang:\na. terbang pada malam hari yang gelap.") == []


def test_the_same_seed_makes_the_same_mutations(sky_build: Build, cases: list[Case]) -> None:
    one, again = (_mutated(sky_build, cases, 1) for _ in range(2))
    assert [trial.claim for trial in one.corrupted] == [trial.claim for trial in again.corrupted]
    other = _mutated(sky_build, cases, 2)
    assert [trial.claim for trial in one.corrupted] != [trial.claim for trial in other.corrupted]


def test_claims_of_one_place_alone_cannot_be_put_for_each_other(sky_build: Build, cases: list[Case]) -> None:
    with pytest.raises(EvalError, match="dari tempat lain"):
        _mutated(sky_build, cases[:1], 1)


def test_no_corruption_leaves_the_claim_as_it_was(sky_build: Build, cases: list[Case]) -> None:
    told = _mutated(sky_build, cases, 1)
    assert told.corrupted
    assert all(trial.claim != trial.case.claim for trial in told.corrupted)


def test_a_verifier_that_believes_everything_is_found_out(sky_build: Build, cases: list[Case]) -> None:
    told = _mutated(sky_build, cases, 1)
    gullible = Mutated(tuple(replace(trial, stands=True) for trial in told.corrupted), told.reworded)
    assert (told.caught, gullible.caught) == (1.0, 0.0)
    assert "slipped through, year" in examples(gullible, 1)


def test_the_table_tells_each_kind(sky_build: Build, cases: list[Case]) -> None:
    table = mutation_table(_mutated(sky_build, cases, 1))
    assert all(kind in table for kind in ("year", "pasal", "negation", "invented mark", "synonyms"))


def test_a_case_is_judged_with_the_words_of_its_own_question(sky_build: Build) -> None:
    draft = _draft(sky_build, "Pasal 2")
    told = cases_of([("a", draft)], asked={"a": "balon bernilai 70", "b": "balon bernilai 80"})
    assert [case.asked for case in told if not case.free] == ["balon bernilai 70"]
