"""The gate: `pytest evals/`. The main questions one by one, all others by their share."""

from collections.abc import Sequence

import pytest

from evals.questions import Reference, references
from evals.scoring import Score, score
from evals.table import table
from tanya.assistant import Assistant
from tanya.domain.answer import Question
from tanya.wire import answer_object

# Reached with the shipped numbers, less a little for questions still to come.
RIGHT = {"shipped": 0.80, "data": 0.75}
CITED = {"shipped": 0.93, "data": 0.92}
REFUSED = {"shipped": 0.95, "data": 0.95}

MAIN = [r for r in references("data") if r.main]


def _scores(assistant: Assistant, chosen: Sequence[Reference]) -> list[Score]:
    return [score(r, answer_object(assistant.ask(r.question))) for r in chosen]


@pytest.mark.parametrize("reference", MAIN, ids=lambda reference: reference.id)
def test_a_main_question_is_answered_rightly(reference: Reference, documents: Assistant) -> None:
    one = score(reference, answer_object(documents.ask(reference.question)))
    assert one.right, f"{one.answer['status']}: {one.answer['text']}\n{one.answer['citations']}"


def test_the_shipped_corpus_alone_answers_its_questions(shipped: Assistant) -> None:
    _gate("shipped", _scores(shipped, references("shipped")))


def test_the_real_documents_answer_their_questions(documents: Assistant) -> None:
    _gate("data", _scores(documents, references("data")))


def test_a_question_answers_the_same_twice(shipped: Assistant) -> None:
    question = Question("Kapan SKPD paling lambat menyampaikan laporan kinerja?")
    assert shipped.ask(question) == shipped.ask(question)


def _gate(corpus: str, scores: list[Score]) -> None:
    print(f"\n{corpus}\n{table(scores)}")
    answerable = [one for one in scores if one.reference.answerable]
    others = [one for one in scores if not one.reference.answerable]
    assert _share([one.right for one in answerable]) >= RIGHT[corpus]
    assert _share([one.cited for one in answerable]) >= CITED[corpus]
    assert _share([one.status for one in others]) >= REFUSED[corpus]


def _share(values: Sequence[bool]) -> float:
    return sum(values) / len(values)
