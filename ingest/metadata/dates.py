"""Dates and the gazette, from the closing formula."""

import re
from datetime import date

from ingest.parsing.numerals import digits
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind
from tanya.text.dates import MONTHS

_MONTHS = tuple(month.lower() for month in MONTHS)
_OTHER_SPELLINGS = {"pebruari": 2, "nopember": 11, "agusfus": 8, "julli": 7}
_YEAR = r"[12lI][\dOolI]{3}"
_DATE = rf"(?P<day>[\dlIO]{{1,2}})\s*(?P<month>[A-Za-z][A-Za-z'’]*)\s*(?P<year>{_YEAR})"
_ENACTED = re.compile(
    rf"(?:ditetapkan|disahkan|dikeluarkan)\s+(?:di\s+\w+[\w\s]{{0,20}}?)?,?\s*(?:pada\s+)?tanggal\s*:?\s*{_DATE}",
    re.IGNORECASE,
)
_PROMULGATED = re.compile(
    rf"diundangkan\s+(?:di\s+\w+[\w\s]{{0,20}}?)?,?\s*(?:pada\s+)?tanggal\s*:?\s*{_DATE}", re.IGNORECASE
)
_GAZETTE = re.compile(
    rf"(?<!TAMBAHAN )(?P<which>LEMBARAN|BERITA)\s+(?P<of>NEGARA|DAERAH)\s+(?P<where>[A-Z\s]{{0,120}}?)\s*"
    rf"TAHUN\s*(?P<year>{_YEAR})\s*NOMOR\s*(?P<number>[\dlIO]{{1,6}})",
)
_OLD_GAZETTE = re.compile(rf"(?:No\.?|NOMOR)\s*(?P<number>\d{{1,6}}),?\s*(?P<year>{_YEAR})\b")


def any_date(text: str) -> date | None:
    """The first day named: `pada tanggal 1 Januari 2020`."""
    return _date(re.search(_DATE, text))


def enacted(text: str) -> date | None:
    return _date(_ENACTED.search(text))


def promulgated(text: str) -> date | None:
    return _date(_PROMULGATED.search(text))


def gazette(closing: str, head: str) -> str | None:
    """`LN 2006/25`, `BN 2021/1570`: from the closing, else from the head of the gazette's own print."""
    if found := _GAZETTE.search(closing):
        short = {"LEMBARAN": "L", "BERITA": "B"}[found["which"]] + {"NEGARA": "N", "DAERAH": "D"}[found["of"]]
        return f"{short} {digits(found['year'])}/{int(digits(found['number']))}"
    printed = re.match(
        r"\s*(?P<which>BERITA|LEMBARAN)\s+NEGARA\s+REPUBLIK\s+INDONESIA\s+(?P<rest>.{0,60})", head, re.DOTALL
    )
    if printed and (found := _OLD_GAZETTE.search(printed["rest"])):
        return f"{printed['which'][0]}N {digits(found['year'])}/{int(found['number'])}"
    return None


def closing_text(roots: tuple[Node, ...]) -> str:
    """The closing formula as one line."""
    return " ".join(
        " ".join(node.text.split()) for root in roots if root.kind is NodeKind.PENUTUP for node in root.walk()
    )


def _date(found: re.Match[str] | None) -> date | None:
    if not found:
        return None
    name = re.sub(r"['’]", "", found["month"].lower())  # `Jan'uari`
    month = _MONTHS.index(name) + 1 if name in _MONTHS else _OTHER_SPELLINGS.get(name)
    try:
        return date(int(digits(found["year"])), month, int(digits(found["day"]))) if month else None
    except ValueError:
        return None
