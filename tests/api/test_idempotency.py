"""A request that is sent again with its key is done once."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tanya.domain.answer import Answer, Question, Sentence, Status
from tanya.errors import BuildError
from tests.api.keyed import Service, keyed
from tests.api.test_problems import Plain
from tests.api.test_streaming import EVENTS, Gated, asked

KEY = "pertanyaan-0001"


class Counting(Plain):
    """Counts what it is asked; waits at the gate where one is set."""

    def __init__(self) -> None:
        self.asked = 0
        self.inside = threading.Event()
        self.gate: threading.Event | None = None
        self.fault: Exception | None = None
        self.meanwhile: Callable[[], None] = lambda: None

    def ask(self, question: Question) -> Answer:
        self.asked += 1
        self.inside.set()
        self.meanwhile()
        if self.gate:
            assert self.gate.wait(60)
        if self.fault:
            raise self.fault
        return Answer(question, Status.ANSWERED, (Sentence(f"Jawaban {self.asked}."),))


@pytest.fixture
def counting() -> Counting:
    return Counting()


@pytest.fixture
def service(counting: Counting, tmp_path: Path) -> Iterator[Service]:
    with keyed(counting, tmp_path) as opened:
        yield opened


def ask(
    service: Service, caller: dict[str, str], question: str = "apa?", key: str = KEY, **headers: str
) -> httpx.Response:
    sent = {**caller, **headers, "Idempotency-Key": key}
    return service.client.post("/v1/ask", json={"question": question}, headers=sent)


def test_the_second_gets_the_first_answer_and_nothing_is_asked(service: Service, counting: Counting) -> None:
    caller = service.key()
    first, second = ask(service, caller), ask(service, caller)
    assert first.json() == second.json()
    assert (first.headers.get("idempotent-replayed"), second.headers["idempotent-replayed"]) == (None, "true")
    assert counting.asked == 1


def test_without_a_key_everything_is_new(service: Service, counting: Counting) -> None:
    caller = service.key()
    answers = [
        service.client.post("/v1/ask", json={"question": "apa?"}, headers=caller).json()["id"]
        for _ in range(2)
    ]
    assert len(set(answers)) == counting.asked == 2


def test_a_key_that_was_used_for_something_else_is_refused(service: Service) -> None:
    caller = service.key()
    ask(service, caller)
    refused = ask(service, caller, "yang lain?")
    assert (refused.status_code, refused.json()["code"]) == (409, "IDEMPOTENCY_KEY_REUSED")


def test_the_key_of_another_caller_is_another_key(service: Service, counting: Counting) -> None:
    assert ask(service, service.key()).json()["id"] != ask(service, service.key()).json()["id"]
    assert counting.asked == 2


def test_while_the_first_is_at_work_the_second_is_told_to_wait(service: Service, counting: Counting) -> None:
    caller, counting.gate = service.key(), threading.Event()
    with ThreadPoolExecutor(1) as other:
        first = other.submit(ask, service, caller)
        assert counting.inside.wait(60)
        second = ask(service, caller)
        assert (second.status_code, second.json()["code"]) == (409, "IDEMPOTENCY_RUNNING")
        assert int(second.headers["retry-after"]) > 0
        counting.gate.set()
        assert first.result().status_code == 200
    assert ask(service, caller).json() == first.result().json()
    assert counting.asked == 1


def test_what_a_dead_process_was_at_is_done_by_whom_it_is_sent_to_again(
    service: Service, counting: Counting, tmp_path: Path
) -> None:
    caller = service.key()
    ask(service, caller)
    _as_if_it_had_died(tmp_path)
    begun = time.monotonic()
    again = ask(service, caller)
    assert (again.status_code, counting.asked) == (200, 2)
    assert time.monotonic() - begun < 15
    assert ask(service, caller).json() == again.json()


def _as_if_it_had_died(home: Path) -> None:
    """With its claim made, and no answer kept under it."""
    with closing(sqlite3.connect(home / "state" / "tanya.db")) as database:
        database.execute("UPDATE claims SET status = NULL, response = NULL")
        database.commit()


def test_who_was_taken_for_dead_changes_nothing_of_the_claim_of_another(
    service: Service, counting: Counting, tmp_path: Path
) -> None:
    caller, counting.meanwhile = service.key(), lambda: _as_if_taken_over(tmp_path)
    first = ask(service, caller)
    assert first.status_code == 200
    with closing(sqlite3.connect(tmp_path / "state" / "tanya.db")) as database:
        assert database.execute("SELECT claimed, status FROM claims").fetchall() == [(_LATER, None)]


_LATER = "2099-01-01 00:00:00.000000"


def _as_if_taken_over(home: Path) -> None:
    with closing(sqlite3.connect(home / "state" / "tanya.db")) as database:
        database.execute("UPDATE claims SET claimed = ?", (_LATER,))
        database.commit()


def test_of_many_at_once_one_is_asked(service: Service, counting: Counting) -> None:
    caller = service.key()
    with ThreadPoolExecutor(8) as askers:
        answers = list(askers.map(lambda _: ask(service, caller), range(8)))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert len({answer.json()["id"] for answer in answers if answer.status_code == 200}) == 1
    assert counting.asked == 1


def test_what_failed_may_be_tried_again_with_its_key(service: Service, counting: Counting) -> None:
    caller = service.key()
    counting.fault = BuildError("Indeks rusak")
    assert ask(service, caller).status_code == 503
    counting.fault = None
    assert ask(service, caller).status_code == 200


def broken(home: Path, change: str) -> Callable[[], None]:
    """What makes the database fail at that change of a claim."""

    def broken() -> None:
        with closing(sqlite3.connect(home / "state" / "tanya.db")) as database:
            fails = "BEGIN INSERT INTO gone VALUES (1); END"  # there is no such table
            database.execute(f"CREATE TRIGGER b BEFORE {change} ON claims {fails}")

    return broken


def mended(home: Path) -> None:
    with closing(sqlite3.connect(home / "state" / "tanya.db")) as database:
        database.execute("DROP TRIGGER b")


def test_what_could_not_be_written_down_may_be_tried_again_with_its_key(
    service: Service, counting: Counting, tmp_path: Path
) -> None:
    caller = service.key()
    counting.meanwhile = broken(tmp_path, "UPDATE")
    assert ask(service, caller).json()["code"] == "STATE_UNAVAILABLE"
    counting.meanwhile = lambda: None
    mended(tmp_path)
    assert ask(service, caller).status_code == 200


def test_a_claim_that_cannot_be_let_go_of_hides_no_fault(
    service: Service, counting: Counting, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    counting.fault, counting.meanwhile = BuildError("Indeks rusak"), broken(tmp_path, "DELETE")
    assert ask(service, service.key()).json()["code"] == "UNAVAILABLE"
    assert "An Idempotency-Key stays claimed for now: StateError" in caplog.text


def test_a_stream_that_is_asked_again_gives_the_same_answer_at_once(tmp_path: Path) -> None:
    assistant = Gated(1)
    assistant.gate.release()
    with keyed(assistant, tmp_path) as service:
        headers = {**service.key(), "Idempotency-Key": KEY}
        with asked(service.client, "apa?", **headers) as stream:
            first = list(stream)
        with asked(service.client, "apa?", **headers) as stream:
            second = list(stream)
        assert second == [first[-1]]
        plain = service.client.post("/v1/ask", json={"question": "apa?"}, headers=headers)
        assert plain.json() == first[-1][1]


def test_a_stream_whose_reader_left_may_be_asked_again(tmp_path: Path) -> None:
    assistant = Gated(2)
    with keyed(assistant, tmp_path) as service:
        headers = {**service.key(), "Idempotency-Key": KEY}
        with asked(service.client, "apa?", **headers) as stream:
            next(stream)
        assistant.gate.release(4)
        assert assistant.closed.wait(60)
        answers = (
            service.client.post("/v1/ask", json={"question": "apa?"}, headers={**headers, **EVENTS})
            for _ in range(50)
        )
        again = next(answer for answer in answers if answer.status_code == 200)
        assert "event: done" in again.text


def test_feedback_that_is_sent_again_is_kept_once(service: Service) -> None:
    caller = service.key()
    answer = ask(service, caller).json()["id"]
    headers = {**caller, "Idempotency-Key": "penilaian-0001"}
    given = [
        service.client.post("/v1/feedback", json={"answer": answer, "verdict": "up"}, headers=headers)
        for _ in range(2)
    ]
    assert [response.status_code for response in given] == [201, 201]
    kept = service.client.get("/v1/me/data", headers=caller).json()["feedback"]
    assert [one["id"] for one in kept] == [given[0].json()["id"]] == [given[1].json()["id"]]


@pytest.mark.parametrize("key", ["pendek", "ada spasi di sini", "x" * 201])
def test_a_key_of_another_form_is_refused(service: Service, key: str) -> None:
    refused = ask(service, service.key(), key=key)
    assert (refused.status_code, refused.json()["code"]) == (422, "INVALID")


def test_the_key_is_kept_by_its_digest_alone(service: Service, tmp_path: Path) -> None:
    ask(service, service.key(), key="rahasia-kunci-klien")
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("tanya.db*"))
    assert b"rahasia-kunci-klien" not in kept
