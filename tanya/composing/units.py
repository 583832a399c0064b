"""Choosing the provision that answers, inside the passages that were found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tanya.composing.echoes import LEAST_RUN, Run, as_said, forms_of, longest_run, row_of_words, runs_of
from tanya.composing.excerpts import excerpt, needs_excerpt
from tanya.composing.learnt.ahead import tell_part
from tanya.composing.learnt.headings import nearest
from tanya.composing.learnt.inquiry import Inquiry
from tanya.composing.learnt.judging import Judge
from tanya.composing.parts import Part, PartCache
from tanya.composing.rows import label_asked, plain
from tanya.composing.unit import Unit
from tanya.domain.answer import Hit
from tanya.domain.document import Kind
from tanya.library.passages import REMEMBERED, PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.signals import fit
from tanya.retrieval.titles import asked_inside, names
from tanya.retrieval.tokens import TermCache
from tanya.text.analysis import analyse
from tanya.text.heard import NOTHING, Place, Said, between
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.norms import norms_asked, norms_given

_LOOKED_AT = 16  # passages
_REREAD = 48  # units that are read once more, word by word
_LONG = 1400  # characters; a longer quote is not read


@dataclass(frozen=True, slots=True)
class UnitWeights:
    """Tuned on the questions that are not held out."""

    own: float = 1.0  # concepts in its own words
    context: float = 0.9  # with headings and the provision around it
    closeness: float = 0.4
    heading: float = 0.4  # concepts in the headings it stands under
    wanted: float = 0.9
    passage: float = 0.45  # of its passage's rank score
    length: float = 0.25  # per 1,000 characters above _LONG
    form_said: float = 0.5  # words of the question in the same form, not only of the same root
    run: float = 0.2  # per word of the question said in a row, from the third on
    breadth: float = 0.12  # per 1,000 characters: of two that say the same, the smaller
    bare: float = 0.8
    form: float = 0.5
    norm: float = (
        0.3  # the right, duty or ban that is asked for, in its own words; against one of another norm
    )
    named_row: float = 0.4  # a row of a table whose own words are asked
    label: float = 0.6  # how wholly the words of one cell are what is asked
    indirect: float = 0.35  # a digest, or read from a picture: of two that say the same, the printed text


UNITS = UnitWeights()
Weighed = tuple[Inquiry, list[Unit]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question as it stands, what it asks beside a document's name, and where a passage says it."""

    whole: Matcher
    inside: Matcher
    terms: tuple[str, ...]  # all of the passage
    places: Sequence[Place]
    headings: Said
    called: Said  # its headings and its document
    favour: float  # for being of a document that is named


