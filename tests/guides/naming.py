"""The commands that a guide names, wherever it names them as code."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.guides.blocks import blocks

_PROSE = ("json", "python", "html")
_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
# The program, by its path or not, and a word behind it; a user, a folder and a unit of that name have none.
_CALLED = re.compile(r"(?:^|[\s=(]|bin/)tanya ([a-z].*)")
_ENDS = re.compile(r"\s[|&;>#]|[|;]")
_MARKED = re.compile(r"<!-- belum ada: (.+?) -->")


@dataclass(frozen=True, slots=True)
class Named:
    words: tuple[str, ...]  # behind `tanya`
    where: str

    def __str__(self) -> str:
        return f"{self.where}: tanya {' '.join(self.words)}"


def named(guide: Path) -> Iterator[Named]:
    text = guide.read_text(encoding="utf-8")
    for block in blocks(guide):
        if block.language not in _PROSE:
            for line in block.text.replace("\\\n", " ").splitlines():
                yield from _called(line, guide)
    for span in _SPAN.findall(text):
        yield from _called(span, guide)


def missing(guide: Path) -> tuple[Named, ...]:
    """What the guide marks as not there yet."""
    marks = _MARKED.findall(guide.read_text(encoding="utf-8"))
    return tuple(one for mark in marks for part in mark.split(", ") for one in _called(part, guide))


def _called(line: str, guide: Path) -> Iterator[Named]:
    if found := _CALLED.search(line):
        asked = _ENDS.split(found[1])[0]
        yield Named(tuple(shlex.split(asked)), guide.name)
