from dataclasses import replace
from datetime import date

import pytest

from tanya.state.database import State
from tanya.state.records import Verdict
from tanya.text.personal import MASK
from tests.keeping import kept

BUDI, ANI = "key:k_budi", "key:k_ani"


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
