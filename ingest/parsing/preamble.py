"""Title block, Menimbang, Mengingat, Menetapkan; and the closing formula."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.dividing import divide
from ingest.parsing.draft import Draft, root
from ingest.parsing.labels import Style, labels
from ingest.parsing.lists import BODY, Lists
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_CONSIDERING = re.compile(r"^Menimbang\b\s*[:;.]?\s*")
_IN_VIEW_OF = re.compile(r"^Mengingat\b\s*[:;.]?\s*")
_DECIDED = re.compile(r"^(?:M\s?[Ee]\s?[Mm]\s?[Uu]\s?[Tt]\s?[Uu]\s?[Ss]\s?[Uu]?\s?[Kk(I]|Menetapkan\b\s*:?)")
_FIRST_BASIS = re.compile(r"^(?:1\s?\.\s*)?Pasal\s.{1,120}?Undang\W{1,3}Undang Dasar", re.IGNORECASE)
_MARGIN_OR_TITLE = re.compile(r"^(?:Menimbang|Mengingat|Menetapkan|PERATURAN|UNDANG)\b")
_TITLE_WITHIN = 130  # characters after 'Menetapkan' in which a number shows that the title follows
_ABOUT = re.compile(r"^TENTANG\b")
_FIRST_REASON = re.compile(r"^(?:a\s?\.\s*bah\W?\w|bahwa\b)")


@dataclass(slots=True)
class _Part:
    draft: Draft
    lists: Lists


class _Preamble:
    """The parts above the body while they are being read; each opens once."""

    def __init__(self, lines: Sequence[Line], width: int) -> None:
        self._lines, self._width = lines, width
        self._about = next((i for i, line in enumerate(lines) if _ABOUT.match(line.text)), -1)
        self.parts: list[_Part] = []
        self._current = self._open(NodeKind.JUDUL, "Judul")

    def feed(self, index: int, line: Line) -> None:
        """One more line."""
        rest = self._opened(index, line)
        if rest is None:
            self._returns(line)
            self._current.lists.feed(line)
        elif rest:
            self._current.lists.feed(Line(rest, line.page, joint=Joint.RUN_ON))

    def _open(self, kind: NodeKind, label: str = "") -> _Part:
        draft = root(kind, label)
        part = _Part(draft, Lists(draft, frozenset() if kind is NodeKind.JUDUL else BODY, self._width))
        self.parts.append(part)
        return part

    def _holds(self, kind: NodeKind, label: str = "") -> _Part | None:
        found = (part for part in self.parts if part.draft.kind is kind and part.draft.label == label)
        return next(found, None)

    def _opened(self, index: int, line: Line) -> str | None:
        """The words after the label of the part that opens here; None when none opens."""
        if self._is_decision(line):
            self._current = self._open(NodeKind.JUDUL, "Menetapkan")
            return line.text
        for pattern, kind in ((_CONSIDERING, NodeKind.MENIMBANG), (_IN_VIEW_OF, NodeKind.MENGINGAT)):
            found = pattern.match(line.text)
            if found and not self._holds(kind) and not self._is_stray(found, index):
                self._current = self._open(kind)
                self._current.draft.add(Line(found[0].strip(), line.page, line.gap))
                return line.text[found.end() :]
        if _FIRST_REASON.match(line.text) and index > self._about and not self._holds(NodeKind.MENIMBANG):
            self._current = self._open(NodeKind.MENIMBANG)
            return line.text
        if self._is_first_basis(index, line):
            self._current = self._open(NodeKind.MENGINGAT)
            return line.text
        return None

    def _is_first_basis(self, index: int, line: Line) -> bool:
        """Whether the constitution is named here, as what is had in view begins, though its label is lost."""
        if self._current.draft.kind is not NodeKind.MENIMBANG or self._holds(NodeKind.MENGINGAT):
            return False
        told = " ".join(following.text for following in self._lines[index : index + 4])
        return line.text[:1] in "1P" and bool(_FIRST_BASIS.match(told[:300]))

    def _is_decision(self, line: Line) -> bool:
        found = _DECIDED.match(line.text)
        if not found or self._holds(NodeKind.JUDUL, "Menetapkan") or " NOMOR " in line.text[:_TITLE_WITHIN]:
            return False
        return line.text.strip(" :") != "Menetapkan" or not any(
            line.text[:1] == "M" and line.text[:4].isupper() and _DECIDED.match(line.text)
            for line in self._lines
        )

    def _is_stray(self, found: re.Match[str], index: int) -> bool:
        """Scanners give the words of the margin before the title beside which they stand."""
        if found.end() < len(found.string):
            return False
        following = self._lines[index + 1].text if index + 1 < len(self._lines) else ""
        return index < self._about or bool(_MARGIN_OR_TITLE.match(following))

    def _returns(self, line: Line) -> None:
        """A list whose first item stood beside another part goes on after that part."""
        earlier = self._holds(NodeKind.MENGINGAT)
        if not earlier or self._current.draft.kind is not NodeKind.MENIMBANG:
            return
        following = len(earlier.draft.children) + 1
        if any(label.style is Style.ANGKA and label.value == following for label in labels(line.text)):
            self._current = earlier


def parse_preamble(lines: Sequence[Line], width: int) -> list[Draft]:
    """The parts above the body: “Judul”, Menimbang, Mengingat, “Menetapkan”."""
    preamble = _Preamble(lines, width)
    for index, line in enumerate(lines):
        preamble.feed(index, line)
    return [part.draft for part in preamble.parts if part.draft.prose or part.draft.children]


def parse_closing(lines: Sequence[Line]) -> list[Draft]:
    """Promulgation, signatures and gazette, as one node; what comes with them unannounced is divided."""
    draft = root(NodeKind.PENUTUP)
    for line in lines:
        draft.add(line, alone=line.joint is not Joint.WEAK)
    if not draft.prose:
        return []
    divide(draft)
    return [draft]
