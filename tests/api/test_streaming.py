"""Answers as server-sent events, over real HTTP."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from api.desk import Desk
from api.line import Line
from api.streaming.events import AnswerStream
from api.telling import Telling
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Sentence, Status, Told
from tanya.errors import BuildError
from tests.api.conftest import Serving
from tests.api.test_problems import SECRET, Plain
from tests.api.test_routes import QUESTION, told

EVENTS = {"Accept": "text/event-stream"}
Event = tuple[str, Any]


def wait_until(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def events(lines: Iterator[str]) -> Iterator[Event]:
    """Name and data of each; a comment is an event without a name."""
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))
        elif line.startswith(":"):
            yield "", line


@contextmanager
def asked(client: httpx.Client, question: str, **headers: str) -> Iterator[Iterator[Event]]:
    with client.stream("POST", "/v1/ask", json={"question": question}, headers=EVENTS | headers) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["cache-control"] == "no-store"
        yield events(response.iter_lines())


class Gated(Plain):
    """Tells a sentence each time the gate opens."""

    def __init__(self, sentences: int = 3, fault: Exception | None = None, more: str = "") -> None:
        self._sentences = sentences
        self._more = more
        self._fault = fault
        self.gate = threading.Semaphore(0)
        self.closed = threading.Event()

    def tell(self, question: Question) -> Iterator[Told | Answer]:
        try:
            for number in range(self._sentences):
                assert self.gate.acquire(timeout=60)
                yield Told(Sentence(f"Kalimat {number}.{self._more}"))
            if self._fault:
                raise self._fault
            yield Answer(question, Status.ANSWERED, (Sentence("Kalimat."),))
        finally:
            self.closed.set()


def test_the_events_make_up_the_answer_that_json_gives(client: httpx.Client) -> None:
    with asked(client, QUESTION) as stream:
        seen = list(stream)
    names = [name for name, _ in seen]
    assert names[:2] == ["status", "status"]
    assert names[-1] == "done"
    whole = seen[-1][1]
    plain = client.post("/v1/ask", json={"question": QUESTION})
    assert {**whole, "id": None, "elapsed_ms": 0} == {**plain.json(), "id": None, "elapsed_ms": 0}
    assert whole["id"] != plain.json()["id"]
    assert [data for name, data in seen if name == "citation"] == whole["citations"]
    sentences = [data for name, data in seen if name == "sentence"]
    marked = [" ".join([s["text"], "".join(f"[{n}]" for n in s["citations"])]).strip() for s in sentences]
    assert "\n\n".join(marked) == whole["text"]
    assert told(plain)["text"] == whole["text"]


def test_a_citation_comes_before_the_sentence_that_points_at_it(client: httpx.Client) -> None:
    known: set[int] = set()
    with asked(client, "Apa beda hukuman disiplin sedang dan berat?") as stream:
        for name, data in stream:
            if name == "citation":
                known.add(data["number"])
            elif name == "sentence":
                assert known.issuperset(data["citations"])


def test_a_sentence_arrives_while_the_next_is_still_being_made(serving: Serving) -> None:
    assistant = Gated(2)
    with asked(serving(assistant), "apa?") as stream:
        assert [next(stream)[1]["phase"], next(stream)[1]["phase"]] == ["menunggu", "menjawab"]
        assistant.gate.release()
        assert next(stream)[1]["text"] == "Kalimat 0."
        assistant.gate.release()
        assert [name for name, _ in stream] == ["sentence", "done"]


def test_when_the_client_goes_away_the_work_ends_and_its_place_is_free(serving: Serving) -> None:
    assistant = Gated(1000)
    desk = Desk(assistant, running=1, waiting=0)
    client = serving(assistant, desk=desk)
    with asked(client, "apa?") as stream:
        next(stream)
        assistant.gate.release()
        while next(stream)[0] != "sentence":
            pass
    deadline = time.monotonic() + 60
    while not assistant.closed.is_set() and time.monotonic() < deadline:
        assistant.gate.release()
        time.sleep(0.02)
    assert assistant.closed.is_set()
    wait_until(lambda: desk.answers.running + desk.answers.waiting == 0)


def test_a_client_that_reads_slowly_keeps_nobody_waiting(serving: Serving) -> None:
    assistant = Gated(3000, more="x" * 5000)  # more than any buffer on the way holds
    assistant.gate.release(3000)
    desk = Desk(assistant, running=1, waiting=0)
    client = serving(assistant, desk=desk)
    with slow_reader(client, "apa?"):
        assert assistant.closed.wait(60)
        wait_until(lambda: desk.answers.running + desk.answers.waiting == 0)
        assert client.post("/v1/ask", json={"question": "apa?"}).status_code == 200


@contextmanager
def slow_reader(client: httpx.Client, question: str) -> Iterator[socket.socket]:
    """A client that asks and then reads nothing."""
    body = json.dumps({"question": question}).encode()
    request = (
        f"POST /v1/ask HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode()
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect((client.base_url.host, client.base_url.port or 80))
        connection.sendall(request + body)
        yield connection


@pytest.mark.parametrize(
    ("fault", "code"), [(BuildError(SECRET), "UNAVAILABLE"), (ValueError(SECRET), "FAILED")]
)
def test_a_fault_after_the_first_sentence_is_a_problem_and_the_last_event(
    serving: Serving, fault: Exception, code: str
) -> None:
    assistant = Gated(1, fault)
    assistant.gate.release()
    with asked(serving(assistant), "apa?") as stream:
        seen = list(stream)
    name, problem = seen[-1]
    assert (name, problem["code"]) == ("problem", code)
    assert SECRET not in json.dumps(seen)


def test_where_the_line_is_full_the_answer_is_a_503_and_no_stream(serving: Serving) -> None:
    assistant = Gated(1)
    client = serving(assistant, desk=Desk(assistant, running=1, waiting=0, streams=0))
    with asked(client, "apa?") as stream:
        next(stream)
        refused = client.post("/v1/ask", json={"question": "apa?"}, headers=EVENTS)
        assert (refused.status_code, refused.json()["code"]) == (503, "BUSY")
        assistant.gate.release()
        assert [name for name, _ in stream][-1] == "done"


def test_streams_wait_in_line_where_others_are_told_to_come_back(serving: Serving) -> None:
    assistant = Gated(1)
    client = serving(assistant, desk=Desk(assistant, running=1, waiting=0, streams=1))
    with asked(client, "apa?") as first, asked(client, "apa?") as second:
        assert next(second) == ("status", {"phase": "menunggu"})
        assert client.post("/v1/ask", json={"question": "apa?"}).status_code == 503
        assistant.gate.release(2)
        assert [list(stream)[-1][0] for stream in (first, second)] == ["done", "done"]


def test_an_empty_question_is_refused_before_anything_is_streamed(serving: Serving) -> None:
    refused = serving(Plain()).post("/v1/ask", json={"question": " "}, headers=EVENTS)
    assert (refused.status_code, refused.json()["code"]) == (422, "QUESTION_EMPTY")


async def test_a_comment_keeps_a_silent_stream_alive() -> None:
    assistant = Gated(1)

    async def finish(_: Answer) -> bytes:
        return b"{}"

    async def left() -> None:
        return None

    telling = Telling(Line(1, 0), lambda: assistant.tell(Question("apa?")))
    chunks: list[bytes] = []
    async for chunk in AnswerStream(telling, finish, left, heartbeat=0.05).body_iterator:
        chunks.append(bytes(chunk) if not isinstance(chunk, str) else chunk.encode())
        if chunk == b": ping\n\n":
            assistant.gate.release()
    assert b": ping\n\n" in chunks
    assert chunks[-1] == b"event: done\ndata: {}\n\n"


def test_a_build_is_held_no_longer_than_the_stream(assistant: Assistant, serving: Serving) -> None:
    with asked(serving(assistant), QUESTION) as stream:
        assert list(stream)[-1][0] == "done"
    wait_until(lambda: not assistant._builds._users)


def test_nothing_of_a_stream_is_logged(serving: Serving, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    assistant = Gated(0)
    with asked(serving(assistant), SECRET) as stream:
        assert list(stream)[-1][0] == "done"
    assert SECRET not in "".join(record.getMessage() for record in caplog.records if record.name != "httpx")
