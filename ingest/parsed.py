"""One file to all that is known of it: read, clean, parse, cut."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ingest.cleaning import clean
from ingest.cutting import cut
from ingest.linking import link
from ingest.metadata import (
    Source,
    as_dated,
    describe_document,
    describe_regulation,
    find_relations,
    identify,
    looks_unknown,
    named_in,
)
from ingest.metadata.title import Title
from ingest.parsing import parse_document, parse_regulation
from ingest.reading import read
from ingest.reading.bounds import check_passages
from ingest.recognition.confidence import with_confidence
from ingest.recognition.pages import with_pictures
from ingest.recognition.store import PictureStore
from ingest.records import ParsedFile, Reading
from tanya.domain.document import Document
from tanya.domain.reading import Remark
from tanya.domain.regulation import RegulationId
from tanya.quality.provisions import provision_doubts
from tanya.quality.unseen import unseen_doubts
from tanya.text.jenis import is_circular

_HEADING = re.compile(r"^#\s+(?P<title>.+)$")
_UNKNOWN = (
    "tersusun seperti peraturan, tetapi nomor atau penerbitnya tidak terbaca; dimasukkan sebagai dokumen "
    "biasa. Beri nama berkas menurut peraturannya, misalnya “perwali-denpasar-35-2014”, lalu masukkan lagi"
)
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
        warnings=(
            *reading.warnings,
            *(str(doubt) for doubt in unseen_doubts(seen.sheets)),
            *reading.oddities,
            *seen.warnings,
            *parsed.warnings,
        ),
        printed=seen.printed,
        sheets=seen.sheets,
        remarks=(*_remarks(reading), *parsed.remarks),
    )


def _remarks(reading: Reading) -> Iterator[Remark]:
    yield from (Remark(said) for said in reading.warnings)
    yield from (Remark(said, doubtful=False) for said in reading.oddities)


def _parsed(source: Source) -> ParsedFile:
    if known := identify(source):
        return _regulation(source, *known)
    roots = parse_document(source.lines)
    document = describe_document(source, _first_heading(source))
    remarks = (Remark(_UNKNOWN),) if looks_unknown(source.lines) else ()
    warnings = tuple(remark.text for remark in remarks)
    return ParsedFile(document, roots, cut(document.key, roots), warnings=warnings, remarks=remarks)


def _regulation(source: Source, read: RegulationId, title: Title | None) -> ParsedFile:
    circular = is_circular(read.jenis)
    roots = parse_document(source.lines) if circular else parse_regulation(source.lines)
    regulation = as_dated(read, source.path.stem, roots)
    document = describe_regulation(source, regulation, title, roots)
    relations = find_relations(regulation, document.tentang, roots)
    links = link(document, roots, relations)
    remarks = (*_title_remarks(document, read), *map(Remark, filter(None, [links.doubt])))
    doubts = provision_doubts(roots, circular=circular)
    return ParsedFile(
        document,
        roots,
        cut(document.key, roots),
        relations,
        warnings=(*(remark.text for remark in remarks), *(doubt.said for doubt in doubts)),
        references=links.references,
        changes=links.changes,
        effective=links.effective,
        remarks=remarks,
    )


def _title_remarks(document: Document, read: RegulationId) -> Iterator[Remark]:
    """What of its title a person should look at. read: as the title alone says it."""
    if document.regulation and document.regulation != read:
        year = document.regulation.tahun
        yield Remark(
            f"tahun di judul terbaca {read.tahun}; dipakai {year} menurut penutup dan nama berkasnya"
        )
    named = named_in(Path(document.file).stem)
    if named and named.regulation and document.regulation and not named.matches(document.regulation):
        title, name = document.regulation.short, named.regulation.short
        yield Remark(f"judul terbaca {title}, nama berkas {name}; periksa naskahnya")
    if not document.tentang:
        yield Remark("judul tidak terbaca; nomor dan tahun diambil dari nama berkas, pastikan benar")


def _first_heading(source: Source) -> str:
    """A Markdown or Word document's own title."""
    found = (_HEADING.match(line.text[:_LONGEST_TITLE]) for line in source.lines[:20])
    return next((heading["title"] for heading in found if heading), "")
