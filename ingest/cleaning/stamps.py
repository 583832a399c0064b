"""Stamps of electronic signatures: every page bears one, wherever there was room, in mid-sentence too."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

_NOT_LETTERS = re.compile(r"[^a-z0-9]")
_ISSUED = "dokumeninitelahditandatanganisecaraelektronikmenggunakansertifikatelektronikyangditerbitkanoleh"
_ISSUER = "balaibesarsertifikasielektronikbsrebadansiberdansandinegarabssn"
_BY_LAW = "uuitenomor11tahun2008pasal5ayat1"
_STAMPS = (
    f"{_ISSUED}{_ISSUER}",
    f"{_ISSUED}{_ISSUER.replace('besar', '')}",
    f"{_ISSUED}bsrebssn",
    f"{_BY_LAW}informasielektronikdanataudokumenelektronikdanatauhasilcetaknyamerupakanalatbuktihukumyangsah",
    f"{_BY_LAW}informasielektronikdanatauhasilcetaknyamerupakanalatbuktiyangsah",
)
# One of these stands in the first line of each, however a scanner spoils the others.
_SIGNS = ("ditandatangan", "secaraelek", "dokumeninitel", "uuite", "tahun2008pasal5ayat")
_LIKENESS = 85  # of 100
_LEAST = 20  # letters of a first line that tell a stamp
_AROUND = 16  # letters of other things in its line: a number, a word of the emblem
_LEFT = 5  # letters; what is left of a stamp is no longer waited for
_EMBLEM = frozenset(
    ("balai", "besar", "sertifikasi", "elektronik", "balaisertifikasi", "sertifikasielektronik")
)
_NOTE = "catatan"
_INSIDE = re.compile(
    r"\s*Dokumen ini (?:telah )?ditandatangani secara elektronik (?:menggunakan|dengan) sertifikat elektronik"
    r" yang diterbitkan oleh (?:Balai (?:Besar )?Sertifikasi Elektronik)?(?: ?\(?BSrE\)?)?"
    r"(?:,? Badan Siber dan Sandi Negara(?: \(BSSN\))?)?\.?(?=\s|$)",
    re.IGNORECASE,
)


def strip_stamps(lines: Sequence[str]) -> list[str]:
    """The lines of a page without them; blank ones stay."""
    kept: list[str] = []
    awaited: list[str] = []
    stamped = False
    for line in lines:
        letters = _letters(line)
        if opened := list(_opened(letters)):
            awaited, stamped = opened, True
            _drop_note(kept)
        elif awaited and letters and (further := list(_further(letters, awaited))):
            awaited = further
        else:
            awaited = awaited if not letters else []
            kept.append(_INSIDE.sub("", line) if "ditandatangani" in line else line)
    return [line for line in kept if _letters(line) not in _EMBLEM] if stamped else kept


def _opened(letters: str) -> Iterator[str]:
    """What is still to come of the stamps that a line may begin; nothing when it begins none."""
    if len(letters) < _LEAST or not any(sign in letters for sign in _SIGNS):
        return
    for stamp in _STAMPS:
        found = fuzz.partial_ratio_alignment(letters, stamp, score_cutoff=_LIKENESS)
        if found and len(letters) <= len(stamp) + _AROUND and found.dest_start <= _AROUND:
            yield stamp[found.dest_end :]


def _further(letters: str, awaited: Iterable[str]) -> Iterator[str]:
    """The same after one more line."""
    for rest in awaited:
        if len(rest) >= _LEFT and fuzz.ratio(letters, rest[: len(letters)]) >= _LIKENESS:
            yield rest[len(letters) :]


def _drop_note(kept: list[str]) -> None:
    """The word that announces a stamp, where it stands alone above it."""
    at = next((at for at in reversed(range(len(kept))) if kept[at]), None)
    if at is not None and _letters(kept[at]) == _NOTE:
        del kept[at]


def _letters(line: str) -> str:
    return _NOT_LETTERS.sub("", line.lower())
