"""Questions with the provisions that their answers are told from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evals.encoding.pairs import Pair
from evals.encoding.provisions import Provision, headings_read, tidy
from tanya.answering import Answering
from tanya.composing.unit import Unit
from tanya.domain.answer import Question

_BEFORE, _READ_BEFORE = 160, 4_000  # letters
_LEAST = 8  # others


@dataclass(frozen=True, slots=True)
class Lesson:
    """others: of each pair places among `beside`; empty: those that come near are to be looked for."""

    pairs: Sequence[Pair]
    beside: Sequence[Provision]
    others: Sequence[tuple[int, ...]] = ()


def found_beside(answering: Answering, pairs: Sequence[Pair], today: date) -> Lesson:
    """What the search finds for each question beside the passage that answers, best first."""
    beside: dict[tuple[str, int, int, str], Provision] = {}
    places: dict[tuple[str, int, int, str], int] = {}
    kept, others = list[Pair](), list[tuple[int, ...]]()
    for pair in pairs:
        _, units = answering.weighed(Question(pair.question), today) or (None, [])
        own = list[int]()
        for unit in units:
            if unit.hit.passage.id != pair.answer.pasal:
                key = (unit.hit.passage.id, unit.span.start, unit.span.end, unit.part)
                beside.setdefault(key, _provision(unit))
                own.append(places.setdefault(key, len(places)))
        if len(own) >= _LEAST:
            kept.append(pair)
            others.append(tuple(own))
    return Lesson(kept, list(beside.values()), others)


def _provision(unit: Unit) -> Provision:
    """As answering reads it."""
    passage, document, start = unit.hit.passage, unit.hit.document, unit.span.start
    before = tidy(passage.text[max(0, start - _READ_BEFORE) : start])[-_BEFORE:]
    words = tidy(f"{unit.columns} {unit.shown}")
    headings = headings_read(passage.breadcrumb)
    return Provision(document.key, document.title, headings, before, words, passage.id, passage.id)
