"""Pages as a printer leaves them: words at their places, and the rules of tables around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.layout import lines_of
from ingest.printed import Box, Piece, Printed

WIDTH, HEIGHT = 600.0, 800.0
LETTER, LINE = 5.0, 12.0  # how wide a letter and how high a line of words is
SPACE = 4.0  # between a rule and the words of its cell
LEFT, ABOVE = "<", "^"  # for a cell: it is one with the cell beside or above it


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part of a page."""

    pieces: tuple[Piece, ...] = ()
    rules: tuple[Box, ...] = ()


def piece(text: str, left: float, top: float, confidence: float = 1.0) -> Piece:
    return Piece(text, Box(left, top, left + LETTER * len(text), top + LINE - 2), confidence)


def text(*lines: str, left: float = 50.0, top: float = 50.0) -> Drawn:
    """Lines of words, each below the one before; an empty one leaves white space."""
    return Drawn(tuple(piece(line, left, top + LINE * n) for n, line in enumerate(lines) if line))


def box(left: float, top: float, right: float, bottom: float) -> Drawn:
    """Four rules."""
    return Drawn(rules=tuple(_around(Box(left, top, right, bottom))))


def table(
    *rows: Sequence[str], left: float = 50.0, top: float = 100.0, widths: Sequence[float] = ()
) -> Drawn:
    """A cell's lines stand below each other; LEFT and ABOVE merge it with another."""
    across = _edges(left, widths or [100.0] * len(rows[0]))
    down = _edges(top, [2 * SPACE + LINE * max(cell.count("\n") + 1 for cell in row) for row in rows])
    pieces: list[Piece] = []
    rules: list[Box] = []
    for (y, x), (last_y, last_x) in _merged(rows):
        whole = Box(across[x], down[y], across[last_x + 1], down[last_y + 1])
        rules += _around(whole)
        pieces += text(*rows[y][x].split("\n"), left=whole.left + SPACE, top=whole.top + SPACE).pieces
    return Drawn(tuple(pieces), tuple(rules))


def page(*parts: Drawn, width: float = WIDTH, holes: float = 0.0) -> Printed:
    pieces = tuple(piece for part in parts for piece in part.pieces)
    rules = tuple(rule for part in parts for rule in part.rules)
    return Printed(width, HEIGHT, pieces, rules, holes)


def read(*parts: Drawn, known: frozenset[str] = frozenset()) -> list[str]:
    """What the page says, line by line."""
    return [row.text for row in lines_of(page(*parts), known)]


def _edges(first: float, sizes: Sequence[float]) -> list[float]:
    return [first + sum(sizes[:number]) for number in range(len(sizes) + 1)]


def _merged(rows: Sequence[Sequence[str]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first and the last place of each cell."""
    for y, row in enumerate(rows):
        for x, said in enumerate(row):
            if said in (LEFT, ABOVE):
                continue
            last_x = x
            while last_x + 1 < len(row) and row[last_x + 1] == LEFT:
                last_x += 1
            last_y = y
            while last_y + 1 < len(rows) and rows[last_y + 1][x] == ABOVE:
                last_y += 1
            yield (y, x), (last_y, last_x)


def _around(box: Box) -> Iterator[Box]:
    yield Box(box.left, box.top, box.right, box.top)
    yield Box(box.left, box.bottom, box.right, box.bottom)
    yield Box(box.left, box.top, box.left, box.bottom)
    yield Box(box.right, box.top, box.right, box.bottom)
