"""What the routes of administrators share: who may, the commands they run, and the record of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Annotated, TypeVar

import anyio
from fastapi import Depends

from api.access.caller import Caller
from api.access.scopes import may
from api.admin.commands import Commands, Finished
from api.edge.hardening import log_fault
from api.edge.problems import Busy, Code, Problem
from api.ledger import Ledger
from tanya.errors import StateError
from tanya.state.records import Scope

T = TypeVar("T")

Administrator = Annotated[Caller, Depends(may(Scope.ADMIN))]
# A name or id as text of one line: no command takes a NUL, and no log a line end.
ONE_LINE = r"^[^\x00-\x1f\x7f]+$"
_IN_LINE = 8
BEGUN = "mulai"


class Office:
    """For one event loop."""

    def __init__(self, ledger: Ledger, commands: Commands) -> None:
        self._ledger = ledger
        self._commands = commands
        self._turn = asyncio.Semaphore(1)  # a command loads a build of its own
        self._inside = 0

    async def command(self, *arguments: str) -> Finished:
        """What that command of `tanya` says; one at a time. Raises Busy where too many wait."""
        if self._inside >= _IN_LINE:
            raise Busy
        self._inside += 1
        try:
            async with self._turn:
                return await self._commands.run(*arguments)
        finally:
            self._inside -= 1

    async def note(self, actor: str, action: str, thing: str, outcome: str = "ok") -> None:
        await self._ledger.run(lambda state: state.audit.note(actor, f"admin.{action}", thing, outcome))

    async def recorded(self, caller: Caller, action: str, thing: str, doing: Callable[[], Awaitable[T]]) -> T:
        """Do it, with its beginning and its outcome in the audit: what cannot be recorded is not begun."""
        async with self.begun(caller, action, [thing]):
            done = await doing()
        await self.note(caller.subject, action, thing)
        return done

    @asynccontextmanager
    async def begun(self, caller: Caller, action: str, things: Sequence[str]) -> AsyncIterator[None]:
        """With their beginning in the audit, and what ended it early; a good end is the caller's to note."""
        for thing in things:
            await self.note(caller.subject, action, thing, BEGUN)
        try:
            yield
        except BaseException as fault:
            with anyio.CancelScope(shield=True):  # also where the client has gone away
                await self._failed(caller, action, things, fault)
            raise

    async def _failed(self, caller: Caller, action: str, things: Sequence[str], fault: BaseException) -> None:
        try:
            for thing in things:
                await self.note(caller.subject, action, thing, _outcome(fault))
        except Exception as unnoted:  # noqa: BLE001 - the fault itself is what is to be told
            log_fault(unnoted)


def _outcome(fault: BaseException) -> str:
    """As the code that the client is told, where it is told one."""
    match fault:
        case Problem():
            return fault.code.name
        case Busy():
            return Code.BUSY.name
        case StateError():
            return Code.STATE_UNAVAILABLE.name
        case TimeoutError():
            return "TIMEOUT"
        case asyncio.CancelledError():
            return "CANCELLED"
    return Code.FAILED.name


def tenant_of(caller: Caller) -> str | None:
    """Whose questions an administrator sees: those of the own unit, or all where the key names none."""
    return caller.tenant or None
