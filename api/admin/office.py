"""What the routes of administrators share: who may, the commands they run, and the record of it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

from fastapi import Depends

from api.access.caller import Caller
from api.access.scopes import may
from api.admin.commands import Commands, Finished
from api.edge.problems import Busy, Problem
from api.ledger import Ledger
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
        await self.note(caller.subject, action, thing, BEGUN)
        try:
            done = await doing()
        except Problem as problem:
            await self.note(caller.subject, action, thing, problem.code.name)
            raise
        await self.note(caller.subject, action, thing)
        return done


def tenant_of(caller: Caller) -> str | None:
    """Whose questions an administrator sees: those of the own unit, or all where the key names none."""
    return caller.tenant or None
