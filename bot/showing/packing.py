"""Pieces packed into as few messages as they fit in; every message lists the sources that it cites."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.showing.pieces import Block, Look, Piece
from bot.showing.sources import Sources
from bot.showing.splitting import cut, units

LIMIT = 4096  # UTF-16 units of a message after its tags are read
_LEAST = 200  # a shorter beginning of a long text is not worth starting
_CLOSE = (Look.QUOTE, Look.LONG, Look.SOURCE)  # stand right below what comes before
_NO_SOURCES = Sources()


@dataclass(frozen=True, slots=True)
class Message:
    """One message, and the same words without tags in case Telegram refuses these."""

    html: str
    plain: str


def packed(
    said: Iterable[Block], noted: Iterable[Block] = (), sources: Sources = _NO_SOURCES, limit: int = LIMIT
) -> tuple[Message, ...]:
    """In messages of at most limit units. noted: what stands below the sources."""
    packer = _Packer(sources, limit)
    for block in _listable(said, sources, limit):
        packer.add(block)
    packer.note()
    for block in noted:
        packer.add(block)
    return packer.messages()


def simple(text: str) -> Message:
    """Our own words, which fit in one message."""
    (message,) = packed([(Piece(text),)])
    return message


def _listable(blocks: Iterable[Block], sources: Sources, limit: int) -> Iterable[Block]:
    """Blocks whose list of sources leaves no room for the claim get that list as text of its own."""
    for block in blocks:
        listed = sources.pieces(number for piece in block for number in piece.numbers)
        if sum(units(piece.plain) + 1 for piece in listed) <= limit // 2:
            yield block
            continue
        yield tuple(replace(piece, numbers=(), text=piece.plain, marked=False) for piece in block)
        yield listed


@dataclass(frozen=True, slots=True)
class _Draft:
    """A message being filled: what is said, the list of its sources, what is noted."""

    sources: Sources
    said: tuple[Piece, ...] = ()
    noted: tuple[Piece, ...] = ()

    def message(self) -> Message:
        numbers = (number for piece in self.said for number in piece.numbers)
        parts = (*self.said, *self.sources.pieces(numbers), *self.noted)
        gaps = ["", *("\n" if part.look in _CLOSE else "\n\n" for part in parts[1:])]
        return Message(
            html="".join(gap + part.html for gap, part in zip(gaps, parts, strict=False)),
            plain="".join(gap + part.plain for gap, part in zip(gaps, parts, strict=False)),
        )


class _Packer:
    """Fills one message after another."""

    def __init__(self, sources: Sources, limit: int) -> None:
        self._limit = limit
        self._empty = self._draft = _Draft(sources)
        self._done: list[Message] = []
        self._noting = False

    def note(self) -> None:
        """What is added from now on stands below the sources."""
        self._noting = True

    def add(self, block: Block) -> None:
        """Whole in this message or in the next; what fits into neither begins in this one."""
        if self._room(block) < 0 <= self._limit - self._size(self._empty, block):
            self._close()
        for piece in block:
            self._add_piece(piece)

    def messages(self) -> tuple[Message, ...]:
        self._close()
        return tuple(self._done)

    def _add_piece(self, piece: Piece) -> None:
        """All of it, cut over as many messages as it takes; each part keeps its marks."""
        while (room := self._room((piece,))) < 0:
            fitting = units(piece.text) + room
            if fitting < _LEAST and self._draft != self._empty:
                self._close()
                continue
            head, tail = cut(piece.text, fitting)
            self._put(replace(piece, text=head))
            self._close()
            piece = replace(piece, text=tail)
        self._put(piece)

    def _room(self, block: Block) -> int:
        """Units left with that block added; negative when it does not fit."""
        return self._limit - self._size(self._draft, block)

    def _size(self, draft: _Draft, block: Block) -> int:
        return units(self._with(draft, block).message().plain)

    def _with(self, draft: _Draft, block: Block) -> _Draft:
        if self._noting:
            return replace(draft, noted=(*draft.noted, *block))
        return replace(draft, said=(*draft.said, *block))

    def _put(self, piece: Piece) -> None:
        if piece.plain:
            self._draft = self._with(self._draft, (piece,))

    def _close(self) -> None:
        if self._draft != self._empty:
            self._done.append(self._draft.message())
        self._draft = self._empty
