"""The paragraphs of one part, joined out of wrapped lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.cleaning import join


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words with the pages they begin and end on; 0 where the format has none."""

    text: str
    first: int
    last: int


@dataclass(slots=True)
class _Held:
    pieces: list[str]
    first: int
    last: int

    @property
    def paragraph(self) -> Paragraph:
        return Paragraph(" ".join(self.pieces), self.first, self.last)


class Prose:
    """Paragraphs with their pages; long ones grow in time linear in their length."""

    def __init__(self) -> None:
        self._held: list[_Held] = []

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[Paragraph]:
        return iter([held.paragraph for held in self._held])

    @property
    def text(self) -> str:
        return "\n".join(" ".join(held.pieces) for held in self._held)

    def beginning(self, length: int) -> str:
        """The first characters of the text, without joining the rest."""
        told = ""
        for held in self._held:
            for piece in held.pieces:
                told += f"{piece} "
                if len(told) > length:
                    return told[:length]
            told = f"{told[:-1]}\n"
        return told[:-1]

    @property
    def length(self) -> int:
        return sum(len(piece) + 1 for held in self._held for piece in held.pieces)

    @property
    def only(self) -> str:
        """The one line there is; empty when there are none or more."""
        return self._held[0].pieces[0] if len(self._held) == 1 and len(self._held[0].pieces) == 1 else ""

    @property
    def pages(self) -> list[int]:
        """Every page that the words stand on."""
        return [page for held in self._held for page in range(held.first, held.last + 1)]

    def open(self, text: str, page: int) -> None:
        """A new paragraph."""
        self._held.append(_Held([text], page, page))

    def go_on(self, text: str, page: int) -> None:
        """The last paragraph goes on; a word broken by a hyphen is joined."""
        held = self._held[-1]
        held.last = max(page, held.last)
        if held.pieces[-1].endswith("-"):
            held.pieces[-1] = join(held.pieces[-1], text)
        else:
            held.pieces.append(text)

    def append(self, paragraph: Paragraph) -> None:
        """One more paragraph, as it is."""
        self._held.append(_Held([paragraph.text], paragraph.first, paragraph.last))

    def take_last(self) -> Paragraph:
        """Remove the last paragraph."""
        return self._held.pop().paragraph

    def become(self, paragraphs: Iterable[Paragraph]) -> None:
        """Hold these paragraphs instead."""
        self._held = []
        for paragraph in paragraphs:
            self.append(paragraph)
