"""What a file is: a regulation with its identity, or a region's report, or a guide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ingest.metadata.dates import closing_text, enacted, gazette, promulgated
from ingest.metadata.file_names import by_name_and_place, named_in, regulation_by_name
from ingest.metadata.places import agency_of, region_of, year_of
from ingest.metadata.relations import find_relations
from ingest.metadata.title import Title, find_title, sentence_case
from ingest.records import Line
from tanya.domain.document import Document, Kind, Node
from tanya.domain.locator import NodeKind
from tanya.domain.regulation import RegulationId
from tanya.text.jenis import is_circular
from tanya.text.jenis import region_of as region_of_rule
from tanya.text.visible import visible

_GUIDE = re.compile(
    r"""\b(?:panduan|manual|petunjuk\ penggunaan|lke|lembar\ kerja|kuesioner|formulir|kriteria|templat
    |template|format|instrumen|checklist|kke|f0?2)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TYPES = (
    (r"\b(?:lkip|lakip)\b", "LKIP"),
    (r"\blaporan hasil evaluasi\b|\blhe\b", "Laporan Hasil Evaluasi"),
    (r"\bpaparan\b", "Paparan"),
    (r"\blaporan kinerja\b|\blkj\b|\blkt\b", "Laporan Kinerja"),
    (r"\brencana strategis\b|\brenstra\b", "Renstra"),
    (r"\bindikator kinerja utama\b|\biku\b", "Indikator Kinerja Utama"),
    (r"\bcascading\b", "Cascading Kinerja"),
    (r"\bpohon kinerja\b", "Pohon Kinerja"),
    (r"\brealisasi kinerja\b", "Realisasi Kinerja"),
    (r"\bperjanjian kinerja\b|\bpk\b", "Perjanjian Kinerja"),
    (r"\bstandar pelayanan\b", "Standar Pelayanan"),
    (r"\bmaklumat\b", "Maklumat Pelayanan"),
    (r"\bsop\b|\bstandar operasional\b", "SOP"),
    (r"\broad ?map\b", "Road Map"),
    (r"\bpeta proses bisnis\b", "Peta Proses Bisnis"),
    (r"\bmonev\b", "Monitoring dan Evaluasi"),
)
_DECIDES = re.compile(
    r"(?:PERATURAN|UNDANG|KEPUTUSAN)[A-Z\s–-]{0,300}?\bTENTANG\s+(?P<about>[A-Z][^.]{5,500})"
)
_REGIONAL = re.compile(
    r"\b(?:per|kep)(?:wali?|wako|da|bup|gub)\w*\b|\b(?:kota|kabupaten|provinsi|pemkot|pemkab)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"^(?:BAB\b|[IVX\d]+\.)", re.IGNORECASE)
_PART = re.compile(r"\bbab (\d+|[ivx]+)\b", re.IGNORECASE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_HAS_BODY = re.compile(
    r"^(?:Menimbang|MENIMBANG|M\s?E\s?M\s?U\s?T\s?U\s?S|Mengingat|MENGINGAT|Pasal\s+[1lI]\b|BAB\s+I\b|a\.\s?bahwa|bahwa\s)",
    re.MULTILINE,
)

_PARTS = tuple(
    re.compile(part)
    for part in (
        r"\W*(?:Menimbang|MENIMBANG)\b",
        r"\W*(?:Menetapkan|MENETAPKAN|M\s?E\s?M\s?U\s?T\s?U\s?S)",
        r"Pasal\s+(?:1|I|l)\b",
    )
)
_CIRCULAR = re.compile(r"SURAT EDARAN\b[^a-z]*$")
_BUILT, _HEAD = 400, 40  # lines


@dataclass(frozen=True, slots=True)
class Source:
    """The file as bytes and pages, before anything is said of its contents."""

    path: Path
    sha256: str
    pages: int
    lines: Sequence[Line]


def identify(source: Source) -> tuple[RegulationId, Title | None] | None:
    """The regulation that the file holds the text of; None when it is none, or only names some.

    The text's own title counts; the file's name only where the text is built as a regulation, or is
    a scan without text, and gives no readable title.
    """
    title = find_title(source.lines)
    looks = bool(_HAS_BODY.search("\n".join(line.text for line in source.lines[:400])))
    if title and (title.annex_only or looks or is_circular(title.regulation.jenis)):
        return title.regulation, title
    named = by_name_and_place(source.path.stem, source.lines)
    return (named, None) if named and (looks or not source.lines) else None


def looks_unknown(lines: Sequence[Line]) -> bool:
    """Whether a text that is not known is built as a regulation is: it weighs, decides, and has a pasal."""
    texts = [line.text for line in lines[:_BUILT]]
    return all(any(part.match(text) for text in texts) for part in _PARTS) or any(
        _CIRCULAR.match(text) for text in texts[:_HEAD]
    )


def as_dated(regulation: RegulationId, stem: str, roots: tuple[Node, ...]) -> RegulationId:
    """The regulation with the year of its closing, where the file's name says that year too.

    A scanner may print `2078` for 2018 in the title; three prints are not misread alike.
    """
    named = regulation_by_name(stem)
    if (
        named is None
        or named.tahun == regulation.tahun
        or replace(named, tahun=regulation.tahun) != regulation
    ):
        return regulation
    closing = closing_text(roots)
    days = [day for day in (enacted(closing), promulgated(closing)) if day]
    return named if days and all(day.year == named.tahun for day in days) else regulation


def describe_regulation(
    source: Source, regulation: RegulationId, title: Title | None, roots: tuple[Node, ...]
) -> Document:
    """The document record of a regulation's text."""
    closing = closing_text(roots)
    tentang = title.tentang if title else _decided(roots)
    return Document(
        id=regulation.slug,
        kind=Kind.NASKAH,
        title=f"{regulation} tentang {tentang}" if tentang else str(regulation),
        file=visible(source.path.name),
        sha256=source.sha256,
        pages=source.pages,
        regulation=regulation,
        tentang=tentang,
        region=title.kind.region if title else region_of_rule(regulation.jenis),
        year=regulation.tahun,
        enacted=_within(enacted(closing), regulation),
        promulgated=_within(promulgated(closing), regulation),
        gazette=gazette(closing, " ".join(line.text for line in source.lines[:8])),
    )


def _decided(roots: tuple[Node, ...]) -> str:
    """The title as the deciding words repeat it: `Menetapkan: PERATURAN PEMERINTAH TENTANG ...`"""
    for root in roots:
        if root.kind is NodeKind.JUDUL and (found := _DECIDES.search(root.text)):
            return sentence_case(found["about"])
    return ""


def _within(found: date | None, regulation: RegulationId) -> date | None:
    """A date far from the regulation's own year was misread."""
    return found if found and regulation.tahun - 1 <= found.year <= regulation.tahun + 1 else None


def describe_document(source: Source, heading: str) -> Document:
    """The document record of anything else."""
    stem = visible(source.path.stem)
    head = f"{stem.replace('-', ' ').replace('_', ' ')} {heading}"
    guide = bool(_GUIDE.search(head))
    region, agency = region_of(source.lines, stem), agency_of(source.lines, stem)
    if not _what(head):
        agency = None
    kind = Kind.PANDUAN if guide or not (region or agency or _REGIONAL.search(head)) else Kind.DAERAH
    year = year_of([] if kind is Kind.PANDUAN else source.lines, stem)
    return Document(
        id=f"{kind}/{_NOT_SLUG.sub('-', stem.lower()).strip('-')}",
        kind=kind,
        title=heading
        if heading and not _SECTION.match(heading)
        else _title(head, agency, region, year, stem),
        file=visible(source.path.name),
        sha256=source.sha256,
        pages=source.pages,
        region=region,
        agency=agency,
        year=year,
    )


def _what(head: str) -> str | None:
    return next((name for pattern, name in _TYPES if re.search(pattern, head, re.IGNORECASE)), None)


def _title(head: str, agency: str | None, region: str | None, year: int | None, stem: str) -> str:
    """`LKIP Inspektorat Provinsi Jawa Barat Tahun 2016`, else the file's name made readable."""
    what = _what(head)
    if what is None or not (agency or region):
        return _readable(stem)
    part = f"Bab {found[1].upper()}" if (found := _PART.search(head)) else None
    words = (what, agency, region, f"Tahun {year}" if year else None, part)
    return " ".join(word for word in words if word)


def _readable(stem: str) -> str:
    words = re.split(r"[-_\s]+", stem)
    return " ".join(
        word if word.isdigit() else word.upper() if len(word) <= 3 else word.capitalize() for word in words
    )


__all__ = [
    "Source",
    "as_dated",
    "describe_document",
    "describe_regulation",
    "find_relations",
    "identify",
    "looks_unknown",
    "named_in",
    "regulation_by_name",
]
