"""What the Telegram door keeps: updates in order, chats, codes and counts."""

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, event, update

from tanya.errors import StateError
from tanya.settings import Settings, settings_from
from tanya.state.database import State, open_state
from tanya.state.telegram.access import is_code
from tanya.state.telegram.records import Arrived, Chat, ChatCounts
from tanya.state.telegram.tables import updates
from tests.keeping import Clock, environ_of
from tests.postgres import Server


def arrived(update_id: int, lane: str = "7") -> Arrived:
    return Arrived(update_id, lane, {"update_id": update_id, "text": f"pertanyaan {update_id}"})


def next_ids(state: State, *busy: str) -> list[int]:
    return [waiting.id for waiting in state.telegram.inbox.heads(10, busy)]


def test_an_update_that_comes_twice_is_taken_once(state: State) -> None:
    inbox = state.telegram.inbox
    assert inbox.put([arrived(1), arrived(2)]) == 2
    assert inbox.put([arrived(2), arrived(3)]) == 1
    assert inbox.waiting() == 3


def test_an_update_that_comes_again_after_it_was_dealt_with_is_not_taken_anew(state: State) -> None:
    inbox = state.telegram.inbox
    inbox.put([arrived(1)])
    inbox.end(1)
    assert inbox.put([arrived(1)]) == 0
    assert next_ids(state) == []


def test_of_each_lane_the_first_comes_and_the_oldest_lane_first(state: State) -> None:
    state.telegram.inbox.put([arrived(3, "8"), arrived(1), arrived(2), arrived(4, "9")])
    assert next_ids(state) == [1, 3, 4]
    assert next_ids(state, "7", "9") == [3]
    state.telegram.inbox.end(1)
    assert next_ids(state) == [2, 3, 4]


def test_one_that_has_to_wait_holds_back_its_lane_and_no_other(state: State, clock: Clock) -> None:
    inbox = state.telegram.inbox
    inbox.put([arrived(1), arrived(2), arrived(3, "8")])
    due = clock() + timedelta(seconds=30)
    inbox.later(1, due)
    assert next_ids(state) == [3]
    assert inbox.next_due() == due
    clock.pass_by(timedelta(seconds=30))
    assert next_ids(state) == [1, 3]
    assert inbox.next_due() is None


def test_a_plan_and_how_much_of_it_is_done_outlive_the_process(settings: Settings, state: State) -> None:
    inbox = state.telegram.inbox
    inbox.put([arrived(1)])
    inbox.begin(1)
    inbox.plan(1, [{"kind": "Say"}, {"kind": "Toast"}])
    inbox.count(1, 1)
    inbox.begin(1)
    again = open_state(settings)
    (waiting,) = again.telegram.inbox.heads(10)
    assert (waiting.plan, waiting.done, waiting.tries) == ([{"kind": "Say"}, {"kind": "Toast"}], 1, 1)
    again.close()


def test_nothing_but_its_number_is_left_of_an_update_that_was_dealt_with(state: State) -> None:
    inbox = state.telegram.inbox
    inbox.put([arrived(20310301)])
    inbox.plan(20310301, [{"kind": "Say", "html": "jawaban"}])
    inbox.end(20310301)
    assert inbox.waiting() == 0
    with state._database.reading() as connection:
        (row,) = connection.exec_driver_sql("SELECT lane, payload, plan FROM telegram_updates").all()
    assert tuple(row) == (None, None, None)


def test_the_number_itself_is_forgotten_once_telegram_cannot_send_it_again(
    state: State, clock: Clock
) -> None:
    state.telegram.inbox.put([arrived(1), arrived(2)])
    state.telegram.inbox.end(1)
    clock.pass_by(timedelta(days=4))
    state.forget(clock() - timedelta(days=90))
    assert next_ids(state) == [2]  # what was not dealt with stays
    assert state.telegram.inbox.put([arrived(1)]) == 1


def test_an_announcement_is_stored_for_all_once_however_often_it_is_asked_for(state: State) -> None:
    inbox = state.telegram.inbox
    assert inbox.announce(41, {7: [{"kind": "Say"}], -8: [{"kind": "Say"}]}) == 2
    assert inbox.announce(41, {7: [{"kind": "Say"}], 9: [{"kind": "Say"}]}) == 0
    assert inbox.announce(42, {9: [{"kind": "Say"}]}) == 1
    assert sorted(waiting.lane for waiting in inbox.heads(10)) == ["u-8", "u7", "u9"]


