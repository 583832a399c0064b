"""The bot at work: connected, its updates taken in, stored, and answered, until it is stopped."""

import asyncio
from typing import Any

from bot.connection import Connection
from bot.receiving.arrivals import arrivals
from bot.receiving.polling import Polling
from bot.working.worker import Worker
from tanya.state.database import State

_THREADS = 4  # answers at a time: one takes some 20 ms of a core
_WITH_MODEL = 16  # where most of an answer is waiting for a language model


PlansOf = Callable[[Connection, Owners], Plans]  # once the bot knows its own name


class Door:
    """Stores what arrives and works on it. For one event loop."""

    def __init__(self, connection: Connection, state: State, worker: Worker) -> None:
        self.connection = connection
        self._inbox = state.telegram.inbox
        self._worker = worker

    async def take(self, payloads: list[Any]) -> None:
        """Stored once it returns. Raises StateError."""
        if await asyncio.to_thread(self._inbox.put, list(arrivals(payloads))):
            self._worker.wake()

    async def work(self) -> None:
        """Until it is cancelled; raises TokenRevoked."""
        await self._worker.run()

    async def poll(self) -> None:
        """Until it is cancelled; raises TokenRevoked, and TelegramError where it cannot begin."""
        await self.connection.sure.delete_webhook()
        await Polling(self.connection.polling, self.connection.address, self.take).run()


@asynccontextmanager
async def opened(
    settings: Settings, token: str, assistant: Holds, state: State, plans_of: PlansOf
) -> AsyncIterator[Door]:
    """Connected, and nothing taken in yet. Raises TelegramError where the token is refused or nothing reached."""
    owners = Owners(settings.home)
    threads = _WITH_MODEL if settings.llm else _THREADS
    async with connected(settings, token) as connection:
        admission = Admission(settings, state.telegram, owners, connection.sure.username)
        plans = plans_of(connection, owners)
        with (
            closing(Pages(assistant)) as pages,
            ThreadPoolExecutor(threads, thread_name_prefix="telegram") as pool,
        ):
            planner = Planner(connection.courteous, plans, admission, state.telegram.chats, pool)
            deliverer = Deliverer(connection.sure, pages)
            worker = Worker(state.telegram.inbox, Dealing(state.telegram, planner, deliverer).deal)
            yield Door(connection, state, worker)
