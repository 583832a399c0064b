"""A file's pages with what their pictures say, where the text layer says too little."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.layout import lines_of
from ingest.recognition.needed import pages_without_text
from ingest.recognition.spelling import spelled, with_small_labels
from ingest.recognition.store import PictureStore, Unreadable
from ingest.records import Box, Page, Printed, Reading, Row
from tanya.domain.document import PrintedLine

_RICHER = 1.3  # times the letters of a text layer, from which on the picture says more than it


@dataclass(frozen=True, slots=True)
class Seen:
    """The pages as they are to be read on; unseen: those whose picture was not read yet."""

    pages: tuple[Page, ...]
    printed: tuple[PrintedLine, ...] = ()
    unseen: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


def with_pictures(reading: Reading, pictures: PictureStore | None) -> Seen:
    """pictures: None when nothing is recognised here."""
    if not reading.pictured:
        return Seen(reading.pages)
    needed = pages_without_text(reading.pages, reading.pictured)
    known = {number: pictures.get(number) if pictures else None for number in needed}
    read = {number: found for number, found in known.items() if isinstance(found, Printed)}
    rows = {page.number: _rows(read[page.number], page) for page in reading.pages if page.number in read}
    pages = tuple(_page(page, rows.get(page.number, ())) for page in reading.pages)
    printed = tuple(line for number in rows for line in _lines(number, rows[number], read[number]))
    unseen = tuple(number for number, found in known.items() if found is None)
    return Seen(pages, printed, unseen, tuple(_warnings(known, printed)))


def _rows(printed: Printed, page: Page) -> tuple[Row, ...]:
    """Line by line what the picture says; nothing where the text layer says about as much."""
    pieces = (replace(piece, text=spelled(piece.text)) for piece in printed.pieces)
    rows = lines_of(replace(printed, pieces=tuple(piece for piece in pieces if piece.text)))
    if _letters("".join(row.text for row in rows)) <= _RICHER * _letters(page.text):
        return ()
    texts = with_small_labels(row.text for row in rows)
    return tuple(replace(row, text=text) for row, text in zip(rows, texts, strict=True))


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _page(page: Page, rows: Sequence[Row]) -> Page:
    if not rows:
        return page
    return Page(page.number, "\n".join(f"\n{row.text}" if row.gap else row.text for row in rows))


def _lines(number: int, rows: Sequence[Row], printed: Printed) -> Iterator[PrintedLine]:
    for row in rows:
        yield PrintedLine(number, row.text, round(row.confidence, 3), *_shown(row.box, printed))


def _shown(box: Box, printed: Printed) -> tuple[float, float, float, float]:
    """The box on the page as it is shown, before it was turned."""
    left, right = box.left / printed.width, box.right / printed.width
    top, bottom = box.top / printed.height, box.bottom / printed.height
    match printed.turned:
        case 90:
            left, top, right, bottom = top, 1 - right, bottom, 1 - left
        case 180:
            left, top, right, bottom = 1 - right, 1 - bottom, 1 - left, 1 - top
        case 270:
            left, top, right, bottom = 1 - bottom, left, 1 - top, right
    return round(left, 4), round(top, 4), round(right, 4), round(bottom, 4)


def _warnings(known: dict[int, Printed | Unreadable | None], printed: Sequence[PrintedLine]) -> Iterator[str]:
    pages = {line.page for line in printed}
    letters = sum(len(line.text) for line in printed)
    if letters:
        sure = sum(len(line.text) * line.confidence for line in printed) / letters
        yield f"{len(pages)} halaman dibaca dari gambar (OCR), keyakinan {int(100 * sure)} %"
    if waiting := sum(found is None for found in known.values()):
        yield f"{waiting} halaman tanpa teks, perlu OCR"
    for number, found in known.items():
        if isinstance(found, Unreadable):
            yield f"halaman {number} tidak terbaca dari gambar: {found.why}"
