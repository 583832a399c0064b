"""Of what was found for each of the things compared, the quotes that stand best beside each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from tanya.composing.draft import Quote, quote_of
from tanya.domain.document import Passage, Span
from tanya.domain.locator import NodeKind, Step
from tanya.library.passages import PassageStore
from tanya.text.analysis import analyse
from tanya.understanding.intent import Concept

_FIRST_WORDS = 22  # of a quote, index terms: what it is about stands there
_LEAD = 400  # characters that hold them
_NEAR = 4  # terms, within which `disiplin` stands before `ringan`
_KEPT = 8  # candidates of a side
_HEADINGS = (NodeKind.TOPIK, NodeKind.JUDUL)


@dataclass(frozen=True, slots=True)
class ChoiceWeights:
    """Tuned on the questions that are not held out."""

    rank: float = 0.6  # of the first one found, a half for the second
    defines: float = 1.0
    mixed: float = 0.7  # against it that it names another side too
    alike: float = 1.2  # says it in the words of the others
    document: float = 0.5  # stands where the others do
    beside: float = 0.4  # under the same pasal or list
    over: float = 0.6  # against it that its rule is no longer in force
    titled: float = 1.0  # stands under a heading that says what is asked
    found: float = 10.0  # that there is one at all


CHOICE = ChoiceWeights()


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text must say to speak of one side."""

    own: tuple[str, ...]  # terms, with one other between them at most
    wordings: tuple[tuple[str, ...], ...] = ()  # other names of it, terms in a row
    shared: frozenset[str] = frozenset()  # terms of which one must stand near
    near: int = _NEAR

    def is_said(self, terms: Sequence[str]) -> bool:
        """Whether the terms of a text, in their order, say it."""
        places = [(self.own, 1), *((wording, 0) for wording in self.wordings)]
        return any(self._stands(terms, wording, gap) for wording, gap in places)

    def _stands(self, terms: Sequence[str], wording: tuple[str, ...], gap: int) -> bool:
        for at in (at for at, term in enumerate(terms) if wording[:1] == (term,)):
            end = _end_of(wording, terms, at, gap)
            around = {*terms[max(at - self.near, 0) : at], *terms[end : end + self.near]}
            if end and (not self.shared or self.shared & around):
                return True
        return False


def _end_of(wording: Sequence[str], terms: Sequence[str], at: int, gap: int) -> int:
    """Behind its last term, where a wording begins at a place; 0 where it does not go on."""
    for term in wording:
        following = list(terms[at : at + 1 + gap])
        if term not in following:
            return 0
        at += following.index(term) + 1
    return at


