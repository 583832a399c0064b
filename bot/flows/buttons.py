"""What the buttons of a message carry, read again when one is pressed or the message is replied to."""

import re
from dataclasses import dataclass

from telegram import InlineKeyboardButton, MaybeInaccessibleMessage, Message

from tanya.deeplinks import answer_of

_DATA = re.compile(r"(?P<verb>[A-Za-z])(?P<number>\d{0,6}):(?P<rest>[\w-]{0,60})", re.ASCII)
_OF_ANSWER = ("u", "d", "q")
_WHY = "r"
_START = "?start="


@dataclass(frozen=True, slots=True)
class Pressed:
    verb: str
    number: int
    rest: str


def pressed(data: str) -> Pressed | None:
    """None where it is nothing that a button of ours carries."""
    found = _DATA.fullmatch(data)
    return Pressed(found["verb"], int(found["number"] or 0), found["rest"]) if found else None


def label_of(message: MaybeInaccessibleMessage | None, data: str) -> str:
    """What is written on the button that carries data; empty where the message is not at hand."""
    return next((button.text for button in _buttons(message) if button.callback_data == data), "")


def answer_below(message: Message | None) -> tuple[str, str] | None:
    """Owner and id of the answer that a message holds, told by its buttons; no owner: that of its chat."""
    for button in _buttons(message):
        if button.url and _START in button.url:
            if found := answer_of(button.url.partition(_START)[2]):
                return found
        elif (read := pressed(str(button.callback_data))) and read.verb in _OF_ANSWER:
            return "", read.rest
    return None


def asks_why(message: Message | None) -> str:
    """Id of the answer whose reason a message asks for; empty where it asks for none."""
    read = (pressed(str(button.callback_data)) for button in _buttons(message))
    return next((one.rest for one in read if one and one.verb == _WHY), "")


def _buttons(message: MaybeInaccessibleMessage | None) -> list[InlineKeyboardButton]:
    markup = message.reply_markup if isinstance(message, Message) else None
    return [button for row in markup.inline_keyboard for button in row] if markup else []
