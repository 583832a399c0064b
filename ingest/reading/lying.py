"""Letters that lie: a whole page of them that must be turned, or a heading set up the side of a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pdfplumber.page import Page as Sheet

Found = Mapping[str, Any]  # a word, as pdfplumber tells it

_SPACE = 0.6  # of the letters' size; words of one line stand no further apart
# How letters that lie follow each other, by how far they must be turned: up the page, or down it.
READ: Mapping[int, Mapping[str, str]] = {
    0: {},
    90: {"char_dir_rotated": "btt", "line_dir_rotated": "ltr"},
    270: {"char_dir_rotated": "ttb", "line_dir_rotated": "rtl"},
}


def turned_by(sheet: Sheet) -> int:
    """How far the page must be turned clockwise for most of its letters to stand."""
    for letter in sheet.chars:  # pdfminer takes one that lies for upright when its cosine is not quite 0
        across, up, *_ = letter["matrix"]
        letter["upright"] = abs(up) <= abs(across)
    lying = [letter for letter in sheet.chars if not letter["upright"]]
    return lying_by(sheet) if len(lying) > len(sheet.chars) / 2 else 0


def lying_by(sheet: Sheet) -> int:
    """How far the letters that lie must be turned clockwise, as most of them say; 0 where none does."""
    # The second figure of its matrix tells whether a letter that lies looks up or down the page.
    up = [letter["matrix"][1] > 0 for letter in sheet.chars if not letter["upright"]]
    if not up:
        return 0
    return 90 if sum(up) > len(up) / 2 else 270


def joined(words: Iterable[Found]) -> Iterator[Sequence[Found]]:
    """The words one by one; those that lie on one line, in the order they are read in, together."""
    held: list[Found] = []
    for word in words:
        if held and not _goes_on(held[-1], word):
            yield held
            held = []
        held.append(word)
    if held:
        yield held


def _goes_on(before: Found, word: Found) -> bool:
    if before["upright"] or word["upright"]:
        return False
    size = word["x1"] - word["x0"]
    apart = max(word["top"] - before["bottom"], before["top"] - word["bottom"])
    return bool(abs(before["x0"] - word["x0"]) < size / 2 and apart < _SPACE * size)
