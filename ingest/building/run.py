"""One ingest, from what was asked to the report."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.building.annexes import with_annexes_apart
from ingest.building.choose import Chosen, choose
from ingest.building.collect import Collection, collect
from ingest.building.fingerprint import picture_fingerprint, pipeline_fingerprint
from ingest.building.lock import ingest_lock, unwritable
from ingest.building.numbers import with_own_numbers
from ingest.building.pruning import prune_cache
from ingest.building.quarantine import quarantined
from ingest.building.readers import PARSER
from ingest.building.reading import Eyes, Readings, read_files
from ingest.building.records import FileRow, Progress, Reading, Report, Request, Silent
from ingest.building.standing import told_by_texts
from ingest.building.swap import new_build_id, publish, remove_leftovers
from ingest.building.verify import verify
from ingest.building.write import Contents, write_build
from ingest.corpus.shipped import corpus_fingerprint, read_catalogue, read_corpus
from ingest.limits import RECOGNISING, Allowance
from ingest.recognition.choice import RAPIDOCR, chosen
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import Contradiction
from tanya.domain.document import Kind
from tanya.embedding.choosing import DEFAULT
from tanya.errors import BuildError
from tanya.library.codec import decode
from tanya.library.layout import Home
from tanya.library.manifest import Manifest, Source, read_manifest
from tanya.sharing.vector_publishing import publish_vectors

_LEAST_FREE = 4_000_000  # bytes of disk, below which a fault of writing needs no other explanation


@dataclass(frozen=True, slots=True)
class Place:
    """Where an ingest works, and with what."""

    home: Path
    corpus: Path
    embedding: str = DEFAULT
    parser: str = PARSER
    ocr: str = RAPIDOCR  # the engine for pages that are pictures
    patience: Allowance = RECOGNISING  # with each of them
    chroma_url: str | None = None  # the server that keeps the vectors too


def ingest(request: Request, place: Place, progress: Progress | None = None) -> Report:
    """Bring the served build up to date with the request.

    Raises BuildBusy when another ingest runs, CorpusError when our own texts break their format,
    BuildError when the new build is unsound; in each case the served build stays as it was.
    """
    progress = progress or Silent()
    home, engine = Home(place.home), chosen(place.ocr)
    with ingest_lock(home):
        remove_leftovers(home)
        before = _latest(home)
        collection = collect(request, before.sources if before else ())
        eyes = Eyes(place.parser, home.cache, engine, place.patience)
        read = read_files(collection.files, eyes, progress)
        numbered = with_own_numbers(read.readings, read_catalogue(place.corpus))
        read = _admitted(replace(read, readings=numbered), before)
        choices = choose(read.readings, before)
        sources = _sources(read.readings, choices)
        pipeline = pipeline_fingerprint(engine.fingerprint)
        if before and _holds(before, sources, place, pipeline) and _is_served_whole(before, home):
            publish_vectors(place.chroma_url, before.id, home.build(before.id))
            return _report(before, False, collection, read, choices, _told(home, before))
        after, stuck = _make(home, place, choices, sources, pipeline, progress)
        stuck += prune_cache(home, collection.files, picture_fingerprint(engine.fingerprint))
        return _report(after, True, collection, read, choices, (*stuck, *_told(home, after)))


def _admitted(read: Readings, before: Manifest | None) -> Readings:
    """What may be chosen from, with annexes apart: texts first, as a refused one is no text of an annex."""
    texts = tuple(reading for reading in read.readings if not reading.header.annex_only)
    faults = quarantined(replace(read, readings=texts, faults=()), before).faults
    refused = {fault.path for fault in faults}
    kept = tuple(reading for reading in read.readings if reading.file.path not in refused)
    apart = replace(read, readings=with_annexes_apart(kept), faults=(*read.faults, *faults))
    return quarantined(apart, before)


def _latest(home: Home) -> Manifest | None:
    """Of the served build; when that one is damaged, of the newest that is not: its sources count."""
    for build_id in (home.current_id(), *reversed(home.build_ids())):
        try:
            if build_id:
                return read_manifest(home.build(build_id).manifest)
        except BuildError:
            continue
    return None


def _is_served_whole(manifest: Manifest, home: Home) -> bool:
    """A damaged build is made again even when nothing else has changed."""
    return manifest.id == home.current_id() and not verify(home.build(manifest.id), apart=True)


def _holds(before: Manifest, sources: Sequence[Source], place: Place, pipeline: str) -> bool:
    def content(entries: Sequence[Source]) -> set[tuple[str, str, str]]:
        return {(source.path, source.sha256, source.reading) for source in entries}

    return (
        content(before.sources) == content(sources)
        and before.pipeline == pipeline
        and before.corpus == corpus_fingerprint(place.corpus)
        and before.embedding == place.embedding
    )


def _make(
    home: Home,
    place: Place,
    chosen: Chosen,
    sources: tuple[Source, ...],
    pipeline: str,
    progress: Progress,
) -> tuple[Manifest, tuple[str, ...]]:
    """The build that is then served, and a line of each old one that would not go."""
    fingerprint = corpus_fingerprint(place.corpus)
    corpus = read_corpus(place.corpus)
    contents = Contents(chosen.choices, sources, corpus, fingerprint, place.embedding, pipeline)
    build_id = new_build_id()
    files = home.temporary(build_id)
    files.folder.mkdir(parents=True)
    try:
        manifest = write_build(build_id, files, contents, home.cache / "embeddings", progress)
        progress.begin("Memeriksa indeks", 1)
        stuck = publish(home, build_id, place.chroma_url)
    except BaseException as fault:
        full = isinstance(fault, Exception) and _is_full(home)
        remove_leftovers(home)
        if full:
            raise unwritable(home) from fault
        raise
    progress.advance()
    return manifest, stuck


def _is_full(home: Home) -> bool:
    """Each of the stores has faults of its own for this."""
    return shutil.disk_usage(home.path).free < _LEAST_FREE


def _sources(readings: Sequence[Reading], chosen: Chosen) -> tuple[Source, ...]:
    """All that was read, the files that lost to a fuller one too: they win again when that one leaves."""
    keys = {choice.reading.file.path: choice.document.key for choice in chosen.choices}
    return tuple(
        Source(
            path=str(reading.file.path),
            sha256=reading.file.sha256,
            size=reading.file.size,
            modified=reading.file.modified,
            document=keys.get(reading.file.path, reading.header.document.key),
            reading=reading.checksum,
        )
        for reading in readings
    )


def _told(home: Home, manifest: Manifest) -> tuple[str, ...]:
    """What the texts were read to revoke or amend, and where sources differ: a person should see it."""
    files = home.build(manifest.id)
    catalogue = json.loads(files.catalogue.read_text(encoding="utf-8"))
    differing = json.loads(files.contradictions.read_text(encoding="utf-8"))
    found = decode(tuple[Contradiction, ...], differing)
    return (*told_by_texts(decode(Catalogue, catalogue)), *map(str, found))


def _report(
    manifest: Manifest,
    changed: bool,
    collection: Collection,
    read: Readings,
    chosen: Chosen,
    told: Sequence[str],
) -> Report:
    names = {choice.reading.file.path: choice.document.key for choice in chosen.choices}
    rows = tuple(_row(r, names.get(r.file.path, "")) for r in read.readings if r.file.asked)
    notes = (*collection.notes, *read.notes, *chosen.notes, *told)
    return Report(manifest.id, changed, rows, read.faults, notes, manifest.counts)


def _row(reading: Reading, key: str) -> FileRow:
    header = reading.header
    return FileRow(
        file=reading.file.path.name,
        document=key,
        pages=header.document.pages,
        pasal=header.pasal if header.document.kind is Kind.NASKAH else 0,
        passages=header.passages,
        warnings=header.warnings,
    )