@dataclass(frozen=True, slots=True)
class Found:
    """A quote that was found for a side."""

    quote: Quote
    rank: int  # 0 the best
    over: bool = False  # of a rule that is no longer in force
    titled: float = 0.0  # 0..1: how much of what is asked its heading says


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: what tells it, and what was found for it."""

    sought: Sought | None  # None where all that was found speaks of it
    found: tuple[Found, ...]
    defines: Callable[[str], float]  # 0..1: how much a text says what it is
    must_define: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    quote: Quote
    terms: tuple[str, ...]  # that it begins with
    own: float
    mixed: bool


def sought(own: str, shared: str, concepts: Sequence[Concept], *, sure: bool = True) -> Sought:
    """own: the words of a side that no other side has; concepts: those of these words."""
    alone = concepts[0].wordings if len(concepts) == 1 else ()
    others = tuple(wording.terms for wording in alone)
    return Sought(tuple(analyse(own)), others, frozenset(analyse(shared)), _NEAR if sure else 1)


def choose(
    store: PassageStore, sides: Sequence[Side], weights: ChoiceWeights = CHOICE
) -> tuple[Quote | None, ...]:
    """A quote for each side, each another one; None for a side that no quote speaks of.

    A neighbour of what was found for one side may stand for another: ayat (3) beside ayat (4).
    """
    pools = [_pool(store, side, sides, weights) or [None] for side in sides]
    best = max(product(*pools), key=lambda chosen: _value(chosen, weights))
    if _same(best):
        best = tuple(one if at == 0 else None for at, one in enumerate(best))
    return tuple(one.quote if one else None for one in best)


def _pool(
    store: PassageStore, side: Side, sides: Sequence[Side], weights: ChoiceWeights
) -> list[_Candidate | None]:
    """The candidates of one side that speak of it, the best first."""
    distinct: dict[tuple[str, str], _Candidate] = {}
    for found in (*side.found, *_neighbours(store, side, sides)):
        quote, terms = found.quote, _opening(found.quote.text)
        defines = side.defines(quote.text)
        if not _says(side, terms) or (side.must_define and not defines):
            continue
        own = weights.found + weights.rank / (1 + found.rank) + weights.defines * defines
        mixed = any(other.sought.is_said(terms) for other in sides if other.sought and other is not side)
        own += weights.titled * found.titled - weights.over * found.over - weights.mixed * mixed
        key = (quote.document.key, str(quote.locator))
        distinct.setdefault(key, _Candidate(quote, terms, own, mixed))
    return [*sorted(distinct.values(), key=lambda one: -one.own)[:_KEPT]]


def _neighbours(store: PassageStore, side: Side, sides: Sequence[Side]) -> Iterator[Found]:
    """Provisions right beside those that were found for other sides."""
    for one in (found for other in sides if other is not side for found in other.found):
        place = one.quote.locator.steps
        passage = store.passage(one.quote.passage_id)
        for span in _beside(passage, place) if passage else ():
            words = passage.text[span.start : span.end] if passage else ""
            if side.sought and side.sought.is_said(_opening(words)):
                if whole := store.provision(one.quote.document.key, span.locator):
                    yield Found(quote_of(whole), one.rank + 1, one.over)


def _says(side: Side, terms: Sequence[str]) -> bool:
    return side.sought is None or side.sought.is_said(terms)


def titled(quote: Quote, asked: str) -> float:
    """0..1: how much of the words asked the heading says that a fact of a digest, or an annex, stands under."""
    last, terms = quote.locator.steps[-1], frozenset(analyse(asked))
    heading = frozenset(analyse(last.label)) if last.kind in _HEADINGS else frozenset()
    return len(terms & heading) / len(terms) if terms else 0.0


def _beside(passage: Passage, place: tuple[Step, ...]) -> Iterator[Span]:
    for span in passage.spans:
        steps = span.locator.steps
        if len(steps) == len(place) and steps[:-1] == place[:-1] and steps[-1].kind is place[-1].kind:
            yield span


def _opening(text: str) -> tuple[str, ...]:
    """The index terms that it begins with."""
    return tuple(analyse(text[:_LEAD])[:_FIRST_WORDS])


def _value(chosen: Sequence[_Candidate | None], weights: ChoiceWeights) -> float:
    if _same(chosen):
        return 0.0  # one quote for two sides tells nothing apart
    pairs = [(a, b) for a, b in combinations(chosen, 2) if a and b]
    together = sum(_together(a, b, weights) for a, b in pairs)
    return sum(one.own for one in chosen if one) + together / max(1, len(chosen) - 1)


def _same(chosen: Sequence[_Candidate | None]) -> bool:
    """Whether two of them are one, or a whole and its part."""
    quotes = [one.quote for one in chosen if one]
    return any(
        a.document == b.document and (a.locator.covers(b.locator) or b.locator.covers(a.locator))
        for a, b in combinations(quotes, 2)
    )


def _together(a: _Candidate, b: _Candidate, weights: ChoiceWeights) -> float:
    one, other = frozenset(a.terms), frozenset(b.terms)
    alike = 2 * len(one & other) / (len(one) + len(other))
    same = a.quote.document == b.quote.document
    beside = same and a.quote.locator.steps[:-1] == b.quote.locator.steps[:-1]
    return weights.alike * alike + weights.document * same + weights.beside * beside
