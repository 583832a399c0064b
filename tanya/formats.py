"""What a file is, judged by its bytes first and its suffix last."""

import re
import zipfile
from enum import Enum
from pathlib import Path

from tanya.errors import ReadError

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|table)\b", re.IGNORECASE)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOOKED_AT = 4096


class Format(Enum):
    PDF = "pdf"
    DOCX = "docx"
    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


SUFFIXES = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".txt": Format.TEXT,
}


def detect(path: Path) -> Format:
    """The format of path. Raises ReadError when it is empty, unsupported, or not what its name says."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    if not start.strip():
        raise ReadError(f"{path.name}: berkas kosong; unduh ulang dari sumbernya")
    if b"%PDF-" in start[:1024]:
        return Format.PDF
    if _HTML.search(start[:1024]) and path.suffix.lower() not in (".md", ".markdown", ".txt"):
        return _html(path)
    if start.startswith(b"PK"):
        return _zipped(path)
    return _plain(path, start)


def _html(path: Path) -> Format:
    if SUFFIXES.get(path.suffix.lower()) is not Format.HTML:
        raise ReadError(
            f"{path.name}: isinya halaman web (HTML), bukan {_claimed(path)}; "
            "unduh ulang berkas aslinya, atau beri akhiran .html bila memang halaman itu yang dimaksud"
        )
    return Format.HTML


def _zipped(path: Path) -> Format:
    if path.suffix.lower() == ".docx" and _holds(path, "word/document.xml"):
        return Format.DOCX
    if path.suffix.lower() == ".docx":
        raise ReadError(f"{path.name}: berkas DOCX rusak atau terpotong; unduh ulang dari sumbernya")
    raise _unsupported(path)


def _holds(archive: Path, part: str) -> bool:
    try:
        with zipfile.ZipFile(archive) as opened:
            return part in opened.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError):
        return False


def _plain(path: Path, start: bytes) -> Format:
    claimed = SUFFIXES.get(path.suffix.lower())
    if claimed is None:
        raise _unsupported(path)
    if start.startswith(_OLD_OFFICE):
        raise ReadError(
            f"{path.name}: dokumen Office lama atau terkunci sandi; simpan ulang sebagai DOCX tanpa sandi"
        )
    if claimed in (Format.PDF, Format.DOCX):
        raise ReadError(
            f"{path.name}: bukan {_claimed(path)} walau namanya begitu; unduh ulang dari sumbernya"
        )
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError(f"{path.name}: bukan berkas teks walau namanya begitu; unduh ulang dari sumbernya")
    return claimed


def _claimed(path: Path) -> str:
    return path.suffix.lstrip(".").upper()


def _unsupported(path: Path) -> ReadError:
    return ReadError(
        f"{path.name}: format tidak didukung; gunakan PDF, DOCX, Markdown, HTML, atau teks (.txt)"
    )
