"""How much of a question a stretch of text speaks of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from types import MappingProxyType

from tanya.text.heard import NOTHING, Ear, Place, Said
from tanya.text.terms import TermSet, term_set
from tanya.understanding.intent import Concept, Wording

_RAREST = 6.5  # nats; what only a passage or two has tells no more
MISSING = 3.5  # of a word that no passage has: most are everyday speech, few the topic itself
_NEARLY = 0.65  # of a long name's words
_APART = 0.45
_BESIDE = 2  # places, at which two terms still stand together
_ALL_ALIKE: Mapping[str, float] = MappingProxyType({})
_SAID = 0.8  # degree from which a title says a concept


@dataclass(frozen=True, slots=True)
class WeighedConcept:
    concept: Concept
    weight: float  # the concept's own weight times its information


@dataclass(frozen=True, slots=True)
class _Heeded:
    """A wording, as an Ear tells it."""

    weight: float
    any: int  # all of its terms
    terms: tuple[int, ...]
    pairs: tuple[int, ...]


class Matcher:
    """The concepts of one question, weighed by how rare they are in the library."""

    def __init__(
        self,
        concepts: Sequence[Concept],
        information: Callable[[str], float],
        subject: Sequence[Concept] = (),
        place: frozenset[str] = frozenset(),
        answered: Mapping[str, float] = _ALL_ALIKE,
        ear: Ear | None = None,
    ) -> None:
        """subject: of a question for a meaning, what it asks the meaning of; place: terms of the region.

        answered: how far a word counts by how often provisions that answer say it (answered.py).
        ear: of the question that these concepts are a part of, so that what it hears can be told to both.
        """
        self._ear = ear or Ear(w.terms for concept in (*concepts, *subject) for w in concept.wordings)
        self._weighed = [
            WeighedConcept(c, c.weight * answered.get(c.word, 1.0) * _information(c, information))
            for c in concepts
        ]
        self._heeded = [[_heeded(wording, self._ear) for wording in c.wordings] for c in concepts]
        self._answered = answered
        self._information = information
        self._place = place
        self._beside: dict[TermSet, Matcher] = {}
        self._total = sum(weighed.weight for weighed in self._weighed) or 1.0
        self.subject = Matcher(subject, information, (), place, answered, self._ear) if subject else self
        wordings = [wording for concept in concepts for wording in concept.wordings]
        self._asked = place | frozenset(term for wording in wordings for term in wording.terms)
        self._telling = self._ear.heard(term_set(*(wording.terms for wording in wordings)))
        self._topics = [place for place, concept in enumerate(concepts) if concept.topic]
        self._pairs = self._neighbours()
        self._near = frozenset(bit for pair in self._pairs for bit in pair)
        self._degrees: dict[int, tuple[float, ...]] = {}
        self._covered: dict[int, float] = {}

    def beside(self, named: TermSet) -> "Matcher":
        """The concepts that `named` leaves open; all of them when it leaves none."""
        # Asked for every provision of a document, and again for its quote.
        if (known := self._beside.get(named)) is None:
            known = self._beside[named] = self._without(self.heard(named))
        return known

    def _without(self, named: Said) -> "Matcher":
        degrees = zip(self._weighed, self.degrees(named), strict=True)
        left = [weighed.concept for weighed, degree in degrees if degree < _SAID]
        return self if len(left) in (0, len(self._weighed)) else self.of(left)

    @property
    def asked(self) -> frozenset[str]:
        """Every term of every wording of the question's concepts."""
        return self._asked

    def places(self, terms: Sequence[str]) -> list[Place]:
        """Where terms speak of the question, or of what it asks the meaning of."""
        return self._ear.places(terms)

    def placed(self, terms: tuple[str, ...]) -> list[Place]:
        """The same, kept for who looks at that passage again."""
        return self._ear.placed(terms)

    def said_at(self, places: Iterable[Place]) -> Said:
        """What is said there, for this question, its parts and its other matchers."""
        return self._ear.said_at(places)

    def said(self, terms: Sequence[str]) -> Said:
        """What terms say."""
        return self._ear.said(terms)

    def heard(self, terms: TermSet) -> Said:
        """What a text says whose terms are known as a set."""
        return self._ear.heard(terms)

    def coverage(self, said: Said, around: Said = NOTHING) -> float:
        """0..1: the share of the concepts that is said; `around` (headings) counts fully too."""
        present = (said | around) & self._telling
        # Of thousands of texts most hold the same few words of the question.
        if (known := self._covered.get(present)) is None:
            degrees = zip(self._weighed, self.degrees(present), strict=True)
            known = self._covered[present] = sum(w.weight * degree for w, degree in degrees) / self._total
        return known

    def degrees(self, said: Said) -> tuple[float, ...]:
        """0..1 for each concept: how surely it is spoken of."""
        present = said & self._telling
        if (known := self._degrees.get(present)) is None:
            known = self._degrees[present] = tuple(_degree(heeded, present) for heeded in self._heeded)
        return known

    @property
    def weights(self) -> list[float]:
        """Of each concept, in the order of the question's."""
        return [weighed.weight for weighed in self._weighed]

    @property
    def information(self) -> Callable[[str], float]:
        """How much a term tells by its rareness in the library."""
        return self._information

    def of(self, concepts: Sequence[Concept]) -> "Matcher":
        """The same question with fewer concepts, or fewer of their wordings."""
        subject = () if self.subject is self else [w.concept for w in self.subject._weighed]
        return Matcher(concepts, self._information, subject, self._place, self._answered, self._ear)

    def topics(self, said: Said) -> float:
        """0..1: the share of the glossary's terms in the question that is spoken of; 1 for none."""
        if not self._topics:
            return 1.0
        degrees = self.degrees(said)
        return sum(degrees[topic] >= 0.5 for topic in self._topics) / len(self._topics)

    def purity(self, terms: Sequence[str]) -> float:
        """0..1: the share of terms that belong to a concept; 1 for no terms."""
        return len([term for term in terms if term in self._asked]) / len(terms) if terms else 1.0

    def closeness(self, terms: Sequence[str]) -> float:
        """0..1: the share of neighbouring pairs in the question that stand side by side in terms."""
        return self.closeness_at(self.places(terms)) if self._pairs else 0.0

    def closeness_at(self, places: Sequence[Place]) -> float:
        """The same, of places() of the terms."""
        if not self._pairs:
            return 0.0
        near = self._near
        places = [found for found in places if found[1] in near]
        there = {
            (bit, after)
            for at, (place, bit) in enumerate(places)
            for later, after in places[at + 1 : at + 3]
            if later - place <= _BESIDE
        }
        if not there:
            return 0.0
        return sum((a, b) in there or (b, a) in there for a, b in self._pairs) / len(self._pairs)

    def _neighbours(self) -> list[tuple[int, int]]:
        """Pairs of terms that should stand together: of one wording, or of two words asked in a row."""
        firsts = [[self._ear.bit(term) for term in w.concept.wordings[0].terms] for w in self._weighed]
        inner = [pair for terms in firsts for pair in pairwise(terms)]
        outer = [(a[-1], b[0]) for a, b in pairwise(firsts)]
        return inner + outer


