from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from tanya.state.database import State
from tanya.state.records import Claimed, Standing
from tests.keeping import Clock

BUDI, ANI = "key:k_budi", "key:k_ani"
NEW, RUNNING, OTHER = (Claimed(one) for one in (Standing.NEW, Standing.RUNNING, Standing.OTHER))


def begun(state: State, fingerprint: str = "sidik") -> datetime:
    """The moment of Budi's new claim."""
    claimed = state.idempotency.claim(BUDI, "satu", fingerprint)
    assert claimed == NEW
    assert claimed.since
    return claimed.since


def test_the_second_request_is_given_the_first_ones_response(state: State) -> None:
    since = begun(state)
    assert state.idempotency.claim(BUDI, "satu", "sidik") == RUNNING
    state.idempotency.finish(BUDI, "satu", since, 200, b'{"jawaban": "\xc3\xa9"}')
    again = state.idempotency.claim(BUDI, "satu", "sidik")
    assert again == Claimed(Standing.SAME, 200, b'{"jawaban": "\xc3\xa9"}')


def test_a_key_that_was_used_for_another_request_is_told(state: State) -> None:
    since = begun(state)
    assert state.idempotency.claim(BUDI, "satu", "lain") == OTHER
    state.idempotency.finish(BUDI, "satu", since, 200, b"{}")
    assert state.idempotency.claim(BUDI, "satu", "lain") == OTHER


def test_the_same_key_of_another_owner_is_another_key(state: State) -> None:
    since = begun(state)
    state.idempotency.finish(BUDI, "satu", since, 200, b"rahasia")
    assert state.idempotency.claim(ANI, "satu", "sidik") == NEW


def test_work_that_came_to_nothing_may_be_tried_again(state: State) -> None:
    since = begun(state)
    state.idempotency.let_go(BUDI, "satu", since)
    assert state.idempotency.claim(BUDI, "satu", "sidik") == NEW


def test_letting_go_never_takes_back_a_response(state: State) -> None:
    since = begun(state)
    state.idempotency.finish(BUDI, "satu", since, 200, b"{}")
    state.idempotency.let_go(BUDI, "satu", since)
    assert state.idempotency.claim(BUDI, "satu", "sidik").standing is Standing.SAME


def test_a_claim_of_a_process_that_died_is_free_after_minutes(state: State, clock: Clock) -> None:
    since = begun(state)
    clock.pass_by(timedelta(minutes=2))
    assert state.idempotency.claim(BUDI, "satu", "sidik") == RUNNING
    clock.pass_by(timedelta(minutes=2))
    assert state.idempotency.claim(BUDI, "satu", "lain") == NEW
    state.idempotency.finish(BUDI, "satu", since, 200, b"terlambat")
    assert state.idempotency.claim(BUDI, "satu", "lain") == RUNNING


def test_what_nobody_renewed_is_taken_over_once(state: State, clock: Clock) -> None:
    since = begun(state)
    clock.pass_by(timedelta(seconds=5))
    assert state.idempotency.take_over(BUDI, "satu", "sidik", since) == NEW
    assert state.idempotency.take_over(BUDI, "satu", "sidik", since) == RUNNING


def test_who_was_taken_for_dead_spoils_no_claim_of_whoever_took_it_over(state: State, clock: Clock) -> None:
    since = begun(state)
    clock.pass_by(timedelta(seconds=5))
    taken = state.idempotency.take_over(BUDI, "satu", "sidik", since).since
    assert taken
    assert state.idempotency.renew(BUDI, "satu", since) is None
    state.idempotency.let_go(BUDI, "satu", since)
    state.idempotency.finish(BUDI, "satu", since, 200, b"terlambat")
    assert state.idempotency.claim(BUDI, "satu", "sidik") == RUNNING
    state.idempotency.finish(BUDI, "satu", taken, 200, b"{}")
    assert state.idempotency.claim(BUDI, "satu", "sidik").response == b"{}"


def test_what_was_renewed_or_done_is_taken_over_by_nobody(state: State, clock: Clock) -> None:
    since = begun(state)
    clock.pass_by(timedelta(seconds=1))
    renewed = state.idempotency.renew(BUDI, "satu", since)
    assert renewed
    assert state.idempotency.take_over(BUDI, "satu", "sidik", since) == RUNNING
    state.idempotency.finish(BUDI, "satu", renewed, 200, b"{}")
    assert state.idempotency.take_over(BUDI, "satu", "sidik", since).standing is Standing.SAME


def test_a_claim_that_is_renewed_is_held_as_long_as_that(state: State, clock: Clock) -> None:
    since = begun(state)
    for _ in range(5):
        clock.pass_by(timedelta(minutes=2))
        since = state.idempotency.renew(BUDI, "satu", since) or since
    assert state.idempotency.claim(BUDI, "satu", "sidik") == RUNNING


def test_a_response_is_sent_again_for_a_day(state: State, clock: Clock) -> None:
    since = begun(state)
    state.idempotency.finish(BUDI, "satu", since, 200, b"{}")
    clock.pass_by(timedelta(hours=23))
    assert state.idempotency.claim(BUDI, "satu", "sidik").standing is Standing.SAME
    clock.pass_by(timedelta(hours=2))
    assert state.idempotency.claim(BUDI, "satu", "sidik") == NEW


def test_of_many_at_once_one_is_new(state: State) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: state.idempotency.claim(BUDI, "satu", "sidik"), range(16)))
    assert sorted(one.standing for one in found) == [Standing.NEW] + [Standing.RUNNING] * 15


def test_any_text_will_do_as_a_key(state: State) -> None:
    for key in ("", "\0", "\ud800", "x" * 10_000):
        assert state.idempotency.claim(BUDI, key, "sidik") == NEW
        assert state.idempotency.claim(BUDI, key, "sidik") == RUNNING
