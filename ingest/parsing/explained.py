"""Which words explain which pasal, where the labels do not tell it by themselves.

A scanner may read the word `Pasal` apart from its number (`32 Cukup jelas. 33 Ayat (1) ...`), and the words
of a page in a wrong order: an explanation that begins anew, or goes on after `Cukup jelas.`, is of a pasal
that nobody can name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading
from ingest.parsing.labels import Style, labels
from ingest.parsing.numerals import number
from ingest.parsing.prose import Paragraph
from ingest.records import Line
from tanya.domain.locator import NodeKind

_BEGINS = r"(?:Cukup\s+[Jj]elas|Ayat\b|Huruf\s+[a-z]\b|Yang\s+dimaksud)"
_BARE = re.compile(rf"(?P<number>[\dlLIO]{{1,3}})\b(?:\s+(?P<rest>{_BEGINS}.*))?$")
_FIRST_WORDS = re.compile(_BEGINS)
_CLEAR = re.compile(r"\bCukup\s[Jj]elas\.(?=\s+[A-Z“\"])")
_ALL_CLEAR = re.compile(r"Cukup\s[Jj]elas\.?")
_NO_NOISE = 40  # small letters; words that are fewer are what a scanner made of a logo
_SMALL = re.compile(r"[a-z]")


def with_bare_numbers(found: Mapping[int, Heading], lines: Sequence[Line]) -> Iterator[tuple[int, Heading]]:
    """The headings that were found, by line, and each pasal after one of them that only its number names."""
    last = 0
    for index in range(min(found, default=len(lines)), len(lines)):
        head = found.get(index)
        if head is None and (bare := _bare(lines, index)) and bare.order == last + 1:
            head = bare
        if head:
            yield index, head
            last = head.order


def _bare(lines: Sequence[Line], index: int) -> Heading | None:
    bare = _BARE.match(lines[index].text)
    if bare is None or not (value := number(bare["number"])):
        return None
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if not bare["rest"] and not _FIRST_WORDS.match(following):
        return None
    return Heading(NodeKind.PASAL, str(value), value, bare["rest"] or "", 1)


def before_another(lines: Sequence[Line]) -> int:
    """How many of the lines are of one pasal; an ayat (1) after an ayat (2) or `Cukup jelas.` is of another.

    lines: what follows the label of the pasal.
    """
    last = 2 if lines and _ALL_CLEAR.fullmatch(lines[0].text) else 0
    for index, line in enumerate(lines):
        ayat = next((label.value for label in labels(line.text) if label.style is Style.AYAT_WORD), 0)
        if ayat == 1 and last > 1:
            return index
        last = ayat or last
    return len(lines)


def part_unclear(pasal: Draft) -> Iterator[Paragraph]:
    """Take out of it, and of what is below it, what follows `Cukup jelas.`: such an explanation has ended."""
    for part in (pasal, *pasal.below()):
        if not _CLEAR.search(part.text):
            continue
        kept, unclear = _parted(list(part.prose))
        if unclear:
            part.keep(kept)
            yield from unclear


def _parted(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs up to the first `Cukup jelas.` that words follow, and these."""
    for place, paragraph in enumerate(paragraphs):
        found = _CLEAR.search(paragraph.text)
        if found and len(_SMALL.findall(paragraph.text, found.end())) >= _NO_NOISE:
            said, more = paragraph.text[: found.end()], paragraph.text[found.end() :].strip()
            rest = [replace(paragraph, text=more), *paragraphs[place + 1 :]]
            return [*paragraphs[:place], replace(paragraph, text=said)], rest
    return list(paragraphs), []
