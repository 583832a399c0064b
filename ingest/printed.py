"""What stands where on a page: pieces of text, drawn lines, and the rows that are made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half-way across."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Words at one place of a page."""

    text: str
    box: Box
    confidence: float = 1.0  # 0..1, as the engine says that read them from a picture


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands where on a page, in any one unit of length, the page turned so that it can be read."""

    width: float
    height: float
    pieces: tuple[Piece, ...] = ()
    rules: tuple[Box, ...] = ()  # drawn lines, as thin boxes
    holes: float = 0.0  # how long the holes in a drawn line may be
    turned: int = 0  # degrees clockwise that the page was turned: 0, 90, 180 or 270


@dataclass(frozen=True, slots=True)
class Row:
    """A line of text, or of a table, with where it stands; gap: white space is above it."""

    text: str
    box: Box
    confidence: float
    gap: bool = False
