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
_JOINED = 0.03  # share of a scan's words with a capital within: `PegawaiASNdi`; sound ones have half of that
_POOR = 0.2  # of a file's scans; where so many were taken badly, none is to be relied on
_JUDGED = 40  # words; fewer tell nothing
_WORD = re.compile(r"[a-z]{2,}")
_CAPITAL_WITHIN = re.compile(r"[a-z][A-Z]")
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
    sheets, poor = without_furniture(pages), poorly_scanned(pages, pictured)
    return tuple(
        page.number
        for page, sheet, share in zip(pages, sheets, pictured, strict=True)
        if page.number and (page.number in poor or is_thin(sheet, share) or is_bad(" ".join(sheet), share))
    )


def poorly_scanned(pages: Sequence[Page], pictured: Sequence[float]) -> frozenset[int]:
    """The numbers of scans whose text layer tells badly what they show; all scans where many do.

    A scanner that runs words together or breaks them on one page tells the lines of others in no order.
    """
    scans = [page for page, share in zip(pages, pictured, strict=True) if page.number and share > _WHOLE]
    judged = [page for page in scans if len(page.text.split()) >= _JUDGED]
    bad = [page for page in judged if is_bad(page.text, 1.0) or _runs_together(page.text)]
    poor = scans if bad and len(bad) >= _POOR * len(judged) else bad
    return frozenset(page.number for page in poor)


def _runs_together(text: str) -> bool:
    words = text.split()
    return sum(bool(_CAPITAL_WITHIN.search(word)) for word in words) > _JOINED * len(words)


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