def _heeded(wording: Wording, ear: Ear) -> _Heeded:
    terms = tuple(ear.bit(term) for term in wording.terms)
    return _Heeded(wording.weight, sum(set(terms)), terms, tuple(map(ear.bit, pairwise(wording.terms))))


def _information(concept: Concept, information: Callable[[str], float]) -> float:
    """That of the likeliest wording: an acronym nobody writes must not count as rare."""
    return min((_of_wording(w, information) for w in concept.wordings), default=0.0)


def _of_wording(wording: Wording, information: Callable[[str], float]) -> float:
    # The rarest word tells most; the others of a long name add a little.
    values = sorted((information(term) for term in wording.terms), reverse=True)
    return values[0] + 0.2 * sum(values[1:3]) if values else 0.0


def _degree(concept: Sequence[_Heeded], said: int) -> float:
    best = 0.0
    for wording in concept:
        # Most texts have no word of most wordings, and a lighter one cannot add to what a heavier one tells.
        if said & wording.any and wording.weight > best:
            best = max(best, wording.weight * _share(wording, said))
    return best


def _share(wording: _Heeded, said: int) -> float:
    present = sum([said & term > 0 for term in wording.terms])
    if present == len(wording.terms):
        return _together(wording, said)
    if present >= _NEARLY * len(wording.terms):
        # "Menteri Pendayagunaan Aparatur Negara" is the older name of MenPANRB.
        return min(0.8, _together(wording, said))
    # Half of a long name is little evidence: "perangkat daerah" is not yet SKPD.
    return 0.5 * (present / len(wording.terms)) ** 2


def _together(wording: _Heeded, said: int) -> float:
    """1 when the words stand side by side; a text that has them apart may speak of something else."""
    if not wording.pairs:
        return 1.0
    return _APART + (1 - _APART) * sum(said & pair > 0 for pair in wording.pairs) / len(wording.pairs)


def information_of(document_frequency: Callable[[str], int], passages: int) -> Callable[[str], float]:
    """-log of how common a term is; a term no passage has counts most."""

    def information(term: str) -> float:
        found = document_frequency(term)
        return min(log(1 + passages / found), _RAREST) if found else MISSING

    return information
