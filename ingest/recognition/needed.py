"""Which pages must be read from their picture: no text layer, a bad one, or one that covers but a part."""

import re
from collections.abc import Sequence

from ingest.cleaning import without_furniture
from ingest.records import Page
from tanya.text.analysis import word_set

# Fewer letters and digits than this, running heads aside, are no text; few are none where a picture
# takes so much of the page.
_LEAST_TEXT = 15
_THIN = 150
_PICTURE = 0.3
# Measured over the text layers of some 3,000 pages: those below were all unreadable, or a poor scanner's.
_WHOLE = 0.8  # of the page: the text layer is a scanner's
_VOWELS = 0.85  # share of a scan's words that have a vowel
_ODD = 0.03  # share of signs that are neither letters, figures nor common marks
_KNOWN_SHARE = 0.02
_JUDGED = 40  # words; fewer tell nothing
_WORD = re.compile(r"[a-z]{2,}")
_VOWEL = re.compile(r"[aiueo]")
_COMMON_MARK = frozenset(".,;:()-/\"'–”“%&•…_|+=*<>≤≥")
_KNOWN = word_set(
    """
    dan yang di dengan untuk dalam pada dari ke oleh atau tidak ini itu adalah sebagai tentang ayat
    pasal tahun bahwa nomor kinerja negara daerah peraturan pemerintah
    """
)


def pages_without_text(pages: Sequence[Page], pictured: Sequence[float]) -> tuple[int, ...]:
    """Their numbers; pictured: the share of each page that its largest picture covers, 0..1."""
    sheets = without_furniture(pages)
    return tuple(
        page.number
        for page, sheet, share in zip(pages, sheets, pictured, strict=True)
        if page.number and (is_thin(sheet, share) or is_bad(" ".join(sheet), share))
    )


def is_thin(sheet: Sequence[str], pictured: float) -> bool:
    """Whether the page says next to nothing, or little beside a large picture."""
    letters = sum(sign.isalnum() for line in sheet for sign in line)
    return letters < (_THIN if pictured > _PICTURE else _LEAST_TEXT)


def is_bad(text: str, pictured: float) -> bool:
    """Whether a text layer is no Indonesian, or what a poor scanner took for it."""
    words = _WORD.findall(text.lower())
    if len(words) < _JUDGED:
        return False
    known = sum(word in _KNOWN for word in words) / len(words)
    voiced = sum(bool(_VOWEL.search(word)) for word in words) / len(words)
    odd = sum(not (s.isalnum() or s.isspace() or s in _COMMON_MARK) for s in text) / len(text)
    return (odd > _ODD and known < _KNOWN_SHARE) or (pictured > _WHOLE and voiced < _VOWELS)
