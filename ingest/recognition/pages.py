"""A file's pages with what their pictures say, where the text layer says too little."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ingest.layout import lines_of
from ingest.printed import Box, Printed, Row
from ingest.recognition.needed import is_bad, pages_without_text, poorly_scanned
from ingest.recognition.spelling import spelled, with_small_labels
from ingest.recognition.store import PictureStore, Unreadable
from ingest.records import Page, Reading
from tanya.domain.document import PrintedLine
from tanya.domain.reading import Sheet, WordsFrom

_AS_RICH = 0.9  # likewise where it shows more rows of a table
_RICHER = 1.3  # times the letters of a text layer, from which on the picture says more than it
_Known = dict[int, Printed | Unreadable | None]  # what the pictures say that are needed; None: not read yet


@dataclass(frozen=True, slots=True)
class Seen:
    """The pages as they are to be read on, and how each was read."""

    pages: tuple[Page, ...]
    printed: tuple[PrintedLine, ...] = ()
    sheets: tuple[Sheet, ...] = ()  # of the pages that have a number
    warnings: tuple[str, ...] = ()


def with_pictures(reading: Reading, pictures: PictureStore | None) -> Seen:
    """pictures: None when nothing is recognised here."""
    if not reading.pictured:
        return Seen(reading.pages, sheets=tuple(_sheets(reading.pages, {}, (), ())))
    needed = sorted({*pages_without_text(reading.pages, reading.pictured), *reading.torn})
    known: _Known = {number: pictures.get(number) if pictures else None for number in needed}
    read = {number: found for number, found in known.items() if isinstance(found, Printed)}
    rows = {number: _rows(found) for number, found in read.items()}
    poor = poorly_scanned(reading.pages, reading.pictured)
    taken = {
        page.number: said
        for page, share in zip(reading.pages, reading.pictured, strict=True)
        if (said := rows.get(page.number))
        and _is_better(said, page, share, poor=page.number in poor, torn=page.number in reading.torn)
    }
    pages = tuple(_page(p, taken[p.number]) if p.number in taken else p for p in reading.pages)
    printed = tuple(line for number, said in taken.items() for line in _lines(number, read[number], said))
    return Seen(
        pages,
        printed,
        tuple(_sheets(pages, known, taken, reading.unseen)),
        tuple(_warnings(known, printed, reading.torn)),
    )


def _rows(printed: Printed) -> tuple[Row, ...]:
    pieces = (replace(piece, text=spelled(piece.text)) for piece in printed.pieces)
    rows = lines_of(replace(printed, pieces=tuple(piece for piece in pieces if piece.text)))
    texts = with_small_labels(row.text for row in rows)
    return tuple(replace(row, text=text) for row, text in zip(rows, texts, strict=True))


def _is_better(rows: Sequence[Row], page: Page, pictured: float, *, poor: bool, torn: bool) -> bool:
    """Whether the picture says more than the text layer, or is Indonesian where that is none.

    poor: the text layer is a poor scanner's; torn: more rows of a table are enough, where it tells no less.
    """
    lines, printed = [row.text for row in rows], page.text.split("\n")
    if torn and _tabled(lines) > _tabled(printed):
        return _letters(_told(lines)) >= _AS_RICH * _letters(_told(printed))
    said = " ".join(lines)
    if poor or is_bad(page.text, pictured):
        return bool(said) and not is_bad(said, pictured)
    return _letters(said) > _RICHER * _letters(page.text)


def _tabled(lines: Iterable[str]) -> int:
    """How many rows of tables there are."""
    return sum(line.startswith("| ") for line in lines)


def _told(lines: Iterable[str]) -> str:
    """What they say, each cell once: one that seems merged over rows is said in each of them."""
    return " ".join(dict.fromkeys(cell for line in lines for cell in line.split("|")))


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _page(page: Page, rows: Sequence[Row]) -> Page:
    return Page(page.number, "\n".join(f"\n{row.text}" if row.gap else row.text for row in rows))


def printed_lines(number: int, printed: Printed) -> tuple[PrintedLine, ...]:
    """What a page's picture says, line by line in reading order; number is the page's, 1-based."""
    return tuple(_lines(number, printed, _rows(printed)))


def _lines(number: int, printed: Printed, rows: Sequence[Row]) -> Iterator[PrintedLine]:
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


def _sheets(
    pages: Sequence[Page], known: _Known, taken: Collection[int], unseen: Sequence[int]
) -> Iterator[Sheet]:
    for page, left_out in zip_longest(pages, unseen, fillvalue=0):
        if isinstance(page, Page) and page.number:
            words, why = _words_from(page.number, known, taken)
            yield Sheet(page.number, _letters(page.text), words, why, left_out)


def _words_from(number: int, known: _Known, taken: Collection[int]) -> tuple[WordsFrom, str]:
    found = known.get(number)
    if isinstance(found, Unreadable):
        return (WordsFrom.TERTUNDA if found.passing else WordsFrom.GAGAL), found.why
    if number in taken:
        return WordsFrom.GAMBAR, ""
    return (WordsFrom.BELUM if number in known and found is None else WordsFrom.TEKS), ""


def _warnings(known: _Known, printed: Sequence[PrintedLine], torn: Collection[int]) -> Iterator[str]:
    pages = {line.page for line in printed}
    letters = sum(len(line.text) for line in printed)
    if letters:
        sure = sum(len(line.text) * line.confidence for line in printed) / letters
        yield f"{len(pages)} halaman dibaca dari gambar (OCR), keyakinan {int(100 * sure)} %"
    waiting = [number for number, found in known.items() if found is None]
    if untold := sum(number not in torn for number in waiting):
        yield f"{untold} halaman tanpa teks, perlu OCR"
    if len(waiting) > untold:
        yield f"{len(waiting) - untold} halaman bertabel yang garisnya hanya ada pada gambar, perlu OCR"
    for number, found in known.items():
        if isinstance(found, Unreadable):
            once_more = "dicoba" if found.spared else "dicoba sekali lagi"
            again = f"; {once_more} oleh tanya ingest berikutnya" if found.passing else ""
            yield f"halaman {number} tidak terbaca dari gambar: {found.why}{again}"
