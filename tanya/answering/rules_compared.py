"""Regulations that are compared: what each of them says of one matter, side by side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from tanya.answering.asked import Asked, Asking
from tanya.answering.terms_compared import masked
from tanya.catalogue.records import CatalogueEntry
from tanya.composing.choosing import COMPOSING
from tanya.composing.doubting import DOUBT
from tanya.composing.draft import Cell, Claim, Draft, Quote
from tanya.composing.extractive import ExtractiveComposer
from tanya.composing.known import BEGINS, catalogue_quote, dated_quote, title_quote
from tanya.composing.leads import lead, name
from tanya.composing.sides import Found, Side, choose, interleaved, narrowed, terms_of, titled
from tanya.domain.answer import Hit, Status
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.retrieval.resolving import Resolved
from tanya.retrieval.retriever import Retriever
from tanya.text.analysis import analyse
from tanya.text.terms import term_set
from tanya.understanding.comparing import aspects_of
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.intent import Concept, Intent
from tanya.wording import CAUTION

_HITS = 20
_LOOKED_AT = 12
_AROUND = 4  # other terms among the first of a provision that is on what is asked
_SPOKEN = 0.2  # share of what is asked that a quote, with its headings, must speak of
_SETTING = 0.6  # weight of what a regulation is about, where the question itself says next to nothing


# `apa hubungan PP 8/2006 dan Perpres 29/2014?`
_RELATED = re.compile(r"\b(?:hubungan|kaitan|keterkaitan|relasi)(?:nya)?\b", re.IGNORECASE)


class RulesCompared:
    def __init__(
        self,
        store: PassageStore,
        asking: Asking,
        concepts: ConceptFinder,
        retriever: Retriever,
        composer: ExtractiveComposer,
    ) -> None:
        self._store = store
        self._asking = asking
        self._concepts = concepts
        self._retriever = retriever
        self._composer = composer

    def compose(self, asked: Asked) -> Draft | None:
        """A quote of each on what is asked; what the catalogue knows of each where nothing more is asked.

        None where none of them says anything of it.
        """
        text = masked(asked.intent.text, asked.intent.mentions)
        if _RELATED.search(text) and (related := self._related(asked)):
            return related
        aspects = aspects_of(text, len(asked.named))
        if not any(self._concepts.find(aspect) for aspect in aspects):
            return self._known(asked)
        searched = self._searched(asked, aspects)
        sides = [
            Side(None, tuple(self._found(intent, hits, aspect)), lambda _: 0.0)
            for (intent, hits), aspect in zip(searched, aspects, strict=True)
        ]
        quotes = choose(self._store, sides)
        cells = [(one, "", quote) for one, quote in zip(asked.named, quotes, strict=True) if quote]
        told = _draft(asked, cells, aspects)
        if told and not any(found.rank == 0 for side in sides for found in side.found):
            told = replace(told, status=Status.PARTIAL, opening=DOUBT)
        return replace(told, hits=interleaved([hits for _, hits in searched])) if told else None

    def nearest(self, asked: Asked) -> tuple[Quote, ...]:
        """What comes nearest to what is asked, of each of the regulations named."""
        aspects = aspects_of(masked(asked.intent.text, asked.intent.mentions), len(asked.named))
        pairs = zip(self._searched(asked, aspects), aspects, strict=True)
        found = (self._found(intent, hits, aspect) for (intent, hits), aspect in pairs)
        return tuple(dict.fromkeys(one.quote for own in found for one in own if one.rank <= 1))

    def beside(self, asked: Asked, drafts: Sequence[Draft]) -> Draft | None:
        """Provisions that were looked up, one draft for each regulation named."""
        cells = [
            (one, "", draft.claims[0].quotes[0])
            for one, draft in zip(asked.named, drafts, strict=True)
            if draft.claims
        ]
        told = _draft(asked, cells, notices=[draft.notice for draft in drafts])
        warnings = tuple(warning for draft in drafts for warning in draft.warnings)
        return replace(told, warnings=(*told.warnings, *warnings)) if told else None

    def _searched(self, asked: Asked, aspects: Sequence[str]) -> list[tuple[Intent, tuple[Hit, ...]]]:
        """Each regulation for its own aspect; without hits where there is none, or no text."""
        pairs = zip(asked.named, aspects, strict=True)
        return [self._search(asked, resolved, aspect) for resolved, aspect in pairs]

    def _search(self, asked: Asked, resolved: Resolved, aspect: str) -> tuple[Intent, tuple[Hit, ...]]:
        question = replace(asked.intent.question, text=f"{aspect} {resolved.mention}", context=())
        intent = self._asking.asked(question, asked.today).intent
        if not resolved.documents or not self._concepts.find(aspect):
            return intent, ()
        if sum(concept.weight == 1.0 for concept in intent.concepts) <= 1:
            intent = replace(intent, concepts=(*intent.concepts, *self._setting(resolved)))
        hits = self._retriever.retrieve(intent, resolved.documents, asked.today, _HITS)
        return intent, tuple(hit for hit in hits if hit.document in resolved.documents)

    def _found(self, intent: Intent, hits: Sequence[Hit], aspect: str) -> Iterator[Found]:
        """The best of all, then the best of each; none is the first where the best is in doubt."""
        matcher = self._retriever.matcher(intent)
        own = replace(intent, concepts=self._concepts.find(aspect), subject=())  # without its setting
        asked = self._retriever.matcher(own)
        of_all, of_each = self._composer.compose_whole_and_each(intent, hits, matcher)
        first = int(of_all.status is not Status.ANSWERED)
        for rank, draft in enumerate((of_all, *of_each[:_LOOKED_AT]), start=first):
            for claim in draft.claims[:1]:
                if draft.likely >= COMPOSING.sure or self._speaks_of_it(claim.quotes[0], asked):
                    quote = narrowed(self._store, claim.quotes[0], partial(_begins, aspect))
                    yield Found(quote, rank, titled=titled(quote, aspect))

    def _speaks_of_it(self, quote: Quote, matcher: Matcher) -> bool:
        """Whatever comes nearest in a regulation that says nothing of it may be about anything."""
        passage = self._store.passage(quote.passage_id)
        headings = term_set(*map(analyse, passage.breadcrumb)) if passage else frozenset()
        return matcher.coverage(matcher.said(analyse(quote.text)), matcher.heard(headings)) >= _SPOKEN

    def _setting(self, resolved: Resolved) -> Iterator[Concept]:
        for concept in self._concepts.find(resolved.documents[0].tentang):
            yield replace(concept, weight=_SETTING)

    def _related(self, asked: Asked) -> Draft | None:
        """What the catalogue knows that one of the regulations did to another; None for nothing."""
        entries = [entry for one in asked.named for entry in one.entries[:1]]
        known = {entry.id for entry in entries}
        quotes = (
            catalogue_quote(self._store, entry, event)
            for entry in entries
            for event in entry.events
            if event.other in known
        )
        claims = tuple(Claim(lead((quote,)), (quote,)) for quote in dict.fromkeys(quotes) if quote)
        return Draft(Status.ANSWERED, claims[:_HITS], warnings=(CAUTION,)) if claims else None

    def _known(self, asked: Asked) -> Draft | None:
        """What the catalogue says of each: its subject, its day, whether it is in force."""
        cells = [
            (one, head, quote)
            for one in asked.named
            for entry in one.entries[:1]
            for head, quote in self._rows(entry)
            if quote
        ]
        told = _draft(asked, cells)
        return replace(told, warnings=(*told.warnings, CAUTION)) if told else None

    def _rows(self, entry: CatalogueEntry) -> Iterator[tuple[str, Quote | None]]:
        yield "Tentang", title_quote(self._store, entry)
        yield "Tanggal", dated_quote(self._store, entry, BEGINS)
        whole = catalogue_quote(self._store, entry)
        yield "Status", replace(whole, text=whole.text.partition("\n")[2]) if whole else None


def _draft(
    asked: Asked,
    cells: Sequence[tuple[Resolved, str, Quote]],
    aspects: Sequence[str] = (),
    notices: Sequence[str] = (),
) -> Draft | None:
    """None where there are none; PARTIAL where one of the regulations has none.

    cells: each with the head of its row. aspects: what was looked for in each;
    notices: what is said of each that has none.
    """
    if not cells:
        return None
    heads = list(dict.fromkeys(head for _, head, _ in cells))
    claims = tuple(
        Claim(lead((quote,)), (quote,), cell=Cell(_column(one, quote), head))
        for one, head, quote in sorted(cells, key=lambda cell: heads.index(cell[1]))
    )
    found = {one.mention: quote for one, _, quote in cells}
    columns = tuple(_column(one, found.get(one.mention)) for one in asked.named)
    none = ("",) * len(asked.named)
    missing = tuple(
        notice or _missing(one, aspect)
        for one, aspect, notice in zip(asked.named, aspects or none, notices or none, strict=True)
        if one.mention not in found
    )
    status = Status.PARTIAL if missing else Status.ANSWERED
    if len(set(columns)) < len(columns):  # one regulation under two names
        claims, columns = tuple(replace(claim, cell=None) for claim in claims), ()
    return Draft(status, claims, warnings=missing, columns=columns)


def _begins(aspect: str, terms: Sequence[str]) -> bool:
    """Whether a provision that begins with these terms is on the aspect: it names all of it at once."""
    asked = terms_of(aspect)
    return bool(asked) and set(asked).issubset(terms[: len(asked) + _AROUND])


def _column(resolved: Resolved, quote: Quote | None) -> str:
    if quote and quote.document.regulation:
        return name(quote.document)
    entry = next(iter(resolved.entries), None)
    return str(entry.regulation if entry else resolved.mention)


def _missing(resolved: Resolved, aspect: str) -> str:
    called = _column(resolved, None)
    if resolved.documents:
        of = f" tentang {aspect}" if aspect else ""
        return f"Ketentuan{of} tidak saya temukan dalam {called}."
    if resolved.entries:
        return f"Naskah {called} belum ada di koleksi saya, jadi isinya tidak dapat saya bandingkan."
    return f"{called} tidak ada di koleksi maupun katalog saya, jadi isinya tidak dapat saya bandingkan."
