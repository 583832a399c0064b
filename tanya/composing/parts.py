"""The parts of a passage that may be quoted, with what can be told of them without a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tanya.composing.rows import columns_of, is_row, is_whole_table
from tanya.domain.document import Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.retrieval.remembered import Remembered
from tanya.retrieval.tokens import PassageTerms
from tanya.text.analysis import analyse

_SHORT = 40  # a bare heading
_FORM = re.compile(r"\b(?:contoh|formulir|format|anak lampiran)\b", re.IGNORECASE)
# A template's blanks say nothing, and a signature's NIP is nobody's business.
_UNFIT = re.compile(r"\$\{|\bNI[PK]\b\W{0,3}\d{5}|\b\d{8} \d{6} \d \d{3}\b")
_LEADERS = "....."  # a table of contents or a form

Stretch = tuple[int, int]  # the first of some terms of a passage, and the one behind them


@dataclass(frozen=True, slots=True)
class Part:
    """One whole node."""

    at: int  # among the spans of the passage; -1: what stands before them
    text: str
    terms: Stretch
    holder: Stretch  # terms of the pasal or list that it stands in; empty where it stands in none
    columns: str = ""  # of a row of a table: what names them
    named: tuple[str, ...] = ()  # terms of the columns
    bare: bool = False
    form: bool = False

    def span(self, passage: Passage) -> Span:
        """passage: the one that it is a part of."""
        return passage.spans[self.at] if self.at >= 0 else _before(passage)


class PartCache:
    """Of the passages of one build."""

    def __init__(self, size: int = 8192) -> None:
        self._known: Remembered[tuple[Part, ...]] = Remembered(size)

    def of(self, passage: Passage, terms: PassageTerms) -> tuple[Part, ...]:
        """In reading order; those that are fit to be quoted."""
        return self._known.of(passage.id, lambda: _parts(passage, terms))


def _parts(passage: Passage, terms: PassageTerms) -> tuple[Part, ...]:
    numbered = [*([(-1, _before(passage))] if _has_before(passage) else ()), *enumerate(passage.spans)]
    return tuple(_part(passage, terms, at, span) for at, span in numbered if not _is_unfit(passage, span))


def _part(passage: Passage, terms: PassageTerms, at: int, span: Span) -> Part:
    columns, text = columns_of(passage, span) if is_row(span) else "", passage.text[span.start : span.end]
    return Part(
        at,
        text,
        terms.stretch(span),
        _holder(passage.spans, span, terms),
        columns,
        tuple(analyse(columns)),
        len(columns) + len(text) < _SHORT or _LEADERS in text,
        _is_form(span.locator),
    )


def _is_unfit(passage: Passage, span: Span) -> bool:
    """Blanks and staff numbers; and a table as a whole, whose rows stand for themselves."""
    return bool(_UNFIT.search(passage.text[span.start : span.end])) or is_whole_table(passage, span)


def _is_form(locator: Locator) -> bool:
    """An annex's sample or checklist repeats the rule's words and rules nothing."""
    return any(step.kind is NodeKind.JUDUL and bool(_FORM.search(step.label)) for step in locator.steps)


def _has_before(passage: Passage) -> bool:
    """Whether the first words of a node stand before its parts, whose others are elsewhere."""
    return _first(passage) >= _SHORT and bool(passage.locator.steps)


def _before(passage: Passage) -> Span:
    kind = passage.locator.steps[-1].kind
    return Span(passage.locator, kind, 0, _first(passage), passage.pages)


def _first(passage: Passage) -> int:
    return passage.spans[0].start if passage.spans else len(passage.text)


def _holder(spans: Sequence[Span], span: Span, terms: PassageTerms) -> Stretch:
    """The pasal or list that the span stands in: what its ayat leave unsaid."""
    holders = (
        other
        for other in spans
        if other.start <= span.start
        and span.end <= other.end
        and other is not span
        and other.kind is not NodeKind.BAB
    )
    return next((terms.stretch(other) for other in holders), (0, 0))
