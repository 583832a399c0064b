"""What is right among what was found for a question."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evals.learning.examples import (
    EXACT,
    RIGHT,
    WHOLE,
    asked_elsewhere,
    examples,
    label,
    without_its_documents,
)
from evals.learning.gathering import gathered
from evals.questions import Reference, Source
from tanya.answering import Answering
from tanya.composing.learnt.features import BESIDE, FEATURES
from tanya.composing.unit import Unit
from tanya.domain.answer import Question, Status
from tanya.settings import Settings
from tests.evals.learning.making import example
from tests.evals.making import TODAY, WANTED

DEADLINE = replace(
    WANTED,
    id="daftar",
    question=Question("kapan pendaftaran balon udara paling lambat disampaikan?"),
    documents=("pp-7-2031",),
    locators=("Pasal 2 ayat (2)",),
    facts=(("12 (dua belas) hari",), ("sebelum terbang",)),
)
NOWHERE = replace(DEADLINE, id="lain", documents=("pp-99-2031",), locators=("Pasal 9",))


@pytest.fixture(scope="module")
def units(answering: Answering) -> dict[str, Unit]:
    """Of the rule on balloons, by their place."""
    found = answering.weighed(DEADLINE.question, TODAY)
    assert found
    return {str(u.span.locator): u for u in found[1] if u.hit.document.id == "pp-7-2031"}


@pytest.mark.parametrize(
    ("place", "right"),
    [("Pasal 2 ayat (2)", 1.07), ("Pasal 2", 1.05), ("Pasal 2 ayat (1)", 0.0), ("Pasal 1 angka 1", 0.0)],
)
def test_a_unit_is_as_right_as_its_place_and_the_facts_that_it_says(
    units: dict[str, Unit], place: str, right: float
) -> None:
    assert label(DEADLINE, units[place]) == pytest.approx(right)


def test_the_very_provision_is_more_than_one_around_it_and_both_are_whole(units: dict[str, Unit]) -> None:
    very, around = (label(DEADLINE, units[place]) for place in ("Pasal 2 ayat (2)", "Pasal 2"))
    assert very >= EXACT > around >= WHOLE


def test_half_of_the_facts_still_answer(units: dict[str, Unit]) -> None:
    half = replace(DEADLINE, facts=(*DEADLINE.facts, ("angsa",), ("keranjang emas",)))
    assert WHOLE > label(half, units["Pasal 2 ayat (2)"]) >= RIGHT


def test_any_source_that_is_needed_is_right(units: dict[str, Unit]) -> None:
    both = (Source(("pp-1-2000",), ("Pasal 1",)), Source(("pp-7-2031",), ("Pasal 2 ayat (2)",)))
    assert label(replace(DEADLINE, needed=both), units["Pasal 2 ayat (2)"]) >= EXACT


def test_nothing_is_right_of_a_question_without_an_answer(units: dict[str, Unit]) -> None:
    none = replace(DEADLINE, statuses=(Status.NO_EVIDENCE,))
    assert {label(none, unit) for unit in units.values()} == {0.0}


def test_only_questions_that_are_answered_by_searching_are_examples(answering: Answering) -> None:
    looked_up = replace(DEADLINE, id="bunyi", question=Question("bunyi pasal 2 PP 7/2031"))
    greeting = replace(DEADLINE, id="halo", question=Question("halo"))
    (found,) = examples(answering, [looked_up, greeting, DEADLINE], TODAY)
    assert (found.id, found.answerable, found.bereft) == ("daftar", True, False)
    assert found.rows.shape == (len(found.labels), len(FEATURES))
    assert len(found.documents) == len(found.labels)
    assert found.labels.max() >= EXACT


def ids(found: Iterator[Reference]) -> set[str]:
    return {reference.id for reference in found}


def test_some_questions_on_other_texts_are_asked_where_nothing_answers_them() -> None:
    many = [replace(NOWHERE, id=f"lain-{n}") for n in range(60)]
    strange = list(asked_elsewhere(many, {"pp-7-2031"}))
    assert 10 <= len(strange) <= 30
    assert not any(reference.answerable for reference in strange)
    assert ids(asked_elsewhere(many, {"pp-7-2031", "pp-99-2031"})) == set()


def test_an_index_gives_examples_of_its_own_questions_and_of_others(sky_home: Path) -> None:
    settings = Settings(home=sky_home, corpus=sky_home.parent / "corpus")
    found = gathered(settings, [DEADLINE], [replace(NOWHERE, id=f"lain-{n}") for n in range(9)])
    own, *strange = found
    assert (own.id, own.bereft) == ("daftar", False)
    assert strange
    assert all(one.bereft and not one.answerable and not one.labels.any() for one in strange)


def test_what_several_processes_gather_comes_in_the_order_of_the_questions(sky_home: Path) -> None:
    settings = Settings(home=sky_home, corpus=sky_home.parent / "corpus")
    many = [replace(DEADLINE, id=f"tenggat-{n}") for n in range(5)]
    found = gathered(settings, many)
    assert [one.id for one in found] == [one.id for one in many]
    assert all(np.array_equal(one.rows, found[0].rows) for one in found)


def test_without_its_documents_only_units_of_others_are_left() -> None:
    one = example("balon", (0.0, 1.05, 0.0, *[0.0] * 12), documents="aab" + "bcd" * 4)
    taken = without_its_documents(one)
    assert taken
    assert set(taken.documents) == {"b", "c", "d"}
    assert (taken.id, taken.answerable, taken.bereft, taken.labels.any()) == ("balon", False, True, False)
    assert len(taken.rows) == len(taken.labels) == len(taken.documents) == 13


def test_what_stands_beside_the_best_is_beside_the_best_that_is_left() -> None:
    one = example("balon", (1.05, *[0.0] * 12), documents="a" + "bcd" * 4)
    taken = without_its_documents(one)
    assert taken
    assert np.allclose(taken.rows[:, -BESIDE:].max(axis=0), 0)
    own = len(FEATURES) - BESIDE
    assert np.array_equal(taken.rows[:, :own], one.rows[1:, :own])


@pytest.mark.parametrize(
    ("labels", "documents"),
    [((0.0,) * 12, "ab" * 6), ((1.05, *[0.0] * 5), "aabbbb"), ((1.05, *[0.0] * 12), "a" * 13)],
    ids=["nothing right", "little else", "nothing else"],
)
def test_a_question_is_not_asked_without_them_where_that_tells_nothing(
    labels: tuple[float, ...], documents: str
) -> None:
    assert without_its_documents(example("balon", labels, documents=documents)) is None


def test_what_is_made_of_one_question_stays_in_its_fold() -> None:
    one = example("balon", (1.05, *[0.0] * 12), documents="a" + "bcd" * 4)
    taken = without_its_documents(one)
    assert taken
    assert taken.fold(4) == one.fold(4) < 4
