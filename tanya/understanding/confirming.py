"""`apakah laporan disampaikan 6 bulan setelah ...?`: a number to be confirmed, and how it is bound."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tanya.text.figures import as_meant
from tanya.text.numerals import spelled

_UNIT = (
    r"hari(?: kerja| kalender)?|minggu|bulan|triwulan|semester|tahun(?! (?:19|20)\d\d)|jam|menit|kali|orang"
)
_COUNTED = re.compile(
    rf"(?<![\w.,/])(?P<number>\d{{1,4}})(?:\s\((?P<words>[a-z ]{{3,40}})\))?"
    rf"(?:\s(?P<unit>{_UNIT})\b|\s?(?P<share>%|persen\b))",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:paling (?:lambat|lama|banyak|tinggi|besar)|selambat-?lambatnya|setinggi-?tingginya|maksimal)"
    r"\W{0,2}(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"\b(?:paling (?:sedikit|kurang|singkat|cepat|rendah)|sekurang-?kurangnya|serendah-?rendahnya|minimal)"
    r"\W{0,2}(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?:apa(?:kah)?|(?:apa )?benar(?:kah)?|(?:apa )?betul(?:kah)?|memang(?:nya)?|emang(?:nya)?|masa)\s"
    r"|\b(?:kan|ya|benar|betul|bukan|tidak)\W*$",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\b(?:berapa|kapan|siapa|mana|bagaimana|mengapa|kenapa|apa saja|apa itu|itu apa|apa yang)\b", re.I
)
_LEAD = 60  # characters before a number in which it is bound


class Bound(StrEnum):
    MOST = "most"
    LEAST = "least"
    JUST = "just"


@dataclass(frozen=True, slots=True)
class Counted:
    """`paling lambat 2 (dua) bulan`."""

    number: int
    unit: str  # in lower case, `%` for persen
    bound: Bound
    written: str  # `2 (dua) bulan`
    start: int  # in the text
    end: int


def to_confirm(text: str, typed: str) -> Counted | None:
    """The one number that a question wants confirmed; None where it asks otherwise, or names several.

    text: in standard spelling, which leaves out the `kan` of what was typed.
    """
    if not any(map(_ASKED.search, (text, typed))) or _OTHERWISE.search(text):
        return None
    found = list(counted_in(text))
    return found[0] if len(found) == 1 else None


def counted_in(text: str) -> Iterator[Counted]:
    """Each number with its unit; of one that its words contradict, -1."""
    for found in _COUNTED.finditer(text):
        number, words = int(found["number"]), found["words"]
        if words and spelled(words.lower().split())[0] != number:
            number = -1
        unit = "%" if found["share"] else found["unit"].lower()
        before = text[max(0, found.start() - _LEAD) : found.start()]
        bound = Bound.MOST if _MOST.search(before) else Bound.LEAST if _LEAST.search(before) else Bound.JUST
        yield Counted(number, unit, bound, found[0], found.start(), found.end())


def contradicts(asked: Counted, ruled: Counted) -> bool:
    """Whether what is ruled says that what is asked is not so: within a bound much is so."""
    if asked.unit != ruled.unit or asked.number == ruled.number or -1 in (asked.number, ruled.number):
        return False
    if asked.bound is not Bound.JUST or ruled.bound is Bound.JUST:
        return asked.bound in (Bound.JUST, ruled.bound)
    return asked.number > ruled.number if ruled.bound is Bound.MOST else asked.number < ruled.number


def says(number: Counted, text: str) -> bool:
    """Whether text has that number of that unit anywhere."""
    return any((one.number, one.unit) == (number.number, number.unit) for one in counted_in(as_meant(text)))
