"""An answer as pieces of text, each in one tag at most, so that any piece can be cut and stay well-formed."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from tanya.domain.answer import Answer, Sentence, Status
from tanya.wording import STATUS_TEXT, readable


class Look(Enum):
    """How a piece is shown; the value is its tag, in brackets when it has none."""

    PLAIN = "(plain)"
    QUOTE = "blockquote"
    NOTE = "i"
    HEADING = "b"
    SOURCE = "(source)"


_TAGLESS = (Look.PLAIN, Look.SOURCE)


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
        return f"{self.text} {marks}".strip()

    @property
    def html(self) -> str:
        escaped = html.escape(self.plain, quote=False)
        return escaped if self.look in _TAGLESS else f"<{self.look.value}>{escaped}</{self.look.value}>"


Block = tuple[Piece, ...]  # pieces that belong together, in one message if they fit


def said(answer: Answer) -> Iterator[Block]:
    """The sentences, each with the words that prove it."""
    quotes = {citation.number: citation.quote.strip() for citation in answer.citations}
    # Those that a later sentence holds need not be shown before it.
    shown = {n for s in answer.sentences for n in s.citations if f"“{quotes.get(n, '')}”" in s.text}
    for sentence in answer.sentences:
        pieces = _sentence(sentence, quotes, shown)
        yield tuple(replace(piece, text=readable(piece.text)) for piece in pieces)
    if not answer.sentences:
        yield (Piece(STATUS_TEXT.get(answer.status, STATUS_TEXT[Status.FAILED])),)


def notes(answer: Answer) -> Iterator[Block]:
    """Warnings, then what could be asked next."""
    for warning in answer.warnings:
        yield (Piece(warning, Look.NOTE),)
    if answer.follow_ups:
        lines = "\n".join(f"• {question}" for question in answer.follow_ups)
        yield (Piece(f"Bisa ditanyakan juga:\n{lines}"),)


def _sentence(sentence: Sentence, quotes: Mapping[int, str], shown: set[int]) -> Iterator[Piece]:
    """Our words and the quotes they hold, then the quotes that prove them and were not shown before."""
    rest = sentence.text
    for number in sentence.citations:
        before, found, after = rest.partition(f"“{quotes.get(number, '')}”")
        if not found:
            continue
        shown.add(number)
        if before.strip():
            yield Piece(before.strip(), numbers=(number,))
        yield Piece(found, Look.QUOTE, (number,), marked=True)
        rest = after
    if rest.strip():
        yield Piece(rest.strip(), numbers=sentence.citations, marked=True)
    for number in sentence.citations:
        if number in quotes and number not in shown:
            shown.add(number)
            yield Piece(f"“{quotes[number]}”", Look.QUOTE, (number,), marked=True)
