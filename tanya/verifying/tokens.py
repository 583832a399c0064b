"""A text as the words that claim something, each with the small words that turn its meaning round.

`Bupati tidak wajib menyampaikan laporan paling lambat 2 (dua) bulan` is bupati, sampai (not, must), lapor,
2 (at most; bulan).
"""

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from tanya.text.analysis import STOPWORDS, fold, stem
from tanya.text.figures import as_meant
from tanya.text.numerals import spelled


class Mark(StrEnum):
    NOT = auto()
    NOT_YET = auto()
    EXCEPT = auto()
    FORBIDDEN = auto()
    MUST = auto()
    MAY = auto()
    ONLY = auto()
    AFTER = auto()
    BEFORE = auto()
    AT_MOST = auto()
    AT_LEAST = auto()
    ABOVE = auto()
    BELOW = auto()
    TO = auto()
    THROUGH = auto()


# These turn what follows round; the others place it.
TURNING = frozenset({Mark.NOT, Mark.NOT_YET, Mark.EXCEPT, Mark.FORBIDDEN, Mark.MUST, Mark.MAY, Mark.ONLY})


@dataclass(frozen=True, slots=True)
class Token:
    term: str  # a stem, or a number without the points that divide thousands
    marks: frozenset[Mark]
    unit: str = ""  # of a number: hari kerja, bulan, %

    @property
    def is_number(self) -> bool:
        return self.term[0].isdigit()


_MARKS = {
    **dict.fromkeys(("tidak", "tak", "bukan", "bukanlah", "tidaklah", "tanpa", "jangan"), Mark.NOT),
    "belum": Mark.NOT_YET,
    **dict.fromkeys(("kecuali", "terkecuali", "dikecualikan", "selain"), Mark.EXCEPT),
    **dict.fromkeys(("dilarang", "terlarang"), Mark.FORBIDDEN),
    **dict.fromkeys(("wajib", "harus", "diwajibkan", "diharuskan", "berkewajiban"), Mark.MUST),
    **dict.fromkeys(("dapat", "bisa", "boleh", "diperbolehkan", "diperkenankan"), Mark.MAY),
    "hanya": Mark.ONLY,
    **dict.fromkeys(("setelah", "sesudah", "seusai"), Mark.AFTER),
    "sebelum": Mark.BEFORE,
    **dict.fromkeys(("maksimal", "maksimum", "selambatnya", "selambat", "setinggi"), Mark.AT_MOST),
    **dict.fromkeys(("minimal", "minimum", "sedikitnya", "sekurang", "serendah"), Mark.AT_LEAST),
    "kepada": Mark.TO,
    "melalui": Mark.THROUGH,
}
# `paling lambat`, `lebih dari`: two words that say it together.
_PAIRS = {
    **{("paling", word): Mark.AT_MOST for word in ("lambat", "lama", "banyak", "tinggi")},
    **{("paling", word): Mark.AT_LEAST for word in ("sedikit", "kurang", "rendah", "cepat", "singkat")},
    ("lebih", "dari"): Mark.ABOVE,
    ("kurang", "dari"): Mark.BELOW,
}
_ECHOES = frozenset({"lambatnya", "kurangnya", "tingginya", "rendahnya"})  # selambat-lambatnya
_NOTHING = "-"
_MEASURES = frozenset(
    [
        "hari",
        "minggu",
        "bulan",
        "triwulan",
        "caturwulan",
        "semester",
        "tahun",
        "jam",
        "menit",
        "%",
        "kali",
        "orang",
        "rupiah",
        "poin",
    ]
)
_KINDS_OF_DAY = ("kerja", "kalender")
_PIECE = re.compile(r"\d+(?:[.,]\d+)*(?:[a-z](?![a-z]))?|[a-z][a-z0-9]*|%|[.,;:\n(|]")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?:\D|$))")
_YEAR = re.compile(r"(?:19|20)\d\d")
# `Peraturan Menteri ini` is no minister.
_RULE_OF = re.compile(
    r"\b(peraturan|keputusan|instruksi) (?=(?:menteri|presiden|pemerintah|gubernur|bupati)\b)"
)
# `ayat (2)` is one word: its number counts nothing.
_PLACE = re.compile(r"\b(pasal|ayat|huruf|angka) ?\(?(\d{1,3}[a-z]?|[a-z])\)?(?![a-z0-9])")


