"""How much of a question a stretch of text speaks of."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import log

from tanya.understanding.intent import Concept, Wording

_MISSING = 6.5  # information of a word that no passage has, in nats: a rare word's, not more


_NEARLY = 0.65


@dataclass(frozen=True, slots=True)
class WeighedConcept:
    concept: Concept
    weight: float  # the concept's own weight times its information


class Matcher:
    """The concepts of one question, weighed by how rare they are in the library."""

    def __init__(self, concepts: Sequence[Concept], information: Callable[[str], float]) -> None:
        self._weighed = [WeighedConcept(c, c.weight * _information(c, information)) for c in concepts]
        self._total = sum(weighed.weight for weighed in self._weighed) or 1.0
        wordings = (wording for concept in concepts for wording in concept.wordings)
        self._asked = frozenset(term for wording in wordings for term in wording.terms)

    def coverage(self, terms: Set[str], around: Set[str] = frozenset()) -> float:
        """0..1: the share of the concepts that terms speak of; `around` (headings) counts fully too."""
        everything = terms | around
        return sum(w.weight * _degree(w.concept, everything) for w in self._weighed) / self._total

    def missing(self, terms: Set[str]) -> tuple[Concept, ...]:
        """The concepts of which terms say nothing."""
        return tuple(w.concept for w in self._weighed if _degree(w.concept, terms) < 0.5)

    def topical(self, terms: Set[str]) -> bool:
        """Whether terms speak of at least half of the glossary's terms in the question."""
        topics = [w.concept for w in self._weighed if w.concept.topic]
        return 2 * sum(_degree(topic, terms) >= 0.5 for topic in topics) >= len(topics)

    def purity(self, terms: Sequence[str]) -> float:
        """0..1: the share of terms that belong to a concept; 1 for no terms."""
        return sum(term in self._asked for term in terms) / len(terms) if terms else 1.0

    def closeness(self, terms: Sequence[str]) -> float:
        """0..1: the share of neighbouring pairs in the question that stand side by side in terms."""
        pairs = self._pairs()
        if not pairs:
            return 0.0
        there = {(a, b) for n in (1, 2) for a, b in zip(terms, terms[n:], strict=False)}
        return sum((a, b) in there or (b, a) in there for a, b in pairs) / len(pairs)

    def _pairs(self) -> list[tuple[str, str]]:
        """Pairs of terms that should stand together: of one wording, or of two words asked in a row."""
        firsts = [w.concept.wordings[0].terms for w in self._weighed]
        inner = [pair for terms in firsts for pair in pairwise(terms)]
        outer = [(a[-1], b[0]) for a, b in pairwise(firsts)]
        return inner + outer


def _information(concept: Concept, information: Callable[[str], float]) -> float:
    """That of the likeliest wording: an acronym nobody writes must not count as rare."""
    return min((_of_wording(w, information) for w in concept.wordings), default=0.0)


def _of_wording(wording: Wording, information: Callable[[str], float]) -> float:
    # The rarest word tells most; the others of a long name add a little.
    values = sorted((information(term) for term in wording.terms), reverse=True)
    return values[0] + 0.2 * sum(values[1:3]) if values else 0.0


def _degree(concept: Concept, terms: Set[str]) -> float:
    return max((w.weight * _share(w, terms) for w in concept.wordings), default=0.0)


def _share(wording: Wording, terms: Set[str]) -> float:
    present = sum(term in terms for term in wording.terms)
    if present == len(wording.terms):
        return 1.0
    if present >= _NEARLY * len(wording.terms):
        return 0.8  # "Menteri Pendayagunaan Aparatur Negara" is the older name of MenPANRB
    # Half of a long name is little evidence: "perangkat daerah" is not yet SKPD.
    return 0.5 * (present / len(wording.terms)) ** 2


def information_of(document_frequency: Callable[[str], int], passages: int) -> Callable[[str], float]:
    """-log of how common a term is; a term no passage has counts most."""

    def information(term: str) -> float:
        found = document_frequency(term)
        return min(log(1 + passages / found), _MISSING) if found else _MISSING

    return information
