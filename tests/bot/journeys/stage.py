"""What people do and what their chats then show, and both written down as a page to read."""

import html
import re
from collections.abc import Callable
from typing import Any

from tanya.state.telegram.access import is_code
from tests.bot.telegram.records import Shown
from tests.bot.telegram.world import PERSON, World

GROUP = -1001234567890
_QUOTE = re.compile(r"<blockquote(?P<folded> expandable)?>(?P<text>.*?)</blockquote>", re.DOTALL)
_TAG = re.compile(r"</?[bi]>")
# What is another one each time.
_TOKEN = re.compile(r"start=g[\w-]{63}")
_CODE = re.compile(r"\b[A-Z2-9]{10}\b")
_MINUTES = re.compile(r"sekitar \d+ menit")


class Stage:
    def __init__(self, people: World, title: str, person: int = PERSON, group: int = GROUP) -> None:
        """person, group: who goes through it, where nobody else does."""
        self.people, self.person, self.group = people, person, group
        self.shows_drafts = False  # of quick answers it is chance whether one is seen
        self._page = [f"# {title}"]

    @property
    def page(self) -> str:
        """The same whenever the same is said."""
        page = _TOKEN.sub("start=g...", "\n\n".join(self._page) + "\n")
        page = _CODE.sub(lambda found: "KODE234567" if is_code(found[0]) else found[0], page)
        return _MINUTES.sub("sekitar 40 menit", page)

    def tells(self, text: str) -> None:
        """A line between what is said."""
        self._page.append(f"*{text}*")

    def says(
        self, text: str | None, count: int = 1, chat: int = 0, person: int = 0, **parts: Any
    ) -> list[Shown]:
        """The messages that answer it; with a count of 0 nothing is waited for."""
        chat, person = chat or self.person, person or self.person
        shown = text if text is not None else f"({', '.join(parts)})"
        self._people(shown, chat)
        kind = "private" if chat > 0 else "supergroup"
        return self._after(lambda: self.people.write(text, chat, kind, person, **parts), count, chat)

    def replies(self, to: Shown, text: str, count: int = 1) -> list[Shown]:
        self._people(f"{text}  (membalas pesan itu)", to.chat_id)
        kind = "private" if to.chat_id > 0 else "supergroup"
        return self._after(lambda: self.people.reply(to, text, kind, self.person), count, to.chat_id)

    def answers(self, to: Shown, text: str) -> Shown:
        """A reply upon which the bot changes the message that was replied to."""
        self.replies(to, text, 0)
        return self._changed(to)

    def edits(self, text: str, changed: str) -> list[Shown]:
        """The last message of a person's that said text."""
        mine = (one for one in reversed(self.people.shown) if one.chat_id == self.person and not one.by_bot)
        old = next(one for one in mine if one.text == text)
        self._people(f"{changed}  (mengubah pesannya)", old.chat_id)
        return self._after(lambda: self.people.edit(old.message_id, changed, old.chat_id), 1, old.chat_id)

    def presses(self, message: Shown, label: str, count: int = 1) -> list[Shown]:
        """Messages that come; and what is told of the button for a moment."""
        kind = "private" if message.chat_id > 0 else "supergroup"
        self._page.append(f"**Anda** menekan `{message.button(label)['text']}`")
        pressed: list[str] = []

        def press() -> None:
            pressed.append(self.people.press(message, label, kind, self.person))

        said = self._after(press, count, message.chat_id)
        self.people.wait_until(lambda: self.people.presses[pressed[0]] is not None)
        if told := self.people.presses[pressed[0]]:
            self._page.append(f"Sekilas di layar: “{told}”")
        return said

    def changes(self, message: Shown, label: str) -> Shown:
        """The message that was pressed, as it is shown then."""
        self.presses(message, label, 0)
        return self._changed(message)

    def _changed(self, message: Shown) -> Shown:
        def now() -> Shown:
            return next(one for one in self.people.shown if one.message_id == message.message_id)

        self.people.wait_until(lambda: now().edited > message.edited)
        self._page.append("Pesan itu menjadi:")
        self._bot(now())
        return now()

    def opens(self, message: Shown, label: str, count: int = 1) -> list[Shown]:
        """A link into the private chat: Telegram sends /start with what it carries."""
        button = message.button(label)
        self._page.append(f"**Anda** membuka `{button['text']}`")
        payload = button["url"].partition("?start=")[2]
        start = f"/start {payload}"
        return self._after(
            lambda: self.people.write(start, self.person, person=self.person), count, self.person
        )

    def types(self, query: str) -> list[dict[str, Any]]:
        """The cards of an inline query."""
        self._page.append(f"**Anda** mengetik di percakapan lain: `@tanya_uji_bot {query}`")
        number = self.people.ask_inline(query, self.person)
        self.people.wait_until(lambda: self.people.queries[number] is not None)
        cards = self.people.queries[number] or []
        for card in cards:
            self._page.append(f"Kartu: **{card['title']}** · {card['description']}")
            self._page.append(_boxed(card["input_message_content"]["message_text"]))
        if not cards:
            self._page.append("Tidak ada kartu; di atasnya tombol ke percakapan pribadi.")
        return cards

    @property
    def drafts(self) -> list[str]:
        """What was shown while the answer was worked out."""
        return [draft for draft in self.people.drafts if draft.strip()]

    def _after(self, do: Callable[[], object], count: int, chat: int) -> list[Shown]:
        before, drafted = len(self.people.by_bot(chat)), len(self.drafts)
        do()
        said = self.people.wait_for(before + count, chat)[before:]
        for draft in dict.fromkeys(self.drafts[drafted:]) if self.shows_drafts else ():
            self._page.append(f"**tanya** (sementara)\n\n{_boxed(html.escape(draft, quote=False))}")
        for message in said:
            self._bot(message)
        return said

    def _people(self, text: str, chat: int) -> None:
        where = "" if chat > 0 else " di grup"
        self._page.append(f"**Anda**{where}: {_in_line(text)}")

    def _bot(self, message: Shown) -> None:
        kinds = {"photo": " (gambar halaman)", "document": f" (berkas {message.name})"}
        self._page.append(f"**tanya**{kinds.get(message.kind, '')}")
        self._page.append(_boxed(message.html or html.escape(message.text, quote=False)))
        if message.keyboard:
            rows = (" ".join(f"`{button['text']}`" for button in row) for row in message.keyboard)
            self._page.append("  \n".join(rows))


def _boxed(written: str) -> str:
    """As a screen shows it: quotes with a line beside them, folded ones with a sign that they open."""
    text = _QUOTE.sub(lambda found: _lined(found["text"], bool(found["folded"])), written)
    text = html.unescape(_TAG.sub("", text))
    return f"```text\n{text}\n```"


def _lined(text: str, folded: bool) -> str:
    lines = "\n".join(f"┃ {line}" for line in text.split("\n"))
    return f"{lines}  ▾" if folded else lines


def _in_line(text: str) -> str:
    return (
        f"`{text}`"
        if text.isprintable() and "`" not in text
        else f"`{text.encode('unicode_escape').decode()}`"
    )
