"""What is too old is forgotten every day, and not because a clock has leapt."""

from datetime import timedelta

from tanya.state.database import State
from tests.keeping import Clock, kept

OWNER = "key:k_budi"
MONTH = timedelta(days=30)
DAY = timedelta(days=1)


def left(state: State) -> list[str]:
    return [one.answer_id for one in state.export(OWNER).answers]


def noted(state: State) -> list[str]:
    return [event.action for event in state.audit.of().items]


def test_what_is_too_old_goes_and_the_audit_says_so(state: State, clock: Clock) -> None:
    state.answers.keep(kept("j_lama", OWNER, clock()))
    clock.pass_by(MONTH)
    state.answers.keep(kept("j_baru", OWNER, clock()))
    clock.pass_by(DAY)
    state.tidy("layanan", MONTH)
    assert left(state) == ["j_baru"]
    assert noted(state) == ["data.bersihkan"]


def test_where_all_seems_too_old_nothing_goes_for_a_day(state: State, clock: Clock) -> None:
    state.answers.keep(kept("j_lama", OWNER, clock()))
    clock.pass_by(400 * DAY)
    state.tidy("layanan", MONTH)
    assert left(state) == ["j_lama"]
    assert noted(state) == ["data.tunda"]
    clock.pass_by(DAY)
    state.tidy("layanan", MONTH)
    assert left(state) == []


def test_a_clock_that_was_put_right_meanwhile_has_cost_nothing(state: State, clock: Clock) -> None:
    state.answers.keep(kept("j_baru", OWNER, clock()))
    clock.pass_by(400 * DAY)
    state.tidy("layanan", MONTH)
    clock.pass_by(-399 * DAY)
    state.tidy("layanan", MONTH)
    assert left(state) == ["j_baru"]


def test_an_empty_state_is_no_reason_to_doubt(state: State) -> None:
    state.tidy("layanan", MONTH)
    assert noted(state) == []
