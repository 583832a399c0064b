"""`masih berlaku?`: what the catalogue knows, proven by the clause itself where we hold it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tanya.catalogue.catalogue import Catalogue, Force
from tanya.catalogue.records import CatalogueEntry, Contradiction, Event, EventKind
from tanya.composing.draft import Claim, Draft, Quote
from tanya.composing.ended_in_part import ending_clause
from tanya.composing.known import catalogue_quote
from tanya.composing.leads import called, lead
from tanya.domain.answer import Status
from tanya.library.passages import PassageStore
from tanya.text.dates import in_words
from tanya.wording import CAUTION


@dataclass(frozen=True, slots=True)
class StandingComposer:
    store: PassageStore
    catalogue: Catalogue
    contradictions: Sequence[Contradiction] = ()

    def compose(self, entries: Sequence[CatalogueEntry], on: date, today: date) -> Draft:
        """One claim for each regulation asked about."""
        forces = [(entry, self.catalogue.force(entry.id, on)) for entry in entries]
        claims = tuple(self._claim(entry, force, on, today) for entry, force in forces)
        unknown = all(force.in_force is None for _, force in forces)
        asked = {entry.regulation for entry in entries}
        differing = tuple(f"{found}." for found in self.contradictions if found.regulation in asked)
        unsure = tuple(_start_unknown(entry) for entry, force in forces if force.start_unknown)
        warnings = (*unsure, *differing, CAUTION)
        return Draft(Status.PARTIAL if unknown else Status.ANSWERED, claims, warnings=warnings)

    def ended_since(self, slug: str, on: date, today: date) -> Claim | None:
        """Of a regulation that applied on an earlier day and is over since: by what, and from when."""
        entry = self.catalogue.get(slug)
        force = self.catalogue.force(slug, on)
        over = self.catalogue.force(slug, today).in_force is False
        if entry is None or not (over and force.in_force and force.event) or force.partly:
            return None
        # Its clause is of a rule that did not apply on that day: the catalogue tells of both.
        quote = catalogue_quote(self.store, entry, force.event)
        verdict = (
            f"{entry.regulation} {_standing(force, force.event)} {self._done(force.event, placed=False)}."
        )
        given = f"Pada {in_words(on)}: "
        return Claim(verdict, (quote,), about=entry.id, given=given) if quote else None

    def revocations(self, entries: Sequence[CatalogueEntry]) -> Draft:
        """The clauses by which the regulations revoked others; NO_EVIDENCE when none is known."""
        done = [(entry, event) for entry in entries for event in entry.events if event.kind in _REVOKING]
        quotes = [
            ending_clause(self.store, event) or catalogue_quote(self.store, entry, event)
            for entry, event in done
        ]
        proofs = dict.fromkeys(quote for quote in quotes if quote)
        if not proofs:
            names = ", ".join(str(entry.regulation) for entry in entries)
            return Draft(
                Status.NO_EVIDENCE, notice=f"Tidak saya temukan peraturan yang dicabut oleh {names}."
            )
        claims = tuple(Claim(lead((quote,)), (quote,)) for quote in proofs)
        return Draft(Status.ANSWERED, claims, warnings=(CAUTION,))

    def _claim(self, entry: CatalogueEntry, force: Force, on: date, today: date) -> Claim:
        quotes = [catalogue_quote(self.store, entry, force.event, dates=force.not_yet)]
        if force.event and (clause := self._clause(force.event)):
            quotes.insert(0, clause)
        given = "" if on == today else f"Pada {in_words(on)}: "
        proofs = tuple(quote for quote in quotes if quote)
        return Claim(self._verdict(entry, force), proofs, about=entry.id, given=given)

    def _verdict(self, entry: CatalogueEntry, force: Force) -> str:
        reg, event = entry.regulation, force.event
        if force.in_force is None:
            return f"Status keberlakuan {reg} belum diverifikasi."
        if force.not_yet:
            return f"{reg} belum berlaku."
        if event is None:
            return f"{reg} masih berlaku." if force.in_force else f"{reg} tidak berlaku."
        return f"{reg} {_standing(force, event)} {self._done(event)}."

    def _done(self, event: Event, *, placed: bool = True) -> str:
        """placed: with the place of the clause, which is then quoted."""
        other = self.catalogue.get(event.other)
        by = str(other.regulation) if other else event.other
        own = placed and event.locator and event.read_in == event.other
        where = f" ({event.locator})" if own else ""
        since = f" sejak {in_words(event.effective)}" if event.effective else ""
        return f"{_PASSIVE[event.kind]} {by}{where}{since}"

    def _clause(self, event: Event) -> Quote | None:
        return ending_clause(self.store, event)


def _standing(force: Force, event: Event) -> str:
    if not force.in_force:
        return "tidak berlaku lagi:"
    if force.partly:
        return "masih berlaku sebagian:"
    if event.kind is EventKind.DIUBAH:
        return "masih berlaku dengan perubahan:"
    return "masih berlaku; kemudian"


def _start_unknown(entry: CatalogueEntry) -> str:
    return (
        f"{entry.regulation.short} mulai berlaku suatu hari dalam tahun {entry.regulation.tahun}; "
        "harinya tidak ada di data saya."
    )


Amended = Callable[[CatalogueEntry, Sequence[Event]], str]


def warnings_for(
    regulations: Iterable[str], catalogue: Catalogue, on: date, amended: Amended
) -> tuple[str, ...]:
    """One line for each regulation, by its id, that is not, or not unchanged, in force on that day.

    amended: what is to be said of amendments, by the regulation and the events; empty for nothing.
    """
    entries = (entry for slug in dict.fromkeys(regulations) if (entry := catalogue.get(slug)))
    reasons = ((entry, _why(entry, catalogue, on, amended)) for entry in entries)
    return tuple(
        f"{entry.regulation.short} {why}, menurut data yang tersedia." for entry, why in reasons if why
    )


def _why(entry: CatalogueEntry, catalogue: Catalogue, on: date, amended: Amended) -> str:
    force = catalogue.force(entry.id, on)
    if force.not_yet:
        return f"belum berlaku pada {in_words(on)}: baru mulai {in_words(catalogue.start(entry))}"
    if force.start_unknown:
        return f"mulai berlaku suatu hari dalam tahun {entry.regulation.tahun} yang tidak saya ketahui"
    if force.event and (force.in_force is False or force.partly):
        since = f" sejak {in_words(force.event.effective)}" if force.event.effective else ""
        return f"{_NOW[force.event.kind]} {called(force.event.other, catalogue)}{since}"
    if force.in_force is False:
        return "tidak berlaku"
    changes = catalogue.amendments(entry.id, on)
    return amended(entry, changes) if changes else ""


_REVOKING = (EventKind.MENCABUT, EventKind.MENCABUT_SEBAGIAN, EventKind.MENGGANTI)
_PASSIVE = {
    EventKind.DICABUT: "dicabut oleh",
    EventKind.DICABUT_SEBAGIAN: "dicabut sebagian oleh",
    EventKind.DIGANTI: "digantikan oleh",
    EventKind.DIUBAH: "diubah oleh",
}
_NOW = {
    EventKind.DICABUT: "sudah dicabut oleh",
    EventKind.DICABUT_SEBAGIAN: "sudah dicabut sebagian oleh",
    EventKind.DIGANTI: "sudah digantikan oleh",
}