class UnitRanker:
    def __init__(self, terms: TermCache, weights: UnitWeights = UNITS, judge: Judge | None = None) -> None:
        """judge: None ranks by the weights alone."""
        self._terms = terms
        self._parts = PartCache()
        self._weights = weights
        self._judge = judge

    def rank(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher) -> list[Unit]:
        """The likeliest nodes of the best passages, best first; empty when there are no hits."""
        inquiry, units = self.weighed(intent, hits, matcher)
        return self._judge.judged(inquiry, units) if self._judge else units

    def weighed(self, intent: Intent, hits: Sequence[Hit], matcher: Matcher) -> Weighed:
        """Those that the weights set by hand put first, and what there is to judge them by."""
        looked_at = _citable(hits)[:_LOOKED_AT]
        units = [unit for hit in looked_at for unit in self._units(intent, hit, matcher)]
        ranked = sorted(units, key=_order)[:_REREAD]
        runs = runs_of(intent.text)
        said = forms_of(intent.text)
        reread = [self._echoing(self._quoted(unit, intent, matcher), runs, said) for unit in ranked]
        return Inquiry(intent, looked_at, matcher, self._terms), sorted(reread, key=_order)

    def read_ahead(self, store: PassageStore) -> None:
        """The passages, so that the questions that find them need not."""
        for passage in store.passages(store.passage_ids(REMEMBERED)):
            if document := store.document(passage.document):
                self._parts.of(passage, self._terms.of(passage, document))

    def read_closely(self, store: PassageStore) -> Iterator[None]:
        """What the wording of each part shows, a passage at a time: some ten seconds of work."""
        for passage in store.passages(store.passage_ids(REMEMBERED)):
            if document := store.document(passage.document):
                for part in self._parts.of(passage, self._terms.of(passage, document)):
                    tell_part(document, passage, part)
            yield

    def _echoing(self, unit: Unit, runs: Sequence[Run], said: frozenset[str]) -> Unit:
        """The unit, with what it gains by saying words of the question one after the other."""
        shown = row_of_words(unit.shown)
        row = max(0, longest_run(runs, shown) - LEAST_RUN + 1)
        echoed = as_said(said, shown)
        gain = self._weights.run * row + self._weights.form_said * echoed
        return replace(unit, score=unit.score + gain, echoed=echoed)

    def _quoted(self, unit: Unit, intent: Intent, matcher: Matcher) -> Unit:
        """A long text as good as what would be quoted of it: in a whole page most words stand somewhere."""
        if not needs_excerpt(unit.hit.document, unit.span, unit.text):
            return unit
        weights, inside = self._weights, asked_inside(unit.hit.document, matcher)
        part = excerpt(unit.text, inside, intent)
        whole, own = analyse(unit.text), tuple(analyse(part))
        said = inside.said(own)
        less = (
            weights.own * (inside.coverage(inside.said(whole)) - inside.coverage(said))
            + weights.closeness * (matcher.closeness(whole) - matcher.closeness(own))
            + weights.wanted * (fit(intent.wanted, unit.text, matcher) - fit(intent.wanted, part, matcher))
        )
        spoken = said | self._headings(unit.hit, matcher) if unit.columns else said
        return replace(unit, score=unit.score - less, part=part, terms=own, spoken=spoken)

    def _headings(self, hit: Hit, matcher: Matcher) -> Said:
        return matcher.heard(self._terms.of(hit.passage, hit.document).headings)

    def _units(self, intent: Intent, hit: Hit, matcher: Matcher) -> list[Unit]:
        terms, document = self._terms.of(hit.passage, hit.document), hit.document
        headings = matcher.heard(terms.headings)
        asked = _Asked(
            matcher,
            asked_inside(document, matcher),
            terms.terms,
            matcher.placed(terms.terms),
            headings,
            headings | matcher.heard(names(document)),
            dict(hit.signals).get("named", 0.0),
        )
        return [self._unit(intent, hit, part, asked) for part in self._parts.of(hit.passage, terms)]

    def _unit(self, intent: Intent, hit: Hit, part: Part, asked: _Asked) -> Unit:
        matcher, inside = asked.whole, asked.inside
        weights, span, columns = self._weights, part.span(hit.passage), part.columns
        text = part.text
        own = (*part.named, *asked.terms[slice(*part.terms)])
        places = matcher.places(own) if columns else between(asked.places, *part.terms)
        spoken = matcher.said_at(places) | (asked.headings if columns else NOTHING)
        around = asked.called | matcher.said_at(between(asked.places, *part.holder))
        support = 0.5 * (inside.coverage(spoken, around) + matcher.coverage(spoken, around))
        label = label_asked(matcher, inside, text, columns) if columns else 0.0
        score = (
            weights.own * inside.coverage(spoken)
            + weights.context * support
            + weights.closeness * matcher.closeness_at(places)
            + weights.heading * matcher.coverage(asked.headings)
            + weights.wanted * fit(intent.wanted, plain(text) if columns else text, matcher)
            + weights.passage * hit.score
            + weights.named_row * (label > 0)
            + weights.label * label
            + weights.norm * _norm(intent, text, hit)
            - self._against(hit, part, text)
        )
        topics = matcher.topics(spoken | around)
        favour = weights.passage * asked.favour
        return Unit(hit, span, text, score, support, topics, own, spoken, around, favour, columns, label)

    def _against(self, hit: Hit, part: Part, text: str) -> float:
        """What speaks against quoting it, whatever it says."""
        weights = self._weights
        return (
            weights.length * max(0, len(text) - _LONG) / 1000
            + weights.breadth * len(text) / 1000
            + weights.bare * part.bare
            + weights.form * part.form
            + weights.indirect * _is_indirect(hit)
        )


def _order(unit: Unit) -> tuple[float, str, int]:
    return (-unit.score, unit.hit.passage.id, unit.span.start)


def _is_indirect(hit: Hit) -> bool:
    return hit.passage.confidence is not None or hit.document.kind is Kind.RINGKASAN


def _norm(intent: Intent, text: str, hit: Hit) -> float:
    """Whether it gives the rights or duties that are asked for. `kena hukuman apa` asks for one case."""
    if intent.wanted is not Wanted.LIST:
        return 0.0
    return norms_given(norms_asked(intent.text), text, nearest(hit.passage))


def as_judged(hits: Sequence[Hit], units: Sequence[Unit]) -> tuple[Hit, ...]:
    """Those that were looked at by their best units, all others at their places. units: best first."""
    rank = {unit.hit.passage.id: -at for at, unit in reversed(list(enumerate(units)))}
    looked_at = {hit.passage.id for hit in _citable(hits)[:_LOOKED_AT]}
    judged = [hit for hit in hits if hit.passage.id in looked_at]
    in_order = iter(sorted(judged, key=lambda hit: rank.get(hit.passage.id, -len(units)), reverse=True))
    return tuple(next(in_order) if hit.passage.id in looked_at else hit for hit in hits)


def _citable(hits: Sequence[Hit]) -> list[Hit]:
    """Our reference data is quoted only by those who look something up in it."""
    return [hit for hit in hits if hit.document.kind is not Kind.KATALOG]
