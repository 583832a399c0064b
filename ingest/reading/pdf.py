"""PDF to pages: the text by pypdf, the rows of ruled tables by pdfplumber."""

import logging
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from ingest.reading.active import WARNING, is_active
from ingest.reading.bounds import check_pages
from ingest.reading.contents import Contents, page_contents
from ingest.reading.damage import DAMAGE
from ingest.reading.tabled import with_tables
from ingest.records import Page, Reading
from tanya.errors import ReadError
from tanya.text.visible import visible

_DAMAGE = (PyPdfError, DependencyError, *DAMAGE)  # read() promises ReadError for all of it
_WARNINGS_SHOWN = 3
_LONGEST_WARNING = 160
_MOST_HEARD = 10_000
# Bytes of one unpacked stream: a thousand times what a page of print takes. No other program is started.
_UNPACKING = Configuration(
    zlib_maximum_output_length=30_000_000,
    lzw_maximum_output_length=30_000_000,
    run_length_maximum_output_length=30_000_000,
    array_based_stream_maximum_output_length=30_000_000,
    jbig2dec_binary=None,
)
_MOST_SWOLLEN = 10  # pages beyond such a limit, after which the file is no document


def read(path: Path) -> Reading:
    """Every page's text in reading order, numbered from 1."""
    with _overheard() as said, apply_configuration(_UNPACKING):
        try:
            reader = PdfReader(path)
            _unlock(reader, path)
            sheets = list(reader.pages)
            active = (WARNING,) if is_active(path, reader.root_object) else ()
            layered = "/OCProperties" in reader.root_object
        except _DAMAGE as fault:
            raise _damaged(path) from fault
        if not sheets:
            raise _damaged(path)
        check_pages(len(sheets), path)
        pages, swollen = _pages(sheets, path, said)
    contents = page_contents(path, len(pages), swollen, layered=layered)
    told = tuple(_told(swollen, contents))
    unseen = tuple(content.shown.unseen if content.shown else 0 for content in contents)
    pictured = tuple(content.pictured for content in contents)
    tabled = with_tables(path, pages, contents)
    return Reading(tabled.pages, told, pictured, tabled.torn, (*active, *_summary(said)), unseen)


def _told(swollen: Collection[int], contents: Sequence[Contents]) -> Iterator[str]:
    """What a person should know of its pages."""
    for number, content in enumerate(contents, 1):
        if number in swollen:
            yield f"halaman {number} mengembang melebihi batas dan tidak dibaca"
        if content.slow:
            yield f"halaman {number} terlalu lama digambar; huruf yang tidak terlihat di sana tidak dicari"


def _pages(sheets: Sequence[PageObject], path: Path, said: list[str]) -> tuple[list[Page], frozenset[int]]:
    """The pages, and which of them would be too much to unpack; said: gathers what is to be told."""
    pages, swollen = [], set()
    for number, sheet in enumerate(sheets, 1):
        try:
            text = _text(sheet, number, said)
        except LimitReachedError:
            text = ""
            swollen.add(number)
        if len(swollen) > _MOST_SWOLLEN:
            raise ReadError(
                f"{path.name}: lebih dari {_MOST_SWOLLEN} halaman mengembang melebihi batas; "
                "simpan ulang PDF-nya"
            )
        pages.append(Page(number, text))
    return pages, frozenset(swollen)


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
    except LimitReachedError:
        raise
    except _DAMAGE as fault:
        said.append(f"halaman {number} tidak terbaca ({type(fault).__name__})")
        return ""


def _damaged(path: Path) -> ReadError:
    return ReadError(f"{path.name}: PDF rusak atau terpotong; unduh ulang dari sumbernya")


def _summary(said: list[str]) -> Iterator[str]:
    distinct = list(dict.fromkeys(visible(message[:_LONGEST_WARNING]) for message in said))
    yield from (f"pembaca PDF: {message}" for message in distinct[:_WARNINGS_SHOWN])
    if (rest := len(distinct) - _WARNINGS_SHOWN) > 0:
        yield f"pembaca PDF: {rest} peringatan lain"


class _Listener(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        if len(self._said) < _MOST_HEARD:
            self._said.append(record.getMessage())


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """What pypdf logs meanwhile, kept off the terminal."""
    said: list[str] = []
    logger, listener = logging.getLogger("pypdf"), _Listener(said)
    propagated, logger.propagate = logger.propagate, False
    level = logger.level
    logger.setLevel(logging.WARNING)  # whatever whoever imports this has set
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagated
