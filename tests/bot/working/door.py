"""The door in the test's own event loop, with plans of the test's."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from telegram import Update

from bot.actions import Plan, Say
from bot.door import Door, opened
from bot.running import until_stopped
from bot.working.live import Live
from tanya.domain.document import Document, Kind, PageRange, PrintedLine, Provision
from tanya.domain.locator import Locator
from tanya.quality.records import SourceFile
from tanya.settings import Settings
from tanya.state.database import State
from tanya.state.telegram.records import Chat
from tests.bot.telegram.faults import Way
from tests.bot.telegram.server import TOKEN, TelegramServer


class Nothing:
    """Holds no document, so that no page can be drawn."""

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]:
        return ()

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None:
        return None

    def original(self, document: Document) -> SourceFile:
        raise NotImplementedError

    def printed_lines(self, document: Document, pages: PageRange) -> tuple[PrintedLine, ...]:
        raise NotImplementedError


class Plans:
    """What is said to each text; what was asked stands in `asked`."""

    def __init__(self, saying: Callable[[str], Plan]) -> None:
        self._saying = saying
        self.asked: list[str] = []

    def plan(self, update: Update, chat: Chat, live: Live) -> Plan:
        if update.message is None:
            return ()
        self.asked.append(update.message.text or "")
        live.draft("<b>sebentar</b>")
        return self._saying(update.message.text or "")


def echo(text: str) -> Plan:
    return (Say("", f"Jawaban untuk {text}"),)


@asynccontextmanager
async def answering(
    plans: Plans, telegram: TelegramServer, settings: Settings, state: State
) -> AsyncIterator[Door]:
    """Polls and works until the block ends."""
    settings = replace(settings, telegram_base_url=telegram.url)
    stop = asyncio.Event()
    async with opened(settings, TOKEN, Nothing(), state, lambda *_: plans) as door:
        at_work = asyncio.create_task(until_stopped(stop, door.poll(), door.work()))
        try:
            yield door
        finally:
            stop.set()
            await at_work


async def texts(telegram: TelegramServer, count: int, chat: int | None = None) -> list[str]:
    return [shown.text for shown in await asyncio.to_thread(telegram.people.wait_for, count, chat)]


async def until_dealt_with(state: State) -> None:
    async with asyncio.timeout(60):
        while state.telegram.inbox.waiting():
            await asyncio.sleep(0.02)


async def until_dealt_with_after(state: State, telegram: TelegramServer, way: Way) -> None:
    await asyncio.to_thread(telegram.people.wait_until, lambda: telegram.faults.happened[way] > 0)
    await until_dealt_with(state)


def two(text: str) -> Plan:
    return (Say("", f"{text} satu"), Say("", f"{text} dua"))
