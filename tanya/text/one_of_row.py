"""Which one of a row is meant: `anak ketiga`, `golongan III`, `tipe B`, and whether a text is of that one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tanya.text.numerals import roman

_WORDS = (
    *("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan"),
    "kesepuluh",
)
_NUMBER = {word: at for at, word in enumerate(_WORDS, 1)} | {"kesatu": 1}
_LAST = 99
_NUMBER |= {"ketiga belas": 13, "keempat belas": 14}  # the only ones that are common: `gaji ketiga belas`
# `Bagian Kedua`, `perubahan kedua` and `kedua belah pihak` count nothing that a rule is made for.
_NO_PART = r"(?<!bagian )(?<!perubahan )(?<!pihak )"
_WORD = "|".join(sorted(_NUMBER, key=len, reverse=True))
# `kedua orang tua`, `ketiga peraturan itu`: all of them.
_ALL = r"(?! (?:belah|orang|pihak|(?:per)?aturan|ketentuan|hal|jenis|macam|unsur|rupa|puluh|belas)\b)"
_LOW = rf"{_NO_PART}(?:ke-? ?(?P<d1>\d{{1,2}})|(?P<w1>{_WORD}))\b{_ALL}"
_HIGH = rf"(?:ke-? ?(?P<d2>\d{{1,2}})|(?P<w2>{_WORD}))\b"
_ORDINAL = re.compile(
    rf"\b{_LOW}(?: (?:\w+ )?(?:sampai(?: dengan)?|s/d|hingga|-) (?:\w+ )?{_HIGH})?"
    r"(?P<open>,? (?:dan|atau|serta) (?:selanjutnya|seterusnya|lebih|berikutnya)| ke atas)?",
    re.IGNORECASE,
)
_LABEL = r"(?:[IVX]{1,4}(?:/[a-e])?|[A-F]|\d{1,2})"
_LABELLED = re.compile(
    r"\b(?P<of>golongan(?: ruang)?|tipe|eselon|kelas(?: jabatan)?|tingkat|level|kategori|klasifikasi)"
    rf" (?P<labels>{_LABEL}(?:(?:, ?|/| dan | atau |, dan |, atau )(?:(?P=of) )?{_LABEL})*)(?![\w/])",
    re.IGNORECASE,
)
_ONE = re.compile(_LABEL, re.IGNORECASE)
_ROMAN = {roman(number): str(number) for number in range(1, 18)}
_RANGE = re.compile(
    r"\b(?:sampai|hingga|s/d|ke atas|ke bawah|paling (?:tinggi|rendah)|minimal|di (?:atas|bawah))\b", re.I
)

_OPEN = re.compile(r"\bke (?:atas|bawah)\b", re.IGNORECASE)  # `golongan III ke atas`


def other_step(asked: str, told: str) -> str:
    """`tipe A, bukan tipe D`: what told is made for, where that is not the one of the row that is asked."""
    return _other_ordinal(asked, told) or _other_label(asked, told)


def _other_ordinal(asked: str, told: str) -> str:
    wanted, ruled = _ordinals(asked), _ordinals(told)
    if not wanted or not ruled:
        return ""
    if any(low <= first <= high for first, _, _ in wanted for low, high, _ in ruled):
        return ""
    return f"yang {ruled[0][2]}, bukan yang {wanted[0][2]}"


def _other_label(asked: str, told: str) -> str:
    wanted, ruled = _labels(asked), _labels(told)
    if _RANGE.search(told) or _OPEN.search(asked):
        return ""
    for of, labels in wanted.items():
        own = ruled.get(of, ())
        if own and not any(_is_same(one, other) for one in labels for other in own):
            return f"{of} {own[0] if len(set(own)) == 1 else 'lain'}, bukan {of} {labels[0]}"
    return ""


@lru_cache(maxsize=1024)
def _ordinals(text: str) -> tuple[tuple[int, int, str], ...]:
    """The first and the last of each row that is named, with its words."""
    return tuple(_rows(" ".join(text.split())))


def _rows(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _ORDINAL.finditer(text):
        low = _value(found["d1"], found["w1"])
        high = _value(found["d2"], found["w2"]) or (_LAST if found["open"] else low)
        yield low, high, found[0].lower()


def _value(digits: str | None, word: str | None) -> int:
    return int(digits) if digits else _NUMBER.get((word or "").lower(), 0)


@lru_cache(maxsize=1024)
def _labels(text: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in _LABELLED.finditer(" ".join(text.split())):
        of = one["of"].lower().split()[0]
        labels = tuple(_ONE.findall(one["labels"].replace(one["of"], "")))
        found[of] = (*found.get(of, ()), *labels)
    return found


def _as_number(label: str) -> str:
    """`III/c` and `3` alike: kelas 3 is kelas III; `B` stays."""
    number, slash, part = label.upper().partition("/")
    return f"{_ROMAN.get(number, number)}{slash}{part.lower()}"


def _is_same(one: str, other: str) -> bool:
    """`III` is of all that is III/a."""
    first, second = _as_number(one), _as_number(other)
    return first == second or first.partition("/")[0] == second or second.partition("/")[0] == first
