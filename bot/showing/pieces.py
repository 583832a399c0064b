"""What is shown, as pieces of text in one tag at most each: any piece can be cut and stay well-formed."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from bot.showing.clean import clean
from bot.showing.splitting import units
from tanya.domain.answer import Sentence
from tanya.wording import readable

_OPEN = 360  # units of a quote that is shown whole; of a longer one a phone shows the beginning
_OPEN_LINES = 6


class Look(Enum):
    """How a piece is shown; the value is its opening tag, in brackets when it has none."""

    PLAIN = "(plain)"
    QUOTE = "blockquote"
    LONG = "blockquote expandable"  # shows its beginning, and the rest when it is tapped
    NOTE = "i"
    HEADING = "b"
    SOURCE = "(source)"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text, and the citations that must be listed in the same message."""

    text: str
    look: Look = Look.PLAIN
    numbers: tuple[int, ...] = ()
    marked: bool = False  # whether [n] is shown after it

    @property
    def plain(self) -> str:
        marks = "".join(f"[{number}]" for number in self.numbers) if self.marked else ""
        return f"{clean(self.text)} {marks}".strip()

    @property
    def html(self) -> str:
        escaped = html.escape(self.plain, quote=False)
        if self.look in (Look.PLAIN, Look.SOURCE):
            return escaped
        tag = self.look.value
        return f"<{tag}>{escaped}</{tag.split()[0]}>"


Block = tuple[Piece, ...]  # pieces that belong together, in one message if they fit


def quoted(text: str) -> Look:
    """Of a quote: long ones are folded."""
    long = units(text) > _OPEN or text.count("\n") >= _OPEN_LINES
    return Look.LONG if long else Look.QUOTE


def said(sentences: tuple[Sentence, ...], quotes: Mapping[int, str]) -> Iterator[Block]:
    """The sentences, each with the words that prove it; quotes: of the citations, by number."""
    # Those that a later sentence holds need not be shown before it.
    shown = {n for s in sentences for n in s.citations if f"“{quotes.get(n, '')}”" in s.text}
    for sentence in sentences:
        pieces = _sentence(sentence, quotes, shown)
        yield tuple(replace(piece, text=readable(piece.text)) for piece in pieces)


def _sentence(sentence: Sentence, quotes: Mapping[int, str], shown: set[int]) -> Iterator[Piece]:
    """Our words and the quotes they hold, then the quotes that prove them and were not shown before."""
    rest = sentence.text
    for number in sentence.citations:
        before, found, after = rest.partition(f"“{quotes.get(number, '')}”")
        if not found:
            continue
        shown.add(number)
        look = quoted(found)
        if before.strip():
            # The end of a folded quote is not seen: its number then stands above it too.
            yield Piece(before.strip(), numbers=(number,), marked=look is Look.LONG)
        yield Piece(found, look, (number,), marked=True)
        rest = after
    if rest.strip():
        yield Piece(rest.strip(), numbers=sentence.citations, marked=True)
    for number in sentence.citations:
        if number in quotes and number not in shown:
            shown.add(number)
            yield Piece(f"“{quotes[number]}”", quoted(quotes[number]), (number,), marked=True)