def test_questions_go_before_announcements(state: State) -> None:
    state.telegram.inbox.announce(41, {7: [{"kind": "Say"}]})
    state.telegram.inbox.put([arrived(43), arrived(42, "8")])
    assert [waiting.lane for waiting in state.telegram.inbox.heads(10)] == ["8", "7", "u7"]


def test_what_waits_for_a_group_that_moved_waits_at_its_new_place(state: State) -> None:
    state.telegram.inbox.put([arrived(1, "-5"), arrived(2, "-5")])
    state.telegram.inbox.move("-5", "-1005")
    assert [(waiting.id, waiting.lane) for waiting in state.telegram.inbox.heads(10)] == [(1, "-1005")]


def test_of_a_chat_that_alone_changes_which_somebody_decides(state: State) -> None:
    chats = state.telegram.chats
    assert chats.get(7) == Chat(7)
    chats.change(7, region="Kota Metro", subscribed=True)
    chats.change(7, blocked=True)
    chats.change(7, region=None, as_of=date(2019, 5, 1), conversation="c_abcd")
    assert chats.get(7) == Chat(7, None, date(2019, 5, 1), "c_abcd", subscribed=True, blocked=True)


def test_a_chat_that_is_forgotten_keeps_only_what_an_administrator_decided(state: State) -> None:
    chats = state.telegram.chats
    chats.change(7, region="Kota Metro", subscribed=True)
    chats.change(8, region="Kota Metro", subscribed=True, blocked=True)
    chats.change(9, region="Kota Sukabumi")
    chats.forget(7)
    chats.forget(8)
    assert (chats.get(7), chats.get(8)) == (Chat(7), Chat(8, blocked=True))
    assert chats.get(9).region == "Kota Sukabumi"
    assert chats.counts() == ChatCounts(known=2, blocked=1)


def test_a_group_that_moves_takes_along_what_it_chose(state: State) -> None:
    chats = state.telegram.chats
    chats.change(-5, region="Kota Metro")
    chats.change(-1005)
    chats.move(-5, -1005)
    chats.move(-5, -1005)  # told once more, by another message
    assert (chats.get(-5), chats.get(-1005)) == (Chat(-5), Chat(-1005, region="Kota Metro"))


def test_subscribers_are_told_of_news_unless_they_are_blocked(state: State) -> None:
    for chat in (9, 7, 8):
        state.telegram.chats.change(chat, subscribed=True, blocked=chat == 8)
    assert state.telegram.chats.subscribers() == (7, 9)


def test_a_chat_that_is_not_seen_any_more_is_forgotten_unless_something_was_promised(
    state: State, clock: Clock
) -> None:
    chats = state.telegram.chats
    chats.change(7, region="Kota Metro")
    chats.change(8, region="Kota Metro", paired=True)
    chats.change(9, region="Kota Metro")
    clock.pass_by(timedelta(days=50))
    chats.get(9)  # it asks something
    clock.pass_by(timedelta(days=50))
    state.forget(clock() - timedelta(days=90))
    assert [chats.get(chat).region for chat in (7, 8, 9)] == [None, "Kota Metro", "Kota Metro"]


def test_a_code_lets_one_chat_in_and_only_while_it_lasts(state: State, clock: Clock) -> None:
    codes, chats = state.telegram.codes, state.telegram.chats
    chats.change(7, region="Kota Metro")
    first, second = (codes.issue(timedelta(days=1)) for _ in range(2))
    assert is_code(first)
    assert codes.use(first, 7)
    assert not codes.use(first, 8)
    assert not codes.use("ABCDEFGHJ2", 8)
    clock.pass_by(timedelta(days=1))
    assert not codes.use(second, 8)
    assert chats.get(7) == Chat(7, region="Kota Metro", paired=True)
    assert not chats.get(8).paired


def test_a_word_is_no_code() -> None:
    assert not is_code("PERTANYAAN")
    assert not is_code("ABCDEFGHJ")
    assert is_code("ABCDEFGHJ2")


def test_uses_are_counted_by_the_hour_for_each_alone(state: State, clock: Clock) -> None:
    uses = state.telegram.uses
    assert [uses.count(who) for who in ("a", "semua", "semua", "b")] == [1, 1, 2, 1]
    assert (uses.so_far("b"), uses.so_far("c")) == (1, 0)
    assert uses.until() == clock() + timedelta(hours=1)
    clock.pass_by(timedelta(hours=1))
    assert uses.count("a") == 1


