"""What a question about scores and predikat asks to be computed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tanya.scales.records import Instrument


class Aim(StrEnum):
    PLACE = "place"  # which predikat a score is given
    NEED = "need"  # which scores a predikat asks for
    DISTANCE = "distance"  # what a score lacks for a predikat
    SCALE = "scale"  # all predikat with their scores
    UNIFORM = "uniform"  # the total where every sub-component gets one letter


@dataclass(frozen=True, slots=True)
class Reading:
    aim: Aim
    scores: tuple[str, ...]  # as written, without a percent sign: ('75,5',)
    label: str  # `BB`, `sangat baik`; empty for PLACE
    instrument: str | None  # None: none is named
    bare: bool  # nothing else is spoken of
    old: bool = False  # the former rule is asked for


_SCORE = re.compile(
    r"(?<![\w.,/-])(?:(?<=\s)|^|(?<=[(“\"]))(?P<score>-?\d{1,6}(?:[.,]\d{1,4})?)(?![\w/]|[.,]\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(
    r"^\s*(?:hari|bulan|tahun(?! (?:19|20)\d\d\b)|minggu|kali|orang|komponen|unit|instansi|pegawai|daerah"
    r"|kabupaten|kota|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"\bpred[ie]\w{2,8}|\bkategori\w*|\bgrade\w*|\bmutu\w*|\bperingkat\w*|\bhuruf(?:nya)? apa"
    r"|\b(?:masuk|termasuk|(?:men)?dapat|dapet|jadi) (?:huruf )?(?:apa|mana)\b"
    r"|\b(?:sudah|masuk|termasuk|berarti) (?:AA?|BB?|CC?|D)\b|\batau (?:AA?|BB?|CC?|D)\b"
    r"|\b(?:baik|cukup|kurang|memuaskan) atau (?:\w+ )?(?:baik|cukup|kurang|memuaskan)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?<![\w.])(AA|A|BB|B|CC|C|D)(?![\w.(-])")
_SPOKEN = re.compile(
    r"\b(?:predikat|kategori|grade|huruf|mutu|dapat|dapet|jadi|menjadi|ke|meraih|capai|mencapai) "
    r"(aa|a|bb|b|cc|c|d)\b",
    re.IGNORECASE,
)
# `dari B naik ke BB`: the one that is to be reached, whatever else is named.
_TARGET = re.compile(
    r"\b(?:ke|menjadi|jadi|capai|mencapai|meraih) (?:predikat )?(aa|a|bb|b|cc|c|d)\b(?![.(-])", re.IGNORECASE
)
_NAME = re.compile(
    r"\b(?:predikat|kategori|mutu|supaya|agar|biar|ke|jadi|menjadi|dapat|dapet|meraih|mencapai) "
    r"(?:(?:dapat|jadi|masuk|ke|predikat|mutu) )?"
    r"(sangat memuaskan|memuaskan|sangat baik|sangat kurang|kurang baik|tidak baik|baik|cukup)\b",
    re.IGNORECASE,
)
_LACKS = re.compile(
    r"\bselisih|\bkurang berapa|\bberapa (?:\w+ )?lagi|\bjarak|\bbutuh\b"
    r"|\bperlu\b|\bnaik\b|\bsupaya\b|\bagar\b|\bbiar\b",
    re.IGNORECASE,
)
_ASKS_SCORE = re.compile(r"\brentang|\brange\b|\bbatas|\bberapa\b|\bminimal\b|\bminimum\b", re.IGNORECASE)
_OF_SCORE = re.compile(r"\bnilai|\bskor|\bindeks|\brentang|\brange\b|\bikm\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\b(?:tiap|setiap|semua|seluruh)\w{0,3} (?:\w+ )?(?:sub[ -]?)?komponen"
    r"|komponen\w{0,3} (?:\w+ ){0,4}(?:semua|seluruh)(?:nya)?\b",
    re.IGNORECASE,
)
_COMPONENT = re.compile(r"komponen", re.IGNORECASE)
_SCALE = re.compile(
    r"\b(?:predikat|kategori|grade|tingkatan)\w{0,3} (?:\w+ ){0,4}?(?:apa saja|ada berapa|berapa saja)\b"
    r"|\b(?:sebutkan|daftar|tabel|urutan|rentang|tingkatan)(?:nya)? (?:semua )?(?:nilai )?"
    r"(?:predikat|kategori|grade)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"\b(?:predikat|kategori|grade) (?:\w+ ){0,3}?(?:dari )?(?:aa?|d) (?:sampai|hingga) (?:aa?|d)\b", re.I
)
_OTHER = re.compile(
    r"\b(?:bobot|pasal|ayat|siapa|kapan|mengapa|kenapa|sanksi|tunjangan|tpp|arti|makna|maksud|kriteria|indikator"
    r"|berapa (?:banyak |jumlah )?(?:instansi|kabupaten|kota|provinsi|pemda|daerah|unit|opd|persen))\b",
    re.IGNORECASE,
)
_OLD = re.compile(r"\b(?:aturan|peraturan|permenpan\w*|pedoman|lke|yang) (?:yang )?lama\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
# A question of these words alone names no instrument, nor anything else.
_FILLING = """
    kab kabupaten kota provinsi pemda opd dinas instansi unit pas tepat sudah masih
    nilai nilainya skor skornya angka angkanya indeks indeksnya hasil hasilnya apa berapa brp itu ini
    masuk termasuk dapat mendapat dapet dapatkan jadi menjadi supaya agar biar untuk butuh perlu harus
    minimal minimum sedikitnya selisih selisihnya ke dari kurang lagi poin kalau kalo klo jika bila
    bagaimana gimana sekarang mau ingin saja sebutkan daftar tabel urutan hingga sampai saya kami kita ya
    kak dong sih nya rentang rentangnya batas batasnya bawah atas di
    dengan naik capai mencapai meraih yang adalah dan atau aa a bb b cc c d sangat memuaskan baik cukup
    tidak lama aturan terus lalu berarti persen tahun akhir akhirnya total totalnya tiap setiap semua
    sub subkomponen komponen jarak halo mohon tolong hitung hitungkan
