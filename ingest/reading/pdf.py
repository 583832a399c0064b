"""PDF to pages: the text by pypdf, the rows of ruled tables by pdfplumber."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from ingest.reading.contents import page_contents
from ingest.reading.damage import DAMAGE
from ingest.reading.tabled import with_tables
from ingest.records import Page, Reading
from tanya.errors import ReadError

_DAMAGE = (PyPdfError, *DAMAGE)  # read() promises ReadError for all of it
_WARNINGS_SHOWN = 3


def read(path: Path) -> Reading:
    """Every page's text in reading order, numbered from 1."""
    with _overheard() as said:
        try:
            reader = PdfReader(path)
            _unlock(reader, path)
            sheets = list(reader.pages)
        except _DAMAGE as fault:
            raise _damaged(path) from fault
        if not sheets:
            raise _damaged(path)
        pages = tuple(Page(number, _text(sheet, number, said)) for number, sheet in enumerate(sheets, 1))
    contents = page_contents(path, len(pages))
    pictured = tuple(content.pictured for content in contents)
    tabled = with_tables(path, pages, contents)
    return Reading(tabled, pictured=pictured, oddities=tuple(_summary(said)))


def _unlock(reader: PdfReader, path: Path) -> None:
    if not reader.is_encrypted:
        return
    try:
        opened = reader.decrypt("")
    except (DependencyError, NotImplementedError) as fault:
        raise ReadError(
            f"{path.name}: PDF disandikan dengan cara yang tidak didukung; simpan ulang tanpa sandi"
        ) from fault
    if not opened:
        raise ReadError(f"{path.name}: PDF terkunci kata sandi; simpan ulang tanpa sandi, lalu masukkan lagi")


def _text(sheet: PageObject, number: int, said: list[str]) -> str:
    try:
        return sheet.extract_text()
    except _DAMAGE as fault:
        said.append(f"halaman {number} tidak terbaca ({type(fault).__name__})")
        return ""


def _damaged(path: Path) -> ReadError:
    return ReadError(f"{path.name}: PDF rusak atau terpotong; unduh ulang dari sumbernya")


def _summary(said: list[str]) -> Iterator[str]:
    distinct = list(dict.fromkeys(said))
    yield from (f"pembaca PDF: {message}" for message in distinct[:_WARNINGS_SHOWN])
    if (rest := len(distinct) - _WARNINGS_SHOWN) > 0:
        yield f"pembaca PDF: {rest} peringatan lain"


class _Listener(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """What pypdf logs meanwhile, kept off the terminal."""
    said: list[str] = []
    logger, listener = logging.getLogger("pypdf"), _Listener(said)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated
