"""From when a regulation applies, as its own closing says: `mulai berlaku pada tanggal diundangkan`."""

import calendar
import re
from collections.abc import Container, Sequence
from datetime import date, timedelta

from ingest.linking.amended import outer_pasal
from ingest.metadata.dates import any_date
from tanya.domain.document import Document, Node
from tanya.domain.locator import Locator

_STARTS = re.compile(
    r"\bini\s+(?:dinyatakan\s+)?(?P<begins>mulai\s+)?berlaku\b(?P<rest>.{0,200})",
    re.IGNORECASE | re.DOTALL,
)
# What starts: `Ketentuan dalam Pasal ini` and `Pasal 5 Undang-Undang ini` are only a part.
_REGULATION = re.compile(
    r"\b(?:Undang\s?-?\s?undang|Peraturan|Keputusan|Ketetapan|Instruksi|Qanun|Ordonansi|Surat\s+Edaran)\b[^,]*$",
    re.IGNORECASE,
)
# The label of an amendment's own `Pasal II` may stand in the same line.
_PART = re.compile(r"\b(?:pasal(?!\s+[IVX]{1,4}\b)|ayat|huruf|angka|bab|lampiran|ketentuan)\b", re.IGNORECASE)
# `Pada saat Undang-Undang ini mulai berlaku, ... dicabut` tells what happens then, not when that is.
_THEN = re.compile(r"\b(?:saat|sejak|dengan|sebelum|setelah|sesudah|ketika|waktu|apabila)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bNo)[.;:]\s", re.IGNORECASE)
_DAY = r"(?:(?:pada|sejak|terhitung)\s+)*(?:saat\s+)?(?:(?:tanggal|hari)\s+)?"
_ON_PROMULGATION = re.compile(rf"\s*{_DAY}(?:di\s?)?undangkan", re.IGNORECASE)
_ON_ENACTMENT = re.compile(rf"\s*{_DAY}di\s?tetapkan", re.IGNORECASE)
_AFTER = re.compile(
    r"""\s*(?:setelah\s+|sesudah\s+|dalam\s+waktu\s+)?(?P<many>\d{1,3})\s*(?:\([^)]{1,40}\)\s*)?(?P<unit>hari|bulan|tahun)
    \s+(?:(?:terhitung|sejak|setelah|sesudah|dari)\s+){1,3}(?:(?:tanggal|hari|saat)\s+)?(?:di\s?undangkan|pengundangan)""",
    re.IGNORECASE | re.VERBOSE,
)
_RECKONED = (_ON_PROMULGATION, _ON_ENACTMENT, _AFTER)
_FROM = re.compile(r"\s*(?:pada|sejak|terhitung|mulai|tanggal)\b", re.IGNORECASE)
_BACK_TO = re.compile(r"\bsurut\s+(?P<since>.{0,60})", re.IGNORECASE | re.DOTALL)
_ITEMS_START = re.compile(
    r"sebagaimana\s+dimaksud\s+(?:(?:pada|dalam)\s+)?(?P<items>angka\s+\d[^.;]{0,60}?)\s*(?:mulai\s+)?berlaku\b(?P<rest>.{0,60})",
    re.IGNORECASE | re.DOTALL,
)
_FIGURE = re.compile(r"\d{1,2}")
_NEAR = 80  # characters in which the day must be named
_LOOKED_BACK = 160


def start(document: Document, roots: Sequence[Node], amended: Container[Locator]) -> date | None:
    """The day that its own closing pasal names, or reckons from the promulgation; None where it is not told.

    The last to speak of it decides, even if the day that it reckons from is unknown.
    amended: the pasal that quote another regulation, whose start is not this one's.
    """
    closing = [pasal for pasal in outer_pasal(roots) if pasal.locator not in amended]
    for pasal in reversed(closing):
        for node in pasal.walk():
            for words in _STARTS.finditer(node.text):
                before = node.text[max(0, words.start() - _LOOKED_BACK) : words.start()]
                rest = _SENTENCE.split(words["rest"])[0]
                if not _is_of_regulation(_SENTENCE.split(before)[-1].rpartition("\n")[2]):
                    continue
                day = _day(rest, document)
                if day or words["begins"] or any(way.match(rest) for way in _RECKONED):
                    return day
    return None


def _is_of_regulation(before: str) -> bool:
    """Whether the words that lead to `ini` name the whole regulation, and not what happens when it starts."""
    return bool(_REGULATION.search(before)) and not _PART.search(before) and not _THEN.search(before)


def _day(rest: str, document: Document) -> date | None:
    if (back := _BACK_TO.search(rest)) and (since := any_date(back["since"])):
        return since
    if _ON_PROMULGATION.match(rest):
        return document.promulgated
    if _ON_ENACTMENT.match(rest):
        return document.enacted
    if (after := _AFTER.match(rest)) and document.promulgated:
        return _later(document.promulgated, int(after["many"]), after["unit"].lower())
    return any_date(rest[:_NEAR]) if _FROM.match(rest) else None  # not of `berlaku sampai dengan ...`


def _later(day: date, many: int, unit: str) -> date:
    if unit == "hari":
        return day + timedelta(days=many)
    months = day.year * 12 + day.month - 1 + (many if unit == "bulan" else 12 * many)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def start_of_items(pasal: Node) -> dict[Locator, date]:
    """`3. Ketentuan sebagaimana dimaksud pada angka 1 dan angka 2 mulai berlaku pada tanggal ...`"""
    found: dict[Locator, date] = {}
    for item in pasal.children:
        if words := _ITEMS_START.search(item.text):
            day = any_date(words["rest"])
            labels = frozenset(_FIGURE.findall(words["items"]))
            if day:
                found |= {c.locator: day for c in pasal.children if c.locator.steps[-1].label in labels}
    return found