"""
_FILLED = frozenset(_FILLING.split())


def read(text: str, instruments: Sequence[Instrument]) -> Reading | None:
    """text without the regulations that it names; None when nothing is to be computed."""
    scores = scores_in(text)
    label = _label(text)
    named = _named(text, instruments)
    rest = _words_of(named).sub(" ", text) if named else text
    if _OTHER.search(text) or not (aim := _aim(text, scores, label, _is_bare(rest))):
        return None
    return Reading(
        aim,
        scores,
        "" if aim in (Aim.PLACE, Aim.SCALE) else label,
        named.id if named else None,
        _is_bare(text),
        bool(_OLD.search(text)),
    )


def instrument_in(text: str, instruments: Sequence[Instrument]) -> str | None:
    """The id of the first of the instruments that text names."""
    named = _named(text, instruments)
    return named.id if named else None


def scores_in(text: str) -> tuple[str, ...]:
    """The figures that can be scores: no years, days or counts."""
    found = (m for m in _SCORE.finditer(text) if not _COUNTED.match(text[m.end() :]))
    return tuple(dict.fromkeys(m["score"] for m in found if not _YEAR.fullmatch(m["score"])))


def _named(text: str, instruments: Sequence[Instrument]) -> Instrument | None:
    return next((one for one in instruments if _words_of(one).search(text)), None)


def _words_of(instrument: Instrument) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(instrument.words)})(?:nya)?\b", re.IGNORECASE)


def _aim(text: str, scores: Sequence[str], label: str, plain: bool) -> Aim | None:
    """plain: beside the instrument nothing else is spoken of."""
    if not scores and (_FROM_TO.search(text) or (_SCALE.search(text) and not label)):
        return Aim.SCALE if plain else None
    if _COMPONENT.search(text):
        return Aim.UNIFORM if label and not scores and _PARTS.search(text) else None
    if scores and label and _LACKS.search(text):
        return Aim.DISTANCE
    if scores:
        return Aim.PLACE if _GRADE.search(text) else None
    wants = label and _ASKS_SCORE.search(text) and _OF_SCORE.search(text)
    return Aim.NEED if wants else None


def _label(text: str) -> str:
    """The predikat that is named, by its letter or by its name; empty when there is none."""
    found = _TARGET.search(text) or _LETTER.search(text) or _SPOKEN.search(text)
    if found:
        return found[1].upper()
    name = _NAME.search(text)
    return name[1].lower() if name else ""


def _is_bare(text: str) -> bool:
    """Whether all is said with words that name no matter of their own."""
    spoken = (word.lower() for word in _WORD.findall(_GRADE.sub(" ", text)))
    return all(word in _FILLED for word in spoken)
