"""Lines to a tree of nodes; every line stands in exactly one node."""

from collections.abc import Sequence

from ingest.parsing.annex import parse_annex
from ingest.parsing.body import parse_body
from ingest.parsing.changed import changed_by_items
from ingest.parsing.decision import enacted_part, is_decision
from ingest.parsing.draft import Draft
from ingest.parsing.explanation import parse_explanation
from ingest.parsing.preamble import parse_closing, parse_preamble
from ingest.parsing.regions import Part, Region, regions
from ingest.parsing.sections import parse_sections, text_width
from ingest.parsing.unfold import unfold
from ingest.records import Line
from tanya.domain.document import Node
from tanya.domain.locator import Locator, NodeKind


def parse_regulation(lines: Sequence[Line]) -> tuple[Node, ...]:
    """The parts of a regulation, in reading order."""
    width = text_width(lines)
    if all(line.page == 0 for line in lines):
        lines = tuple(unfold(lines))
    drafts: list[Draft] = []
    for region in regions(lines):
        drafts += _parts(region, width, drafts)
    return tuple(draft.finish() for draft in _only_annex(drafts))


def parse_document(lines: Sequence[Line]) -> tuple[Node, ...]:
    """The parts of a report, guide or worksheet: by its headings, else by page or paragraph.

    A decision of an office has the parts of a regulation, and what it enacts those of a report.
    """
    if is_decision(lines):
        decision, enacted = enacted_part(lines)
        return (*parse_regulation(decision), *_parse_sections(enacted))
    return _parse_sections(lines)


def _parse_sections(lines: Sequence[Line]) -> tuple[Node, ...]:
    top = Draft(NodeKind.HALAMAN, "", Locator(()), hidden=True)
    parse_sections(top, lines, text_width(lines), late=True)
    return tuple(draft.finish() for draft in (*_loose(top), *top.children))


def _parts(region: Region, width: int, above: Sequence[Draft]) -> list[Draft]:
    match region.part:
        case Part.PREAMBLE:
            return parse_preamble(region.lines, width)
        case Part.BODY:
            return parse_body(region.lines, width)
        case Part.CLOSING:
            return parse_closing(region.lines)
        case Part.EXPLANATION:
            return parse_explanation(region.lines, width, changed_by_items(above))
        case Part.ANNEX:
            return parse_annex(region.label, region.lines, width)


def _only_annex(drafts: list[Draft]) -> list[Draft]:
    """A single annex is cited as Lampiran, whatever number its title bears."""
    annexes = [draft for draft in drafts if draft.kind is NodeKind.LAMPIRAN]
    if len(annexes) == 1 and annexes[0].label == "I":
        annexes[0].relabel("")
    return drafts


def _loose(top: Draft) -> list[Draft]:
    """Text under no heading: a HALAMAN for each page, or a PARAGRAF each where there are no pages."""
    found: dict[tuple[NodeKind, str], Draft] = {}
    for number, paragraph in enumerate(top.prose, 1):
        page = paragraph.first
        kind, label = (NodeKind.HALAMAN, str(page)) if page else (NodeKind.PARAGRAF, str(number))
        draft = found.setdefault((kind, label), Draft(kind, label, Locator(())))
        draft.take(paragraph)
    return list(found.values())


__all__ = ["parse_document", "parse_regulation"]