def tokens_of(text: str) -> list[Token]:
    """In reading order; marks are those since the word before, within the same clause."""
    return read(text, frozenset())[0]


def read(text: str, begun: frozenset[Mark]) -> tuple[list[Token], frozenset[Mark]]:
    """The tokens, and the marks left over for what follows: `dilarang:` before its list.

    begun: those left over from before.
    """
    plain = _RULE_OF.sub(r"\1", fold(as_meant(text)).replace("persen", "%"))
    pieces = _PIECE.findall(_PLACE.sub(r"\1x\2 ", plain))
    found: list[Token] = []
    marks = set(begun)
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        mark, width = _mark(pieces, at)
        if mark:
            # `tidak boleh tidak` is no `tidak boleh`.
            found += hanging(frozenset(marks & {mark}))
            marks.add(mark)
        elif piece in ".,;\n|":
            found += hanging(frozenset(marks))
            marks.clear()
        elif number := _number(pieces, at):
            value, width = number
            # `7 (tujuh)` says one number twice; `7 (enam)` says two.
            if not (at and pieces[at - 1] == "(" and found and found[-1].term == value):
                found.append(Token(value, _settled(marks), _unit(pieces, at + width)))
                marks.clear()
        elif (term := _term(piece)) and piece not in _ECHOES:
            found.append(Token(term, _settled(marks)))
            marks.clear()
        at += width
    return found, _settled(marks)


def hanging(marks: frozenset[Mark]) -> list[Token]:
    """A `tidak` after which nothing comes is a word by itself."""
    return [Token(_NOTHING, marks)] if marks & TURNING else []


def _mark(pieces: list[str], at: int) -> tuple[Mark | None, int]:
    """What the word there marks, alone or with the next, and how many words that takes."""
    if pair := _PAIRS.get((pieces[at], pieces[at + 1] if at + 1 < len(pieces) else "")):
        return pair, 2
    return _MARKS.get(pieces[at]), 1


def _settled(marks: set[Mark]) -> frozenset[Mark]:
    """What may not be done is forbidden, in whichever words."""
    if {Mark.NOT, Mark.MAY} <= marks:
        return frozenset(marks - {Mark.NOT, Mark.MAY} | {Mark.FORBIDDEN})
    return frozenset(marks)


def _number(pieces: list[str], at: int) -> tuple[str, int] | None:
    """The number there, in figures or in words, and how many words it takes."""
    if pieces[at][0].isdigit():
        return _THOUSANDS.sub("", pieces[at]), 1
    if at and pieces[at - 1] == "salah":
        return None
    value, width = spelled(pieces[at : at + 8])
    return (str(value), width) if width else None


def _unit(pieces: list[str], at: int) -> str:
    """What is counted; a `tahun` with its number, as of a regulation, counts nothing."""
    after = pieces[at : at + 8]
    if after[:1] == ["("]:  # 7 (tujuh) hari
        after = after[1 + spelled(after[1:])[1] :]
    if not after or after[0] not in _MEASURES:
        return ""
    if len(after) > 1 and (after[1] in _KINDS_OF_DAY or _YEAR.fullmatch(after[1])):
        return f"{after[0]} {after[1]}" if after[1] in _KINDS_OF_DAY else ""
    return after[0]


def _term(piece: str) -> str:
    """The stem of a word that has a topic; empty for others."""
    if piece == "(" or piece in STOPWORDS or (len(piece) == 1 and piece != "%"):
        return ""
    term = stem(piece)
    return "" if term in STOPWORDS else term
