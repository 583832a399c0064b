"""The body: BAB, Bagian, Paragraf, Pasal, and what stands in each pasal."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parsing.amending import amends, changes, parse_amendment
from ingest.parsing.dicta import dicta
from ingest.parsing.doubt import ends_heaped, fold, has_empty_item, innermost, settle
from ingest.parsing.draft import Draft
from ingest.parsing.headings import Heading, heading
from ingest.parsing.heaped import end_apart
from ingest.parsing.labels import Style
from ingest.parsing.lists import BODY, Lists
from ingest.parsing.mending import mended
from ingest.parsing.naming import distinct
from ingest.parsing.numerals import digits, to_roman
from ingest.parsing.provision import Provision
from ingest.parsing.sequence import in_sequence
from ingest.records import Joint, Line
from tanya.domain.locator import Locator, NodeKind

_RANK = {NodeKind.BAB: 0, NodeKind.BAGIAN: 1, NodeKind.PARAGRAF: 2, NodeKind.PASAL: 3}
_ANNOUNCED = re.compile(r"\b(?:sebagai\s+berikut|berbunyi|menjadi|dibaca)\s*[:;]\W*$")
_CONTENT = "Isi"
_FIRST_WORDS = 14  # lines in which a pasal that amends says so
_TITLE_LENGTH = 350


def parse_body(lines: Sequence[Line], width: int) -> list[Draft]:
    """The top-level parts of the body, in reading order."""
    chosen = choose(lines)
    top = Draft(NodeKind.BAB, "", Locator(()), hidden=True)
    path: list[Draft] = [top]
    held: list[Line] = []
    for index, line in enumerate(lines):
        head = chosen.get(index)
        if head and not (_is_open(path[-1], head) and not held):
            _fill(path[-1], held, width)
            path = _open(path, head, line)
            held = [] if head.labelled else [line]
        else:
            held.append(line)
    _fill(path[-1], held, width)
    return [*_loose(top, width), *top.children]


def _loose(top: Draft, width: int) -> list[Draft]:
    """What stands above the first heading: all of a decree, which has dicta instead of pasal."""
    parts: list[Draft] = []
    for dictum in dicta([Line(paragraph.text, paragraph.first) for paragraph in top.prose]):
        kind, label = (NodeKind.DIKTUM, dictum.label) if dictum.label else (NodeKind.JUDUL, _CONTENT)
        parts.append(Draft(kind, label, Locator(())))
        provision = Provision(Lists(parts[-1], BODY, width))
        for line in dictum.lines:
            provision.feed(line)
    return parts


def choose(lines: Sequence[Line]) -> dict[int, Heading]:
    """The lines that are headings, with what they open."""
    found = {
        index: head
        for index, line in enumerate(lines)
        if (head := heading(line, lines[index - 1] if index else None))
    }
    pasal = _sequence(found, lines, NodeKind.PASAL)
    chapters = _sequence(found, lines, NodeKind.BAB)
    if pasal and found[min(pasal)].label == "I":  # what follows are the chapters that an amendment quotes
        above = {
            index for index, head in found.items() if index < min(pasal) and head.kind is not NodeKind.PASAL
        }
        return {index: head for index, head in found.items() if index in pasal or index in above}
    return {
        index: head
        for index, head in found.items()
        if index in pasal
        or index in chapters
        or (head.kind in (NodeKind.BAGIAN, NodeKind.PARAGRAF) and _may_open(found, chapters, lines, index))
    }


def _may_open(found: dict[int, Heading], chapters: frozenset[int], lines: Sequence[Line], index: int) -> bool:
    """After words that end no sentence, only the first part of what a heading just before it opens.

    `BAB II GARIS Bagian Kesatu Umum Paragraf 1 Titik`: each goes on with the line of the one above it.
    """
    if lines[index].joint is not Joint.WEAK:
        return True
    head, above = found[index], found.get(index - 1)
    if head.order != 1 or above is None or _RANK[above.kind] >= _RANK[head.kind]:
        return False
    if above.kind is NodeKind.BAB:
        return index - 1 in chapters
    return _may_open(found, chapters, lines, index - 1)


def arabic(head: Heading) -> Heading:
    """A scanner's `Pasal I` or `Pasal ll` among arabic numbers: 1, 11."""
    label = digits(head.label)
    return replace(head, label=label, order=int(label), suffix="", strength=1) if label.isdigit() else head


def _sequence(found: dict[int, Heading], lines: Sequence[Line], kind: NodeKind) -> frozenset[int]:
    heads = [(index, head) for index, head in found.items() if head.kind is kind]
    romans = _romans(heads)
    if kind is NodeKind.PASAL and _is_amending(lines, romans, heads):
        romans = [(index, replace(head, label=to_roman(head.order))) for index, head in romans]
        found.update(romans)
        return in_sequence(romans)
    if kind is NodeKind.PASAL and len(romans) < len(heads):
        heads = [(index, head if head.suffix != "roman" else arabic(head)) for index, head in heads]
        found.update(heads)
    elif kind is NodeKind.PASAL and any(head.order > 1 for _, head in romans):  # `Pasal 1` above Pasal II
        heads = [(index, replace(head, label=to_roman(head.order))) for index, head in romans]
        found.update(heads)
        return in_sequence(heads)
    chosen = in_sequence(heads)
    if kind is not NodeKind.PASAL:
        return chosen
    if all(_is_quoted(lines, index) for index in chosen):
        return frozenset()
    filled = mended(heads, chosen, lines)
    found.update(filled)
    return chosen | filled.keys()


