"""Of what was found for each of the things compared, the quotes that stand best beside each other."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product, zip_longest

from tanya.composing.draft import Quote, quote_of
from tanya.domain.answer import Hit
from tanya.domain.document import Document
from tanya.domain.locator import NodeKind, Step
from tanya.library.passages import PassageStore
from tanya.text.analysis import analyse
from tanya.understanding.intent import Concept

_FIRST_WORDS = 22  # of a quote, index terms: what it is about stands there
_LEAD = 400  # characters that hold them
_NEAR = 4  # terms, within which `disiplin` stands before `ringan`
_KEPT = 8  # candidates of a side
_DEPTH = 2  # steps, to which parts of a quote are looked at: the huruf of a pasal
_MORE = 4  # terms that a quote must have beside those that name its side
_ALSO_CALLED = re.compile(
    r"\b(?:(?:yang selanjutnya|atau) (?:disebut|disingkat)(?: dengan| sebagai)?|yang dimaksud dengan)\s"
    r"(?P<name>.{1,90}?)(?:,|\s(?:adalah|ialah|merupakan)\b)",
    re.I | re.S,
)
_IS = re.compile(r"^\W{0,3}(?:\w{1,3}[.)]\s)?(?P<name>.{1,90}?)\s(?:adalah|ialah|merupakan)\b", re.I)
_WIDE = frozenset({"UU", "Perppu", "PP", "Perpres", "PermenPANRB", "Permendagri"})
_HEADINGS = (NodeKind.TOPIK, NodeKind.JUDUL)


@dataclass(frozen=True, slots=True)
class ChoiceWeights:
    """Tuned on the questions that are not held out."""

    rank: float = 0.6  # of the first one found, a half for the second
    defines: float = 1.0
    mixed: float = 0.7  # against it that it names another side too
    alike: float = 1.2  # says it in the words of the others
    length: float = 0.4  # and at their length
    document: float = 0.8  # stands where the others do
    beside: float = 0.4  # under the same pasal or list
    over: float = 0.6  # against it that its rule is no longer in force
    local: float = 0.6  # or of one region
    one_office: float = 0.3  # or of one office
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
    least: float = 0.0  # of that a quote for it must have
    within: int = _FIRST_WORDS  # of which terms of it one must tell it


@dataclass(frozen=True, slots=True)
class _Candidate:
    quote: Quote
    terms: tuple[str, ...]  # that it begins with
    own: float
    mixed: bool


def sought(own: str, shared: str, concepts: Sequence[Concept], *, sure: bool = True) -> Sought:
    """own: the words of a side that no other side has; concepts: those of these words."""
    alone = concepts[0].wordings if len(concepts) == 1 else ()
    others = tuple(_alike_spelt(wording.terms) for wording in alone)
    return Sought(terms_of(own), others, frozenset(terms_of(shared)), _NEAR if sure else 1)


def defining(seek: Sought, fits: Callable[[str], float], text: str) -> float:
    """0..1: how much a text says what a side is, also where it comes to its name only in the end:
    `Rencana Pembangunan Tahunan Daerah, yang selanjutnya disebut RKPD, adalah ...`.
    """
    named = _ALSO_CALLED.search(text[:_LEAD]) or _IS.search(text[:_LEAD])
    terms = terms_of(named["name"]) if named else ()
    own = {*seek.own, *seek.shared, *(term for wording in seek.wordings for term in wording)}
    called = sum(term in own for term in terms) / len(terms) if terms and seek.is_said(terms) else 0.0
    return max(fits(text), called)


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
        if not _says(side, terms) or defines < side.least or (not defines and _only_names(side, terms)):
            continue
        own = weights.found + weights.rank / (1 + found.rank) + weights.defines * defines
        mixed = any(other.sought.is_said(terms) for other in sides if other.sought and other is not side)
        own += weights.titled * found.titled - weights.mixed * mixed
        own -= weights.over * found.over + _narrow(quote.document, weights)
        key = (quote.document.key, str(quote.locator))
        distinct.setdefault(key, _Candidate(quote, terms, own, mixed))
    return [*sorted(distinct.values(), key=lambda one: -one.own)[:_KEPT]]


def _neighbours(store: PassageStore, side: Side, sides: Sequence[Side]) -> Iterator[Found]:
    """Provisions that speak of this side inside what was found, or right beside what was found for others."""
    if side.sought is None:
        return
    for of, one in [(other, found) for other in sides for found in other.found]:
        passage, place = store.passage(one.quote.passage_id), one.quote.locator.steps
        for span in passage.spans if passage else ():
            inside = _is_inside(span.locator.steps, place)
            if not passage or not (inside or (of is not side and _is_beside(span.locator.steps, place))):
                continue
            speaks = _says(side, _opening(passage.text[span.start : span.end]))
            whole = store.provision(one.quote.document.key, span.locator) if speaks else None
            if whole:
                yield Found(quote_of(whole), one.rank if of is side else one.rank + 1, one.over)


def _is_beside(steps: tuple[Step, ...], place: tuple[Step, ...]) -> bool:
    alike = len(steps) == len(place) and steps[:-1] == place[:-1]
    return alike and steps != place and steps[-1].kind is place[-1].kind


def _is_inside(steps: tuple[Step, ...], place: tuple[Step, ...]) -> bool:
    return len(place) < len(steps) <= len(place) + _DEPTH and steps[: len(place)] == place


def _narrow(document: Document, weights: ChoiceWeights) -> float:
    """What speaks against words that hold in one region or one office only."""
    if document.region:
        return weights.local
    return weights.one_office * (document.regulation is None or document.regulation.jenis not in _WIDE)


def _only_names(side: Side, terms: Sequence[str]) -> bool:
    """`b. Hukuman Disiplin sedang; atau` says nothing of what it names."""
    naming = {*side.sought.own, *side.sought.shared} if side.sought else set()
    return bool(naming) and len([term for term in terms if term not in naming and len(term) > 1]) < _MORE


def _says(side: Side, terms: Sequence[str]) -> bool:
    return side.sought is None or side.sought.is_said(terms[: side.within])


def alike(quotes: Sequence[Quote | None]) -> float:
    """0..1: how much the quotes begin with the same words, the least alike two of them; else 0."""
    begun = [_opening(quote.text) for quote in quotes if quote]
    return min((_alike(one, other) for one, other in combinations(begun, 2)), default=0.0)


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    first, second = frozenset(one), frozenset(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def interleaved(ranked: Sequence[Sequence[Hit]]) -> tuple[Hit, ...]:
    """The best of each side first, then the second of each; every passage once."""
    in_turn = (hit for row in zip_longest(*ranked) for hit in row if hit)
    return tuple({hit.passage.id: hit for hit in reversed([*in_turn])}.values())[::-1]


def as_spelt(words: str, text: str) -> str:
    """The words in the spelling that a text has them in: `efektifitas`; empty where it has not."""
    pattern = re.sub("[vf]", "[vf]", re.escape(words.lower()))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.I)
    return found[0] if found else ""


def narrowed(store: PassageStore, quote: Quote, says: Callable[[tuple[str, ...]], bool]) -> Quote:
    """The one part right inside the quote that names at once what is asked, where just one does.

    says: whether the first index terms of a part name it.
    """
    passage, place = store.passage(quote.passage_id), quote.locator.steps
    if passage is None:
        return quote
    inside = [
        span.locator
        for span in passage.spans
        if _is_inside(span.locator.steps, place) and says(_opening(passage.text[span.start : span.end]))
    ]
    part = store.provision(quote.document.key, inside[0]) if len(inside) == 1 else None
    return replace(quote_of(part), superseded=quote.superseded) if part else quote


def titled(quote: Quote, asked: str) -> float:
    """0..1: how much of the words asked is said by the heading that a fact or a part of an annex has."""
    last, terms = quote.locator.steps[-1], frozenset(analyse(asked))
    heading = frozenset(analyse(last.label)) if last.kind in _HEADINGS else frozenset()
    return len(terms & heading) / len(terms) if terms else 0.0


def _opening(text: str) -> tuple[str, ...]:
    """The index terms that it begins with."""
    return terms_of(text[:_LEAD])[:_FIRST_WORDS]


def terms_of(text: str) -> tuple[str, ...]:
    """Its index terms, as sides are told by them."""
    return _alike_spelt(analyse(text))


def _alike_spelt(terms: Sequence[str]) -> tuple[str, ...]:
    """`Efektifitas` in one text is `efektivitas` in another."""
    return tuple(term.replace("v", "f") for term in terms)


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
    same = a.quote.document == b.quote.document
    beside = same and a.quote.locator.steps[:-1] == b.quote.locator.steps[:-1]
    short, long = sorted((len(a.quote.text), len(b.quote.text)))
    said = weights.alike * _alike(a.terms, b.terms) + weights.length * short / long
    return said + weights.document * same + weights.beside * beside
