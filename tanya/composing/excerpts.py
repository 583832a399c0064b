"""The stretch of a long unstructured text that answers; a page of a report is no quote."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tanya.domain.document import Document, Kind, Span
from tanya.domain.locator import NodeKind
from tanya.retrieval.matching import Matcher
from tanya.retrieval.signals import fit
from tanya.text.analysis import analyse
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.measures import counts_in

# A sentence ends after a word, a year or a bracket; "11. Warna" and "No. 5" are no ends of sentences.
_PIECE = re.compile(
    r"[^\n]*?(?:(?<=[A-Za-z]{2})(?<!\b[Nn]o)|(?<=\d{3})|(?<=[)%”\"]))[.;:](?=\s+[A-Z(\d•-])|[^\n]+", re.M
)
_AIM = 520  # characters: a few sentences
_ANNOUNCED = 160
WHOLE = 5000  # characters of a list that are still quoted whole
_PROSE = 1400  # of a text without parts, before an excerpt of it is made
_FIRST = 160  # characters at its beginning
UNSTRUCTURED = (NodeKind.HALAMAN, NodeKind.JUDUL, NodeKind.LAMPIRAN, NodeKind.BAB, NodeKind.PENJELASAN)
_EVIDENT = (
    Wanted.DEADLINE,
    Wanted.WHEN,
    Wanted.FIGURE,
    Wanted.WEIGHT,
    Wanted.ACTOR,
    Wanted.DEFINITION,
    Wanted.LIST,
    Wanted.REASON,
)
_SHOWN = 0.3  # for showing the kind of answer wanted, against 1 for all the concepts


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or a line of its own."""

    start: int
    end: int
    terms: tuple[str, ...]


def needs_excerpt(document: Document, span: Span, text: str) -> bool:
    """Whether text, of that span, is too long to be quoted as it stands."""
    if len(text) <= _PROSE:
        return False
    return span.kind in UNSTRUCTURED or len(text) > WHOLE or document.kind is Kind.DAERAH


def excerpt(text: str, matcher: Matcher, intent: Intent | None = None) -> str:
    """A run of whole sentences of about _AIM characters, the one that speaks most of the question."""
    pieces = _pieces(text)
    if len(pieces) < 2:
        return text.strip()
    windows = [_window(pieces, first) for first in range(len(pieces))]
    best = max(windows, key=lambda window: _worth(text, window, matcher, intent))
    return text[best[0].start : best[-1].end].strip()


@lru_cache(maxsize=512)
def _pieces(text: str) -> tuple[_Piece, ...]:
    spans = (match.span() for match in _PIECE.finditer(text) if match[0].strip())
    return tuple(_Piece(start, end, tuple(analyse(text[start:end]))) for start, end in spans)


def _window(pieces: tuple[_Piece, ...], first: int) -> tuple[_Piece, ...]:
    start, end, last = pieces[first].start, pieces[first].end, first
    for place in range(first + 1, len(pieces)):
        # What a line announces ("yaitu:") is worth more than an even length.
        if pieces[place].end - start > (_AIM if end - start > _ANNOUNCED else 2 * _AIM):
            break
        end, last = pieces[place].end, place
    return pieces[first : last + 1]


def _worth(text: str, window: tuple[_Piece, ...], matcher: Matcher, intent: Intent | None) -> float:
    terms = [term for piece in window for term in piece.terms]
    first = analyse(text[window[0].start : window[0].start + _FIRST])
    # Between windows that hold the same words, the one that begins with them reads best.
    worth = (
        matcher.coverage(matcher.said(terms))
        + 0.4 * matcher.closeness(terms)
        + 0.2 * matcher.coverage(matcher.said(first))
    )
    return worth + _SHOWN * _shown(text[window[0].start : window[-1].end], matcher, intent)


def _shown(said: str, matcher: Matcher, intent: Intent | None) -> float:
    """How much a stretch looks like the answer wanted: it holds the figure, the office, the unit."""
    if intent is None:
        return 0.0
    if intent.measure:
        return float(counts_in(said, intent.measure))
    return fit(intent.wanted, said, matcher) if intent.wanted in _EVIDENT else 0.0
