"""Buttons that were pressed."""

from collections.abc import Callable
from dataclasses import replace

from telegram import CallbackQuery, Message

from bot.actions import Plan, Toast
from bot.flows.addressed import in_group
from bot.flows.asking import Asked, Asking
from bot.flows.buttons import Pressed, label_of, pressed
from bot.flows.choices import Choices
from bot.flows.desk import Assists, Live
from bot.flows.notebook import Notebook
from bot.flows.places import found
from bot.flows.privacy import Privacy
from bot.flows.rating import Ratings
from bot.flows.reading import Readings
from bot.showing.dated import day_of
from bot.showing.keyboards import CUT
from bot.words import welcome
from tanya.composing.leads import name
from tanya.questions import of_standing
from tanya.state.telegram.records import Chat

_DATED = ("p", "n", "s", "a")  # carry the day of the message below which they stand


class Presses:
    def __init__(
        self,
        assistant: Assists,
        notebook: Notebook,
        asking: Asking,
        readings: Readings,
        choices: Choices,
        privacy: Privacy,
    ) -> None:
        self._assistant = assistant
        self._notebook = notebook
        self._asking = asking
        self._readings = readings
        self._choices = choices
        self._privacy = privacy
        self._ratings = Ratings(notebook)

    def plan(self, query: CallbackQuery, update_id: int, chat: Chat, live: Live) -> Plan:
        """The first action ends the button's wait."""
        read = pressed(query.data or "")
        if read is None or query.message is None:
            return (Toast(query.id, welcome.STALE_BUTTON),)
        group = isinstance(query.message, Message) and in_group(query.message)
        message_id = query.message.message_id
        rated = self._rated(read, chat, query, message_id, group=group)
        if rated:
            return rated
        if read.verb in _DATED:
            chat = replace(chat, as_of=day_of(read.number) or chat.as_of)
        asked = Asked("", chat, update_id, group, message_id if group else None)
        said = self._chosen(read, chat, message_id) or self._asked(read, query, asked, live)
        return (Toast(query.id), *said) if said else (Toast(query.id, welcome.STALE_BUTTON),)

    def _rated(
        self, read: Pressed, chat: Chat, query: CallbackQuery, message_id: int, *, group: bool
    ) -> Plan:
        match read.verb:
            case "u":
                return self._ratings.up(chat, read.rest, query.id)
            case "d":
                return self._ratings.down(
                    chat, read.rest, query.id, asks_why=not group, message_id=message_id
                )
            case "r":
                return self._ratings.reason(chat, read.rest, read.number, query.id, message_id)
        return ()

    def _chosen(self, read: Pressed, chat: Chat, message_id: int) -> Plan | None:
        choosing: dict[str, Callable[[], Plan | None]] = {
            "p": lambda: self._readings.opened(read.rest, chat.as_of),
            "n": lambda: self._readings.moved_to(read.rest, chat.as_of, message_id),
            "i": lambda: self._readings.page(read.rest, read.number),
            "g": lambda: self._choices.region_chosen(chat, read.rest, message_id),
            "G": lambda: self._choices.region_page(chat, read.number, message_id),
            "h": lambda: self._choices.day_cleared(chat, message_id),
            "x": lambda: self._privacy.decided(chat, read.rest, message_id),
        }
        choose = choosing.get(read.verb)
        return choose() if choose else None

    def _asked(self, read: Pressed, query: CallbackQuery, asked: Asked, live: Live) -> Plan:
        """Buttons that ask: a question that is written on them, the standing of a rule, its words now."""
        if read.verb in ("q", "t"):
            text = self._question_of(read, query, asked.chat)
            return self._asking.answered(asked.saying(text), live) if text else ()
        place = found(self._assistant, read.rest) if read.verb in ("s", "a") else None
        if place is None:
            return ()
        document, locator = place
        if read.verb == "s":
            return self._asking.answered(asked.saying(of_standing(name(document))), live)
        text = f"bunyi {locator} {name(document)}"
        by_address = replace(asked.saying(text), provision=locator, document=document.key)
        return self._asking.answered(by_address, live)

    def _question_of(self, read: Pressed, query: CallbackQuery, chat: Chat) -> str:
        """As it stands on the button; one that is too long for it is worked out once more."""
        label = label_of(query.message, query.data or "")
        if label and not label.endswith(CUT):
            return label
        kept = self._notebook.answer(chat, read.rest) if read.verb == "q" else None
        choices = self._asking.follow_ups(kept) if kept else ()
        return choices[read.number] if read.number < len(choices) else ""
