"""Pages of a PDF as pictures, with the words that are cited marked on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from errno import EIO
from itertools import accumulate, pairwise
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw
from pypdfium2.raw import FPDF_ERR_FILE

from tanya.domain.document import PrintedLine
from tanya.errors import ReadError
from tanya.marking import found_in, letters_of

_SCALE = 150 / 72  # pixels a point: 150 dpi, legible and small
_WIDEST = 4000  # pixels; a poster is drawn smaller
_YELLOW = (255, 213, 0, 96)


@dataclass(frozen=True, slots=True)
class PageImage:
    """A rendered page; marked: whether some of the words were found on it."""

    page: int
    image: Image.Image
    marked: bool


def page_images(
    pdf: Path,
    first: int,
    last: int,
    quote: str,
    printed: Sequence[PrintedLine] = (),
    width: int | None = None,
) -> Iterator[PageImage]:
    """The pages from first to last, 1-based; printed: the lines that were read from their pictures.

    width: in pixels; None draws them legible.

    Raises ReadError when the file or a page cannot be opened, or there is no such page.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if not 1 <= first <= last <= len(document):
                raise ReadError(f"{pdf.name}: tidak ada halaman {last}; berkas ini {len(document)} halaman")
            for number in range(first, last + 1):
                lines = [line for line in printed if line.page == number]
                yield _page_image(document[number - 1], number, quote, lines, width)
    except (pypdfium2.PdfiumError, OSError):
        raise ReadError(f"{pdf.name}: tidak dapat digambar; PDF rusak, terkunci, atau terpotong") from None


def page_picture(pdf: Path, number: int, longer_side: int) -> Image.Image:
    """The bare page in colour, 1-based, its longer side of so many pixels.

    Raises ReadError for what cannot be drawn, OSError where the system does not give the file.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[number - 1]
            drawn: Image.Image = page.render(scale=longer_side / max(page.get_size())).to_pil()
            return drawn.convert("RGB")
    except (pypdfium2.PdfiumError, IndexError, ValueError, ZeroDivisionError) as fault:
        if isinstance(fault, pypdfium2.PdfiumError) and fault.err_code == FPDF_ERR_FILE:
            raise OSError(EIO, "PDF tidak dapat dibuka", str(pdf)) from None
        raise ReadError(f"{pdf.name}: halaman {number} tidak dapat digambar") from None


def _page_image(
    page: pypdfium2.PdfPage, number: int, quote: str, printed: Sequence[PrintedLine], width: int | None
) -> PageImage:
    size = page.get_size()
    # What is left of a point is drawn as a whole one.
    scale = (width - 0.5) / size[0] if width else _SCALE
    bitmap = page.render(scale=min(scale, _WIDEST / max(size)))
    image = bitmap.to_pil().convert("RGBA")
    place = bitmap.get_posconv(page)
    # A turned page turns its boxes too.
    corners = [
        sorted((place.to_bitmap(left, top), place.to_bitmap(right, bottom)))
        for left, bottom, right, top in _boxes(page, quote)
    ]
    boxes = [(x1, min(y1, y2), x2, max(y1, y2)) for (x1, y1), (x2, y2) in corners]
    across, down = image.size
    boxes += [(x1 * across, y1 * down, x2 * across, y2 * down) for x1, y1, x2, y2 in _lines(printed, quote)]
    layer = Image.new("RGBA", image.size)
    draw = ImageDraw.Draw(layer)
    for box in boxes:
        draw.rectangle(box, fill=_YELLOW)
    return PageImage(number, Image.alpha_composite(image, layer).convert("RGB"), bool(boxes))


def _lines(printed: Sequence[PrintedLine], quote: str) -> Iterator[tuple[float, float, float, float]]:
    """Where the lines of a picture stand that the quote has words of, in fractions of the page."""
    ends = [0, *accumulate(len(letters_of(line.text)) for line in printed)]
    letters = "".join(letters_of(line.text) for line in printed)
    for start, end in found_in(letters, quote):
        for line, (begins, stops) in zip(printed, pairwise(ends), strict=True):
            if begins < end and start < stops:
                yield line.left, line.top, line.right, line.bottom


def _boxes(page: pypdfium2.PdfPage, quote: str) -> Iterator[tuple[float, float, float, float]]:
    """Where lines of the quote stand on the page, by letters and figures alone."""
    text = page.get_textpage()
    printed = text.get_text_range()
    places = [index for index, sign in enumerate(printed) if sign.isalnum()]
    for start, end in found_in(letters_of(printed), quote):
        count = places[end - 1] - places[start] + 1
        for number in range(text.count_rects(places[start], count)):
            yield text.get_rect(number)
