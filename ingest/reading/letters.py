"""The letters of a page of a PDF, by where they begin: so two readers of one file tell the same letter."""

import ctypes
import unicodedata
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

MOST_SIGNS = 200_000  # of a page that are looked at

Letter = tuple[str, int, int]  # what it is, and where it begins, in points, before the page is turned


@dataclass(frozen=True, slots=True)
class Shown:
    """What one sees of a page that holds more; unseen: how many letters and figures it holds beside."""

    letters: frozenset[Letter]
    unseen: int = 0

    @property
    def count(self) -> int:
        """How many letters and figures one sees."""
        return sum(letter.isalnum() for letter, _, _ in self.letters)

    def has(self, text: str, x: float, y: float) -> bool:
        """Whether that letter is seen to begin there; readers may differ by a point."""
        letter, across, up = _letter(text, x, y)
        return any((letter, across + dx, up + dy) in self.letters for dx in (0, -1, 1) for dy in (0, -1, 1))


def letters_of(page: pypdfium2.PdfPage) -> list[Letter]:
    """Of what is drawn of it now, without the spaces that only the distance of letters tells."""
    text = page.get_textpage()
    signs = range(min(text.count_chars(), MOST_SIGNS))
    return [letter_at(text, at) for at in signs if raw.FPDFText_IsGenerated(text, at) != 1]


def letter_at(text: pypdfium2.PdfTextPage, at: int) -> Letter:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    return _letter(chr(raw.FPDFText_GetUnicode(text, at)), x.value, y.value)


def size_at(text: pypdfium2.PdfTextPage, at: int) -> float:
    """Of a letter, in points, however the forms that hold it change it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, at, matrix)
    return float(raw.FPDFText_GetFontSize(text, at) * max(abs(matrix.c), abs(matrix.d)))


def _letter(text: str, x: float, y: float) -> Letter:
    """Of letters drawn as one the first."""
    return unicodedata.normalize("NFKC", text)[:1], round(x), round(y)
