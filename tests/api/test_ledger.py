"""An answer never waits for a database that hangs, refuses, or has too long a line."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from api.ledger import REST, WAIT
from tests.api.keyed import Service, keyed
from tests.api.test_problems import Plain


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with keyed(Plain(), tmp_path) as opened:
        yield opened


@contextmanager
def hanging(home: Path) -> Iterator[None]:
    """Every write waits: another holds the file."""
    with closing(sqlite3.connect(home / "state" / "tanya.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def ask(service: Service, caller: dict[str, str], **more: str) -> httpx.Response:
    return service.client.post("/v1/ask", json={"question": "apa?", **more}, headers=caller)


def test_an_answer_is_given_without_an_id_where_the_write_hangs(service: Service, tmp_path: Path) -> None:
    caller = service.key()
    with hanging(tmp_path):
        began = time.monotonic()
        answer = ask(service, caller)
        assert (answer.status_code, answer.json()["id"]) == (200, None)
        assert time.monotonic() - began < 5 * WAIT


def test_the_answers_after_it_wait_for_nothing_and_are_kept_again_once_it_answers(
    service: Service, tmp_path: Path
) -> None:
    caller = service.key()
    with hanging(tmp_path):
        ask(service, caller)
        began = time.monotonic()
        assert ask(service, caller).json()["id"] is None
        assert time.monotonic() - began < WAIT
    for _ in range(12):  # a slow machine, too, may take longer than an answer waits
        time.sleep(REST)
        if ask(service, caller).json()["id"]:
            return
    pytest.fail("nothing is kept again")


def test_an_answer_is_given_where_too_many_wait_for_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.ledger.IN_LINE", -8)
    with keyed(Plain(), tmp_path) as service:
        answer = ask(service, service.key())
        assert (answer.status_code, answer.json()["id"]) == (200, None)
