"""`dasar hukum SAKIP apa?`: the regulations whose title or everyday name says it, with their standing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry
from tanya.composing.about import about
from tanya.composing.binding import level
from tanya.composing.draft import Claim, Draft
from tanya.composing.known import standing_quote
from tanya.domain.answer import Status
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.text.jenis import same_jenis
from tanya.understanding.intent import Intent
from tanya.wording import CAUTION

_SAID = 0.6  # degree from which a title says a concept
_AS_CLOSE = 0.6  # of the closest title, from which a regulation is told too
_MOST = 4  # regulations
_OF_FIELD = "PermenPANRB"
_ANY_MINISTER = ("", "Permen", "Kepmen")
_AMENDS = "Perubahan"
_MINISTRY = re.compile(r"\bKementerian(?:(?:,| dan|, dan)? (?!Tahun\b)[A-Z][a-z]{2,}){1,7}")


@dataclass(frozen=True, slots=True)
class _Ruling:
    """A regulation of that matter; closeness: 0..1, how much of its title is the matter and nothing else."""

    regulation: RegulationId
    title: str
    closeness: float
    entry: CatalogueEntry | None
    documents: tuple[Document, ...]


class GoverningComposer:
    """Made once a build."""

    def __init__(self, store: PassageStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue
        self._texts: dict[RegulationId, tuple[Document, ...]] = {}
        for document in store.documents():
            if regulation := document.regulation:
                self._texts[regulation] = (*self._texts.get(regulation, ()), document)

    def compose(self, intent: Intent, on: date) -> Draft | None:
        """Of each the catalogue's word, else the text's own opening; None where no title says the matter."""
        asked = intent.governing
        if asked is None:
            return None
        matter = Matcher(asked.concepts, lambda _: 1.0)
        found = [one for one in self._rulings(matter, intent) if _is_of(asked.jenis, one.regulation.jenis)]
        told = [self._told(one, on) for one in self._chosen(found, on, newest=asked.newest)]
        claims = tuple(dict.fromkeys(claim for claim in told if claim))
        return Draft(Status.ANSWERED, claims, warnings=(CAUTION,), likely=1.0) if claims else None

    def _rulings(self, matter: Matcher, intent: Intent) -> Iterator[_Ruling]:
        """Those for all, and those of the region that is asked of."""
        for regulation in dict.fromkeys((*(e.regulation for e in self._catalogue.entries), *self._texts)):
            entry, texts = self._catalogue.find(regulation), self._texts.get(regulation, ())
            region = next((text.region for text in texts if text.region), None)
            if region not in (None, intent.region):
                continue
            titles = {text.tentang for text in texts if text.kind is Kind.NASKAH} | {
                entry.tentang if entry else ""
            }
            names = (*titles, *(entry.aliases if entry else ()))
            closeness = max((_closeness(matter, name) for name in names), default=0.0)
            if closeness:
                yield _Ruling(regulation, max(titles, key=len), closeness, entry, texts)

    def _chosen(self, found: Sequence[_Ruling], on: date, *, newest: bool) -> Sequence[_Ruling]:
        """Those that apply, the closest first; where none does, what took their place."""
        left = self._applying(found, on) or list(self._after(found, on))
        enough = _AS_CLOSE * max((one.closeness for one in left), default=0.0)
        near = [one for one in left if one.closeness >= enough]
        if newest:
            return sorted(near, key=lambda one: -one.regulation.tahun)[:_MOST]
        return sorted(near, key=_order)[:_MOST]

    def _applying(self, found: Sequence[_Ruling], on: date) -> list[_Ruling]:
        """What is not known to apply is told where it is newer than all that is."""
        force = {one.regulation: self._catalogue.force(one.regulation.slug, on).in_force for one in found}
        newest = max((one.regulation.tahun for one in found if force[one.regulation]), default=0)
        return [
            one
            for one in found
            if force[one.regulation] or (force[one.regulation] is None and one.regulation.tahun >= newest)
        ]

    def _after(self, over: Sequence[_Ruling], on: date) -> Iterator[_Ruling]:
        for one in over:
            event = self._catalogue.force(one.regulation.slug, on).event
            entry = self._catalogue.get(event.other) if event else None
            if entry and self._catalogue.force(entry.id, on).in_force:
                texts = self._texts.get(entry.regulation, ())
                yield _Ruling(entry.regulation, entry.tentang, one.closeness, entry, texts)

    def _told(self, one: _Ruling, on: date) -> Claim | None:
        if one.entry and (quote := standing_quote(self._store, one.entry)):
            return Claim(f"{one.regulation}:", (quote,))
        return next(iter(about(self._store, one.documents, ()).claims), None)


def _order(one: _Ruling) -> tuple[bool, int, int, bool, int]:
    """Of one level those of the ministry of this field first."""
    jenis, close = one.regulation.jenis, -round(3 * one.closeness)
    return (one.title.startswith(_AMENDS), close, level(jenis), jenis != _OF_FIELD, -one.regulation.tahun)


def _is_of(asked: str, jenis: str) -> bool:
    """`Permen` alone is of any minister; empty of anybody."""
    return jenis.startswith(asked) if asked in _ANY_MINISTER else same_jenis(asked, jenis)


def _closeness(matter: Matcher, name: str) -> float:
    """0 where a part of the matter is not said."""
    terms = analyse(_last_subject(name))
    said = matter.degrees(matter.said(terms))
    if not said or min(said) < _SAID:
        return 0.0
    return min(said) * (0.3 + 0.7 * matter.purity(terms))


def _last_subject(tentang: str) -> str:
    """What an amendment changes; without ministries, whose names tell matters that the rule is not about."""
    return _MINISTRY.sub(" ", tentang.rpartition(" tentang ")[2])
