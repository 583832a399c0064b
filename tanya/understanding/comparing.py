"""What is compared with what: `beda reviu dengan audit`, `sanksi ringan, sedang, dan berat bedanya apa`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tanya.text.analysis import word_set
from tanya.understanding.placing import MARK

_JOINED = "\u2060"  # between words that belong together; no white space
_MOST_WORDS = 8  # of a side
_MOST_SIDES = 4

_OPENING = re.compile(
    r"\b(?:(?:mem)?bedakan|bedain|beda|perbedaan|perbandingan|(?:mem)?bandingkan|bandingin|difference between"
    r"|compare)(?:nya)?\b(?:\s(?:antara|apa(?:nya)?|itu|sih|utama|tidak|gak|nggak)\b){0,3}",
    re.I,
)
# The first kind that a text has parts it: `hak dan kewajiban PNS dengan PPPK` has two sides.
_STRONG = re.compile(r"\s(?:vs\.?|versus|lawan|dibanding(?:kan)?(?:\s(?:dengan|sama))?)\s", re.I)
_BESIDE = re.compile(r"\s(?:dengan|sama|dari)\s", re.I)
_LISTED = re.compile(
    r"\s?,\s?(?:(?:dan|serta|sama|dengan|atau)\s)?|\s(?:dan|serta|sama|dengan|maupun|&|and)\s", re.I
)
_AND = re.compile(r"\s(?:dan|serta|maupun|&|and)\s", re.I)
_FIXED = re.compile(
    r"\bdengan (?:hormat|cara|perjanjian)\b|\b(?:sesuai|sampai|berkaitan|sama) dengan\b|\bbekerja sama\b",
    re.I,
)
_LEADING = re.compile(r"^(?:dengan|sama|dari|dan|vs\.?|versus)\s", re.I)
_BEFORE = re.compile(
    r"^(?:(?:apa(?:kah)?|sih|kalau|soal|tolong|jelaskan|yang|antara|itu|the|coba|dong)\s){0,4}", re.I
)
# Where the comparison ends and its setting begins.
_SETTING = re.compile(
    r"(?:^|\s)(?:menurut|dalam|di|pada|bagi|untuk|atas|terhadap|berdasarkan|apa|apanya|itu|tuh|ya|sih|dong|gimana"
    r"|bagaimana|di\s?mana|letak\w*|ada|tolong|jelas\w*|beda\w*|in|according)\b.*"
    rf"|\s{MARK}.*|(?<![?!.])[?!.]+\s?$",
    re.I,
)
# What is told apart by degree or kind leaves out what it is a degree of: `sanksi ringan dan berat`.
_GRADES = word_set(
    """
    ringan sedang berat tinggi menengah rendah kecil besar wajib pilihan umum khusus internal eksternal pusat
    daerah utama madya muda pratama pertama lama baru langsung pokok tambahan tetap sementara formal materiil
    terbuka tertutup primer sekunder lanjutan bulanan triwulanan semesteran tahunan struktural fungsional
    nasional provinsi kabupaten kota kabupaten/kota satu dua tiga empat
    """
)
_LABEL = re.compile(r"[a-z]|\d{1,3}|[ivx]{1,4}", re.I)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: `sanksi administratif berat`."""

    words: str
    own: str  # what no other side says: `berat`
    shared: str = ""  # what all of them say
    sure: bool = True  # that the shared words belong to it: `keberatan dan banding` may be read either way


