"""Writing one build's folder, beside the served one."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ingest.building.choose import Choice
from ingest.building.embedding import embed
from ingest.building.records import Progress
from ingest.building.texts import Written, write_texts
from ingest.corpus.shipped import Corpus
from tanya.embedding.embedder import Vector
from tanya.errors import BuildError
from tanya.glossary.thesaurus import with_short_forms
from tanya.library.codec import encode
from tanya.library.layout import BuildFiles
from tanya.library.manifest import Counts, Manifest, Source, write_manifest
from tanya.library.rows import write_rows
from tanya.library.vectors import write_vectors
from tanya.library.wholeness import checksums

_SAMPLE = 256  # passages that a verification looks for again


@dataclass(frozen=True, slots=True)
class Contents:
    """What a build is made of."""

    choices: tuple[Choice, ...]
    sources: tuple[Source, ...]
    corpus: Corpus
    corpus_fingerprint: str
    embedding: str  # as set
    pipeline: str  # the fingerprint of the code and the engine that made it


def write_build(
    build_id: str, files: BuildFiles, contents: Contents, cache: Path, progress: Progress
) -> Manifest:
    """Fill an empty folder; raises BuildError when there is nothing to hold."""
    written = write_texts(files, contents.choices, contents.corpus, progress)
    if not written.ids:
        raise BuildError("Tidak ada satu pun teks untuk diindeks; indeks yang lama tetap dipakai.")
    progress.begin("Menghitung vektor", 1)
    embedder, vectors = embed(contents.embedding, written.texts, files.embedder, cache, progress)
    write_vectors(files.vectors, written.ids, vectors)
    write_rows(files.rows, written.ids, vectors)
    _write_sample(files.sample, written.ids, vectors)
    progress.advance()
    _write_json(files.catalogue, written.catalogue)
    _write_json(files.contradictions, written.contradictions)
    _write_json(files.glossary, contents.corpus.glossary)
    _write_json(files.thesaurus, with_short_forms(contents.corpus.thesaurus, written.short_forms))
    _write_json(files.scales, contents.corpus.scales)
    _write_json(files.vocabulary, written.vocabulary)
    _write_json(files.stems, written.stems)
    manifest = _manifest(build_id, files, contents, written, embedder.fingerprint)
    write_manifest(files.manifest, manifest)
    return manifest


def _manifest(
    build_id: str, files: BuildFiles, contents: Contents, written: Written, embedder: str
) -> Manifest:
    return Manifest(
        id=build_id,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        pipeline=contents.pipeline,
        embedding=contents.embedding,
        embedder=embedder,
        corpus=contents.corpus_fingerprint,
        counts=_counts(written),
        documents=written.documents,
        sources=contents.sources,
        checksums=tuple(checksums(files)),
    )


def _counts(written: Written) -> Counts:
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
