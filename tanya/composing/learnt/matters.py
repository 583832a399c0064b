"""What kind of thing about somebody is asked: a right, a task, an aim; and where a provision gives it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tanya.text.analysis import analyse
from tanya.text.terms import TermSet, term_set

_NAMES = (
    ("hak", r"hak(?! cipta)|berhak", r"berhak|hak"),
    ("kewajiban", r"kewajiban|wajib|diwajibkan|keharusan", r"wajib|berkewajiban|kewajiban|harus"),
    ("larangan", r"larangan|dilarang|pantangan", r"dilarang|larangan|tidak boleh|tidak diperbolehkan"),
    ("tugas", r"tugas|bertugas", r"bertugas|tugas"),
    ("wewenang", r"wewenang|kewenangan|berwenang", r"berwenang|wewenang|kewenangan"),
    ("fungsi", r"fungsi|berfungsi|peran|berperan", r"berfungsi|fungsi|berperan|peran"),
    ("tujuan", r"tujuan|bertujuan|maksud", r"bertujuan|tujuan|dimaksudkan"),
    ("asas", r"asas|prinsip", r"berasaskan|asas|prinsip|berlandaskan"),
    ("syarat", r"syarat|persyaratan|kriteria", r"syarat|persyaratan|kriteria"),
    (
        "jenis",
        r"jenis|macam|bentuk|unsur|komponen|kategori",
        r"jenis|bentuk|unsur|komponen|terdiri|meliputi|berupa",
    ),
    ("lingkup", r"lingkup|cakupan|meliputi", r"lingkup|meliputi|mencakup"),
    (
        "sanksi",
        r"sanksi|hukuman|pidana|denda",
        r"sanksi|dikenai|dikenakan|dipidana|pidana|hukuman|denda|dijatuhi",
    ),
)
_ASKED = tuple(re.compile(rf"\b(?:{asked})(?:nya)?\b", re.IGNORECASE) for _, asked, _ in _NAMES)
_GIVEN = tuple(re.compile(rf"\b(?:{given})\b", re.IGNORECASE) for *_, given in _NAMES)
_TERMS = tuple(term_set(analyse(f"{asked} {given}".replace("|", " "))) for _, asked, given in _NAMES)


@lru_cache(maxsize=256)
def matters_asked(question: str) -> tuple[int, ...]:
    """Those that a question names; empty for none. Only the functions below read them."""
    return tuple(number for number, asked in enumerate(_ASKED) if asked.search(question))


def names_of(matters: Sequence[int]) -> TermSet:
    """The terms by which they are called."""
    return frozenset().union(*(_TERMS[number] for number in matters))


def given_in(matters: Sequence[int], clause: str) -> float:
    """1 where the clause gives such a thing, -1 where it gives others instead; 0 where none is asked for."""
    if not matters:
        return 0.0
    given = _given(clause)
    return 1.0 if not given.isdisjoint(matters) else -float(bool(given))


@lru_cache(maxsize=65_536)
def _given(clause: str) -> frozenset[int]:
    return frozenset(number for number, given in enumerate(_GIVEN) if given.search(clause))