_HOLDS = """
import os, sys, time
from tanya.settings import settings_from
from tanya.state.database import open_state
state = open_state(settings_from(os.environ))
print(state.telegram.turn.take(), flush=True)
time.sleep(60)
"""


def test_of_two_processes_the_second_has_its_turn_once_the_first_is_dead(
    settings: Settings, state: State
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDS], env=environ_of(settings), stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout
        assert first.stdout.readline() == "True\n"
        assert not state.telegram.turn.take()
        first.kill()
    taken = [state.telegram.turn.take() for _ in range(50) if not time.sleep(0.1)]
    assert taken[-1]
    assert state.telegram.turn.take()  # as often as it asks


@pytest.fixture
def two(postgres: Server, tmp_path: Path) -> Iterator[tuple[State, State]]:
    """Two processes over one PostgreSQL; the first has its turn, and an update to deal with."""
    settings = settings_from({"TANYA_HOME": str(tmp_path), "TANYA_DATABASE_URL": postgres.emptied()})
    with closing(open_state(settings)) as first, closing(open_state(settings)) as second:
        assert first.telegram.turn.take()
        assert not second.telegram.turn.take()
        first.telegram.inbox.put([arrived(1)])
        yield first, second


def _restarted(postgres: Server, *states: State) -> None:
    postgres.stop()
    postgres.start()
    for state in states:  # the connections of its pool are found to be dead
        state.ping()


def test_whose_turn_ended_with_the_database_changes_nothing_that_another_took_over(
    postgres: Server, two: tuple[State, State]
) -> None:
    first, second = two
    _restarted(postgres, first, second)
    assert second.telegram.turn.take()
    assert second.telegram.turn.taken_over
    for change in (
        lambda: first.telegram.inbox.begin(1),
        lambda: first.telegram.inbox.plan(1, [{"say": "a"}]),
        lambda: first.telegram.inbox.count(1, 1),
        lambda: first.telegram.inbox.end(1),
    ):
        with pytest.raises(StateError, match="diambil alih"):
            change()
    second.telegram.inbox.begin(1)
    (waiting,) = second.telegram.inbox.heads(9)
    assert (waiting.tries, waiting.plan, waiting.done) == (1, None, 0)
    assert not first.telegram.turn.take()


def test_whose_turn_nobody_else_took_goes_on_where_it_was(postgres: Server, two: tuple[State, State]) -> None:
    first, _ = two
    number = first.telegram.turn.number
    _restarted(postgres, first)
    first.telegram.inbox.begin(1)
    assert first.telegram.turn.take()
    assert first.telegram.turn.number == number


def test_a_turn_whose_receipt_was_lost_is_one_that_was_taken_over(
    postgres: Server, two: tuple[State, State]
) -> None:
    first, second = two
    _restarted(postgres, first, second)
    lost = _LostReceipt()
    event.listen(Engine, "commit", lost)
    try:
        with pytest.raises(StateError):
            second.telegram.turn.take()
    finally:
        event.remove(Engine, "commit", lost)
    assert second.telegram.turn.take()
    assert (second.telegram.turn.number, second.telegram.turn.taken_over) == (1, True)
    with pytest.raises(StateError, match="diambil alih"):
        first.telegram.inbox.begin(1)


class _LostReceipt:
    """The database keeps what it is told to, and the connection ends before it says so."""

    def __call__(self, connection: Connection) -> None:
        connection.connection.commit()
        raise OSError("gone")


def test_a_turn_that_is_given_back_is_taken_over_from_nobody(two: tuple[State, State]) -> None:
    first, second = two
    first.telegram.turn.give()
    assert second.telegram.turn.take()
    assert not second.telegram.turn.taken_over


def test_who_changes_what_waits_is_waited_for_by_who_takes_over(
    postgres: Server, two: tuple[State, State]
) -> None:
    first, second = two
    _restarted(postgres, first, second)
    engine = create_engine(postgres.address)
    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as beside:
            changing = update(updates).where(updates.c.id == 1, first.telegram.turn.still())
            assert beside.execute(changing.values(done=1)).rowcount == 1
            taking = pool.submit(second.telegram.turn.take)
            with pytest.raises(TimeoutError):
                taking.result(0.5)
        assert taking.result(30)
    engine.dispose()
