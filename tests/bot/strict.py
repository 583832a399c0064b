"""What Telegram would refuse of a plan: its rules on tags, lengths, buttons and cards."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from bot.actions import Action, Button, Card, Cards, Edit, Keyboard, Picture, Plan, Press, Say, Toast

_TAGS = {"b": (), "i": (), "blockquote": ("expandable",)}
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_START = re.compile(r"https://t\.me/\w+\?start=([A-Za-z0-9_-]{1,64})", re.ASCII)
_MESSAGE, _CAPTION = 4096, 1024


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.fault = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS or any(name not in _TAGS[tag] for name, _ in attrs):
            self.fault = f"unsupported tag {tag} {attrs}"
        if tag in self.open:
            self.fault = f"{tag} inside {tag}"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.fault = f"unmatched end of {tag}"

    def handle_data(self, data: str) -> None:
        self.text += data


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parsed(html: str) -> tuple[str, str]:
    """The text, and what is wrong with its tags."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text, reader.fault or ("unclosed tag" if reader.open else "")


def refusal(action: Action) -> str:
    """Why it would be refused; empty where it would not."""
    return next((fault for fault in _faults(action) if fault), "")


def refusals(plan: Plan) -> list[str]:
    return [fault for action in plan if (fault := refusal(action))]


def _faults(action: Action) -> Iterator[str]:
    match action:
        case Say() | Edit() | Card():
            yield from _words(action.html, action.plain, _MESSAGE)
            yield from _keys(action.keyboard)
        case Picture():
            yield from _words(action.html, action.plain, _CAPTION)
            yield from _keys(action.keyboard)
        case Press():
            yield from _keys(action.keyboard)
        case Toast():
            yield "toast too long" if units(action.text) > 200 else ""
        case Cards():
            yield from _cards(action)


def _words(html: str, plain: str, most: int) -> Iterator[str]:
    text, fault = parsed(html)
    yield fault
    for words in (text, plain):
        yield "" if words.strip() else "empty"
        yield f"{units(words)} units" if units(words) > most else ""
        yield "signs that Telegram drops" if _UNSEEN.search(words) else ""
    yield "" if text == plain else "the plain words are others"


def _cards(cards: Cards) -> Iterator[str]:
    ids = [card.id for card in cards.cards]
    yield "too many cards" if len(ids) > 50 else ""
    yield "" if len(set(ids)) == len(ids) and all(1 <= len(one.encode()) <= 64 for one in ids) else "ids"
    yield "" if re.fullmatch(r"[\w-]{0,64}", cards.start, re.ASCII) else "start"
    for card in cards.cards:
        yield "" if card.title.strip() else "card without title"
        yield from _faults_of_card(card)


def _faults_of_card(card: Card) -> Iterator[str]:
    yield from _words(card.html, card.plain, _MESSAGE)
    yield from _keys(card.keyboard)


def _keys(keyboard: Keyboard) -> Iterator[str]:
    buttons = [button for row in keyboard for button in row]
    yield "too many buttons" if len(buttons) > 100 else ""
    yield "empty row" if any(not row for row in keyboard) else ""
    for button in buttons:
        yield from _key(button)


def _key(button: Button) -> Iterator[str]:
    yield "" if button.label.strip() and not _UNSEEN.search(button.label) else "button without label"
    does = [button.data, button.url, button.copy, button.switch_inline]
    yield "" if sum(one not in ("", None) for one in does) == 1 else f"what does {button} do"
    yield "data too long" if len(button.data.encode()) > 64 else ""
    yield "copies too much" if units(button.copy) > 256 else ""
    if "?start=" in button.url:
        yield "" if _START.fullmatch(button.url) else f"link {button.url}"
