"""Writing one build's folder, beside the served one."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ingest.building.choose import Choice
from ingest.building.embedding import embed, embedded_text
from ingest.building.fingerprint import pipeline_fingerprint
from ingest.building.parsed_cache import load_parsed
from ingest.building.records import Progress
from ingest.corpus.digests import unshadowed
from ingest.corpus.shipped import Corpus
from ingest.records import ParsedFile
from tanya.domain.document import Document, Kind
from tanya.embedding.embedder import Vector
from tanya.errors import BuildError
from tanya.library.codec import encode
from tanya.library.layout import BuildFiles
from tanya.library.lexical import LexicalWriter
from tanya.library.manifest import (
    Checksum,
    Counts,
    DocumentEntry,
    Manifest,
    Source,
    write_manifest,
)
from tanya.library.passages_writer import PassageWriter
from tanya.library.vectors import write_vectors
from tanya.text.vocabulary import Vocabulary

_SAMPLE = 256  # passages that a verification looks for again


@dataclass(frozen=True, slots=True)
class Contents:
    """What a build is made of."""

    choices: tuple[Choice, ...]
    sources: tuple[Source, ...]
    corpus: Corpus
    corpus_fingerprint: str
    embedding: str  # as set


@dataclass(frozen=True, slots=True)
class _Written:
    documents: tuple[DocumentEntry, ...]
    nodes: int
    ids: tuple[str, ...]
    texts: tuple[str, ...]  # to embed, one a passage
    vocabulary: Vocabulary


def write_build(
    build_id: str, files: BuildFiles, contents: Contents, cache: Path, progress: Progress
) -> Manifest:
    """Fill an empty folder; raises BuildError when there is nothing to hold."""
    written = _write_texts(files, contents, progress)
    if not written.ids:
        raise BuildError("Tidak ada satu pun teks untuk diindeks; indeks yang lama tetap dipakai.")
    progress.begin("Menghitung vektor", 1)
    embedder, vectors = embed(contents.embedding, written.texts, files.embedder, cache, progress)
    write_vectors(files.vectors, written.ids, vectors)
    _write_sample(files.sample, written.ids, vectors)
    progress.advance()
    _write_json(files.catalogue, contents.corpus.catalogue)
    _write_json(files.glossary, contents.corpus.glossary)
    _write_json(files.vocabulary, written.vocabulary)
    manifest = Manifest(
        id=build_id,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        pipeline=pipeline_fingerprint(),
        embedding=contents.embedding,
        embedder=embedder.fingerprint,
        corpus=contents.corpus_fingerprint,
        counts=_counts(written),
        documents=written.documents,
        sources=contents.sources,
        checksums=tuple(checksums(files)),
    )
    write_manifest(files.manifest, manifest)
    return manifest


def _write_texts(files: BuildFiles, contents: Contents, progress: Progress) -> _Written:
    """One pass over all documents, one in memory at a time."""
    progress.begin("Menulis indeks", len(contents.choices) + len(contents.corpus.documents))
    entries: list[DocumentEntry] = []
    ids: list[str] = []
    texts: list[str] = []
    with PassageWriter(files.passages) as store, LexicalWriter(files.lexical) as lexical:
        for parsed in _documents(contents):
            store.add(parsed.document, parsed.roots, parsed.passages)
            lexical.add(parsed.document, parsed.passages)
            entries.append(_entry(parsed))
            ids += [passage.id for passage in parsed.passages]
            texts += [embedded_text(parsed.document, passage) for passage in parsed.passages]
            progress.advance()
        nodes, vocabulary = store.nodes, lexical.vocabulary
    _write_json(files.vocabulary, vocabulary)
    return _Written(tuple(entries), nodes, tuple(ids), tuple(texts), lexical.vocabulary)


def _documents(contents: Contents) -> Iterator[ParsedFile]:
    official: dict[str, set[str]] = {}
    for choice in contents.choices:
        parsed = _named(load_parsed(choice.reading.entry), choice.document)
        if parsed.document.kind is Kind.NASKAH:
            nodes = (node for root in parsed.roots for node in root.walk())
            official[parsed.document.id] = {str(node.locator).casefold() for node in nodes}
        yield parsed
    for sheet in contents.corpus.documents:
        kept = sheet
        if sheet.document.kind is Kind.RINGKASAN and (texts := official.get(sheet.document.id)):
            shown = unshadowed(sheet, texts)
            if shown is None:
                continue
            kept = shown
        yield kept.parsed()


def _named(parsed: ParsedFile, document: Document) -> ParsedFile:
    if parsed.document == document:
        return parsed
    passages = tuple(
        replace(passage, id=f"{document.key}#{passage.id.rpartition('#')[2]}", document=document.key)
        for passage in parsed.passages
    )
    return replace(parsed, document=document, passages=passages)


def _entry(parsed: ParsedFile) -> DocumentEntry:
    document = parsed.document
    return DocumentEntry(
        key=document.key,
        file=document.file,
        sha256=document.sha256,
        pages=document.pages,
        pasal=parsed.pasal if document.kind is Kind.NASKAH else 0,
        passages=len(parsed.passages),
    )


def _counts(written: _Written) -> Counts:
    return Counts(
        documents=len(written.documents),
        pages=sum(entry.pages for entry in written.documents),
        pasal=sum(entry.pasal for entry in written.documents),
        nodes=written.nodes,
        passages=len(written.ids),
    )


def _write_sample(path: Path, ids: Sequence[str], vectors: Vector) -> None:
    told = np.flatnonzero(vectors.any(axis=1))  # zeros are near nothing, not even themselves
    rows = told[np.linspace(0, len(told) - 1, min(_SAMPLE, len(told))).astype(int)] if len(told) else told
    np.savez(path, ids=np.array([ids[int(row)] for row in rows], dtype=np.str_), vectors=vectors[rows])


def _write_json(path: Path, record: object) -> None:
    path.write_text(json.dumps(encode(record), ensure_ascii=False), encoding="utf-8")


def checksums(files: BuildFiles) -> Iterator[Checksum]:
    """Of every file that stays as it was written. Chroma rewrites some of its own at each opening."""
    for path in sorted(files.folder.rglob("*")):
        changes = path == files.manifest or path.is_relative_to(files.vectors)
        if path.is_file() and not changes:
            with path.open("rb") as content:
                digest = hashlib.file_digest(content, "sha256").hexdigest()
            yield Checksum(path.relative_to(files.folder).as_posix(), digest)
