"""Whether a build is whole: its files, its three stores, and that what was put in is found again."""

from collections.abc import Callable, Iterator
from contextlib import closing

import numpy as np

from ingest.building.apart import Died, ran_apart
from tanya.errors import BuildError, CorpusError, EmbeddingError
from tanya.library.build import Build
from tanya.library.layout import BuildFiles
from tanya.library.vectors import VectorIndex
from tanya.library.wholeness import damage

_NEAREST = 10
_SAME = 1e-3  # cosine distance within which a passage that says the same may stand before it


def verify(files: BuildFiles, *, apart: bool = False) -> tuple[str, ...]:
    """What is wrong, one Indonesian line each; nothing when the build is sound.

    Chroma's files have no sums, as it rewrites them, and its native code may end the process that reads
    damaged ones. apart: whether they are read by a process of their own, a second or two later; a build that
    was written a moment ago needs it not.
    """
    try:
        with closing(Build(files)) as build:
            changed = tuple(damage(build.files, build.manifest))
            stores = () if changed else tuple(_stores_hold_the_same(build, apart=apart))
            return (*changed, *stores, *(line for check in _CHECKS for line in check(build)))
    except (BuildError, CorpusError, EmbeddingError) as fault:
        return (str(fault),)


def _stores_hold_the_same(build: Build, *, apart: bool) -> Iterator[str]:
    ids = build.passages.passage_ids()
    try:
        near = ran_apart(_held_in_vectors, build.files) if apart else _held_in_vectors(build.files)
    except Died:
        yield f"{build.files.vectors.name} rusak: membacanya menghentikan program"
        return
    if len(ids) != build.manifest.counts.passages:
        yield f"manifest menyebut {build.manifest.counts.passages} bagian teks, tersimpan {len(ids)}"
    for store, held in (
        ("indeks kata", build.lexical.passage_ids()),
        ("indeks vektor", near),
    ):
        lost, strange = set(ids) - set(held), set(held) - set(ids)
        if lost or strange or len(held) != len(ids):
            yield f"{store}: {len(lost)} bagian teks hilang, {len(strange)} tidak dikenal, {len(held)} ada"


def _held_in_vectors(files: BuildFiles) -> list[str]:
    with closing(VectorIndex(files.vectors, files.rows)) as vectors:
        return vectors.passage_ids()


def _vectors_find_themselves(build: Build) -> Iterator[str]:
    with np.load(build.files.sample, allow_pickle=False) as sample:
        ids, vectors = sample["ids"], sample["vectors"]
    for passage_id, vector in zip(ids, vectors, strict=True):
        nearest = build.vectors.search(vector, _NEAREST)
        crowded = len(nearest) == _NEAREST and nearest[-1][1] > 1 - _SAME
        if str(passage_id) not in {found for found, _ in nearest} and not crowded:
            yield f"indeks vektor tidak menemukan kembali {passage_id}"


def _provisions_are_found(build: Build) -> Iterator[str]:
    with np.load(build.files.sample, allow_pickle=False) as sample:
        ids = [str(passage_id) for passage_id in sample["ids"]]
    for passage in build.passages.passages(ids):
        for span in passage.spans[:1]:
            if build.passages.provision(passage.document, span.locator) is None:
                yield f"{passage.document}: {span.locator} tidak ditemukan kembali"


def _records_are_read(build: Build) -> Iterator[str]:
    if build.passages.node_count() != build.manifest.counts.nodes:
        yield f"manifest menyebut {build.manifest.counts.nodes} simpul, bukan {build.passages.node_count()}"
    if len(build.passages.documents()) != len(build.manifest.documents):
        yield "jumlah dokumen tidak sama dengan manifest"
    _ = build.catalogue, build.glossary, build.thesaurus, build.scales  # read when first asked for
    _ = build.vocabulary, build.stems


_CHECKS: tuple[Callable[[Build], Iterator[str]], ...] = (
    _records_are_read,
    _vectors_find_themselves,
    _provisions_are_found,
)
