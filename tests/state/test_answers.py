from dataclasses import replace
from datetime import date, timedelta

import pytest

from tanya.state.database import State
from tanya.state.ids import Kind, new_id
from tanya.state.records import Verdict
from tanya.text.personal import MASK
from tests.keeping import NOON, Clock, kept

BUDI, ANI = "key:k_budi", "key:k_ani"
HOUR = timedelta(hours=1)


def test_an_answer_is_read_by_whom_it_was_given_to_alone(state: State) -> None:
    given = replace(
        kept("j_abcdefgh", BUDI), context=("Apa itu SAKIP?",), region="Kota Metro", as_of=date(2019, 5, 1)
    )
    state.answers.keep(given)
    assert state.answers.get(BUDI, given.answer_id) == given
    assert state.answers.get(ANI, given.answer_id) is None
    assert state.answers.get(BUDI, "j_\0") is None


def test_its_words_are_masked_and_its_citations_are_not(state: State) -> None:
    told = ("Permen 7/2031, Pasal 2 (telepon 021-5551234)",)
    personal = replace(
        kept("j_abcdefgh", BUDI),
        question="telepon 081234567890?",
        context=("surel budi@dinas.go.id",),
        region="NIK 3201012345678901",
        citations=told,
    )
    state.answers.keep(personal)
    found = state.answers.get(BUDI, "j_abcdefgh")
    assert found
    assert found.question == f"telepon {MASK}?"
    assert found.context == (f"surel {MASK}",)
    assert found.region == f"NIK {MASK}"
    assert found.citations == told


def test_feedback_is_kept_masked(state: State) -> None:
    state.answers.keep(kept("j_abcdefgh", BUDI))
    said = state.feedback.give(BUDI, "j_abcdefgh", Verdict.DOWN, ["pasal keliru"], "hubungi 081234567890")
    assert said
    assert said.comment == f"hubungi {MASK}"
    assert state.export(BUDI).feedback == (said,)


@pytest.mark.parametrize("answer_id", ["j_abcdefgh", "j_tidakada", "j_\0", ""])
def test_nobody_speaks_of_an_answer_that_was_not_given_to_them(state: State, answer_id: str) -> None:
    state.answers.keep(kept("j_abcdefgh", BUDI))
    assert state.feedback.give(ANI, answer_id, Verdict.UP) is None
    assert state.export(ANI).feedback == ()


def test_what_is_doubted_or_thumbed_down_is_for_review_newest_first(state: State) -> None:
    state.answers.keep(kept("j_baikbaik", BUDI, NOON))
    state.answers.keep(kept("j_diragukan", BUDI, NOON + HOUR, doubted=True))
    state.answers.keep(kept("j_ditolak", ANI, NOON + 2 * HOUR))
    state.feedback.give(BUDI, "j_baikbaik", Verdict.UP)
    said = state.feedback.give(ANI, "j_ditolak", Verdict.DOWN, ["usang"])
    found = state.answers.to_review().items
    assert [one.kept.answer_id for one in found] == ["j_ditolak", "j_diragukan"]
    assert found[0].feedback == (said,)


def test_one_tenants_reviewer_sees_nothing_of_anothers(state: State) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True, tenant="bpkad"))
    assert state.answers.to_review("bkpsdm").items == ()
    assert len(state.answers.to_review("bpkad").items) == 1


def test_pages_of_what_is_for_review_follow_each_other(state: State) -> None:
    ids = [new_id(Kind.ANSWER) for _ in range(5)]
    for number, answer_id in enumerate(ids):
        state.answers.keep(kept(answer_id, BUDI, NOON + number * HOUR, doubted=True))
    seen, cursor = [], None
    for _ in range(3):
        page = state.answers.to_review(None, cursor, 2)
        seen += [one.kept.answer_id for one in page.items]
        cursor = page.next
    assert (seen, cursor) == (ids[::-1], None)


def test_whoever_changes_their_mind_is_heard_twice_in_order(state: State, clock: Clock) -> None:
    state.answers.keep(kept("j_diragukan", BUDI, doubted=True))
    state.feedback.give(BUDI, "j_diragukan", Verdict.DOWN)
    clock.pass_by(HOUR)
    state.feedback.give(BUDI, "j_diragukan", Verdict.UP)
    (found,) = state.answers.to_review().items
    assert [one.verdict for one in found.feedback] == [Verdict.DOWN, Verdict.UP]
