"""A regulation's large parts: preamble, body, closing, Penjelasan, Lampiran."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ingest.parsing.numerals import number, roman, to_roman
from ingest.records import Joint, Line


class Part(Enum):
    PREAMBLE = "preamble"
    BODY = "body"
    CLOSING = "closing"
    EXPLANATION = "explanation"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Region:
    part: Part
    lines: tuple[Line, ...]
    label: str = ""  # of an annex: "II", or "" when it has no number


_BODY = re.compile(
    r"^[#*\s]*(?:B\s?A\s?B\s+(?:I|l|1)\b|P\s?[Aa]\s?[Ss]\s?[Aa]\s?[l1IL]\s*(?:1|I|l|SATU)\b(?!\s*(?:ayat|huruf|,|dan|jo)))"
)
DECIDED = re.compile(r"^M\s?[Ee]\s?[Mm]\s?[Uu]\s?[Tt]\s?[Uu]\s?[Ss]\s?[Uu]?\s?[Kk(I]")
_FIRST_DICTUM = re.compile(r"^(?:PERTAMA|KESATU)\b")
_FORMULA = re.compile(r"^Agar\s+(?:supaya\s+)?(?i:setiap|semua|undang-undang|peraturan)")
SIGNED = re.compile(r"^(?:Ditetapkan|Disahkan|Diundangkan|DITETAPKAN|DISAHKAN)\s+(?:di|pada|DI|PADA)\b")
_EXPLANATION = re.compile(
    r"^[#*\s]*(?:P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N(?:\s+(?:A\s?T\s?A\s?S|UMUM|PASAL)|\s*$)|PENJELASAN\s+(?:PERATURAN|UNDANG)|(?:II\.?\s*)?PASAL\s+DEMI\s+PASAL|I\.?\s+UMUM\s*$)"
)
# The same inside an annex, where `PENJELASAN` may head a column and `I. UMUM` its own first chapter.
_EXPLANATION_OF = re.compile(
    r"^[#*\s]*P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N\s+(?:A\s?T\s?A\s?S\b|PERATURAN\b|UNDANG\b)"
)
_EXPLANATION_ALONE = re.compile(r"^[#*\s]*P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N\s*$")
_OF = re.compile(r"^(?:A\s?T\s?A\s?S\b|(?:LAMPIRAN\s+)?(?:PERATURAN|UNDANG)\b)")
_ARTICLES = re.compile(r"^[#*\s]*(?:II\.?\s*)?PASAL\s+DEMI\s+PASAL")
_GENERAL = re.compile(r"^[#*\s]*(?:I\.?\s+UMUM\s*$|PENJELASAN\s+UMUM\b)")
_SMALL = "Lampiran"  # as decrees of regents and mayors write it, and so does every sentence
_ANNEX = re.compile(
    rf"^[#*\s]*(?:L\s?A\s?M\s?P\s?I\s?R\s?A\s?N|(?P<small>{_SMALL}))\s*[-.:]?\s*(?P<label>[IVXl]{{1,5}}(?![\w])|\d{{1,2}}(?!\w))?\s*[.:]?\s*(?P<rest>.*)$"
)
_ANNEX_OF = re.compile(
    r"^[:\s]*(?:PERATURAN|KEPUTUSAN|UNDANG|INSTRUKSI|SURAT|NOMOR|Peraturan|Keputusan|Undang|Nomor)"
)
_ANNEX_LOOK_AHEAD = 4
_NUMBER = re.compile(r"^[:\s]*Nomor\b|\bNomor(?:\s*:)?\s*[\w./-]{0,30}\d", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?:,|\b(?!ttd\b)[a-z]+)$")


def regions(lines: Sequence[Line]) -> tuple[Region, ...]:
    """The parts in reading order; a part that is not there is left out."""
    if lines and _annex(lines, 0) is not None:
        return tuple(_tail(lines, 0))
    body = _body_start(lines)
    tail = _tail_start(lines, body)
    end = _closing_start(lines, body, tail)
    found = (
        Region(Part.PREAMBLE, tuple(lines[:body])),
        Region(Part.BODY, tuple(lines[body:end])),
        Region(Part.CLOSING, tuple(lines[end:tail])),
    )
    return tuple(region for region in (*found, *_tail(lines, tail)) if region.lines)


def _closing_start(lines: Sequence[Line], body: int, tail: int) -> int:
    """The last formula of promulgation (a pasal may quote one), else the first date of enactment."""
    for pattern in (_FORMULA, SIGNED):
        found = [index for index in range(body, tail) if pattern.match(lines[index].text)]
        if found:
            return found[-1] if pattern is _FORMULA else found[0]
    return tail


def _body_start(lines: Sequence[Line]) -> int:
    decided = _first(lines, 0, DECIDED)
    start = _first(lines, 0 if decided == len(lines) else decided, _BODY)
    decreed = _first(lines, decided, _FIRST_DICTUM)  # what is divided into chapters is its annex
    return decided if start == len(lines) or decreed < start else start


def _first(lines: Sequence[Line], start: int, pattern: re.Pattern[str]) -> int:
    return next((i for i in range(start, len(lines)) if pattern.match(lines[i].text)), len(lines))


def _tail_start(lines: Sequence[Line], start: int) -> int:
    signed = False
    for index in range(start, len(lines)):
        text = lines[index].text
        signed = signed or bool(SIGNED.match(text))
        if _EXPLANATION.match(text):
            return index
        if _annex(lines, index) is not None and (signed or not text.startswith(_SMALL)):
            return index
    return len(lines)


def _tail(lines: Sequence[Line], start: int) -> list[Region]:
    """Penjelasan and annexes, in whichever order they come."""
    found: list[tuple[Part, str, list[Line]]] = []
    explained = _explained_in_annexes(lines, start)
    for index in range(start, len(lines)):
        if opened := _opens(lines, index, found, explained):
            found.append((*opened, []))
        if found:
            found[-1][2].append(lines[index])
    return [Region(part, tuple(held), label) for part, label, held in found]


def _explained_in_annexes(lines: Sequence[Line], start: int) -> frozenset[int]:
    """The lines that may open the Penjelasan though an annex is open: such as name what they explain.

    Where none does, the `I. UMUM` last before `PASAL DEMI PASAL`, which no annex has.
    """
    titles = frozenset(index for index in range(start, len(lines)) if _names_explained(lines, index))
    articles = _first(lines, start, _ARTICLES)
    if articles == len(lines) or (titles and min(titles) < articles):
        return titles
    general = (i for i in range(articles - 1, start - 1, -1) if _GENERAL.match(lines[i].text))
    return titles | {next(general, articles)}


def _names_explained(lines: Sequence[Line], index: int) -> bool:
    """`PENJELASAN ATAS`, or `PENJELASAN` above the name of a regulation."""
    if _EXPLANATION_OF.match(lines[index].text):
        return True
    alone = _EXPLANATION_ALONE.match(lines[index].text)
    return bool(alone) and index + 1 < len(lines) and bool(_OF.match(lines[index + 1].text))


def _opens(
    lines: Sequence[Line],
    index: int,
    found: list[tuple[Part, str, list[Line]]],
    explained: frozenset[int],
) -> tuple[Part, str] | None:
    has_explanation = any(part is Part.EXPLANATION for part, _, _ in found)
    held = [label for part, label, _ in found if part is Part.ANNEX]
    if not has_explanation and (index in explained if held else bool(_EXPLANATION.match(lines[index].text))):
        return Part.EXPLANATION, ""
    label = _annex(lines, index)
    if label is None:
        return None
    if not held or (_order(label) > _order(held[-1])):
        return Part.ANNEX, label
    return None


def _order(label: str) -> int:
    return (roman(label) or 0) if label else 0


def _annex(lines: Sequence[Line], index: int) -> str | None:
    """The number of the annex that opens at this line ('' without one); None when none opens."""
    found = _ANNEX.match(lines[index].text)
    if not found:
        return None
    rest = found["rest"]
    ahead = [line.text for line in lines[index + 1 : index + 1 + _ANNEX_LOOK_AHEAD]]
    if not any(_ANNEX_OF.match(text) for text in ([rest] if rest else ahead)):
        return None
    if found["small"] and not _is_small_title(lines, index, [rest, *ahead]):
        return None
    written = found["label"] or ""
    value = roman(written) or number(written) if written else 0
    return to_roman(value) if value else ""


def _is_small_title(lines: Sequence[Line], index: int, follows: Sequence[str]) -> bool:
    """Whether `Lampiran` so written opens an annex: sentences name annexes in the same letters.

    Its regulation is named by a number there, as no sentence does that speaks of its own, and no
    sentence of the line above leads on to it.
    """
    if lines[index].joint is not Joint.LINE or not any(_NUMBER.search(text) for text in follows):
        return False
    before = lines[index - 1] if index else None
    return before is None or before.page != lines[index].page or not _LEADS_ON.search(before.text)
