"""The fenced blocks of a guide: what is to be run, and the output that is printed below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDES = Path(__file__).resolve().parents[2] / "docs"
_FENCE = re.compile(r"^```([a-z-]*)$")
_RUN = ("sh", "python")
_OUTPUT = ("json", "text")


@dataclass(frozen=True, slots=True)
class Block:
    language: str
    text: str
    line: int  # where it begins, from 1


@dataclass(frozen=True, slots=True)
class Example:
    """Something to run, and what the guide says it prints."""

    block: Block
    output: str

    def __str__(self) -> str:
        return f"line {self.block.line}"


def blocks(guide: Path) -> Iterator[Block]:
    inside: list[str] | None = None
    language, begun = "", 0
    for number, line in enumerate(guide.read_text(encoding="utf-8").splitlines(), start=1):
        fence = _FENCE.match(line)
        if inside is None and fence:
            inside, language, begun = [], fence[1], number
        elif inside is not None and line == "```":
            yield Block(language, "\n".join(inside) + "\n", begun)
            inside = None
        elif inside is not None:
            inside.append(line)


def examples(guide: Path) -> Iterator[Example]:
    """Every block that is to be run is followed by what it prints; a guide where it is not is unfinished."""
    found = list(blocks(guide))
    for block, below in zip(found, [*found[1:], None], strict=True):
        if block.language in _RUN:
            assert below, f"{guide.name}:{block.line} prints nothing"
            assert below.language in _OUTPUT, f"{guide.name}:{block.line} prints nothing"
            yield Example(block, below.text)
