"""Pieces to the lines they stand on."""

from collections.abc import Iterator, Sequence

from ingest.printed import Box, Piece, Row

_SAME_LINE = 0.5  # of the lower piece's height that the middles may differ


def lines_of_pieces(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line from left to right, the lines from the top."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.middle):
        if lines and _on_line(piece, lines[-1]):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda piece: piece.box.left) for line in lines]


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """A row for each line, its words divided by single spaces."""
    return [row_of(line) for line in lines_of_pieces(pieces)]


def row_of(line: Sequence[Piece]) -> Row:
    """One line; its confidence is that of its letters."""
    letters = sum(len(piece.text) for piece in line) or 1
    confidence = sum(len(piece.text) * piece.confidence for piece in line) / letters
    return Row(" ".join(piece.text for piece in line), around([piece.box for piece in line]), confidence)


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds them all."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def outline(box: Box) -> Iterator[Box]:
    """Its four sides, as boxes without breadth."""
    yield Box(box.left, box.top, box.right, box.top)
    yield Box(box.left, box.bottom, box.right, box.bottom)
    yield Box(box.left, box.top, box.left, box.bottom)
    yield Box(box.right, box.top, box.right, box.bottom)


def _on_line(piece: Piece, line: Sequence[Piece]) -> bool:
    middle = sum(other.box.middle for other in line) / len(line)
    height = min(piece.box.height, *(other.box.height for other in line))
    return abs(piece.box.middle - middle) < _SAME_LINE * height
