"""How often an update may have been what ended the process: tries that nothing was heard of again."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from tanya.errors import StateError
from tanya.state.telegram.inbox import Inbox
from tanya.state.telegram.records import Waiting


class Tries:
    """A try is counted before it is made, as a kill tells nothing; what tells of itself has killed nobody.

    For one event loop.
    """

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        # Counted and not over. Where the state was out of reach meanwhile, no count could be taken back there
        # either: the next try is the same once more.
        self._same: set[int] = set()

    def deadly(self, waiting: Waiting) -> int:
        """Tries before this one of which nothing was heard."""
        return waiting.tries - (waiting.id in self._same)

    @asynccontextmanager
    async def counted(self, waiting: Waiting) -> AsyncIterator[None]:
        """A try, taken back where the bot is stopped meanwhile, as far as the state can be reached."""
        if waiting.id not in self._same:
            await asyncio.to_thread(self._inbox.begin, waiting.id)
            self._same.add(waiting.id)
        try:
            yield
        except asyncio.CancelledError:
            with suppress(StateError):
                await asyncio.to_thread(self._inbox.untried, waiting.id)
            raise

    @contextmanager
    def until_stored(self, waiting: Waiting) -> Iterator[None]:
        """The try and all that is kept of it: over in any way but a StateError, it is not made once more."""
        away = False
        try:
            yield
        except StateError:
            away = True
            raise
        finally:
            if not away:
                self._same.discard(waiting.id)
