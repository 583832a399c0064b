"""Words that an engine reads as one though a rule goes between them: `2Meningkatnya` over two cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.printed import Box, Piece

_SEAM = re.compile(r"\s+|(?<=\d)(?=[A-Z(])|(?<=\d[.)])(?=[A-Za-z])|(?<=[A-Za-z)])(?=\d)")
_OVER = 0.4  # of a piece's height by which its box may reach over a rule: it is a little too large
_MOST_OVER = 0.4  # share of the letters; where a scan has lost the rules of a table it is far less
_LEAST_TOLD = 0.6  # of the cells
_FAR_OVER = 1.0  # likewise: words that do so surely go on over the rule
_FAR = 1.5  # times its height, from a rule to the seam where the words are divided


def are_drawn(pieces: Sequence[Piece], cells: Sequence[Box]) -> bool:
    """Whether the cells are none but of strokes in a picture.

    Most of their words go on over their sides, or many say nothing, and one of the uppermost is among them:
    the boxes of a scheme stand apart, while a form that is to be filled in has a head.
    """
    told = [cell for cell in cells if any(_holds(cell, piece.box) for piece in pieces)]
    top = min(cell.top for cell in cells)
    headed = all(cell in told for cell in cells if cell.top == top)
    if len(told) < _LEAST_TOLD * len(cells) and not headed:
        return True
    inside = [p for p in pieces if any(_holds(cell, p.box) for cell in cells)]
    over = sum(len(piece.text) for piece in inside if _sides(piece.box, cells, _FAR_OVER))
    return over > _MOST_OVER * sum(len(piece.text) for piece in inside)


def parted(pieces: Sequence[Piece], cells: Sequence[Box]) -> tuple[Piece, ...]:
    """The pieces, each within the sides of a cell where it has a seam near the rule."""
    return tuple(part for piece in pieces for part in _parts(piece, _sides(piece.box, cells, _OVER)))


def _holds(cell: Box, box: Box) -> bool:
    return cell.left <= box.centre < cell.right and cell.top <= box.middle < cell.bottom


def _sides(box: Box, cells: Sequence[Box], spare: float) -> list[float]:
    """The rules that go down through the box, from left to right, but for what is spared at its ends."""
    over = spare * box.height
    beside = [cell for cell in cells if cell.top <= box.middle < cell.bottom]
    sides = {side for cell in beside for side in (cell.left, cell.right)}
    return sorted(side for side in sides if box.left + over < side < box.right - over)


def _parts(piece: Piece, sides: Sequence[float]) -> Iterator[Piece]:
    for side in sides:
        if seam := _seam(piece, side):
            yield _cut(piece, seam.start(), piece.box.left, side, before=True)
            piece = _cut(piece, seam.end(), side, piece.box.right, before=False)
    yield piece


def _seam(piece: Piece, side: float) -> re.Match[str] | None:
    """Where the words may be divided that is nearest to the rule, all letters being held as wide."""
    box, length = piece.box, len(piece.text)
    seams = [
        (abs(box.left + box.width * (seam.start() + seam.end()) / 2 / length - side), seam)
        for seam in _SEAM.finditer(piece.text)
        if seam.start() > 0 and seam.end() < length
    ]
    distance, seam = min(seams, key=lambda found: found[0], default=(0.0, None))
    return seam if distance <= _FAR * box.height else None


def _cut(piece: Piece, at: int, left: float, right: float, *, before: bool) -> Piece:
    text = piece.text[:at] if before else piece.text[at:]
    return replace(piece, text=text, box=Box(left, piece.box.top, right, piece.box.bottom))
