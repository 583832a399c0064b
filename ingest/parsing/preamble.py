"""Title block, Menimbang, Mengingat, Menetapkan; and the closing formula."""

import re
from collections.abc import Sequence

from ingest.parsing.draft import Draft, root
from ingest.parsing.lists import BODY, Lists
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_OPENERS = (
    (re.compile(r"^Menimbang\b\s*[:;.]?\s*"), NodeKind.MENIMBANG, ""),
    (re.compile(r"^Mengingat\b\s*[:;.]?\s*"), NodeKind.MENGINGAT, ""),
    (
        re.compile(r"^(?:M\s?[Ee]\s?[Mm]\s?[Uu]\s?[Tt]\s?[Uu]\s?[Ss]\s?[Uu]?\s?[Kk(I]|Menetapkan\b\s*:?)"),
        NodeKind.JUDUL,
        "Menetapkan",
    ),
)
TITLE = "Judul"


def parse_preamble(lines: Sequence[Line], width: int) -> list[Draft]:
    """The parts above the body: “Judul”, Menimbang, Mengingat, “Menetapkan”."""
    parts = [root(NodeKind.JUDUL, TITLE)]
    lists = Lists(parts[0], frozenset(), width)
    for line in lines:
        opened = _opened(line, parts)
        if opened is None:
            lists.feed(line)
            continue
        draft, rest = opened
        lists = Lists(draft, frozenset() if draft.kind is NodeKind.JUDUL else BODY, width)
        lists.begin()
        if rest:
            lists.feed(Line(rest, line.page, joint=Joint.RUN_ON))
    return [part for part in parts if part.paragraphs]


def _opened(line: Line, parts: list[Draft]) -> tuple[Draft, str] | None:
    """The part that opens here and the words after its label; each opens once."""
    for pattern, kind, label in _OPENERS:
        found = pattern.match(line.text)
        if not found or any(part.kind is kind and part.label == label for part in parts):
            continue
        draft = root(kind, label)
        end = 0 if kind is NodeKind.JUDUL else found.end()
        if end:
            draft.add(Line(line.text[:end].strip(), line.page, line.gap))
        parts.append(draft)
        return draft, line.text[end:]
    return None


def parse_closing(lines: Sequence[Line]) -> list[Draft]:
    """Promulgation, signatures and gazette, as one node."""
    draft = root(NodeKind.PENUTUP)
    for line in lines:
        draft.add(line, alone=line.joint is not Joint.WEAK)
    return [draft] if draft.paragraphs else []
