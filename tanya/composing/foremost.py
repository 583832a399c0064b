"""The figure asked for, said first in the quote's own words: `Paling lambat 2 (dua) bulan setelah ...`"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tanya.composing.draft import Claim
from tanya.composing.leads import where
from tanya.text.numerals import spelled
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.measures import counts_in

_UNIT = (
    r"(?:hari(?: kerja| kalender)?|minggu|bulan|triwulan|semester|tahun(?: anggaran)?|jam|menit|kali|orang"
    r"|persen)"
)
_FIGURE = re.compile(r"(?<![\w.,/])\d+(?:[.,]\d+)*(?:\s?%)?(?!\w)")
# What is written in full beside it: `2 (dua)`.
_SPELT = re.compile(r"\s\((?P<words>[a-z ]{3,40})\)")
_BEFORE = re.compile(
    r"(?:\b(?:paling|selambat-lambatnya|sekurang-kurangnya|setinggi-tingginya|setidak-tidaknya|lambat|lama|sedikit"
    r"|banyak|kurang|singkat|cepat|rendah|tinggi|dalam|jangka|waktu|sebesar|sebanyak|minimal|maksimal|setiap)\s){1,6}$",
    re.I,
)
_AFTER = re.compile(
    rf"\s?{_UNIT}\b(?:\s(?:setelah|sesudah|sebelum|sejak|terhitung|dalam|per|pada)\b[^,;.:()\n]{{3,90}})?",
    re.I,
)
# Numbers that count nothing: of provisions, regulations, days and years, and labels.
_NAMES = re.compile(
    r"\b(?:pasal|ayat|huruf|angka|nomor|tahun|bab|lampiran|tanggal)\s\(?\w{1,4}\)?(?!\w)|^\W{0,3}\w{1,3}[.)]\s|\(\d{1,3}\)",
    re.I | re.M,
)
# Words that turn a sentence into its contrary, or take something out of it.
TURNED = re.compile(r"\b(?:tidak|bukan|tanpa|belum|kecuali|dikecualikan|selain|jangan|dilarang)\b", re.I)
_NUMBER = (
    r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|setengah)"
)
_NUMBER_WORDS = re.compile(rf"\b{_NUMBER}\b", re.I)
_IN_WORDS = re.compile(rf"\b{_NUMBER}(?:\s{_NUMBER}){{0,4}}(?=\s{_UNIT}\b)", re.I)
# A day or a month of every year: `paling lambat akhir bulan Februari tahun berikutnya`, `pada bulan Januari`.
_MONTH = re.compile(
    r"\b(?:(?:paling|selambat(?:-|\s)?lambatnya|lambat|cepat|setiap|tiap|pada|tanggal|akhir|awal|pertengahan|bulan"
    r"|minggu|pertama|kedua|ketiga|keempat|sebelum|setelah|sesudah|mulai|sejak|sampai|dengan|hingga)\s){0,6}"
    r"(?:\d{1,2}\s)?(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"
    r"\b(?!\s\d{4})(?:\s(?:setiap|tiap)\stahun|\stahun\s(?:berikutnya|berjalan))?"
)
_MISREAD = re.compile(r"\b(?:\d+[A-Za-z]|[A-Za-z]+\d)\w*")  # `3O hari` may be a second figure
_LONGEST = 500  # characters of a quote of which one figure is all that it says
# Share of the question that the quote must speak of, under its headings: a number may be one of anything.
_SPOKEN = {Wanted.DEADLINE: 0.6, Wanted.FIGURE: 0.75}
# `ketua boleh siapa, minimal eselon apa`: its `minimal` asks for no number.
_NO_NUMBER = re.compile(r"^(?!.*\bberapa\b).*\b(?:siapa|apa)\b", re.I | re.S)
_SENTENCE = re.compile(r"(?<=[a-z)%])\.\s")


def figure_first(claim: Claim, intent: Intent, spoken: Callable[[str], float]) -> Claim | None:
    """The claim led by the one figure of its quote; None where there may be another, or it may be of another
    matter. Whether the lead stands is for the verifier to say.

    spoken: how much of the question a text speaks of, 0..1.
    """
    quote = claim.quotes[0]
    plain = claim.lead == f"Menurut {where(quote)}:" and not (claim.given or claim.computed or claim.cell)
    if intent.wanted not in _SPOKEN or len(claim.quotes) > 1 or not plain or quote.superseded:
        return None
    if intent.wanted is Wanted.FIGURE and _NO_NUMBER.search(intent.text):
        return None
    phrase = _only_figure(quote.text)
    if (
        not phrase
        or spoken(quote.text) < _SPOKEN[intent.wanted]
        or (intent.measure and not counts_in(phrase, intent.measure))
    ):
        return None
    return replace(claim, lead=f"{phrase[:1].upper()}{phrase[1:]}, menurut {where(quote)}:")


def _only_figure(text: str) -> str:
    """The figure with the words that bound it, verbatim; empty where the text has none, or several."""
    bare = _NAMES.sub(lambda found: "#" * len(found[0]), text)
    if len(text) > _LONGEST or TURNED.search(bare) or _MISREAD.search(bare) or "|" in bare:
        return ""
    figures, months = list(_FIGURE.finditer(bare)), list(_MONTH.finditer(text))
    if months:
        return _only_month(bare, months, figures)
    if not figures:
        return _only_words(text, bare)
    if len(figures) > 1 or _goes_on(bare, figures[0]):
        return ""
    start, end = figures[0].span()
    if spelt := _SPELT.match(bare, end):
        if spelled(spelt["words"].split())[0] != _value(figures[0][0]):
            return ""
        bare = f"{bare[:end]}{'#' * len(spelt[0])}{bare[spelt.end() :]}"
        end = spelt.end()
    after = _AFTER.match(bare, end) if not figures[0][0].endswith("%") else None
    if _NUMBER_WORDS.search(bare) or (after is None and not figures[0][0].endswith("%")):
        return ""
    return _bounded(text, start, after.end() if after else end)


def _only_month(bare: str, months: Sequence[re.Match[str]], figures: Sequence[re.Match[str]]) -> str:
    """The one day or month of the year that the text names, where it has no figure besides."""
    (found, *more) = months
    besides = [one for one in figures if not (found.start() <= one.start() < found.end())]
    if more or besides or _NUMBER_WORDS.search(bare) or _goes_on(bare, found):
        return ""
    return " ".join(found[0].split())


def _only_words(text: str, bare: str) -> str:
    """The one figure in words alone, bounded as a rule bounds it: `paling lambat satu bulan`."""
    numbers = list(_NUMBER_WORDS.finditer(bare))
    told = _IN_WORDS.search(bare)
    if told is None or not all(told.start() <= one.start() < told.end() for one in numbers):
        return ""
    after = _AFTER.match(bare, told.end())
    start = told.start()
    bounded = _BEFORE.search(text[max(start - 80, 0) : start])
    return _bounded(text, start, after.end()) if after and bounded and not _goes_on(bare, told) else ""


def _goes_on(bare: str, figure: re.Match[str]) -> bool:
    """Whether the sentence of the figure announces a list, which may have others."""
    begins = max((end.end() for end in _SENTENCE.finditer(bare, 0, figure.start())), default=0)
    end = _SENTENCE.search(bare, figure.end())
    return ":" in bare[begins : end.start() if end else len(bare)]


def _bounded(text: str, start: int, end: int) -> str:
    before = _BEFORE.search(text[max(start - 80, 0) : start])
    begin = max(start - 80, 0) + before.start() if before else start
    return " ".join(text[begin:end].split())


def _value(figure: str) -> int:
    digits = figure.rstrip(" %")
    return int(digits) if digits.isdigit() else -1
