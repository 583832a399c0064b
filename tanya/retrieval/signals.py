"""What in a provision's wording shows that it gives the kind of answer wanted."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.text.dates import MONTHS
from tanya.understanding.intent import Wanted

_IS = re.compile(r"\b(?:adalah|ialah|merupakan|yaitu|mengandung (?:pengertian|arti))\b", re.I)
_DEFINES = re.compile(r"\b(?:pengertian|definisi)\b", re.I)
_LABEL = re.compile(r"^\s*(?:\(?\w{1,3}[.)]|\(\w{1,3}\)|Pasal\s+\w+)\s*")
# Who or what says it: `Menurut pertimbangan PP 8/2006, ...`.
_SAID_BY = re.compile(r"^\s*(?:menurut|dalam|berdasarkan|sesuai) [^,\n]{1,120}, ", re.IGNORECASE)
_SAME_AS = re.compile(r"\byang selanjutnya (?:disebut|disingkat)\b.*", re.I)
_OFTEN = re.compile(r"\b(?:sebelum|secara berkala|mulai berlaku)\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"paling lambat|selambat|paling lama|jangka waktu(?=[^.;]{0,60}\d)"
    rf"|pada bulan|\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b"
    r"|setiap (?:tahun|bulan|triwulan|semester|akhir)|akhir (?:tahun|bulan|triwulan)|tanggal \d"
    r"|\d ?\([a-z ]+\) ?(?:hari|minggu|bulan|tahun|kali)|(?:hari|bulan|tahun) setelah",
    re.IGNORECASE,
)
_CASE = re.compile(r"\b(?:apabila|dalam hal|jika|dalam keadaan|bilamana|sepanjang|karena)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"\d+ ?\([a-z ]+\)|\b\d+(?:[.,]\d+)?\b"
    r"|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?:pasal|ayat|angka|nomor|tahun|bab)\s*\(?\d+\w?\)?|\(\d+\)", re.IGNORECASE)
_PLAIN_FIGURE = re.compile(r"(?<![\w/.])\d{1,3}(?:[.,]\d+)?(?![\d/])")
_COUNT = re.compile(r"\d ?\([a-z ]+\)|paling (?:sedikit|banyak|kurang)|sekurang|minimal|maksimal", re.I)
_WEIGHT = re.compile(r"bobot|\d ?%|persen", re.I)
_BAND = re.compile(r"\d(?:[.,]\d+)?\s*(?:[-–—]|sampai)\s*[<≤]?\s*\d|[<>≤≥]\s*\d", re.I)
_BAND_ENDS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s{0,3}(?:[-–—]|sampai(?: dengan)?|s/d)"
    r"\s{0,3}[<≤]?\s{0,3}(\d{1,3}(?:[.,]\d{1,2})?)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"^[^\S\n]*(?:[a-z]|\d{1,2}|\([a-z\d]{1,2}\))[.)]?\s{1,9}\S|;\s{0,9}\([a-z]\)|\([a-e]\) ", re.M
)
# A list in running text: what announces it, then members up to the last `dan`.
_ANNOUNCES = re.compile(
    r"\b(?:yaitu|yakni|meliputi|mencakup|terdiri (?:atas|dari)|antara lain)\b(?P<members>[^.;]{0,600})", re.I
)
_MEMBERS = re.compile(r"(?s:.{8,300}?),(?s:.*)\bdan\b", re.I)
_OFFICE = (
    r"(?:para |setiap )?(?:menteri|kepala|pimpinan|pejabat|presiden|gubernur|bupati|wali ?kota|sekretari"
    r"|inspekt|aparat|apip|auditor|tim|panitia|bpkp|bkn|pns|pegawai|atasan|satuan kerja|unit|perangkat daerah"
    r"|instansi|kementerian|lembaga|penyelenggara|badan)"
)
_BECAUSE = re.compile(r"\b(?:di)?(?:karena|sebab)(?:kan)?\b|\bakibat|\bmengingat\b|\balasan", re.I)
_ACTS = re.compile(rf"^\W*(?:\(?\w{{1,3}}[.)]\s*)?{_OFFICE}", re.I)  # the provision begins with who
_BY = re.compile(
    rf"\boleh\s+{_OFFICE}|(?:adalah|yaitu|dijabat|diketuai|dipimpin(?: oleh)?) {_OFFICE}|pihak yang", re.I
)

# Texts of provisions whose wording is kept as read: the same ones are found again and again. The parts of
# passages hold these texts themselves, so that one costs some 150 bytes here.
_KNOWN = 65_536

_Terms = tuple[str, ...]


def fit(wanted: Wanted, text: str, matcher: Matcher) -> float:
    """About 0..1: how much text looks like the answer wanted."""
    if judge := _BY_WORDING.get(wanted):
        return judge(text)
    if matching := _BY_MATCH.get(wanted):
        return matching(text, matcher)
    return 0.0


def tell_ahead(text: str) -> None:
    """All that is kept of a text."""
    for judge in _BY_WORDING.values():
        judge(text)
    _defined(text)
    _listed(text)


def _definition(text: str, matcher: Matcher) -> float:
    """The asked term, and little else, stands before "adalah"."""
    name, before, heading = _defined(text)
    if not name:
        return 0.0
    subject = matcher.subject
    covered = max(subject.coverage(subject.said(before)), subject.coverage(subject.said(heading)))
    return covered**2 * (0.3 + 0.7 * subject.purity(name)) * min(1.0, 5 / (2 + len(name)))


@lru_cache(_KNOWN)
def _defined(text: str) -> tuple[_Terms, _Terms, _Terms]:
    """What stands before "adalah", without another name and with it; and a heading that promises it."""
    body = _LABEL.sub("", text)
    found = _IS.search(body[:300])
    if not found:
        return (), (), ()
    heading, _, before = body[: found.start()].rpartition("\n")
    before = _SAID_BY.sub("", before)
    name = analyse(_SAME_AS.sub("", before)) or analyse(before)
    promised = analyse(heading) if _DEFINES.search(heading) else ()
    return tuple(name), tuple(analyse(before)), tuple(promised)


@lru_cache(_KNOWN)
def _deadline(text: str) -> float:
    """A period or a day tells it; that something comes before another, or again, hardly does."""
    if _DEADLINE.search(text):
        return 1.0
    return 0.4 if _OFTEN.search(text) else 0.0


@lru_cache(_KNOWN)
def _when(text: str) -> float:
    """A case that it names, or a day."""
    return max(_deadline(text), 1.0 if _CASE.search(text) else 0.0)


@lru_cache(_KNOWN)
def _figure(text: str) -> float:
    if _COUNT.search(text):
        return 1.0
    return 0.5 if _FIGURE.search(_without_references(text)) else 0.0


@lru_cache(_KNOWN)
def _weight(text: str) -> float:
    """Several figures, and the word for what they are."""
    figures = min(1.0, len(_PLAIN_FIGURE.findall(_without_references(text))) / 4)
    return figures if _WEIGHT.search(text) else 0.4 * figures


def _without_references(text: str) -> str:
    """Without labels and the numbers of provisions, which are no figures."""
    return _REFERENCE.sub(" ", _LABEL.sub("", text))


@lru_cache(_KNOWN)
def _grade(text: str) -> float:
    """A whole scale; a single band tells nothing of the score until the two are compared."""
    return min(1.0, len(_BAND.findall(text)) / 4)


def bands_hold(text: str, scores: Sequence[float]) -> bool:
    """Whether every score lies in one of the bands that text states; both ends count, as printed."""
    bands = [(_value(low), _value(high)) for low, high in _BAND_ENDS.findall(text)]
    return bool(bands) and all(any(low <= score <= high for low, high in bands) for score in scores)


def _value(written: str) -> float:
    return float(written.replace(",", "."))


def _items(text: str, matcher: Matcher) -> float:
    """A list, and one that is introduced by what was asked and little else."""
    found, introduction = _listed(text)
    if introduction is None:
        return 0.0
    covered = matcher.coverage(matcher.said(introduction))
    if not found:
        return 0.2 + 0.6 * covered
    fitting = 0.5 * matcher.purity(introduction) + 0.5 * covered
    return min(1.0, found / 3) * (0.3 + 0.7 * fitting)


@lru_cache(_KNOWN)
def _listed(text: str) -> tuple[int, _Terms | None]:
    """How many items stand one a line, and what introduces them; None where nothing does.

    Of a list in running text no item is counted, and it is introduced by its sentence.
    """
    if found := list(_ITEM.finditer(text)):
        introduction = analyse(_LABEL.sub("", text)[: found[0].start()])
        return len(found), tuple(introduction)
    told = next((f for f in _ANNOUNCES.finditer(text) if _MEMBERS.match(f["members"])), None)
    if not told:
        return 0, None
    return 0, tuple(analyse(text[: told.start()].rpartition(". ")[2]))


@lru_cache(_KNOWN)
def _actor(text: str) -> float:
    if _BY.search(text):
        return 1.0
    return 0.7 if _ACTS.search(text) else 0.0


@lru_cache(_KNOWN)
def _reason(text: str) -> float:
    return 1.0 if _BECAUSE.search(text) else 0.0


_BY_WORDING: dict[Wanted, Callable[[str], float]] = {
    Wanted.DEADLINE: _deadline,
    Wanted.WHEN: _when,
    Wanted.FIGURE: _figure,
    Wanted.WEIGHT: _weight,
    Wanted.GRADE: _grade,
    Wanted.ACTOR: _actor,
    Wanted.REASON: _reason,
}
_BY_MATCH: dict[Wanted, Callable[[str, Matcher], float]] = {
    Wanted.DEFINITION: _definition,
    Wanted.LIST: _items,
    Wanted.PROCEDURE: _items,
}
