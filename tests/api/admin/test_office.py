"""What the audit tells of work that did not come to a good end."""

import asyncio
import contextlib
from collections.abc import Iterator

import pytest

from api.access.caller import Caller
from api.admin.commands import Commands
from api.admin.office import Office
from api.edge.problems import Busy, Code, Problem
from api.ledger import Ledger
from api.metrics import Metrics
from tanya.errors import StateError
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.records import Scope

CALLER = Caller("key:k_admin", "", frozenset({Scope.ADMIN}), "k_admin", "-")


@pytest.fixture
def state(settings: Settings) -> Iterator[State]:
    with contextlib.closing(open_state(settings)) as state:
        yield state


@pytest.fixture
def office(state: State, settings: Settings) -> Office:
    return Office(Ledger(state, Metrics(), lambda: "tanpa-indeks"), Commands(settings))


def outcomes(state: State) -> list[str]:
    return [event.outcome for event in reversed(state.audit.of().items)]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (Problem(Code.NO_SPACE), "NO_SPACE"),
        (Busy(), "BUSY"),
        (TimeoutError(), "TIMEOUT"),
        (StateError("putus"), "STATE_UNAVAILABLE"),
        (RuntimeError("apa saja"), "FAILED"),
    ],
)
async def test_whatever_ends_it_is_noted_by_its_kind(
    office: Office, state: State, fault: Exception, outcome: str
) -> None:
    async def failing() -> None:
        raise fault

    with pytest.raises(type(fault)):
        await office.recorded(CALLER, "muat", "perahu.md", failing)
    assert outcomes(state) == ["mulai", outcome]


async def test_what_was_called_off_is_noted_too(office: Office, state: State) -> None:
    begun = asyncio.Event()

    async def waiting() -> None:
        begun.set()
        await asyncio.sleep(600)

    task = asyncio.create_task(office.recorded(CALLER, "muat", "perahu.md", waiting))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert outcomes(state) == ["mulai", "CANCELLED"]
