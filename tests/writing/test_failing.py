"""A model that is slow, broken or away costs the asker nothing but a little time, and never the answer."""

import logging
import time
from pathlib import Path

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Outcome
from tests.chat.server import (
    KEY,
    Behaves,
    breaks_off,
    garbage,
    hangs,
    pings,
    refuses,
    stalls,
    writes,
)
from tests.writing.asking import told_by_model
from tests.writing.test_answers import RIGHT, WHEN, right, same_as_without


def asked_in(home: Path, *turns: Behaves, **variables: str) -> tuple[Answer, float, int]:
    """The answer, the seconds it took, and how often the model was asked."""
    with told_by_model(home, *turns, **variables) as (assistant, server):
        started = time.monotonic()
        answer = assistant.ask(WHEN)
        return answer, time.monotonic() - started, len(server.received)


@pytest.mark.parametrize("silent", [hangs, pings])
def test_one_that_does_not_begin_is_not_waited_for(sky_home: Path, sky: Assistant, silent: Behaves) -> None:
    answer, seconds, _ = asked_in(sky_home, silent, first_wait="1")
    assert same_as_without(answer, sky.ask(WHEN))
    assert answer.writing
    assert answer.writing.outcome is Outcome.SLOW
    assert 1 <= seconds < 15


def test_one_that_does_not_end_is_broken_off_and_what_was_proven_stays(
    sky_home: Path, sky: Assistant
) -> None:
    answer, seconds, _ = asked_in(sky_home, stalls(right), whole_wait="3")
    assert answer.sentences[0].text == f"{RIGHT}."
    assert answer.sentences[1:] == sky.ask(WHEN).sentences
    assert answer.writing
    assert answer.writing.outcome is Outcome.BROKEN
    assert 3 <= seconds < 15


@pytest.mark.parametrize(
    "half", ["Setiap Balon Udara wajib didaftarkan kepada Kepala Menara [S1].", "Setiap Balon Udara wajib"]
)
def test_half_a_sentence_never_goes_out(sky_home: Path, sky: Assistant, half: str) -> None:
    """Nor one that may go on: where the stream breaks, nobody knows."""
    answer, _, _ = asked_in(sky_home, breaks_off(right, half))
    assert [s.text for s in answer.sentences] == [f"{RIGHT}.", *(s.text for s in sky.ask(WHEN).sentences)]
    assert answer.writing
    assert answer.writing.outcome is Outcome.BROKEN


@pytest.mark.parametrize("fault", [refuses(500), refuses(401), refuses(400), garbage, writes("")])
def test_a_fault_of_the_provider_leaves_the_quotes(sky_home: Path, sky: Assistant, fault: Behaves) -> None:
    answer, seconds, _ = asked_in(sky_home, fault)
    assert same_as_without(answer, sky.ask(WHEN))
    assert answer.writing
    assert answer.writing.outcome is Outcome.FAILED
    assert seconds < 15


def test_a_server_that_is_not_there_leaves_the_quotes(sky_home: Path, sky: Assistant) -> None:
    with told_by_model(sky_home, hangs) as (assistant, server):
        pass
    with told_by_model(sky_home, hangs, base_url=server.url) as (assistant, _):
        assert same_as_without(assistant.ask(WHEN), sky.ask(WHEN))


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_passing_fault_is_tried_once_more(sky_home: Path, status: int) -> None:
    answer, _, times = asked_in(sky_home, refuses(status), writes(right))
    assert answer.sentences[0].text == f"{RIGHT}."
    assert times == 2


def test_the_wait_that_a_provider_names_is_kept(sky_home: Path) -> None:
    answer, seconds, times = asked_in(sky_home, refuses(429, {"Retry-After": "1"}), writes(right))
    assert answer.sentences[0].text == f"{RIGHT}."
    assert times == 2
    assert seconds >= 1


def test_a_wait_that_is_longer_than_the_askers_patience_is_not_waited(sky_home: Path) -> None:
    answer, seconds, times = asked_in(sky_home, refuses(429, {"Retry-After": "600"}), writes(right))
    assert answer.writing
    assert answer.writing.outcome is Outcome.FAILED
    assert times == 1
    assert seconds < 15


@pytest.mark.parametrize("status", [400, 401, 404])
def test_what_will_not_pass_is_not_tried_again(sky_home: Path, status: int) -> None:
    _, _, times = asked_in(sky_home, refuses(status))
    assert times == 1


def test_after_three_faults_in_a_row_nobody_waits_any_more(sky_home: Path, sky: Assistant) -> None:
    with told_by_model(sky_home, refuses(401)) as (assistant, server):
        answers = [assistant.ask(WHEN) for _ in range(5)]
        assert len(server.received) == 3
    assert all(same_as_without(answer, sky.ask(WHEN)) for answer in answers)


def test_a_provider_that_names_a_wait_is_left_alone_at_once(sky_home: Path) -> None:
    with told_by_model(sky_home, refuses(429, {"Retry-After": "600"})) as (assistant, server):
        assistant.ask(WHEN)
        assistant.ask(WHEN)
        assert len(server.received) == 1


def test_the_key_stands_in_no_log_and_no_answer(sky_home: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    repeats = refuses(401, says=f"Incorrect API key provided: {KEY}")
    with told_by_model(sky_home, repeats) as (assistant, server):
        answer = assistant.ask(WHEN)
        assert server.received[0].authorization == f"Bearer {KEY}"
    assert "HTTP 401" in caplog.text
    assert KEY not in caplog.text
    assert KEY not in repr(answer)
