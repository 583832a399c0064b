"""A small regulation, and a build folder made of it with the real stores."""

import json
from pathlib import Path

import numpy as np
import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.domain.document import Document, Kind, Node, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.glossary.glossary import Glossary
from tanya.library.codec import encode
from tanya.library.layout import Home
from tanya.library.lexical import LexicalWriter
from tanya.library.manifest import Counts, DocumentEntry, Manifest, write_manifest
from tanya.library.passages_writer import PassageWriter
from tanya.library.rows import write_rows
from tanya.library.vectors import write_vectors
from tanya.library.wholeness import checksums

PASAL = Locator.of((NodeKind.PASAL, "5"))
AYAT_1 = PASAL.down(NodeKind.AYAT, "1")
AYAT_2 = PASAL.down(NodeKind.AYAT, "2")
PASAL_6 = Locator.of((NodeKind.PASAL, "6"))


@pytest.fixture
def document() -> Document:
    return Document(
        id="pp-7-2031",
        kind=Kind.NASKAH,
        title="PP Nomor 7 Tahun 2031 tentang Kapal Udara",
        file="kapal.pdf",
        sha256="ab" * 32,
        pages=2,
        regulation=RegulationId("PP", "7", 2031),
        tentang="Kapal Udara",
    )


@pytest.fixture
def roots() -> tuple[Node, ...]:
    first = Node(NodeKind.AYAT, AYAT_1, "(1) Kapal wajib terdaftar.", PageRange(1, 1))
    second = Node(NodeKind.AYAT, AYAT_2, "(2) Pendaftaran gratis.", PageRange(2, 2))
    pasal = Node(NodeKind.PASAL, PASAL, "Pasal 5", PageRange(1, 2), children=(first, second))
    return pasal, Node(NodeKind.PASAL, PASAL_6, "Pasal 6\nBalon dikecualikan.", PageRange(2, 2))


@pytest.fixture
def passages() -> tuple[Passage, ...]:
    text = "Pasal 5\n(1) Kapal wajib terdaftar.\n(2) Pendaftaran gratis."
    spans = (
        Span(PASAL, NodeKind.PASAL, 0, len(text), PageRange(1, 2)),
        Span(AYAT_1, NodeKind.AYAT, 8, 34, PageRange(1, 1)),
        Span(AYAT_2, NodeKind.AYAT, 35, len(text), PageRange(2, 2)),
    )
    rest = "Pasal 6\nBalon dikecualikan."
    rest_spans = (Span(PASAL_6, NodeKind.PASAL, 0, len(rest), PageRange(2, 2)),)
    return (
        Passage("pp-7-2031#1", "pp-7-2031", PASAL, ("BAB II PENDAFTARAN",), text, PageRange(1, 2), spans),
        Passage("pp-7-2031#2", "pp-7-2031", PASAL_6, ("BAB III",), rest, PageRange(2, 2), rest_spans),
    )


def _make(
    home: Home, build_id: str, document: Document, roots: tuple[Node, ...], passages: tuple[Passage, ...]
) -> None:
    files = home.build(build_id)
    files.folder.mkdir(parents=True)
    with PassageWriter(files.passages) as store, LexicalWriter(files.lexical) as lexical:
        store.add(document, roots, passages)
        lexical.add(document, passages)
    ids, vectors = [p.id for p in passages], np.eye(2, 4, dtype=np.float32)
    write_vectors(files.vectors, ids, vectors)
    write_rows(files.rows, ids, vectors)
    files.catalogue.write_text(json.dumps(encode(Catalogue(()))))
    files.glossary.write_text(json.dumps(encode(Glossary())))
    entry = DocumentEntry(document.key, document.file, document.sha256, 2, 2, len(passages))
    counts = Counts(documents=1, pages=2, pasal=2, nodes=4, passages=2)
    write_manifest(
        files.manifest,
        Manifest(
            build_id,
            "2031-01-01T00:00:00+00:00",
            "p",
            "tanya",
            "tanya:4",
            "c",
            counts,
            (entry,),
            (),
            tuple(checksums(files)),
        ),
    )


@pytest.fixture
def home(tmp_path: Path, document: Document, roots: tuple[Node, ...], passages: tuple[Passage, ...]) -> Home:
    """Two builds; the first is served."""
    home = Home(tmp_path)
    for build_id in ("20310101-000000-000000", "20310101-000001-000000"):
        _make(home, build_id, document, roots, passages)
    home.make_current("20310101-000000-000000")
    return home
