"""From when a regulation applies, as its own closing says: `mulai berlaku pada tanggal diundangkan`."""

import calendar
import re
from collections.abc import Container, Sequence
from datetime import date, timedelta

from ingest.linking.amended import outer_pasal
from ingest.metadata.dates import any_date
from tanya.domain.document import Document, Node
from tanya.domain.locator import Locator
from tanya.text.starts import AFTER, BACK_TO, FROM, ON_ENACTMENT, ON_PROMULGATION, starts_in

_ITEMS_START = re.compile(
    r"sebagaimana\s+dimaksud\s+(?:(?:pada|dalam)\s+)?(?P<items>angka\s+\d[^.;]{0,60}?)\s*(?:mulai\s+)?berlaku\b(?P<rest>.{0,60})",
    re.IGNORECASE | re.DOTALL,
)
_FIGURE = re.compile(r"\d{1,2}")
_NEAR = 80  # characters in which the day must be named


def start(document: Document, roots: Sequence[Node], amended: Container[Locator]) -> date | None:
    """The day that its own closing pasal names, or reckons from the promulgation; None where it is not told.

    The last to speak of it decides, even if the day that it reckons from is unknown.
    amended: the pasal that quote another regulation, whose start is not this one's.
    """
    closing = [pasal for pasal in outer_pasal(roots) if pasal.locator not in amended]
    for pasal in reversed(closing):
        for node in pasal.walk():
            for said in starts_in(node.text):
                day = _day(said.rest, document)
                if day or said.certain:
                    return day
    return None


def _day(rest: str, document: Document) -> date | None:
    if (back := BACK_TO.search(rest)) and (since := any_date(back["since"])):
        return since
    if ON_PROMULGATION.match(rest):
        return document.promulgated
    if ON_ENACTMENT.match(rest):
        return document.enacted
    if (after := AFTER.match(rest)) and document.promulgated:
        return _later(document.promulgated, int(after["many"]), after["unit"].lower())
    return any_date(rest[:_NEAR]) if FROM.match(rest) else None  # not of `berlaku sampai dengan ...`


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
