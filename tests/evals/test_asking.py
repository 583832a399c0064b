"""Asking a running API that is busy, refuses a question, or is no API of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from evals.asking import Api
from evals.errors import EvalError
from tanya.domain.answer import Question, Status
from tests.api.service import served
from tests.evals.making import RIGHT

NOW = {"Retry-After": "0"}


@contextmanager
def api(*responses: JSONResponse, asked: list[Any] | None = None) -> Iterator[Api]:
    """One that gives these responses in turn, the last one again and again."""
    app, left = FastAPI(), list(responses)

    @app.post("/v1/ask")
    async def ask(request: Request) -> JSONResponse:
        if asked is not None:
            asked.append(await request.json())
        return left.pop(0) if len(left) > 1 else left[0]

    with served(app) as client, Api(str(client.base_url), None, {}) as door:
        yield door


def problem(status: int, detail: str) -> JSONResponse:
    return JSONResponse({"title": "Masalah", "detail": detail}, status, NOW)


def test_a_busy_service_is_asked_again() -> None:
    with api(problem(503, "Sibuk."), problem(429, "Terlalu sering."), JSONResponse(RIGHT)) as door:
        assert door.ask(Question("Berapa?")).answer == RIGHT


def test_a_service_that_stays_busy_ends_the_run_in_one_line() -> None:
    with api(problem(503, "Sibuk.")) as door, pytest.raises(EvalError, match="tetap sibuk setelah 5 kali"):
        door.ask(Question("Berapa?"))


def test_a_question_that_the_service_cannot_take_is_a_failed_one() -> None:
    with api(problem(422, "Pertanyaan melebihi batas panjang.")) as door:
        answer = door.ask(Question("Berapa?")).answer
    assert (answer["status"], answer["text"]) == (Status.FAILED, "Pertanyaan melebihi batas panjang.")
    assert answer["citations"] == []


def test_an_answer_of_another_shape_is_a_failed_one() -> None:
    with api(JSONResponse({"reply": "halo"})) as door:
        assert door.ask(Question("Berapa?")).answer["status"] == Status.FAILED


def test_a_service_that_is_not_ours_is_told_so() -> None:
    with api(JSONResponse({})) as door, pytest.raises(EvalError, match="bukan layanan tanya"):
        _ = door.build_id


def test_all_of_a_question_is_sent_and_nothing_that_is_not_set() -> None:
    asked: list[Any] = []
    with api(JSONResponse(RIGHT), asked=asked) as door:
        door.ask(Question("kalau di sini?", ("Berapa?",), "Kota Contoh", date(2033, 5, 1)))
        door.ask(Question("Berapa?"))
    assert asked == [
        {
            "question": "kalau di sini?",
            "context": ["Berapa?"],
            "region": "Kota Contoh",
            "as_of": "2033-05-01",
        },
        {"question": "Berapa?"},
    ]


def test_the_time_is_the_askers() -> None:
    with api(JSONResponse(RIGHT)) as door:
        assert door.ask(Question("Berapa?")).milliseconds > 0
