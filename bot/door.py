"""The bot at work: connected, its updates taken in, stored, and answered, until it is stopped."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from typing import Any

from bot.access.admission import Admission
from bot.access.owners import Owners
from bot.connection import Connection, connected
from bot.delivering.deliverer import Deliverer
from bot.delivering.pages import Holds, Pages
from bot.receiving.arrivals import arrivals
from bot.receiving.polling import Polling
from bot.working.dealing import Dealing
from bot.working.planning import Planner, Plans
from bot.working.tries import Tries
from bot.working.turns import Turns
from bot.working.worker import LOOK, Worker
from tanya.settings import Settings
from tanya.state.database import State
from tanya.state.telegram.inbox import Inbox

THREADS = 4  # answers at a time: one takes some 20 ms of a core
_WITH_MODEL = 16  # where most of an answer is waiting for a language model
_LOOK_OFTEN = 0.5  # seconds: any process of a service may be sent what this one works on

PlansOf = Callable[[Connection, Owners], Plans]  # once the bot knows its own name


class Door:
    """Stores what arrives and works on it. For one event loop."""

    def __init__(self, connection: Connection, inbox: Inbox, worker: Worker, turns: Turns) -> None:
        self.connection = connection
        self._inbox, self._worker, self._turns = inbox, worker, turns

    async def take(self, payloads: list[Any]) -> None:
        """Stored once it returns. Raises StateError."""
        if await asyncio.to_thread(self._inbox.put, list(arrivals(payloads))):
            self._worker.wake()

    async def work(self) -> None:
        """Until it is cancelled; raises TokenRevoked."""
        await self._worker.run()

    async def poll(self) -> None:
        """Until it is cancelled; raises TokenRevoked. Telegram lets one process poll at a time."""
        await self._turns.ours()
        await Polling(self.connection.polling, self.connection.address, self.take).run()


@asynccontextmanager
async def opened(
    settings: Settings, token: str, assistant: Holds, state: State, plans_of: PlansOf
) -> AsyncIterator[Door]:
    """Connected, and nothing taken in yet. Raises TelegramError, StateError where there is no way in."""
    telegram = state.telegram
    owners = await asyncio.to_thread(Owners, settings.home, telegram.pseudonyms)
    threads = _WITH_MODEL if settings.llm else THREADS
    async with connected(settings, token) as connection:
        admission = Admission(settings, telegram, owners, connection.sure.username)
        plans = plans_of(connection, owners)
        with (
            closing(Pages(assistant)) as pages,
            ThreadPoolExecutor(threads, thread_name_prefix="telegram") as pool,
        ):
            tries = Tries(telegram.inbox)
            planner = Planner(connection.courteous, plans, admission, telegram, tries, threads, pool)
            dealing = Dealing(telegram, planner, tries, Deliverer(connection.sure, pages))
            turns = Turns(telegram.turn)
            look = _LOOK_OFTEN if settings.telegram_webhook else LOOK
            worker = Worker(telegram.inbox, dealing.deal, turns.ours, look=look)
            yield Door(connection, telegram.inbox, worker, turns)
