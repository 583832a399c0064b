"""One file to all that is known of it: read, clean, parse, cut."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from ingest.cleaning import clean
from ingest.cutting import cut
from ingest.metadata import (
    Source,
    describe_document,
    describe_regulation,
    find_relations,
    identify,
    regulation_by_name,
)
from ingest.metadata.title import Title
from ingest.parsing import parse_document, parse_regulation
from ingest.reading import read
from ingest.reading.bounds import check_passages
from ingest.recognition.confidence import with_confidence
from ingest.recognition.pages import with_pictures
from ingest.recognition.store import PictureStore
from ingest.records import ParsedFile
from tanya.domain.document import Document, Node
from tanya.domain.locator import NodeKind
from tanya.domain.regulation import RegulationId

_LEADING_DIGITS = re.compile(r"\d+")
_HEADING = re.compile(r"^#\s+(?P<title>.+)$")
_LONGEST_TITLE = 300


def parse_file(path: Path, pictures: PictureStore | None = None) -> ParsedFile:
    """All that is known of one source file; the same bytes under the same name give the same result.

    pictures: what was read from the pictures of its pages so far; None when none shall be read.
    Raises ReadError, one Indonesian line, when the file is empty, damaged, locked, or of no known format.
    """
    reading = read(path)
    seen = with_pictures(reading, pictures)
    lines = clean(seen.pages).lines
    pages = sum(page.number > 0 for page in seen.pages)
    source = Source(path, hashlib.sha256(path.read_bytes()).hexdigest(), pages, lines)
    parsed = _parsed(source)
    check_passages(parsed.passages, path)
    return replace(
        parsed,
        passages=with_confidence(parsed.passages, seen.printed),
        warnings=(*reading.warnings, *seen.warnings, *parsed.warnings),
        printed=seen.printed,
        unseen=seen.unseen,
    )


def _parsed(source: Source) -> ParsedFile:
    if known := identify(source):
        return _regulation(source, *known)
    roots = parse_document(source.lines)
    document = describe_document(source, _first_heading(source))
    return ParsedFile(document, roots, cut(document.key, roots))


def _regulation(source: Source, regulation: RegulationId, title: Title | None) -> ParsedFile:
    roots = parse_regulation(source.lines)
    document = describe_regulation(source, regulation, title, roots)
    relations = find_relations(regulation, document.tentang, roots)
    parsed = ParsedFile(document, roots, cut(document.key, roots), relations)
    return replace(parsed, warnings=tuple(_doubts(parsed, document)))


def _doubts(parsed: ParsedFile, document: Document) -> list[str]:
    """What of the tree a person should look at."""
    body = [
        node
        for root in parsed.roots
        if root.kind not in (NodeKind.PENJELASAN, NodeKind.LAMPIRAN)
        for node in _pasal(root)
    ]
    leading = (_LEADING_DIGITS.match(node.locator.steps[-1].label) for node in body)
    numbers = [int(found[0]) for found in leading if found]
    doubts = []
    named = regulation_by_name(Path(document.file).stem)
    if named and document.regulation and named != document.regulation:
        doubts.append(
            f"judul terbaca {document.regulation.short}, nama berkas {named.short}; periksa naskahnya"
        )
    if not document.tentang:
        doubts.append("judul tidak terbaca; nomor dan tahun diambil dari nama berkas")
    if parsed.roots and all(root.kind is NodeKind.LAMPIRAN for root in parsed.roots):
        doubts.append("hanya lampiran; batang tubuh tidak ada dalam berkas ini")
    elif not body:
        doubts.append("tidak ada pasal yang dikenali di batang tubuh")
    elif numbers and (missing := sorted({*range(1, max(numbers))} - {*numbers})):
        doubts.append(
            f"pasal tidak ditemukan: {', '.join(map(str, missing[:10]))}{' …' if len(missing) > 10 else ''}"
        )
    return doubts


def _pasal(node: Node) -> list[Node]:
    if node.kind is NodeKind.PASAL:
        return [node]
    return [found for child in node.children for found in _pasal(child)]


def _first_heading(source: Source) -> str:
    """A Markdown or Word document's own title."""
    found = (_HEADING.match(line.text[:_LONGEST_TITLE]) for line in source.lines[:20])
    return next((heading["title"] for heading in found if heading), "")
