"""The chats of the loopback Telegram: what people write, what the bot wrote, and what it was not told yet."""

import itertools
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Condition
from typing import Any

from tests.bot.telegram.entities import units
from tests.bot.telegram.records import Call, Shown

ME = {
    "id": 1,
    "is_bot": True,
    "first_name": "tanya",
    "username": "tanya_uji_bot",
    "can_read_all_group_messages": True,  # once @BotFather was told so, as README says
    "supports_inline_queries": True,
}
PERSON = 7
_DATE = 1_900_000_000
_MARKS = re.compile(r"(?P<bot_command>/[A-Za-z0-9_]+(?:@\w+)?)|(?P<mention>@\w{5,})")


@dataclass(slots=True)
class World:
    """Thread-safe: people are the test's thread, the bot comes through the server's."""

    me: dict[str, Any] = field(default_factory=lambda: dict(ME))
    shown: list[Shown] = field(default_factory=list)  # in the order in which they first came
    calls: list[Call] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    queries: dict[str, list[dict[str, Any]] | None] = field(default_factory=dict)  # inline: what was answered
    presses: dict[str, str | None] = field(default_factory=dict)  # what was told of each
    menus: dict[str, list[dict[str, str]]] = field(default_factory=dict)  # by scope
    files: dict[str, bytes] = field(default_factory=dict)  # what people sent, by its id
    webhook: dict[str, Any] = field(default_factory=dict)
    lost: list[tuple[int, str]] = field(default_factory=list)  # messages whose receipt did not arrive
    updates: list[dict[str, Any]] = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)
    closing: bool = False
    _numbers: Any = field(default_factory=lambda: itertools.count(100))

    # -- what people do; each returns the update's number

    def write(
        self,
        text: str | None,
        chat_id: int = PERSON,
        kind: str = "private",
        person: int = PERSON,
        **parts: Any,
    ) -> int:
        """Somebody writes; without text it is whatever parts say: a photo, a sticker, a forwarded message."""
        message = self._message(chat_id, kind, person, parts)
        if text is not None:
            message["text"] = text
            message["entities"] = marks(text)
        with self.changed:
            number = int(message["message_id"])
            said = Shown(chat_id, number, text or message.get("caption", ""), by_bot=False)
            self.shown.append(said)
        return self.hand_over({"message": message})

    def reply(self, message: Shown, text: str, kind: str = "private", person: int = PERSON) -> int:
        """Somebody writes below a message of the bot's."""
        return self.write(text, message.chat_id, kind, person, reply_to_message=_seen(message, kind))

    def edit(self, message_id: int, text: str, chat_id: int = PERSON, kind: str = "private") -> int:
        person = chat_id if chat_id > 0 else PERSON
        message = self._message(chat_id, kind, person, {"edit_date": _DATE + 1})
        return self.hand_over({"edited_message": {**message, "message_id": message_id, "text": text}})

    def press(self, message: Shown, label: str, kind: str = "private", person: int = PERSON) -> str:
        """The query's id; what was told of it stands in presses."""
        data = message.button(label)["callback_data"]
        return self.press_data(message, data, kind, person)

    def press_data(self, message: Shown, data: str, kind: str = "private", person: int = PERSON) -> str:
        number = f"tekan-{next(self._numbers)}"
        body = _seen(message, kind)
        with self.changed:
            self.presses[number] = None
        query = {"id": number, "from": _person(person), "chat_instance": "1", "message": body, "data": data}
        self.hand_over({"callback_query": query})
        return number

    def ask_inline(self, query: str, person: int = PERSON) -> str:
        number = f"sebaris-{next(self._numbers)}"
        with self.changed:
            self.queries[number] = None
        self.hand_over(
            {"inline_query": {"id": number, "from": _person(person), "query": query, "offset": ""}}
        )
        return number

    def change_membership(self, status: str, chat_id: int = PERSON, kind: str = "private") -> int:
        """The bot was blocked (kicked), removed (left), or let in (member)."""
        old, new = ({"status": one, "user": ME, "until_date": 0} for one in ("member", status))
        return self.hand_over(
            {
                "my_chat_member": {
                    "chat": _chat(chat_id, kind),
                    "from": _person(PERSON),
                    "date": _DATE,
                    "old_chat_member": old,
                    "new_chat_member": new,
                }
            }
        )

    def hand_over(self, update: dict[str, Any]) -> int:
        """Any update, as it is."""
        with self.changed:
            number = len(self.updates) + 1
            self.updates.append({"update_id": number, **update})
            self.changed.notify_all()
        return number

    # -- what a test looks at

    def by_bot(self, chat_id: int | None = None) -> list[Shown]:
        with self.changed:
            return [one for one in self.shown if one.by_bot and chat_id in (None, one.chat_id)]

    def wait_for(self, count: int, chat_id: int | None = None, seconds: float = 60) -> list[Shown]:
        """The bot's first messages; an AssertionError where so many do not come in time."""
        self.wait_until(lambda: len(self.by_bot(chat_id)) >= count, seconds)
        return self.by_bot(chat_id)[:count]

    def wait_until(self, enough: Callable[[], bool], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        with self.changed:
            while not enough():
                left = end - time.monotonic()
                assert left > 0, f"not after {seconds} s; {len(self.by_bot())} messages of the bot came"
                self.changed.wait(min(left, 0.5))

    def made(self, method: str) -> list[Call]:
        with self.changed:
            return [call for call in self.calls if call.method == method]

    def new_id(self) -> int:
        return next(self._numbers)

    def _message(self, chat_id: int, kind: str, person: int, parts: dict[str, Any]) -> dict[str, Any]:
        number = self.new_id()
        base = {"message_id": number, "date": _DATE, "chat": _chat(chat_id, kind), "from": _person(person)}
        return {**base, **parts}


def marks(text: str) -> list[dict[str, Any]]:
    """The commands and names that Telegram marks by itself."""
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in _MARKS.finditer(text)
    ]


def _seen(message: Shown, kind: str) -> dict[str, Any]:
    """A message of the bot's as Telegram hands it over with what people do to it."""
    buttons = {"reply_markup": {"inline_keyboard": message.keyboard}} if message.keyboard else {}
    return {
        "message_id": message.message_id,
        "date": _DATE,
        "chat": _chat(message.chat_id, kind),
        "from": ME,
        "text": message.text,
        **buttons,
    }


def _chat(chat_id: int, kind: str) -> dict[str, Any]:
    name = {"first_name": "Ani"} if kind == "private" else {"title": "Grup"}
    return {"id": chat_id, "type": kind, **name}


def _person(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "is_bot": False,
        "first_name": "Ani",
        "username": f"ani{number}",
        "language_code": "id",
    }
