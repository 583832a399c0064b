"""Cutting text to Telegram's measure, which counts UTF-16 units."""

import re
from collections.abc import Iterator

# Where a reader would breathe, best first.
_BREATHS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.;:!?][”\"')\]]*\s"), re.compile(r"\s"))


def units(text: str) -> int:
    """Length as Telegram counts it: an emoji is two."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, room: int) -> tuple[str, str]:
    """The longest good beginning of at most room units, and the rest; only white space is lost between.

    The cut is at a paragraph, else a line, else a sentence, else a word, as long as that uses half the room.
    """
    if units(text) <= room:
        return text, ""
    end = _fitting(text, room)
    for breath in _BREATHS:
        places = [found.end() for found in breath.finditer(text, end // 2, end)]
        if places and text[: places[-1]].strip():
            end = places[-1]
            break
    return text[:end].rstrip(), text[end:].lstrip()


def _fitting(text: str, room: int) -> int:
    """How many characters of text fit; at least one, so that cutting always ends."""
    fits = 0
    for size in _running(text):
        if size > room:
            break
        fits += 1
    return max(fits, 1)


def _running(text: str) -> Iterator[int]:
    size = 0
    for character in text:
        size += 2 if character > "\uffff" else 1
        yield size
