"""Which of several processes works, where the database that tells it was away."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.working import turns
from bot.working.turns import Turns
from bot.working.worker import Worker
from tanya.settings import settings_from
from tanya.state.database import State, open_state
from tanya.state.telegram.records import Arrived, Waiting
from tests.postgres import Server

_ENDED = text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")


@pytest.fixture
def two(postgres: Server, tmp_path: Path) -> Iterator[tuple[State, State]]:
    settings = settings_from({"TANYA_HOME": str(tmp_path), "TANYA_DATABASE_URL": postgres.emptied()})
    with closing(open_state(settings)) as first, closing(open_state(settings)) as second:
        yield first, second


def _end_the_turn(postgres: Server) -> None:
    """As a restart of the database does, without the wait."""
    engine = create_engine(postgres.address)
    with engine.begin() as connection:
        connection.execute(_ENDED)
    engine.dispose()


def _taken_from_under(postgres: Server, other: State) -> None:
    while not other.telegram.turn.take():
        _end_the_turn(postgres)


class Endless:
    """Deals with an update without an end, as one does whom Telegram tells to wait."""

    def __init__(self) -> None:
        self.begun, self.broken_off = asyncio.Event(), asyncio.Event()

    async def deal(self, waiting: Waiting) -> None:
        self.begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.broken_off.set()


async def test_what_is_at_work_is_let_go_where_another_process_has_taken_over(
    postgres: Server, two: tuple[State, State]
) -> None:
    first, second = two
    first.telegram.inbox.put([Arrived(1, "7", {})])
    endless = Endless()
    worker = Worker(first.telegram.inbox, endless.deal, Turns(first.telegram.turn).ours, look=0.1)
    working = asyncio.create_task(worker.run())
    async with asyncio.timeout(30):
        await endless.begun.wait()
        await asyncio.to_thread(_taken_from_under, postgres, second)
        await endless.broken_off.wait()
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working


async def test_an_update_that_another_process_took_over_is_let_go_of_without_a_word(
    two: tuple[State, State], caplog: pytest.LogCaptureFixture
) -> None:
    inbox = two[0].telegram.inbox
    inbox.put([Arrived(1, "7", {})])
    dealt = asyncio.Event()

    async def deal(_: Waiting) -> None:
        try:
            await asyncio.to_thread(inbox.begin, 99)
        finally:
            dealt.set()

    worker = Worker(inbox, deal, Turns(two[0].telegram.turn).ours, look=0.1)
    working = asyncio.create_task(worker.run())
    async with asyncio.timeout(30):
        await dealt.wait()
    await asyncio.sleep(0.1)
    working.cancel()
    with suppress(asyncio.CancelledError):
        await working
    assert "waits until the state can be reached" not in caplog.text


async def test_a_turn_that_ended_and_that_nobody_took_costs_nothing(
    postgres: Server, two: tuple[State, State], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = two
    monkeypatch.setattr(turns, "_SURE", 0.0)
    waiting, lost = Turns(first.telegram.turn), asyncio.Event()
    await waiting.ours(lost.set)
    await asyncio.to_thread(_end_the_turn, postgres)
    async with asyncio.timeout(turns._REST):
        await waiting.ours(lost.set)
    assert not lost.is_set()


async def test_who_takes_over_gives_the_other_time_to_find_out(
    postgres: Server, two: tuple[State, State], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    assert first.telegram.turn.take()
    monkeypatch.setattr(turns, "_REST", 1.0)
    await asyncio.to_thread(_taken_from_under, postgres, second)
    begun = asyncio.get_running_loop().time()
    await Turns(second.telegram.turn).ours()
    assert asyncio.get_running_loop().time() - begun >= 1
