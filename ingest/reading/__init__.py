"""Files to pages: one module per format, chosen by what the file holds."""

from collections.abc import Callable
from pathlib import Path

from ingest.reading import docx, html, pdf, plain
from ingest.reading.bounds import bounded
from ingest.records import Reading
from tanya.errors import ReadError
from tanya.formats import SUFFIXES, Format, detect

_READERS: dict[Format, Callable[[Path], Reading]] = {
    Format.PDF: pdf.read,
    Format.DOCX: docx.read,
    Format.HTML: html.read,
    Format.MARKDOWN: plain.read_markdown,
    Format.TEXT: plain.read_text,
}


def read(path: Path) -> Reading:
    """The pages of path. Raises ReadError, one Indonesian line, when it cannot be read."""
    try:
        return bounded(_READERS[detect(path)](path), path)
    except OSError as fault:
        raise ReadError(
            f"{path.name}: tidak dapat dibuka ({fault.strerror}); periksa letak dan izin berkas"
        ) from fault


__all__ = ["SUFFIXES", "Format", "detect", "read"]
