"""The paragraphs of one part, joined out of wrapped lines."""

from collections.abc import Iterator, Sequence

from ingest.cleaning import join


class Prose:
    """Paragraphs with the page each begins on; long ones grow in time linear in their length."""

    def __init__(self) -> None:
        self._paragraphs: list[list[str]] = []
        self._starts: list[int] = []

    def __len__(self) -> int:
        return len(self._paragraphs)

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """Each paragraph with its page."""
        return iter(
            [(" ".join(pieces), page) for pieces, page in zip(self._paragraphs, self._starts, strict=True)]
        )

    @property
    def text(self) -> str:
        return "\n".join(" ".join(pieces) for pieces in self._paragraphs)

    @property
    def length(self) -> int:
        return sum(len(piece) + 1 for pieces in self._paragraphs for piece in pieces)

    @property
    def only(self) -> str:
        """The one line there is; empty when there are none or more."""
        return self._paragraphs[0][0] if len(self._paragraphs) == 1 and len(self._paragraphs[0]) == 1 else ""

    @property
    def pages(self) -> list[int]:
        """The page of each paragraph."""
        return self._starts

    def open(self, text: str, page: int) -> None:
        """A new paragraph."""
        self._paragraphs.append([text])
        self._starts.append(page)

    def go_on(self, text: str) -> None:
        """The last paragraph goes on; a word broken by a hyphen is joined."""
        pieces = self._paragraphs[-1]
        if pieces[-1].endswith("-"):
            pieces[-1] = join(pieces[-1], text)
        else:
            pieces.append(text)

    def take_last(self) -> tuple[str, int]:
        """Remove the last paragraph and give it with its page."""
        return " ".join(self._paragraphs.pop()), self._starts.pop()

    def become(self, paragraphs: Sequence[tuple[str, int]]) -> None:
        """Hold these paragraphs instead."""
        self._paragraphs = [[text] for text, _ in paragraphs]
        self._starts = [page for _, page in paragraphs]
