from dataclasses import replace
from datetime import timedelta

import pytest

from tanya.domain.answer import Status
from tanya.state.database import State
from tanya.state.ids import Kind, new_id
from tanya.state.records import Verdict, Worth
from tests.keeping import NOON, Clock, kept

BUDI, ANI, ADMIN = "key:k_budi", "key:k_ani", "key:k_admin"
HOUR = timedelta(hours=1)


def test_what_is_doubted_or_thumbed_down_is_for_review_newest_first(state: State) -> None:
    state.answers.keep(kept("j_baikbaik", BUDI, NOON))
    state.answers.keep(kept("j_diragukan", BUDI, NOON + HOUR, doubted=True))
    state.answers.keep(kept("j_ditolak", ANI, NOON + 2 * HOUR))
    state.feedback.give(BUDI, "j_baikbaik", Verdict.UP)
    said = state.feedback.give(ANI, "j_ditolak", Verdict.DOWN, ["usang"])
    found = state.reviews.open().items
    assert [one.kept.answer_id for one in found] == ["j_ditolak", "j_diragukan"]
    assert found[0].feedback == (said,)


def test_one_tenants_reviewer_sees_nothing_of_anothers(state: State) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True, tenant="bpkad"))
    assert state.reviews.open("bkpsdm").items == ()
    assert len(state.reviews.open("bpkad").items) == 1


def test_pages_of_what_is_for_review_follow_each_other(state: State) -> None:
    ids = [new_id(Kind.ANSWER) for _ in range(5)]
    for number, answer_id in enumerate(ids):
        state.answers.keep(kept(answer_id, BUDI, NOON + number * HOUR, doubted=True))
    seen, cursor = [], None
    for _ in range(3):
        page = state.reviews.open(None, cursor, 2)
        seen += [one.kept.answer_id for one in page.items]
        cursor = page.next
    assert (seen, cursor) == (ids[::-1], None)


def test_whoever_changes_their_mind_is_heard_twice_in_order(state: State, clock: Clock) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True))
    state.feedback.give(BUDI, "j_diragukan", Verdict.DOWN)
    clock.pass_by(HOUR)
    state.feedback.give(BUDI, "j_diragukan", Verdict.UP)
    (found,) = state.reviews.open().items
    assert [one.verdict for one in found.feedback] == [Verdict.DOWN, Verdict.UP]


@pytest.mark.parametrize(
    ("status", "worth"),
    [
        (Status.ANSWERED, set()),
        (Status.SMALL_TALK, set()),
        (Status.NEEDS_CLARIFICATION, set()),
        (Status.PARTIAL, {Worth.DOUBTED}),
        (Status.NO_EVIDENCE, {Worth.REFUSED}),
        (Status.NO_SUCH_PROVISION, {Worth.REFUSED}),
    ],
)
def test_how_a_question_ended_says_whether_it_is_worth_a_look(
    state: State, status: Status, worth: set[Worth]
) -> None:
    state.answers.keep(replace(kept("j_abcdefgh", BUDI), status=status))
    assert [one.worth for one in state.reviews.open().items] == ([frozenset(worth)] if worth else [])


def test_one_kind_is_asked_for_alone(state: State) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True))
    state.answers.keep(replace(kept("j_ditolak", BUDI), status=Status.NO_EVIDENCE))
    (found,) = state.reviews.open(worth=[Worth.REFUSED]).items
    assert found.kept.answer_id == "j_ditolak"


def test_what_somebody_is_through_with_is_told_apart_and_can_be_opened_once_more(
    state: State, clock: Clock
) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True))
    assert state.reviews.mark(ADMIN, "j_diragukan", True)
    (found,) = state.reviews.open(done=True).items
    assert (found.done, found.by) == (clock.now, ADMIN)
    assert state.reviews.open(done=False).items == ()
    assert state.reviews.mark(ADMIN, "j_diragukan", False)
    assert len(state.reviews.open(done=False).items) == 1


@pytest.mark.parametrize("answer_id", ["j_tidakada", "j_\0", ""])
def test_what_nobody_asked_cannot_be_marked(state: State, answer_id: str) -> None:
    assert not state.reviews.mark(ADMIN, answer_id, True)


def test_one_tenants_reviewer_marks_nothing_of_anothers(state: State) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True, tenant="bpkad"))
    assert not state.reviews.mark(ADMIN, "j_diragukan", True, "bkpsdm")
    assert state.reviews.mark(ADMIN, "j_diragukan", True, "bpkad")


def test_a_mark_goes_with_its_answer(state: State) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True))
    state.reviews.mark(ADMIN, "j_diragukan", True)
    assert state.forget(NOON + HOUR).answers == 1
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True))
    assert state.reviews.open(done=True).items == ()
