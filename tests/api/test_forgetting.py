"""What is too old is forgotten by the service itself."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from api.forgetting import forgetting
from api.ledger import Ledger
from api.metrics import Metrics
from tanya.errors import StateError
from tanya.state.database import State, open_state
from tests.api.access.house import opened, settings_of
from tests.keeping import kept

OWNER, SECRET = "key:k_budi", "sandi basis data"
NOW = datetime.now(UTC)


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with closing(open_state(settings_of(tmp_path))) as state:
        state.answers.keep(kept("j_baru", OWNER, NOW - timedelta(days=29)))
        state.answers.keep(kept("j_lama", OWNER, NOW - timedelta(days=31)))
        yield state


def _left(state: State) -> list[str]:
    return [one.answer_id for one in state.export(OWNER).answers]


def _ledger(state: State) -> Ledger:
    return Ledger(state, Metrics(), lambda: "b")


def test_a_service_that_starts_forgets_what_is_too_old_and_notes_it(state: State, tmp_path: Path) -> None:
    with opened(tmp_path, retention_days=30) as house:
        house.client.get("/healthz")
        asyncio.run(_until(lambda: _left(state) == ["j_baru"]))
    (event,) = state.audit.of().items
    assert (event.actor, event.action, event.outcome) == ("layanan", "data.bersihkan", "1 dihapus")


async def _until(holds: Callable[[], bool]) -> None:
    for _ in range(1200):
        if holds():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it was not forgotten")


async def test_it_is_done_again_when_a_day_has_passed(state: State) -> None:
    async with forgetting(_ledger(state), 30, every=0.05):
        await _until(lambda: _left(state) == ["j_baru"])
        state.answers.keep(replace(kept("j_susul", OWNER), asked=NOW - timedelta(days=40)))
        await _until(lambda: _left(state) == ["j_baru"])


class Gone(State):
    """A state whose database is away at first."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.tries = 0
        self.audit = state.audit

    def tidy(self, actor: str, kept: timedelta) -> None:
        self.tries += 1
        if self.tries == 1:
            raise StateError(SECRET)
        self.state.tidy(actor, kept)


async def test_a_database_that_is_gone_is_logged_by_kind_and_tried_again(
    state: State, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        async with forgetting(_ledger(Gone(state)), 30, every=0.05):
            await _until(lambda: _left(state) == ["j_baru"])
    assert "StateError" in caplog.text
    assert SECRET not in caplog.text
