"""What a chat chooses and is remembered: region, day, a new conversation, news of regulations."""

from collections.abc import Callable
from datetime import date

from bot.actions import Button, Edit, Keyboard, Plan
from bot.flows.asking import said
from bot.flows.days import day_in
from bot.flows.desk import Assists
from bot.showing.clean import one_line
from bot.showing.packing import Message, simple
from bot.words import choices as words
from tanya.deeplinks import digest_of
from tanya.state.telegram.chats import TelegramChats
from tanya.state.telegram.records import Chat
from tanya.understanding.regions import RegionFinder

_PAGE = 8  # regions
_NONE = "-"
_CLEARING = ("hapus", "tanpa", "tidak ada", "batal", "nasional", "semua")
_TODAY = ("hari ini", "sekarang", *_CLEARING)
_STOPPING = ("berhenti", "stop", "tidak", "batal", "hapus")


class Choices:
    def __init__(self, assistant: Assists, chats: TelegramChats, today: Callable[[], date]) -> None:
        self._assistant = assistant
        self._chats = chats
        self._today = today

    def region(self, chat: Chat, written: str) -> Plan:
        """What follows the command: nothing, a name, or a word that clears the choice."""
        regions = self._regions()
        if not regions:
            return (said(simple(words.NO_REGIONS)),)
        if not written:
            return (said(simple(words.region_asked(chat.region)), self._listed(chat, regions, 0)),)
        if written.lower() in _CLEARING:
            return (said(self._kept_region(chat, None)),)
        name = RegionFinder(regions).find(written)[0]
        if name in regions:
            return (said(self._kept_region(chat, name)),)
        unknown = words.region_unknown(one_line(name or written, 80))
        return (said(simple(unknown), self._listed(chat, regions, 0)),)

    def region_chosen(self, chat: Chat, digest: str, message_id: int) -> Plan | None:
        """None where no region has that digest."""
        name = next((region for region in self._regions() if digest_of(region) == digest), None)
        if name is None and digest != _NONE:
            return None
        return (_edited(message_id, self._kept_region(chat, name)),)

    def region_page(self, chat: Chat, page: int, message_id: int) -> Plan:
        keyboard = self._listed(chat, self._regions(), page)
        return (_edited(message_id, simple(words.region_asked(chat.region)), keyboard),)

    def day(self, chat: Chat, written: str) -> Plan:
        if not written:
            clearing = ((Button(words.CLEAR_DAY, data=f"h:{_NONE}"),),) if chat.as_of else ()
            return (said(simple(words.day_asked(chat.as_of)), clearing),)
        if written.lower() in _TODAY:
            return (said(self._kept_day(chat, None)),)
        day = day_in(written, self._today())
        return (said(self._kept_day(chat, day) if day else simple(words.WRONG_DAY)),)

    def day_cleared(self, chat: Chat, message_id: int) -> Plan:
        return (_edited(message_id, self._kept_day(chat, None)),)

    def new_conversation(self, chat: Chat) -> Plan:
        self._chats.change(chat.id, conversation=None)
        return (said(simple(words.NEW_CONVERSATION)),)

    def subscription(self, chat: Chat, written: str) -> Plan:
        wanted = written.lower() not in _STOPPING
        self._chats.change(chat.id, subscribed=wanted)
        return (said(simple(words.SUBSCRIBED if wanted else words.UNSUBSCRIBED)),)

    def _kept_region(self, chat: Chat, region: str | None) -> Message:
        self._chats.change(chat.id, region=region)
        return simple(words.region_kept(region) if region else words.REGION_CLEARED)

    def _kept_day(self, chat: Chat, day: date | None) -> Message:
        self._chats.change(chat.id, as_of=day)
        return simple(words.day_kept(day) if day else words.DAY_CLEARED)

    def _regions(self) -> list[str]:
        return sorted({document.region for document in self._assistant.documents() if document.region})

    def _listed(self, chat: Chat, regions: list[str], page: int) -> Keyboard:
        """One page of them, with the pages beside it, and none at all."""
        first = page * _PAGE
        rows = [
            (Button(f"{'✅ ' if region == chat.region else ''}{region}", data=f"g:{digest_of(region)}"),)
            for region in regions[first : first + _PAGE]
        ]
        before = (Button("◀️", data=f"G{page - 1}:"),) if page > 0 else ()
        after = (Button("▶️", data=f"G{page + 1}:"),) if first + _PAGE < len(regions) else ()
        clearing = (Button(words.CLEAR_REGION, data=f"g:{_NONE}"),) if chat.region else ()
        return tuple(row for row in (*rows, (*before, *after), clearing) if row)


def _edited(message_id: int, message: Message, keyboard: Keyboard = ()) -> Edit:
    return Edit(message_id, message.html, message.plain, keyboard)
