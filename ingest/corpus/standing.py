"""The catalogue as text: what is known of each regulation, in sentences made from its data."""

from collections.abc import Iterator

from ingest.corpus.facts import Fact, FactSheet
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.document import Document, Kind
from tanya.text.dates import in_words

CATALOGUE_ID = "katalog"

_DONE = {
    EventKind.MENCABUT: "mencabut {other}",
    EventKind.DICABUT: "dicabut oleh {other}",
    EventKind.MENCABUT_SEBAGIAN: "mencabut sebagian {other}",
    EventKind.DICABUT_SEBAGIAN: "dicabut sebagian oleh {other}",
    EventKind.MENGGANTI: "disebut menggantikan {other}; klausul pencabutannya belum dibaca",
    EventKind.DIGANTI: "disebut digantikan oleh {other}; klausul pencabutannya belum dibaca",
    EventKind.MENGUBAH: "mengubah {other}",
    EventKind.DIUBAH: "diubah oleh {other}",
    EventKind.MELAKSANAKAN: "melaksanakan {other}",
    EventKind.DILAKSANAKAN: "dilaksanakan oleh {other}",
}
_STANDING = {
    Standing.BERLAKU: "berlaku",
    Standing.DIUBAH: "berlaku dengan perubahan",
    Standing.DICABUT: "sudah dicabut",
    Standing.DIGANTI: "sudah digantikan",
    Standing.DICABUT_SEBAGIAN: "dicabut sebagian",
    Standing.BELUM_DIVERIFIKASI: "belum diverifikasi",
}
_EVIDENCE = {
    Evidence.NASKAH: "",
    Evidence.TURUNAN: "menurut dokumen yang menerapkannya",
    Evidence.KUTIPAN: "menurut kutipan di halaman publik",
}


def catalogue_document(catalogue: Catalogue, file: str, sha256: str) -> FactSheet:
    """One passage a regulation."""
    facts = tuple(
        Fact(str(entry.regulation), "\n".join(_sentences(entry, catalogue))) for entry in catalogue.entries
    )
    sources = dict.fromkeys(source for entry in catalogue.entries for source in entry.sources)
    document = Document(
        id=CATALOGUE_ID,
        kind=Kind.KATALOG,
        title="Katalog peraturan tanya",
        file=file,
        sha256=sha256,
        pages=0,
        sources=tuple(sources),
    )
    return FactSheet(document, facts)


def _sentences(entry: CatalogueEntry, catalogue: Catalogue) -> Iterator[str]:
    if entry.tentang:
        yield f"{entry.regulation} adalah peraturan tentang {entry.tentang}."
    yield f"Status {entry.regulation}: {_STANDING[entry.standing]}."
    if entry.standing_note:
        yield _closed(entry.standing_note)
    for what, day in (
        ("ditetapkan", entry.enacted),
        ("diundangkan", entry.promulgated),
        ("mulai berlaku", entry.effective),
    ):
        if day:
            yield f"{entry.regulation} {what} pada tanggal {in_words(day)}."
    if entry.gazette:
        yield f"{entry.regulation} dimuat dalam {entry.gazette}."
    for event in entry.events:
        yield _event(entry, event, catalogue)


def _event(entry: CatalogueEntry, event: Event, catalogue: Catalogue) -> str:
    said = _DONE[event.kind].format(other=_name(event.other, catalogue))
    if event.locator:
        where = f" {_name(event.read_in, catalogue)}" if event.read_in else ""
        said += f", berdasarkan {event.locator}{where}"
    if event.effective:
        said += f", terhitung sejak {in_words(event.effective)}"
    if how := _EVIDENCE[event.evidence]:
        said += f" ({how})"
    note = f" {_closed(event.note)}" if event.note else ""
    return f"{entry.regulation} {said}.{note}"


def _name(slug: str, catalogue: Catalogue) -> str:
    known = catalogue.get(slug)
    return str(known.regulation) if known else slug


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
