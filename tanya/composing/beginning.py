"""From when a regulation applies, or on what day it was issued: its own closing words and the catalogue."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, EventKind
from tanya.composing.draft import Claim, Draft, Quote, quote_of
from tanya.composing.known import dated_quote
from tanya.composing.leads import lead
from tanya.composing.places import where_to_look
from tanya.domain.answer import Status
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.text.starts import starts_in
from tanya.understanding.starting import StartAsked
from tanya.wording import CAUTION

_APPLIES, *_ISSUED = "mulai berlaku", "diundangkan", "ditetapkan"
_ASKED = {"berlaku": "mulai berlaku", "diundangkan": "diundangkan", "ditetapkan": "ditetapkan"}
_CLOSES = {
    "diundangkan": re.compile(r"\bdi\s?undangkan\b", re.IGNORECASE),
    "ditetapkan": re.compile(r"\bdi\s?(?:tetapkan|sahkan)\b", re.IGNORECASE),
}
_NTH = ("", "Pertama", "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh", "Kedelapan", "Kesembilan")


@dataclass(frozen=True, slots=True)
class BeginningComposer:
    store: PassageStore
    catalogue: Catalogue

    def compose(self, entries: Sequence[CatalogueEntry], asked: StartAsked) -> Draft | None:
        """None where it is not known from when they apply: a digest may tell.

        Where the day of their issue is not known that is said: another day is no answer.
        """
        if asked.amendment:
            return self._of_amendments(entries, asked)
        told = self._told(entries, asked.verb)
        return told if told or asked.verb == "berlaku" else _unknown(entries, asked.verb)

    def _told(self, entries: Sequence[CatalogueEntry], verb: str) -> Draft | None:
        told = [(entry, self._quotes(entry, verb)) for entry in entries]
        claims = tuple(Claim(lead(quotes), quotes) for _, quotes in told if quotes)
        if not claims:
            return None
        lacking = tuple(
            f"Hari mulai berlakunya {entry.regulation.short} tidak ada di data saya."
            for entry, quotes in told
            if verb == "berlaku" and quotes and not self._starts(quotes)
        )
        whole = len(claims) == len(entries) and not lacking
        return Draft(Status.ANSWERED if whole else Status.PARTIAL, claims, warnings=(*lacking, CAUTION))

    def _quotes(self, entry: CatalogueEntry, verb: str) -> tuple[Quote, ...]:
        if verb != "berlaku":
            noted = dated_quote(self.store, entry, (verb,)) or _closing(self.store, entry.regulation, verb)
            return (noted,) if noted else ()
        clause = start_clause(self.store, entry.regulation)
        said = [word for word in _ISSUED if clause and word in clause.text]
        noted = dated_quote(self.store, entry, (_APPLIES, *said) if clause else (_APPLIES, *_ISSUED))
        return tuple(quote for quote in (clause, noted) if quote)

    def _starts(self, quotes: Sequence[Quote]) -> bool:
        return any(q.document.kind is Kind.NASKAH or _APPLIES in q.text for q in quotes)

    def _of_amendments(self, entries: Sequence[CatalogueEntry], asked: StartAsked) -> Draft:
        """Of the regulations that amended those named; of two that are named, of the one that did."""
        meant = self._amending(entries, asked.nth)
        if not meant:
            which = _titled(asked.nth) if asked.nth else "Perubahan atas"
            names = ", ".join(entry.regulation.short for entry in entries)
            where = where_to_look(entries[0].regulation.jenis)
            return Draft(Status.NO_EVIDENCE, notice=f"{which} {names} tidak ada di katalog saya. {where}")
        return self._told(meant, asked.verb) or _unknown(meant, asked.verb)

    def _amending(self, entries: Sequence[CatalogueEntry], nth: int | None) -> list[CatalogueEntry]:
        slugs = [e.other for entry in entries for e in entry.events if e.kind is EventKind.DIUBAH]
        known = [other for slug in dict.fromkeys(slugs) if (other := self.catalogue.get(slug))]
        among = [entry for entry in entries if entry in known or (not slugs and _amends(entry))]
        return among or [entry for entry in known if nth is None or _is_nth(entry, nth)]


def _amends(entry: CatalogueEntry) -> bool:
    return any(event.kind is EventKind.MENGUBAH for event in entry.events)


def _is_nth(entry: CatalogueEntry, nth: int) -> bool:
    """As its own title says: `Perubahan Kedua atas ...`; the catalogue may lack one between."""
    return entry.tentang.startswith(_titled(nth))


def _titled(nth: int) -> str:
    return f"Perubahan {_NTH[nth]} atas" if 1 < nth < len(_NTH) else "Perubahan atas"


def _unknown(entries: Sequence[CatalogueEntry], verb: str) -> Draft:
    names = "; ".join(entry.title for entry in entries)
    said = f"Kapan {names} {_ASKED[verb]} tidak ada di katalog maupun naskah yang saya punya."
    again = tuple(f"{entry.regulation} tentang apa?" for entry in entries)
    where = where_to_look(entries[0].regulation.jenis)
    return Draft(Status.NO_EVIDENCE, notice=f"{said} {where}", follow_ups=again)


def _closing(store: PassageStore, regulation: RegulationId, verb: str) -> Quote | None:
    """`Ditetapkan di Jakarta pada tanggal ...`, where the text at hand says the day."""
    for document in store.documents():
        known = document.promulgated if verb == "diundangkan" else document.enacted
        if document.regulation == regulation and document.kind is Kind.NASKAH and known:
            places = (a for a in store.provisions(document.key) if a.steps[0].kind is NodeKind.PENUTUP)
            closings = (found for place in places if (found := store.provision(document.key, place)))
            return next((quote_of(c) for c in closings if _CLOSES[verb].search(c.text)), None)
    return None


def start_clause(store: PassageStore, regulation: RegulationId) -> Quote | None:
    """`Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.`, from the official text at hand."""
    for document in store.documents():
        if document.regulation == regulation and document.kind is Kind.NASKAH:
            said = (_said(store, document, place) for place in reversed(_own_pasal(store, document)))
            return next((quote for quote in said if quote), None)
    return None


def _own_pasal(store: PassageStore, document: Document) -> list[Locator]:
    """Not what an amendment quotes: that is of another regulation, and so is when it applies."""
    items = [change.item for change in store.links.changes_by(document.key)]
    places = (a for a in store.provisions(document.key) if a.steps[0].kind is NodeKind.PASAL)
    return [place for place in places if not any(item.covers(place) for item in items)]


def _said(store: PassageStore, document: Document, place: Locator) -> Quote | None:
    said = next(starts_in(store.own_words(document.key, place)), None)
    found = store.provision(document.key, place) if said else None
    return replace(quote_of(found), text=said.sentence) if said and found else None
