from datetime import timedelta

import pytest

from tanya.errors import CursorError
from tanya.state.database import State
from tanya.state.records import Conversation, Turn
from tanya.text.personal import MASK
from tests.keeping import NOON, Clock

MINUTE = timedelta(minutes=1)
BUDI, ANI = "key:k_budi", "oidc:https://masuk.contoh|ani"


def turn(question: str, minutes: int = 1) -> Turn:
    return Turn(question, "j_abcdefgh", NOON + minutes * MINUTE)


def test_a_conversation_is_read_as_it_was_held(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    said = (turn("Apa itu SAKIP?"), turn("Kalau RB?", 2), Turn("Lalu?", None, NOON + 3 * MINUTE))
    assert all(state.conversations.add(BUDI, begun.id, one) for one in said)
    assert state.conversations.get(BUDI, begun.id) == Conversation(
        begun.id, BUDI, "Apa itu SAKIP?", begun.created, said
    )


def test_a_long_first_question_makes_a_short_title(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, turn("balon\n" * 40))
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert len(found.title) <= 80
    assert found.title.startswith("balon balon")
    assert found.title.endswith("…")


def test_personal_numbers_are_masked_in_questions_and_titles(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, turn("NIP saya 198501012010011001, kapan SKP disusun?"))
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert found.title == found.turns[0].question == f"NIP saya {MASK}, kapan SKP disusun?"


def test_what_no_database_takes_is_left_out(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    assert state.conversations.add(BUDI, begun.id, turn("balon\0 udara \ud800?"))
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert found.turns[0].question == "balon udara ??"


def test_nothing_of_anothers_is_read_added_to_or_dropped(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, turn("Apa itu SAKIP?"))
    assert state.conversations.get(ANI, begun.id) is None
    assert not state.conversations.add(ANI, begun.id, turn("Lalu?"))
    assert not state.conversations.drop(ANI, begun.id)
    assert state.conversations.of(ANI).items == ()
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert len(found.turns) == 1


@pytest.mark.parametrize(
    "strange", ["", "c_", "c_\0abc", "k_abcdefgh", "c_tidakada", "c_' OR '1'='1", "c_\ud800abc"]
)
def test_an_id_of_nothing_is_nothing(state: State, strange: str) -> None:
    assert state.conversations.get(BUDI, strange) is None
    assert not state.conversations.add(BUDI, strange, turn("Lalu?"))
    assert not state.conversations.drop(BUDI, strange)


def test_a_dropped_conversation_is_gone_with_its_turns(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, turn("Apa itu SAKIP?"))
    assert state.conversations.drop(BUDI, begun.id)
    assert state.conversations.get(BUDI, begun.id) is None
    assert not state.conversations.drop(BUDI, begun.id)
    assert state.export(BUDI).conversations == ()


def test_pages_follow_each_other_last_asked_in_first(state: State, clock: Clock) -> None:
    begun = []
    for _ in range(5):
        begun.append(state.conversations.begin(BUDI).id)
        clock.pass_by(MINUTE)
    state.conversations.add(BUDI, begun[0], turn("Apa itu SAKIP?", 60))
    wanted = [begun[0], *reversed(begun[1:])]
    seen, cursor = [], None
    for _ in range(3):
        page = state.conversations.of(BUDI, cursor, 2)
        seen += [one.id for one in page.items]
        cursor = page.next
    assert seen == wanted
    assert cursor is None


def test_a_list_tells_titles_and_how_much_was_asked(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, turn("Apa itu SAKIP?"))
    state.conversations.add(BUDI, begun.id, turn("Kalau RB?", 2))
    (listed,) = state.conversations.of(BUDI).items
    assert (listed.title, listed.turns, listed.changed) == ("Apa itu SAKIP?", 2, NOON + 2 * MINUTE)


def test_those_of_the_same_moment_are_told_apart(state: State) -> None:
    begun = {state.conversations.begin(BUDI).id for _ in range(4)}
    first = state.conversations.of(BUDI, None, 2)
    second = state.conversations.of(BUDI, first.next, 2)
    assert {one.id for one in first.items + second.items} == begun


@pytest.mark.parametrize(
    "strange",
    ["", "x", "ä", "MjAzMQ", "bukan penanda", "MjAzMS0wMy0wMVQxMjowMDowMCBjX2E", "\ud800", "A" * 5000],
)
def test_a_cursor_that_no_page_gave_is_refused(state: State, strange: str) -> None:
    with pytest.raises(CursorError, match="halaman pertama"):
        state.conversations.of(BUDI, strange)
