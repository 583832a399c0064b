"""Parts that can be left out, and what it does to the answers."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from evals.opening import Bench, bench
from evals.parts import PARTS, Part
from tanya.domain.answer import Question, Status
from tanya.settings import Settings
from tanya.tuning import TUNED, Tuning


@pytest.fixture(scope="module")
def opened(shipped: Settings) -> Iterator[Bench]:
    with bench(shipped) as held:
        yield held


def numbers(tuning: Tuning) -> dict[str, object]:
    told: dict[str, object] = {"learnt": tuning.learnt}
    for part in (tuning.retrieval, tuning.units, tuning.composing):
        told |= {f"{type(part).__name__}.{field.name}": getattr(part, field.name) for field in fields(part)}
    return told


def named(name: str) -> Part:
    return next(part for part in PARTS if part.name == name)


def test_every_tuned_number_belongs_to_a_part_that_can_be_left_out() -> None:
    whole = numbers(TUNED)
    left_out = {
        key for part in PARTS for key, value in numbers(part.without(TUNED)).items() if value != whole[key]
    }
    # Without a pool nothing is found; `companion` counts only where there may be companions.
    assert whole.keys() - left_out == {"RetrievalWeights.pool", "ComposingWeights.companion"}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_leaves_something_out(part: Part) -> None:
    assert part.without(TUNED) != TUNED or part.glossary is not None or not part.thesaurus


def test_without_the_glossary_an_acronym_is_not_known(opened: Bench) -> None:
    question = Question("AKIP singkatan dari apa?")
    assert opened.whole().ask(question).answer["status"] == Status.ANSWERED
    assert "Akuntabilitas" not in opened.without(named("glossary")).ask(question).answer["text"]


def test_without_the_thesaurus_an_everyday_name_is_not_known(opened: Bench) -> None:
    question = Question("apa itu lakin?")
    assert "aporan kinerja" in _quoted(opened.whole().ask(question).answer)
    assert "aporan kinerja" not in _quoted(opened.without(named("thesaurus")).ask(question).answer)


def _quoted(answer: dict[str, Any]) -> str:
    return " ".join(one["quote"] for one in answer["citations"])


def test_without_vectors_the_words_still_find(opened: Bench) -> None:
    told = opened.without(named("dense")).ask(
        Question("Kapan SKPD paling lambat menyampaikan laporan kinerja?")
    )
    assert told.answer["status"] == Status.ANSWERED


def test_without_the_trees_the_weights_set_by_hand_answer(opened: Bench) -> None:
    question = Question("Kapan SKPD paling lambat menyampaikan laporan kinerja?")
    assert opened.without(named("trees")).ask(question).answer["status"] == Status.ANSWERED


def test_leaving_a_part_out_leaves_the_rest_as_it_was(opened: Bench) -> None:
    question = Question("AKIP singkatan dari apa?")
    before = opened.whole().ask(question).answer["text"]
    opened.without(named("glossary")).ask(question)
    assert opened.whole().ask(question).answer["text"] == before


def test_the_questions_fit_what_the_index_holds(opened: Bench) -> None:
    assert opened.corpus == "shipped"
