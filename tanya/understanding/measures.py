"""`berapa tahun`, `berapa persen`: the unit an answer must count in."""

import re
from collections.abc import Sequence

from tanya.rows import cells_of, is_number

MONEY = "rupiah"
_ASKED = re.compile(
    r"\bberapa (?!(?:se)?tiap |per )(?:\w+ )?"  # `tanggal berapa tiap tahun` asks for no years
    # `berapa target tahun 2017` asks for a target, `berapa tahun` for years.
    r"(?P<unit>hari|minggu|bulan|tahun(?! (?:19|20)\d\d\b)|jam|menit|kali|orang|persen|rupiah|pasal|bab"
    r"|ayat)\b",
    re.IGNORECASE,
)
# What is paid in money alone; a tunjangan may be a share of another.
_PAID = r"(?:uang (?:makan|saku|harian|lembur|lelah|transport\w*|representasi)|honor(?:arium)?)(?:nya)?"
_MONEY_ASKED = re.compile(
    rf"\b{_PAID}\b[^?.]{{0,80}}\bberapa\b(?! persen)|\bberapa (?:miliar|juta|{_PAID})\b", re.IGNORECASE
)
_NUMBER_WORDS = (
    "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|setengah|puluh|belas|ratus"
)
_SIGNS = ("persen", "rupiah")
_COUNTING = re.compile(r"(?:jumlah|banyaknya?|lama(?:nya)?|jangka waktu)\s+", re.IGNORECASE)
_SHORT = 3  # words of a cell that is a unit
_NOTE = re.compile(r"\(\s?([^()]{1,20})\)")
# Units of anything but money.
_UNITS = r"orang|jiwa|pegawai|pns|persen|%|unit|buah|hari|bulan|tahun|jam|kali|dokumen|paket|kg|ton|ha|km"
_NO_MONEY = re.compile(rf"(?<![a-z])(?:{_UNITS})(?![a-z])", re.IGNORECASE)
_OTHER_UNIT = re.compile(rf"(?:{_UNITS})(?:\s?/\s?\w+)?", re.IGNORECASE)
_OF_NO_MONEY = re.compile(
    r"(?:jumlah|banyaknya)\s(?!.{0,80}(?:biaya|dana|anggaran|belanja|pagu|nilai|harga|tarif|pendapatan|honor))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"^\W{0,3}\d")
_AMOUNT = re.compile(r"\d[.,]\d{3}(?!\d)")
_WRITTEN = {
    "persen": r"(?:%|persen|o/o|prosen)",
    "rupiah": r"(?:rupiah|rp)",
    "tahun": r"(?:tahun|th)",
    "orang": r"(?:orang|pegawai|pns|anggota)",
}


def measure_in(text: str) -> str | None:
    """The unit asked for, as it is written in rules: 'tahun'; None when none is named."""
    if found := _ASKED.search(text):
        return found["unit"].lower()
    return MONEY if _MONEY_ASKED.search(text) else None


def without_unit(text: str, measure: str | None) -> str:
    """text without a unit that tables write as a sign or above a column: it is no matter."""
    return re.sub(rf"\b{measure}\b", " ", text, flags=re.IGNORECASE) if measure in _SIGNS else text


def counted_by_table(columns: str, cells: Sequence[str], measure: str) -> bool:
    """Whether a row gives a number of that unit, written beside the figure, above it or as its own cell.

    cells: all of the row; columns: the row that names its columns, empty for none.
    """
    heads = cells_of(columns) if columns else []
    numbered = len(cells) > 1 and is_number(cells[0])
    beside = [cell for cell in cells[numbered:] if cell and not _FIGURE.match(cell)]
    return any(
        _counted(cell, _above(heads, at, len(cells)), beside, measure)
        for at, cell in enumerate(cells)
        if at >= numbered and _FIGURE.match(cell)
    )


def _above(heads: Sequence[str], at: int, cells: int) -> str:
    """The name of a cell's column, which may reach over those to its right; all where cells were merged."""
    if len(heads) != cells:
        return " ".join(heads)
    return next((head for head in reversed(heads[: at + 1]) if head), "")


def _counted(value: str, head: str, beside: Sequence[str], measure: str) -> bool:
    """beside: the other cells of the row, without figures."""
    unit = re.compile(rf"(?<![a-z]){_WRITTEN.get(measure, measure)}(?![a-z])", re.IGNORECASE)
    if unit.search(value):
        return True
    if _NO_MONEY.search(value):
        return False
    if unit.search(head) or any(_names_unit(cell, unit) for cell in beside):
        return True
    others = any(map(_OTHER_UNIT.fullmatch, beside)) or any(map(_OF_NO_MONEY.match, beside))
    return measure == "rupiah" and bool(_AMOUNT.search(value)) and not others and not _NO_MONEY.search(head)


def _names_unit(label: str, unit: re.Pattern[str]) -> bool:
    """`Hari kerja`, `Inap (hari)` and `Jumlah hari rawat` count days; `Persentase hari kerja` does not."""
    name = _COUNTING.match(label)
    noted = any(unit.fullmatch(note.strip()) for note in _NOTE.findall(label))
    short = len(label.split()) <= _SHORT and unit.match(label)
    return noted or bool(short or (name and unit.match(label, name.end())))


def counts_in(text: str, unit: str) -> bool:
    """Whether text states a number of that unit: `5 (lima) tahun`, `lima belas hari kerja`, `Rp50`."""
    written = _WRITTEN.get(unit, unit)
    # The last figure of a number tells that there is one: no need to look for where it begins.
    number = rf"(?:\d[.,]?\s*(?:\([^)]{{1,40}}\)\s*)?|\b(?:{_NUMBER_WORDS})\s*|\bse\s*)"
    stated = rf"{number}{written}|rp\.?\s*\d" if unit == "rupiah" else rf"{number}{written}"
    return bool(re.search(stated, text, re.IGNORECASE))