Reading = tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two things or more, as they may be meant, the likelier reading first.

    Of the first side nothing is known where only the conversation before tells what it is.
    """

    parts: tuple[str, ...]

    @property
    def trimmed(self) -> Reading | None:
        """Without the words at the end that may be said of all: `efisiensi dan efektivitas program`."""
        whole = _without_tail([side.words for side in self.readings[0]])
        return _reading(whole) if whole else None

    @property
    def readings(self) -> tuple[Reading, ...]:
        first, *others = self.parts
        shared = [_left_out(first, other) for other in others]
        given = (
            first,
            *(f"{s.words} {o}".strip() if s.sure else o for s, o in zip(shared, others, strict=True)),
        )
        found = [_reading(given)]
        if any(not one.sure for one in shared):
            whole = (first, *(f"{s.words} {o}".strip() for s, o in zip(shared, others, strict=True)))
            found.append(_reading(whole, sure=False))
        return tuple(found)


def sides_of(text: str) -> tuple[str, ...]:
    """The things that text compares, or nothing when they cannot be told."""
    found = compared(text)
    return tuple(side.words for side in found.readings[0]) if found and found.parts[0] else ()


def compared(text: str, names: Iterable[str] = ()) -> Compared | None:
    """None where no two things are compared, or where they are regulations.

    text in standard spelling, with MARK for each regulation; names: phrases that belong together.
    """
    text = _kept_together(" ".join(text.split()), names)
    opening = _OPENING.search(text)
    if opening is None:
        return _made(_STRONG.split(_BEFORE.sub("", text))) if _STRONG.search(text) else None
    before, rest = text[: opening.start()].strip(), text[opening.end() :].strip()
    if leading := _LEADING.match(rest):  # `outcome itu apa bedanya dengan output`
        return _made((_SETTING.sub("", _BEFORE.sub("", before)), rest[leading.end() :]))
    if not _SETTING.sub("", rest).strip():  # `reviu dan audit bedanya apa`
        rest = _SETTING.sub("", _BEFORE.sub("", before))
    return _made(_parts(rest))


def compares(text: str) -> bool:
    """Whether it says that things are compared, or that one came after the other."""
    return any(pattern.search(text) for pattern in (_OPENING, _STRONG, _BECAME, _THEN_AND_NOW))


def is_graded(words: str) -> bool:
    """Whether they only tell a thing from its like: `berat`, `A`, `provinsi`."""
    return all(word.lower() in _GRADES or _LABEL.fullmatch(word) for word in words.split())


def old_and_new(text: str) -> bool:
    """Whether it asks for the words of a provision before and after a change."""
    if _OLD_AND_NEW.search(text) or re.search(rf"{_THEN}\b.{{1,60}}\b{_NOW}", text, re.I):
        return True
    return bool(_CHANGED.search(text) and not _OPENING.search(text))


def aspects_of(text: str, names: int) -> tuple[str, ...]:
    """What is asked of each of so many regulations, without them and without words of comparing.

    `cuti sakit PNS menurut A dibandingkan PPPK menurut B` asks `cuti sakit PPPK` of B.
    """
    plain = _CHANGED.sub(" ", _OPENING.sub(" ", text))
    before = [_aspect(f"{piece} {MARK}") for piece in plain.split(MARK)[:names]]
    if len(before) < names or not all(before):
        return (_aspect(plain),) * names
    first, *others = before
    return (first, *(f"{_left_out(first, other).words} {other}".strip() for other in others))


def _aspect(text: str) -> str:
    left = _NAMED.sub(" ", " ".join(text.split()))
    for _ in range(_PEELED):
        left = " ".join(_ASIDE.sub(" ", left).split()).strip(" ,?.!")
    return _LASTING.sub("berapa lama", _WHOLE.get(left.lower(), left))


def by_year(text: str) -> tuple[str, tuple[int, ...]]:
    """What is compared of several years, and the years; nothing where it is not asked of each of them."""
    found = _YEARS.search(text)
    if found is None or MARK in text:
        return "", ()
    rest = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    return _OPENING.sub(" ", rest).strip(" ,?.!"), tuple(map(int, _YEAR.findall(found[0])))


_NAMED = re.compile(
    rf"(?:\b(?:dari|ke|menurut|di|dalam|pada|antara|dan|dengan|sama|atau|vs\.?|versus|dibanding(?:kan)?|oleh"
    rf"|soal|tentang|mengenai|menjadi|jadi|ganti|diganti)\s?){{0,3}}{MARK}"
    r"(?:\s(?:soal|tentang|mengenai|perihal|terkait|dalam hal)\b)?",
    re.I,
)
_CHANGED = re.compile(
    r"\bapa(?:kah)?\s(?:saja\s)?(?:yang\s)?(?:(?:ber|di)ubah|berbeda|baru)\b"
    r"|\bperubahan(?:nya)?\b(?=.{0,60}\b(?:dari|ke)\b)",
    re.I,
)
# `Apa yang diubah PP 4/2022` asks what an amendment changes.
_BECAME = re.compile(r"\b(?:berubah|berbeda|perubahan(?:nya)?)\b(?=.{0,60}\b(?:dari|ke|antara)\b)", re.I)
_THEN, _NOW = r"\b(?:dulu|dahulu|sebelumnya|semula)", r"(?:sekarang|kini|kemudian)\b"
_THEN_AND_NOW = re.compile(rf"{_THEN}\b.{{1,200}}\b{_NOW}", re.I)
_OLD_AND_NEW = re.compile(
    r"\bsebelum\b.{0,40}\b(?:sesudah|setelah)\b|\b(?:bunyi|versi|redaksi|aturan|ketentuan|isi|yang)?\s?lama\b.{0,30}\bbaru\b"
    r"|\bsemula\b.{0,40}\b(?:kini|sekarang|menjadi|diubah)\b",
    re.I,
)
# Words around a regulation's name that ask nothing of it.
_ASIDE = re.compile(
    r"[()]|\b(?:dulu|dahulu|sekarang|kini|sebelumnya|apakah|sih|dong|ya|itu)\b|\s(?:apa|sama|dan|dengan)$"
    r"|^(?:apa|sama|dan|dengan|vs\.?|versus|lawan|dibanding(?:kan)?|ke|dari)(?:\s|$)",
    re.I,
)
_PEELED = 3  # words that ask nothing may stand behind each other
_WHOLE = {"bobot": "bobot komponen"}  # a weight is one of a component
_LASTING = re.compile(r"^lama(?:nya)?\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = re.compile(
    r"\b(?:(?:di|pada|antara|dari)\s)?(?:tahun\s)?(?:19|20)\d\d"
    r"(?:\s?(?:,|dan|dengan|sama|ke|vs\.?|versus|dibanding(?:kan)?)\s?(?:tahun\s)?(?:19|20)\d\d){1,3}\b",
    re.I,
)


def _kept_together(text: str, names: Iterable[str]) -> str:
    text = _FIXED.sub(lambda found: found[0].replace(" ", _JOINED), text)
    for name in names:
        if _AND.search(name) or _BESIDE.search(name):
            joined = name.replace(" ", _JOINED)
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", joined, text, flags=re.I)
    return text


def _parts(rest: str) -> Sequence[str]:
    if _STRONG.search(rest):
        return _STRONG.split(rest)
    listed = _SETTING.sub("", rest)
    if "," in listed:
        return _LISTED.split(rest)
    return (_BESIDE if _BESIDE.search(listed) else _AND).split(rest)


def _made(parts: Sequence[str]) -> Compared | None:
    *earlier, last = (part.replace(_JOINED, " ").strip(" ,?.!\"“”'") for part in parts)
    whole = [_BEFORE.sub("", one).strip() for one in (*earlier, _SETTING.sub("", last).strip(" ,?"))]
    if (
        not 1 < len(whole) <= _MOST_SIDES
        or not all(whole[1:])
        or len(set(map(str.lower, whole))) < len(whole)
    ):
        return None
    if any(MARK in one or len(one.split()) > _MOST_WORDS for one in whole):
        return None
    return Compared(tuple(whole))


@dataclass(frozen=True, slots=True)
class _LeftOut:
    words: str = ""
    sure: bool = True


def _left_out(first: str, other: str) -> _LeftOut:
    """What the other side may leave out of the first."""
    one, two = first.split(), other.split()
    denied = two[0].lower() == "tidak" and len(two) > 1  # `dengan hormat dan tidak dengan hormat`
    kept = len(one) - len(two) + denied
    if kept < 1:
        return _LeftOut()
    alike = len(two) > 1 and one[kept].lower() == two[0].lower()  # `tipe A dan tipe B`
    graded = is_graded(other)
    if _common(one, two):
        return _LeftOut()
    return _LeftOut(" ".join(one[:kept]), sure=alike or graded or denied)


def _common(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the other side says the first words itself: `laporan kinerja tahunan dan laporan keuangan`."""
    return one[0].lower() == two[0].lower()


def _without_tail(whole: Sequence[str]) -> tuple[str, ...]:
    """`efisiensi dan efektivitas program` without the last word, which is said of both; else nothing."""
    *earlier, last = whole
    words, most = last.split(), max(len(one.split()) for one in earlier)
    return (*earlier, " ".join(words[:most])) if 0 < most < len(words) else ()


def _reading(whole: Sequence[str], *, sure: bool = True) -> Reading:
    parted = [one.split() for one in whole]
    common = set.intersection(*({word.lower() for word in words} for words in parted))
    made = []
    for words in parted:
        own = [word for word in words if word.lower() not in common]
        shared = [word for word in words if word.lower() in common]
        made.append(Side(" ".join(words), " ".join(own or words), " ".join(shared if own else ()), sure))
    return tuple(made)
