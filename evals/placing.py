"""Whether words stand where they are cited, read from a bare text: after the label of their pasal and of
their ayat, before the next one.

Knows nothing of how the ingest reads: labels are looked for as they are printed, each on a line of its own or
at its beginning.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tanya.domain.locator import Locator, NodeKind

_NOT_TEXT = re.compile(r"[^0-9a-z]")
_PASAL = re.compile(
    r"(?:^|(?<=\s))(?P<mark>[Pp][Aa][Ss][Aa][LlI1i|!]\.?\s{0,3}"
    r"(?P<label>[\dlIiOoSZB|]{1,4}(?: [\dlIO]| ?[A-Z])?|[IVX]{1,4}))(?=\s*$|[ \t]+[(\[A-Z])"
    r"(?![ \t]+(?:Peraturan|Undang))(?!\s+(?:ayat|huruf|angka|dan|atau|sampai)\b)",
    re.MULTILINE,
)
# A scanner may read the closing bracket of `(2)` as a figure.
_AYAT = re.compile(
    r"(?:^[^\w(\[{]*|(?<=\s))(?P<mark>[(\[{] ?(?P<label>[\dlIiOoSZ|!]{1,2}? ?[a-z]?)[)\]}lJ1])(?![\w)\]])"
    r"(?=\s+[A-Z]|\s*$)",
    re.MULTILINE,
)
# In a Penjelasan the word is printed with the number.
_AYAT_EXPLAINED = re.compile(
    r"(?:^|(?<=\s))(?P<mark>A[yv]at\s{0,2}[(\[{]? ?(?P<label>[\dlIiOoSZ|!]{1,2}?[a-z]?)[)\]}lJ1])(?![\w)\]])"
)
# What an amending regulation does item by item: `3. Ketentuan Pasal 5 diubah ...`
_CLAUSE = re.compile(
    r"(?:^|(?<=\s))(?P<mark>(?P<label>[\dlIO]{1,3})\.)\s{1,4}(?=(?:Ketentuan|Pasal|Di ?antara|Setelah|Sesudah"
    r"|Judul|B[Aa][Bb]|Bagian|Penjelasan|Lampiran|Ayat|Huruf|Mengubah|Menghapus|Menambah\w*|Menyisipkan)\b)"
)
_ORDERS = re.compile(r"(?i)\b(?:di ?ubah|di ?hapus|di ?sisip\w*|di ?tambah\w*|di ?ganti|berbunyi)\b")
_ORDER = 400  # signs within which a clause says what it does
# What stands before a reference, which is no label though it reads like one.
_REFERS = re.compile(
    r"(?i)(?:\b(?:dalam|pada|dimaksud|dengan|dan|atau|ketentuan|menurut|oleh|dari|sampai|ayat|pasal|huruf"
    r"|antara|melalui|melanggar)|[,/(])\s*$"
)
_FIGURES = str.maketrans("LIOSZB|!", "11052811")  # what scanners make of figures
NOT_FOUND = "its beginning is not found"
NO_PASAL = "no pasal begins before it"
# Letters of a quote that tell where it stands; running heads may cut the longer ones.
_BEGINNINGS = (200, 80, 40)


@dataclass(frozen=True, slots=True)
class Label:
    """A number as it is printed; at counts the letters and figures before it."""

    printed: str
    at: int

    def reads(self, number: str) -> bool:
        """`l9` reads 19, and `18 B` 18B."""
        return number.upper() in (self.printed, self.printed.translate(_FIGURES))


class Text:
    """A source's bare text, for looking places up in it."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.letters = letters(raw)
        self.pasal = tuple(_labels(_PASAL, raw))
        self.ayat = tuple(_labels(_AYAT, raw))
        self.clauses = tuple(_labels(_CLAUSE, raw, _is_order))
        self.explained = tuple(_labels(_AYAT_EXPLAINED, raw))

    def starts(self, quote: str) -> tuple[int, ...]:
        """Where the quote may begin."""
        words = letters(quote)
        for length in _BEGINNINGS:
            if places := tuple(m.start() for m in re.finditer(f"(?={words[:length]})", self.letters)):
                return places
        return ()


def letters(text: str) -> str:
    """White space, hyphens and marks of the layout differ; letters and figures do not."""
    return _NOT_TEXT.sub("", text.lower())


def misplaced(quote: str, text: Text, locator: Locator) -> str:
    """Why the quote stands elsewhere than its pasal and ayat; empty when one place of it is right."""
    places = text.starts(quote)
    if not places:
        return NOT_FOUND
    reasons = [_wrong(at, len(letters(quote)), text, locator) for at in places]
    return "" if "" in reasons else reasons[0]


def _wrong(at: int, length: int, text: Text, locator: Locator) -> str:
    steps = {step.kind: step.label for step in locator.steps}  # the innermost of each kind
    pasal, ayat = steps.get(NodeKind.PASAL), steps.get(NodeKind.AYAT)
    if locator.steps[-1].kind is NodeKind.ANGKA and pasal in ("I", "II"):
        return _not_in_clause(locator.steps[-1].label, [one for one in text.clauses if one.at <= at])
    before = [label for label in text.pasal if label.at <= at]
    if not before:
        return NO_PASAL
    if not before[-1].reads(pasal or ""):
        return f"it stands in Pasal {before[-1].printed}"
    after = [one for one in text.pasal if at < one.at < at + length and not one.reads(pasal or "")]
    if after:
        return f"it runs into Pasal {after[0].printed}"
    labels = text.explained if NodeKind.PENJELASAN in steps else text.ayat
    return _not_under(ayat, [one for one in labels if before[-1].at <= one.at <= at]) if ayat else ""


def _not_in_clause(angka: str, clauses: Sequence[Label]) -> str:
    """The pasal that the clause before quotes end where the next clause begins."""
    if not clauses:
        return NO_PASAL
    return "" if clauses[-1].reads(angka) else f"it stands in angka {clauses[-1].printed}"


def _is_order(raw: str, at: int) -> bool:
    return bool(_ORDERS.search(raw, at, at + _ORDER))


def _not_under(ayat: str, labels: Sequence[Label]) -> str:
    if not labels:
        return "no ayat begins before it"
    return "" if labels[-1].reads(ayat) else f"it stands in ayat ({labels[-1].printed})"


def _labels(
    pattern: re.Pattern[str], raw: str, meant: Callable[[str, int], bool] = lambda _, __: True
) -> Iterator[Label]:
    """meant: whether what follows in the text makes it one."""
    at, counted = 0, 0
    for found in pattern.finditer(raw):
        start = found.start("mark")
        at, counted = at + len(letters(raw[counted:start])), start
        refers = _REFERS.search(raw, max(start - 40, 0), start)
        if not refers and meant(raw, found.end()):
            yield Label(found["label"].replace(" ", "").upper(), at)
