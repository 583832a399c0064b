"""What is to be done at Telegram for one update: worked out first, stored, then carried out one by one.

A plan holds no bytes and no update, so that it can be stored as JSON and gone on with after a crash.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Button:
    """Exactly one of data, url, switch_inline and copy says what pressing it does."""

    label: str
    data: str = ""  # comes back when it is pressed; 1 to 64 bytes
    url: str = ""
    switch_inline: str | None = None  # an inline query that is begun in this chat; may be empty
    copy: str = ""  # put on the clipboard; 256 characters at most


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Say:
    """One message, of at most 4096 UTF-16 units once its tags are read; plain says the same without tags."""

    html: str
    plain: str
    keyboard: Keyboard = ()
    reply_to: int | None = None  # a message of this chat; where it is gone, the message stands alone


@dataclass(frozen=True, slots=True)
class Edit:
    """Other words, and other buttons, for a message that the bot has sent."""

    message_id: int
    html: str
    plain: str
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True)
class Press:
    """Other buttons below a message that the bot has sent; its words, or its picture, stay."""

    message_id: int
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page with the passage at locator marked, drawn when it is sent; page is counted from 1.

    The caption is of at most 1024 units. Where the page cannot be drawn the caption is sent as a message.
    """

    document: str
    locator: str
    page: int
    html: str
    plain: str
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True)
class Toast:
    """Ends the wait of a button that was pressed; 200 characters at most."""

    callback_id: str
    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One result of an inline query: what is listed, and the message that is sent when it is chosen."""

    id: str  # 1 to 64 bytes, unlike the others' of the same query
    title: str
    description: str
    html: str
    plain: str
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True)
class Cards:
    """Answers an inline query, with 50 cards at most; start and its label lead to the private chat."""

    query_id: str
    cards: tuple[Card, ...]
    cache_seconds: int
    private: bool  # kept for this person only
    start_label: str = ""
    start: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """Text sent as a document; the caption is plain."""

    name: str
    content: str
    caption: str


Action = Say | Edit | Press | Picture | Toast | Cards | File
Plan = tuple[Action, ...]

_KINDS: Mapping[str, type[Action]] = {
    kind.__name__: kind for kind in (Say, Edit, Press, Picture, Toast, Cards, File)
}


def to_json(plan: Plan) -> list[dict[str, Any]]:
    """As it is stored: the fields of each action, with its kind."""
    return [{"kind": type(action).__name__, **asdict(action)} for action in plan]


def from_json(stored: list[dict[str, Any]]) -> Plan:
    """The plan that to_json() told."""
    return tuple(_action(dict(fields)) for fields in stored)


def _action(fields: dict[str, Any]) -> Action:
    kind = _KINDS[fields.pop("kind")]
    if "keyboard" in fields:
        fields["keyboard"] = _keyboard(fields["keyboard"])
    if "cards" in fields:
        fields["cards"] = tuple(
            Card(**{**card, "keyboard": _keyboard(card["keyboard"])}) for card in fields["cards"]
        )
    return kind(**fields)


def _keyboard(rows: list[list[dict[str, Any]]]) -> Keyboard:
    return tuple(tuple(Button(**button) for button in row) for row in rows)
