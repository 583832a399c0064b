"""Stamps of electronic signatures: every page bears one, wherever there was room, in mid-sentence too."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

_NOT_LETTERS = re.compile(r"[^a-z0-9]")
_SIGNED = "ditandatanganisecaraelektronikmenggunakansertifikatelektronikyangditerbitkanoleh"
_BEGINNINGS = ("dokumeninitelah", "dokumenini")
_ISSUERS = (
    "balaibesarsertifikasielektronikbsrebadansiberdansandinegarabssn",
    "balaisertifikasielektronikbsrebadansiberdansandinegarabssn",
    "bsrebssn",
)
_BY_LAW = "uuitenomor11tahun2008pasal5ayat1informasielektronikdanatau"
_PROOFS = (
    "dokumenelektronikdanatauhasilcetaknyamerupakanalatbuktihukumyangsah",
    "hasilcetaknyamerupakanalatbuktiyangsah",
)
_NAMED = 4  # letters of an issuer that tell it from any other


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What is still to come of a stamp; sure: how much at most once it can be no rule's own words.

    name: what must have been said by then.
    """

    rest: str
    sure: int
    name: str


_STAMPS = (
    *(
        _Stamp(f"{beginning}{_SIGNED}{issuer}", len(issuer) - _NAMED, issuer[:_NAMED])
        for beginning in _BEGINNINGS
        for issuer in _ISSUERS
    ),
    *(_Stamp(f"{_BY_LAW}{proof}", len(proof), _BY_LAW[:_NAMED]) for proof in _PROOFS),
)
# One of these stands in the first line of each, however a scanner spoils the others.
_SIGNS = ("ditandatangan", "secaraelek", "dokumeninitel", "uuite", "tahun2008pasal5ayat")
_LIKENESS = 85  # of 100
_ITEM = re.compile(r"\s*\(\w{1,3}\)")  # `(2) Dokumen ini ditandatangani ...` is a rule
_LEAST = 20  # letters of a first line that tell a stamp
_FIRST_WORDS = 7  # letters
_FEWEST_LINES = 2  # of a stamp that goes on
_AROUND = 16  # letters of other things in its line: a number, a word of the emblem
_SHORTEST = 4  # letters of a further line
_LEFT = 5  # letters; what is left of a stamp is no longer waited for
_EMBLEM = frozenset(
    ("balai", "besar", "sertifikasi", "elektronik", "balaisertifikasi", "sertifikasielektronik")
)
_NOTE = "catatan"
_INSIDE = re.compile(
    r"\s*Dokumen ini (?:telah )?ditandatangani secara elektronik (?:menggunakan|dengan) sertifikat elektronik"
    r" yang diterbitkan oleh (?:Balai (?:Besar )?Sertifikasi Elektronik(?: ?\(?BSrE\)?)?|\(?BSrE\)?)"
    r"(?:,? Badan Siber dan Sandi Negara(?: \(BSSN\))?)?\.?(?=\s|$)",
    re.IGNORECASE,
)


def strip_stamps(lines: Sequence[str]) -> list[str]:
    """The lines of a page without them; blank ones stay."""
    stamps = set(_stamped(lines))
    stamps |= {at for index in stamps for at in _around(lines, index, stamps)}
    return [
        _INSIDE.sub("", line) if "ditandatangani" in line else line
        for index, line in enumerate(lines)
        if index not in stamps
    ]


def _stamped(lines: Sequence[str]) -> Iterator[int]:
    """The lines of stamps, once so much of one stands there that it can be nothing else."""
    awaited: list[_Stamp] = []
    held: list[int] = []
    said = ""
    for index, line in enumerate(lines):
        letters = _letters(line)
        if not _ITEM.match(line) and (opened := list(_opened(letters))):
            awaited, held, said = opened, [index], letters
        elif further := list(_further(letters, awaited)):
            awaited, held, said = further, [*held, index], said + letters
        elif letters and not _is_emblem(line):
            awaited, held = [], []
        if any(_is_sure(stamp, said, len(held)) for stamp in awaited):
            yield from held


def _is_sure(stamp: _Stamp, said: str, lines: int) -> bool:
    """Whether it is there as a whole, or so far in several lines; others than its issuer also sign."""
    enough = len(stamp.rest) < _LEFT or (lines >= _FEWEST_LINES and len(stamp.rest) <= stamp.sure)
    return enough and stamp.name in said.rpartition("oleh")[2]


def _opened(letters: str) -> Iterator[_Stamp]:
    """What is still to come of the stamps that a line may begin; nothing when it begins none."""
    if len(letters) < _LEAST or not any(sign in letters for sign in _SIGNS):
        return
    for stamp in _STAMPS:
        first = fuzz.partial_ratio(stamp.rest[:_FIRST_WORDS], letters[: _FIRST_WORDS + _AROUND])
        if first < _LIKENESS or len(letters) > len(stamp.rest) + _AROUND:
            continue
        found = fuzz.partial_ratio_alignment(letters, stamp.rest, score_cutoff=_LIKENESS)
        if found and found.dest_start < _LEFT:
            yield replace(stamp, rest=stamp.rest[found.dest_end :])


def _further(letters: str, awaited: Iterable[_Stamp]) -> Iterator[_Stamp]:
    """The same after one more line."""
    for stamp in awaited:
        due = stamp.rest[: len(letters)]
        if len(letters) >= _SHORTEST and len(stamp.rest) >= _LEFT and fuzz.ratio(letters, due) >= _LIKENESS:
            yield replace(stamp, rest=stamp.rest[len(letters) :])


def _around(lines: Sequence[str], index: int, stamps: Container[int]) -> Iterator[int]:
    """The words of the emblem next to a stamp's line, and the word above that announces it."""
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and (at in stamps or not lines[at].strip() or _is_emblem(lines[at])):
            if _is_emblem(lines[at]):
                yield at
            at += step
        if step < 0 <= at and _letters(lines[at]) == _NOTE:
            yield at


def _is_emblem(line: str) -> bool:
    """Whether it is in capitals as there, and ends no sentence."""
    words = line.strip()
    return _letters(words) in _EMBLEM and words[0].isupper() and words[-1].isalpha()


def _letters(line: str) -> str:
    return _NOT_LETTERS.sub("", line.lower())