def _romans(heads: Sequence[tuple[int, Heading]]) -> list[tuple[int, Heading]]:
    """Those printed in Roman figures; a first `1` may be a misread I, a later one is quoted or arabic."""
    return [
        (index, head)
        for place, (index, head) in enumerate(heads)
        if head.suffix == "roman" or (head.label == "1" and not place)
    ]


def _is_quoted(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is the beginning of what another regulation shall say."""
    return lines[index].text[:1] in '"“' or (index > 0 and bool(_ANNOUNCED.search(lines[index - 1].text)))


def _is_amending(
    lines: Sequence[Line], romans: Sequence[tuple[int, Heading]], heads: Sequence[tuple[int, Heading]]
) -> bool:
    """Whether the body is Pasal I and II: the first pasal is I and changes another regulation.

    Of a text that is cut off II may be missing; then nothing but what is quoted may be numbered 2.
    """
    if not romans or romans[0][1].order != 1 or heads[0] != romans[0]:
        return False
    if all(head.order != 2 for _, head in romans) and (
        romans[0][1].label != "I"
        or any(head.order == 2 and not _is_quoted(lines, index) for index, head in heads)
    ):
        return False
    first = romans[0][0]
    quoted = heads[1][0] if len(heads) > 1 else 0
    return changes(" ".join(line.text for line in lines[first : max(first + _FIRST_WORDS, quoted)]))


def _open(path: list[Draft], head: Heading, line: Line) -> list[Draft]:
    """The path down to the part that head opens."""
    path = [draft for draft in path if draft.hidden or _RANK[draft.kind] < _RANK[head.kind]]
    parent = path[-1]
    label = distinct(parent, head.kind, head.label)
    opened = parent.child(head.kind, label)
    if head.kind is NodeKind.PASAL:
        opened.above = Locator(())
    if not head.labelled:
        return [*path, opened]
    written = line.text[: len(line.text) - len(head.rest)].strip()
    opened.add(Line(written or line.text, line.page), alone=True)
    if head.rest:
        opened.add(Line(head.rest, line.page, joint=Joint.RUN_ON), alone=head.kind is NodeKind.PASAL)
        opened.heading = "" if head.kind is NodeKind.PASAL else head.rest
    return [*path, opened]


def _fill(draft: Draft, lines: Sequence[Line], width: int) -> None:
    if draft.hidden or draft.kind is not NodeKind.PASAL:
        _title(draft, lines)
        return
    lines, heap = end_apart(lines)
    if amends(draft, lines):
        parse_amendment(draft, lines, width)
    else:
        fill_pasal(draft, lines, width)
    for pasal in innermost(draft):
        settle(pasal)
    if heap:
        ends_heaped(draft, heap)


def _is_open(draft: Draft, head: Heading) -> bool:
    """Whether it is the label of this chapter once more, at the turn of a page, now with its title."""
    same = head.kind is draft.kind and head.kind is not NodeKind.PASAL and draft.label == head.label
    return same and not draft.heading


def _title(draft: Draft, lines: Sequence[Line]) -> None:
    """What follows a BAB or Bagian up to its first pasal is its title."""
    label = draft.text
    for line in lines:
        draft.add(line, alone=draft.hidden)
        said = f"{line.text} ".removeprefix(f"{label} ")  # the label once more, at the turn of a page
        if not draft.hidden and len(draft.heading) + len(said) <= _TITLE_LENGTH:
            draft.heading = f"{draft.heading} {said.strip()}".strip()


def fill_pasal(draft: Draft, lines: Sequence[Line], width: int, styles: frozenset[Style] = BODY) -> None:
    """The ayat, huruf and angka of one pasal."""
    provision = Provision(Lists(draft, styles, width, late=styles is BODY))
    if len(draft.prose) > 1:  # words after the label on its line: they may open the first ayat
        said = draft.prose.take_last()
        lines = [Line(said.text, said.first, joint=Joint.RUN_ON), *lines]
    elif lines and lines[0].joint is Joint.WEAK:  # the same, cut off the label by what it begins with
        lines = [replace(lines[0], joint=Joint.RUN_ON), *lines[1:]]
    if len(lines) > 1 and lines[0].text == draft.text:  # the label once more, at the turn of a page
        draft.add(lines[0], alone=True)
        lines = [replace(lines[1], joint=Joint.RUN_ON), *lines[2:]]
    for line in lines:
        provision.feed(line)
    if has_empty_item(draft):
        fold(draft)
