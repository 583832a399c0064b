"""Where the numbers of ayat are heaped up apart from their words: told as lines of their own."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from ingest.parsing.prose import Paragraph
from ingest.records import Line
from tanya.text.heaps import MARK, heaps

_MARKS = re.compile(rf"{MARK}(?:\s+{MARK})*")
_MARK = re.compile(MARK)
_FIRST = re.compile(r"\([1lI]\)")  # a single number that ends a pasal is of the next one
_LINE = re.compile(r"[^\s][^\n]*")
_LEAST = 2  # numbers of a heap


def is_heaped(text: str) -> bool:
    """Whether a heap stands in the words."""
    return next(heaps(text), None) is not None


def end_apart(lines: Sequence[Line]) -> tuple[Sequence[Line], Line | None]:
    """The lines of a pasal without the heap that ends them, and the heap as one line."""
    end = len(lines)
    while end and _MARKS.fullmatch(lines[end - 1].text):
        end -= 1
    heap = " ".join(line.text for line in lines[end:])
    alone = bool(_FIRST.fullmatch(heap)) and end > 0 and lines[end - 1].text.endswith(".")
    if len(_MARK.findall(heap)) < _LEAST and not alone:
        return lines, None
    return lines[:end], replace(lines[end], text=heap)


def parted(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The same words, each heap on a line of its own."""
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    ends = list(accumulate(len(paragraph.text) + 1 for paragraph in paragraphs))
    start = 0
    for begin, end in (*heaps(text), (len(text), len(text))):
        for found in _LINE.finditer(text, start, begin):
            yield replace(paragraphs[bisect_right(ends, found.start())], text=found[0].strip())
        if begin < end:
            first, last = (paragraphs[bisect_right(ends, place)] for place in (begin, end - 1))
            yield Paragraph(" ".join(text[begin:end].split()), first.first, last.last)
        start = end
