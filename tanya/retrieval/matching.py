"""How much of a question a stretch of text speaks of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from tanya.text.places import Place, places_of, said_at
from tanya.text.terms import TermSet, term_set
from tanya.understanding.intent import Concept, Wording

_RAREST = 6.5  # nats; what only a passage or two has tells no more
MISSING = 3.5  # of a word that no passage has: most are everyday speech, few the topic itself
_NEARLY = 0.65  # of a long name's words
_APART = 0.45
_BESIDE = 2  # places, at which two terms still stand together
_SAID = 0.8  # degree from which a title says a concept


@dataclass(frozen=True, slots=True)
class WeighedConcept:
    concept: Concept
    weight: float  # the concept's own weight times its information


class Matcher:
    """The concepts of one question, weighed by how rare they are in the library."""

    def __init__(
        self,
        concepts: Sequence[Concept],
        information: Callable[[str], float],
        subject: Sequence[Concept] = (),
        place: frozenset[str] = frozenset(),
    ) -> None:
        """subject: of a question for a meaning, what it asks the meaning of; place: terms of the region."""
        self._weighed = [WeighedConcept(c, c.weight * _information(c, information)) for c in concepts]
        self._information = information
        self._place = place
        self._beside: dict[TermSet, Matcher] = {}
        self._total = sum(weighed.weight for weighed in self._weighed) or 1.0
        wordings = (wording for concept in concepts for wording in concept.wordings)
        self.subject = Matcher(subject, information, place=place) if subject else self
        self._asked = place | frozenset(term for wording in wordings for term in wording.terms)
        self._noticed = self._asked | self.subject.asked if subject else self._asked
        self._telling = term_set(*(w.terms for concept in concepts for w in concept.wordings))
        self._heard = self._telling | self.subject._telling if subject else self._telling
        self._pairs = self._neighbours()
        self._near = frozenset(term for pair in self._pairs for term in pair)
        self._degrees: dict[TermSet, tuple[float, ...]] = {}
        self._covered: dict[TermSet, float] = {}

    def beside(self, named: TermSet) -> "Matcher":
        """The concepts that `named` leaves open; all of them when it leaves none."""
        # Asked for every provision of a document, and again for its quote.
        if (known := self._beside.get(named)) is None:
            known = self._beside[named] = self._without(named)
        return known

    def _without(self, named: TermSet) -> "Matcher":
        left = [w.concept for w in self._weighed if _degree(w.concept, named) < _SAID]
        if len(left) in (0, len(self._weighed)):
            return self
        subject = () if self.subject is self else [w.concept for w in self.subject._weighed]
        return Matcher(left, self._information, subject, self._place)

    @property
    def asked(self) -> frozenset[str]:
        """Every term of every wording of the question's concepts."""
        return self._asked

    def places(self, terms: Sequence[str]) -> list[Place]:
        """Where terms speak of the question, or of what it asks the meaning of.

        said_at() of them tells this question, its parts and its other matchers as much as term_set() of all
        the terms does, and is much smaller.
        """
        return places_of(terms, self._noticed)

    def said(self, terms: Sequence[str]) -> TermSet:
        """What they say of the question: term_set() of them, as far as it matters."""
        return said_at(places_of(terms, self._noticed))

    def heard(self, terms: TermSet) -> TermSet:
        """What places() would leave of them."""
        return self._heard & terms

    def coverage(self, terms: TermSet, around: TermSet = frozenset()) -> float:
        """0..1: the share of the concepts that terms speak of; `around` (headings) counts fully too."""
        present = self._telling & terms | self._telling & around
        # Of thousands of texts most hold the same few words of the question.
        if (known := self._covered.get(present)) is None:
            degrees = zip(self._weighed, self.degrees(present), strict=True)
            known = self._covered[present] = sum(w.weight * degree for w, degree in degrees) / self._total
        return known

    def degrees(self, terms: TermSet) -> tuple[float, ...]:
        """0..1 for each concept: how surely terms speak of it."""
        present = self._telling & terms
        if (known := self._degrees.get(present)) is None:
            known = self._degrees[present] = tuple(_degree(w.concept, present) for w in self._weighed)
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
        """The same question in other words."""
        subject = () if self.subject is self else [w.concept for w in self.subject._weighed]
        return Matcher(concepts, self._information, subject, self._place)

    def telling(self, terms: TermSet) -> TermSet:
        """Those of the terms that belong to a concept."""
        return self._telling & terms

    def topics(self, terms: TermSet) -> float:
        """0..1: the share of the glossary's terms in the question that terms speak of; 1 for none."""
        topics = [w.concept for w in self._weighed if w.concept.topic]
        return sum(_degree(topic, terms) >= 0.5 for topic in topics) / len(topics) if topics else 1.0

    def purity(self, terms: Sequence[str]) -> float:
        """0..1: the share of terms that belong to a concept; 1 for no terms."""
        return len([term for term in terms if term in self._asked]) / len(terms) if terms else 1.0

    def closeness(self, terms: Sequence[str]) -> float:
        """0..1: the share of neighbouring pairs in the question that stand side by side in terms."""
        return self.closeness_at(places_of(terms, self._near)) if self._pairs else 0.0

    def closeness_at(self, places: Sequence[Place]) -> float:
        """The same, of places() of the terms."""
        if not self._pairs:
            return 0.0
        near = self._near
        places = [found for found in places if found[1] in near]
        there = {
            (term, after)
            for at, (place, term) in enumerate(places)
            for later, after in places[at + 1 : at + 3]
            if later - place <= _BESIDE
        }
        return sum((a, b) in there or (b, a) in there for a, b in self._pairs) / len(self._pairs)

    def _neighbours(self) -> list[tuple[str, str]]:
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


def _degree(concept: Concept, terms: TermSet) -> float:
    best = 0.0
    for wording in concept.wordings:
        # Most texts have no word of most wordings, and a lighter one cannot add to what a heavier one tells.
        if wording.weight > best and not terms.isdisjoint(wording.terms):
            best = max(best, wording.weight * _share(wording, terms))
    return best


def _share(wording: Wording, terms: TermSet) -> float:
    present = sum([term in terms for term in wording.terms])
    if present == len(wording.terms):
        return _together(wording, terms)
    if present >= _NEARLY * len(wording.terms):
        # "Menteri Pendayagunaan Aparatur Negara" is the older name of MenPANRB.
        return min(0.8, _together(wording, terms))
    # Half of a long name is little evidence: "perangkat daerah" is not yet SKPD.
    return 0.5 * (present / len(wording.terms)) ** 2


def _together(wording: Wording, terms: TermSet) -> float:
    """1 when the words stand side by side; a text that has them apart may speak of something else."""
    pairs = list(pairwise(wording.terms))
    if not pairs:
        return 1.0
    return _APART + (1 - _APART) * sum(pair in terms for pair in pairs) / len(pairs)


def information_of(document_frequency: Callable[[str], int], passages: int) -> Callable[[str], float]:
    """-log of how common a term is; a term no passage has counts most."""

    def information(term: str) -> float:
        found = document_frequency(term)
        return min(log(1 + passages / found), _RAREST) if found else MISSING

    return information
