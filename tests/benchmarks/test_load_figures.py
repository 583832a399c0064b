"""What the load is told in."""

from random import Random

from benchmarks.loading.client import GONE, Response
from benchmarks.loading.crowd import repeated
from benchmarks.loading.figures import milliseconds, statuses
from tanya.domain.answer import Question


def test_times_are_told_by_their_shares() -> None:
    seconds = [number / 1000 for number in range(100, 0, -1)]
    assert milliseconds(seconds) == "p50 51 ms, p95 96 ms, p99 100 ms, longest 100 ms"


def test_responses_are_counted_by_status_and_code() -> None:
    found = [Response(0, 0, 200, {}), Response(0, 0, 503, {"code": "BUSY"}), Response(0, 0, GONE, {})]
    assert statuses([*found, found[0]]) == "200: 2, 503 BUSY: 1, no response: 1"


def test_people_ask_the_best_known_questions_most() -> None:
    questions = [Question(f"pertanyaan {number}") for number in range(100)]
    asked = repeated(questions, 1000, Random(1))
    assert asked.count(questions[0]) > 3 * asked.count(questions[9]) > 0
