"""How sure the recognition is of each passage."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tanya.domain.document import Passage, PrintedLine

_SHORTEST = 4  # letters of a line; fewer stand in any passage


def with_confidence(passages: Sequence[Passage], printed: Sequence[PrintedLine]) -> tuple[Passage, ...]:
    """The passages; those with lines that were read from a picture with the mean of these by letters."""
    pages: dict[int, list[tuple[str, PrintedLine]]] = defaultdict(list)
    for line in printed:
        pages[line.page].append((_letters(line.text), line))
    return tuple(_sure(passage, pages) if pages else passage for passage in passages)


def _sure(passage: Passage, pages: dict[int, list[tuple[str, PrintedLine]]]) -> Passage:
    candidates = [pair for page in passage.pages for pair in pages.get(page, ())]
    if not candidates:
        return passage
    said = _letters(passage.text)
    found = [(len(words), line) for words, line in candidates if len(words) >= _SHORTEST and words in said]
    # Words of a page break or a short heading may be found on none of its lines: then the page counts.
    found = found or [(len(words), line) for words, line in candidates]
    letters = sum(count for count, _ in found)
    if not letters:
        return passage
    return replace(passage, confidence=round(sum(n * line.confidence for n, line in found) / letters, 3))


def _letters(text: str) -> str:
    return "".join(sign.lower() for sign in text if sign.isalnum())
