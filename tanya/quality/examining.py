"""From a build to what of it a person should look at."""

from collections.abc import Iterator, Sequence

from tanya.domain.document import Document, Kind, Node, PageRange, PrintedLine
from tanya.domain.locator import NodeKind
from tanya.domain.reading import Remark
from tanya.library.build import Build
from tanya.library.passages import PassageStore
from tanya.quality.pages import mean_confidence, page_doubts
from tanya.quality.provisions import provision_doubts, reference_doubts
from tanya.quality.records import Checked, Doubt, Figures, FileState, Flaw, Quality, SourceFile
from tanya.quality.sequence import body_pasal
from tanya.quality.sources import source_notes, source_of
from tanya.text.jenis import is_circular

_Held = tuple[Document, SourceFile]
_TOO_OLD = "Indeks ini dibuat sebelum keadaan tiap halaman dicatat; perbarui dengan: tanya ingest"


def examine(build: Build, *, wanted: str | None = None, own: bool = False) -> Quality:
    """All documents that files were ingested for, or those that wanted names; the worst first.

    wanted: an id, key or file name; own: our digests and reference data too.
    """
    store = build.passages
    held = [(document, source_of(document, build.manifest.sources)) for document in store.documents()]
    ingested = [pair for pair in held if pair[1].state is not FileState.TIDAK_ADA]
    if wanted is None:
        chosen = held if own else ingested
    else:
        chosen = _named(wanted, ingested) or _named(wanted, held)
    unresolved = store.links.unresolved()
    checked = [check(document, source, store, unresolved.get(document.key, 0)) for document, source in chosen]
    checked.sort(key=lambda one: (-one.weight, one.document.key))
    notes = () if store.readings.told else (_TOO_OLD,)
    return Quality(build.id, build.manifest.created, tuple(checked), notes)


def _named(wanted: str, held: Sequence[_Held]) -> list[_Held]:
    return [
        (document, source)
        for document, source in held
        if wanted in (document.id, document.key, document.file)
    ]


def check(document: Document, source: SourceFile, store: PassageStore, unresolved: int = 0) -> Checked:
    """One document; unresolved: how many of its references lead nowhere."""
    roots = store.roots(document.key)
    printed = store.printed(document.key, PageRange(1, document.pages))
    remarks = store.readings.remarks(document.key)
    official = document.kind is Kind.NASKAH
    doubts = [
        *(provision_doubts(roots, circular=_is_circular(document)) if official else ()),
        *(reference_doubts(unresolved) if official else ()),
        *_told(remarks),
        *page_doubts(store.readings.sheets(document.key), printed),
    ]
    return Checked(
        document,
        source,
        _figures(roots, printed, unresolved if official else None),
        tuple(sorted(doubts, key=lambda doubt: -doubt.weight)),
        (*source_notes(source), *(remark.text for remark in remarks if not remark.doubtful)),
    )


def _is_circular(document: Document) -> bool:
    return document.regulation is not None and is_circular(document.regulation.jenis)


def _told(remarks: Sequence[Remark]) -> Iterator[Doubt]:
    return (Doubt(Flaw.PERINGATAN, remark.text) for remark in remarks if remark.doubtful)


def _figures(roots: Sequence[Node], printed: Sequence[PrintedLine], unresolved: int | None) -> Figures:
    """unresolved: None for what is no regulation."""
    kinds = [node.kind for root in roots for node in root.walk()]
    return Figures(
        pasal=None if unresolved is None else len(body_pasal(roots)),
        recognised=len({line.page for line in printed}),
        confidence=mean_confidence(printed),
        tables=kinds.count(NodeKind.TABEL),
        rows=kinds.count(NodeKind.BARIS),
        unresolved=unresolved,
    )
