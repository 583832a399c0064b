"""The catalogue, with what the ingested texts themselves say they revoke or amend.

What the shipped catalogue already says of a pair of regulations stands: people checked it. A clause
read by the program only adds what nobody had entered, where the text is of a rank and a year to do so,
and says where it was read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ingest.building.rank import may_change
from ingest.records import Relation
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.document import ANNEX_MARK, Document
from tanya.domain.regulation import RegulationId
from tanya.text.jenis import is_regional, region_of

_SUFFERED = {
    EventKind.MENCABUT: EventKind.DICABUT,
    EventKind.MENCABUT_SEBAGIAN: EventKind.DICABUT_SEBAGIAN,
    EventKind.MENGUBAH: EventKind.DIUBAH,
}
_STANDING = {
    EventKind.DICABUT: Standing.DICABUT,
    EventKind.DICABUT_SEBAGIAN: Standing.DICABUT_SEBAGIAN,
    EventKind.DIUBAH: Standing.DIUBAH,
}
# Numbers of these repeat from region to region and from ministry to ministry; alone they name nothing.
_OF_MANY = frozenset({"Permen", "Kepmen"})
_READ = "Dibaca otomatis dari naskah yang dimasukkan."
_DOES = {
    EventKind.MENCABUT: "mencabut",
    EventKind.MENCABUT_SEBAGIAN: "mencabut sebagian",
    EventKind.MENGUBAH: "mengubah",
}


@dataclass(frozen=True, slots=True)
class Text:
    """An official text of the build, and what it says it does to others."""

    document: Document
    relations: tuple[Relation, ...]
    effective: date | None = None  # from when it applies, as its own closing says


def with_texts(catalogue: Catalogue, texts: Iterable[Text]) -> Catalogue:
    """A catalogue that also knows the revocations and amendments these texts declare."""
    entries = {entry.id: entry for entry in catalogue.entries}
    for text in texts:
        for relation in text.relations:
            if _counts(text.document, relation):
                _enter(entries, text, relation)
    return Catalogue(tuple(entries.values()))


def told_by_texts(catalogue: Catalogue) -> tuple[str, ...]:
    """What the program itself read, one line each: `Dari naskah: PP 9/2032 Pasal 6 mencabut PP 8/2031`."""
    return tuple(
        _told(entry, event, catalogue)
        for entry in catalogue.entries
        for event in entry.events
        if event.kind in _DOES and event.note.endswith(_READ)
    )


def _told(entry: CatalogueEntry, event: Event, catalogue: Catalogue) -> str:
    other = catalogue.get(event.other)
    where = f" {event.locator}" if event.locator else ""
    name = other.regulation.short if other else event.other
    file = f" (berkas {event.sources[0]})" if event.sources else ""
    return f"Dari naskah: {entry.regulation.short}{where} {_DOES[event.kind]} {name}{file}"


def called(document: Document, catalogue: Catalogue) -> Document:
    """The document under the name people checked, where the catalogue has it: a scan may misspell its own."""
    entry = catalogue.find(document.regulation) if document.regulation else None
    if entry is None or not entry.tentang or entry.evidence is not Evidence.NASKAH:
        return document
    named = str(document.regulation)
    before = document.title.partition(named)[0] if ANNEX_MARK in document.id else ""  # `Lampiran II`
    return replace(document, title=f"{before}{named} tentang {entry.tentang}", tentang=entry.tentang)


def _counts(document: Document, relation: Relation) -> bool:
    if relation.kind not in _SUFFERED or not document.regulation or relation.other == document.regulation:
        return False
    if _needs_an_owner(relation.other.jenis) or _needs_an_owner(document.regulation.jenis):
        return False
    if not may_change(document.regulation, relation.other):
        return False
    # An amendment says so in its name; elsewhere the words only report one.
    amends = document.tentang.casefold().startswith("perubahan")
    return amends or relation.kind is not EventKind.MENGUBAH


def _needs_an_owner(jenis: str) -> bool:
    return jenis in _OF_MANY or (is_regional(jenis) and region_of(jenis) is None)


def _enter(entries: dict[str, CatalogueEntry], text: Text, relation: Relation) -> None:
    document = text.document
    actor = _entry(entries, document.regulation, text)
    other = _entry(entries, relation.other, None)
    if actor is None or other is None or _pair_is_known(actor, other):
        return
    done = _event(relation.kind, other.id, document, relation)
    suffered = _event(_SUFFERED[relation.kind], actor.id, document, relation)
    entries[actor.id] = replace(actor, events=(*actor.events, done))
    entries[other.id] = _marked(replace(other, events=(*other.events, suffered)), suffered)


def _entry(
    entries: dict[str, CatalogueEntry], regulation: RegulationId | None, text: Text | None
) -> CatalogueEntry | None:
    if regulation is None:
        return None
    same = (entry for entry in entries.values() if entry.regulation == regulation)
    return entries.get(regulation.slug) or next(same, None) or _unknown(regulation, text)


def _unknown(regulation: RegulationId, text: Text | None) -> CatalogueEntry:
    """An entry for a regulation the catalogue did not have; whether it applies is not known."""
    document = text.document if text else None
    entry = CatalogueEntry(
        id=regulation.slug,
        regulation=regulation,
        tentang=document.tentang if document else "",
        standing=Standing.BELUM_DIVERIFIKASI,
        standing_note="",
        evidence=Evidence.NASKAH,
        sources=(document.file,) if document else (),
    )
    if text is None or document is None:
        return entry
    return replace(
        entry,
        enacted=document.enacted,
        promulgated=document.promulgated,
        effective=text.effective,
        gazette=document.gazette,
    )


def _pair_is_known(actor: CatalogueEntry, other: CatalogueEntry) -> bool:
    return any(event.other == other.id for event in actor.events) or any(
        event.other == actor.id for event in other.events
    )


def _event(kind: EventKind, other: str, document: Document, relation: Relation) -> Event:
    return Event(
        kind=kind,
        other=other,
        evidence=Evidence.NASKAH,
        sources=(document.file,),
        locator=relation.locator,
        read_in=document.id,
        note=f"Klausulnya ada di berkas {document.file}. {_READ}",
    )


def _marked(entry: CatalogueEntry, event: Event) -> CatalogueEntry:
    """A revocation settles the standing; less than that only where it was known to apply."""
    standing = _STANDING[event.kind]
    settled = event.kind is EventKind.DICABUT or entry.standing is Standing.BERLAKU
    if not settled or entry.standing in (Standing.DICABUT, Standing.DIGANTI):
        return entry
    return replace(entry, standing=standing, standing_note="")
