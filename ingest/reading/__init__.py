"""Files to pages: one module per format, chosen by what the file holds."""

import errno
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
# A library that finds damage says no number; a place in the file that cannot be is an invalid argument.
_OF_THE_FILE = (None, errno.EINVAL)


def read(path: Path) -> Reading:
    """The pages of path. Raises ReadError, one Indonesian line, when what it holds cannot be read.

    Where the system does not give its bytes it is an OSError: that is no fault of the file.
    """
    try:
        return bounded(_READERS[detect(path)](path), path)
    except OSError as fault:
        if fault.errno not in _OF_THE_FILE:
            raise
        told = fault.strerror or fault
        raise ReadError(
            f"{path.name}: berkas rusak atau terpotong ({told}); unduh ulang dari sumbernya"
        ) from fault


__all__ = ["SUFFIXES", "Format", "detect", "read"]
