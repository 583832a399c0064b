"""Pages of a PDF as pictures, with the words that are cited marked on them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from tanya.errors import ReadError

_SCALE = 150 / 72  # pixels a point: 150 dpi, legible and small
_WIDEST = 4000  # pixels; a poster is drawn smaller
_YELLOW = (255, 213, 0, 96)
_LEAST = 24  # letters that are looked for; fewer stand anywhere


@dataclass(frozen=True, slots=True)
class PageImage:
    """A rendered page; marked: whether some of the words were found on it."""

    page: int
    image: Image.Image
    marked: bool


def page_images(pdf: Path, first: int, last: int, quote: str) -> Iterator[PageImage]:
    """The pages from first to last, 1-based; on a scan without a text layer nothing is marked.

    Raises ReadError when the file or a page cannot be opened, or there is no such page.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if not 1 <= first <= last <= len(document):
                raise ReadError(f"{pdf.name}: tidak ada halaman {last}; berkas ini {len(document)} halaman")
            for number in range(first, last + 1):
                yield _page_image(document[number - 1], number, quote)
    except (pypdfium2.PdfiumError, OSError):
        raise ReadError(f"{pdf.name}: tidak dapat digambar; PDF rusak, terkunci, atau terpotong") from None


def page_picture(pdf: Path, number: int, longer_side: int) -> Image.Image:
    """The bare page in colour, 1-based, its longer side of so many pixels. Raises ReadError."""
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[number - 1]
            drawn: Image.Image = page.render(scale=longer_side / max(page.get_size())).to_pil()
            return drawn.convert("RGB")
    except (pypdfium2.PdfiumError, OSError, IndexError, ValueError):
        raise ReadError(f"{pdf.name}: halaman {number} tidak dapat digambar") from None


def _page_image(page: pypdfium2.PdfPage, number: int, quote: str) -> PageImage:
    bitmap = page.render(scale=min(_SCALE, _WIDEST / max(page.get_size())))
    image = bitmap.to_pil().convert("RGBA")
    place = bitmap.get_posconv(page)
    boxes = list(_boxes(page, quote))
    layer = Image.new("RGBA", image.size)
    draw = ImageDraw.Draw(layer)
    for left, bottom, right, top in boxes:
        # A turned page turns its boxes too.
        corners = sorted((place.to_bitmap(left, top), place.to_bitmap(right, bottom)))
        (x1, y1), (x2, y2) = corners
        draw.rectangle((x1, min(y1, y2), x2, max(y1, y2)), fill=_YELLOW)
    return PageImage(number, Image.alpha_composite(image, layer).convert("RGB"), bool(boxes))


def _boxes(page: pypdfium2.PdfPage, quote: str) -> Iterator[tuple[float, float, float, float]]:
    """Where lines of the quote stand on the page, by letters and figures alone."""
    text = page.get_textpage()
    printed = text.get_text_range()
    places = [index for index, sign in enumerate(printed) if sign.isalnum()]
    letters = _letters(printed)
    for start, end in _found(letters, quote):
        count = places[end - 1] - places[start] + 1
        for number in range(text.count_rects(places[start], count)):
            yield text.get_rect(number)


def _found(letters: str, quote: str) -> Iterator[tuple[int, int]]:
    """From where to where the quote stands in letters: whole, what of it begins or ends here, or by lines."""
    whole = _letters(quote)
    if (at := letters.find(whole)) >= 0 and (len(whole) >= _LEAST or letters.count(whole) == 1):
        yield at, at + len(whole)
        return
    pieces = [piece for piece in (_longest(letters, whole), _longest_end(letters, whole)) if piece]
    for piece in pieces or [words for line in quote.splitlines() if len(words := _letters(line)) >= _LEAST]:
        if (at := letters.find(piece)) >= 0:
            yield at, at + len(piece)


def _longest(letters: str, words: str) -> str:
    """As much of the beginning of words as stands in letters; empty when that is too little to tell."""
    length = bisect_left(range(len(words) + 1), True, key=lambda n: words[:n] not in letters) - 1
    return words[:length] if length >= _LEAST else ""


def _longest_end(letters: str, words: str) -> str:
    return _longest(letters[::-1], words[::-1])[::-1]


def _letters(text: str) -> str:
    return "".join(sign.lower() for sign in text if sign.isalnum())
