"""Words of a line that stand together, and the columns in which they do so line below line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.layout.rows import around
from ingest.printed import Box, Piece

_APART = 1.0  # of a line's height: a wider gap parts two cells; between words it is half as wide

Column = tuple[float, float]  # from left to right
Columns = Sequence[Column]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Pieces beside each other."""

    pieces: tuple[Piece, ...]
    text: str
    box: Box


def chunks_of(line: Sequence[Piece]) -> tuple[Chunk, ...]:
    """line: from left to right, of one piece at least."""
    return tuple(
        Chunk(pieces, " ".join(piece.text for piece in pieces), around([piece.box for piece in pieces]))
        for pieces in _together(line)
    )


def columns_of(lines: Sequence[Sequence[Chunk]]) -> Columns:
    """What the lines cover between them, as far as it hangs together."""
    held: list[Column] = []
    for left, right in sorted((chunk.box.left, chunk.box.right) for line in lines for chunk in line):
        if held and left <= held[-1][1]:
            held[-1] = held[-1][0], max(held[-1][1], right)
        else:
            held.append((left, right))
    return held


def _together(line: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    held = [line[0]]
    for piece in line[1:]:
        if piece.box.left - held[-1].box.right >= _APART * min(piece.box.height, held[-1].box.height):
            yield tuple(held)
            held = []
        held.append(piece)
    yield tuple(held)
