"""Penjelasan: Umum, then pasal by pasal, apart from the body's own pasal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parsing.body import fill_pasal
from ingest.parsing.changed import Changed
from ingest.parsing.dividing import divide
from ingest.parsing.doubt import settle_lost_first
from ingest.parsing.draft import Draft, root
from ingest.parsing.explained import before_another, part_unclear, with_bare_numbers
from ingest.parsing.explaining_changes import parse_changes_explained, where_changes_are_explained
from ingest.parsing.headings import Heading, heading
from ingest.parsing.lists import ANNEX, EXPLANATION, Lists
from ingest.parsing.naming import next_row
from ingest.parsing.prose import Paragraph
from ingest.parsing.provision import Provision
from ingest.parsing.sequence import in_sequence
from ingest.records import Joint, Line
from tanya.domain.locator import Locator, NodeKind

_GENERAL = re.compile(r"^[#*\s]*(?:I\.?\s*)?(?:PENJELASAN\s+)?U\s?M\s?U\s?M\b\s*[.:]?\s*")
_ARTICLES = re.compile(
    r"^[#*\s]*(?:II\.?\s*|11\.?\s*)?(?:PENJELASAN\s+)?P\s?A\s?S\s?A\s?L\s+D\s?E\s?M\s?I\s+P\s?A\s?S\s?A\s?L\b\s*[.:]?\s*"
)


def parse_explanation(lines: Sequence[Line], width: int, changed: Changed) -> list[Draft]:
    """One root: Penjelasan, with Penjelasan Umum and Penjelasan Pasal n below it.

    changed: by the items of the body, where it amends.
    """
    top = root(NodeKind.PENJELASAN)
    articles = next((i for i, line in enumerate(lines) if _ARTICLES.match(line.text)), None)
    general = next((i for i, line in enumerate(lines[:articles]) if _GENERAL.match(line.text)), None)
    heads = _heads(lines, articles or 0)
    first = min([i for i in (general, articles, *heads) if i is not None], default=len(lines))
    for line in lines[:first]:
        top.add(line, alone=line.joint is Joint.LINE)
    if general is not None:
        _general(
            top, lines[general : articles if articles is not None else min(heads, default=len(lines))], width
        )
    items = where_changes_are_explained(lines, articles) if articles is not None else None
    if articles is not None:
        for line in lines[articles : min(heads, default=len(lines)) if items is None else items]:
            top.add(line, alone=line.joint is Joint.LINE)
    if items is not None:
        parse_changes_explained(top, lines[items:], width, changed)
    else:
        _articles(top, lines, heads, width)
    for child in top.children:
        if child.kind is NodeKind.PENJELASAN:
            divide(child)
    return [top]


def _heads(lines: Sequence[Line], start: int) -> dict[int, Heading]:
    labelled = {
        index: head
        for index in range(start, len(lines))
        if (head := heading(lines[index], lines[index - 1] if index else None))
        and head.kind is NodeKind.PASAL
    }
    found = list(with_bare_numbers(labelled, lines))
    chosen = in_sequence(found)
    return {index: head for index, head in found if index in chosen}


def _general(top: Draft, lines: Sequence[Line], width: int) -> None:
    umum = Draft(NodeKind.PENJELASAN, "Umum", Locator(()))
    top.children.append(umum)
    found = _GENERAL.match(lines[0].text)
    end = found.end() if found else 0
    umum.add(Line(lines[0].text[:end].strip() or lines[0].text, lines[0].page), alone=True)
    provision = Provision(Lists(umum, ANNEX, width))
    if rest := lines[0].text[end:]:
        provision.feed(Line(rest, lines[0].page, joint=Joint.LINE))
    for line in _opened(lines[1:]) if not rest else lines[1:]:
        provision.feed(line)


def _opened(lines: Sequence[Line]) -> Iterator[Line]:
    """Right after a heading a list may begin, even inside a run-on line."""
    for index, line in enumerate(lines):
        yield line if index else replace(line, joint=Joint.RUN_ON)


def _articles(top: Draft, lines: Sequence[Line], heads: dict[int, Heading], width: int) -> None:
    starts = [*sorted(heads), len(lines)]
    for start, end in pairwise(starts):
        head, line = heads[start], lines[start]
        pasal = top.child(NodeKind.PASAL, head.label)
        pasal.add(Line(line.text[: len(line.text) - len(head.rest)].strip(), line.page), alone=True)
        if head.rest:
            pasal.add(Line(head.rest, line.page, joint=Joint.RUN_ON), alone=True)
        held = lines[start + 1 : end]
        own = before_another([*([Line(head.rest, line.page)] if head.rest else []), *held]) - bool(head.rest)
        fill_pasal(pasal, held[:own], width, EXPLANATION)
        settle_lost_first(pasal)
        unclear = [*part_unclear(pasal), *(Paragraph(line.text, line.page, line.page) for line in held[own:])]
        if unclear:
            _put_apart(top, unclear)


def _put_apart(top: Draft, paragraphs: Sequence[Paragraph]) -> None:
    """Words that explain a pasal nobody can name are of the Penjelasan as a whole."""
    row = top.child(NodeKind.BARIS, next_row(top))
    for paragraph in paragraphs:
        row.take(paragraph)
