"""What a right claim may be reworded into without becoming another one: such claims must stand."""

import re
from collections.abc import Mapping
from random import Random
from typing import Protocol

from evals.mutations.cases import Case
from tanya.composing.draft import Claim
from tanya.glossary.glossary import Glossary


class Rewords(Protocol):
    """None where a claim has nothing to reword in that way."""

    def __call__(self, case: Case, chance: Random, glossary: Glossary) -> Claim | None: ...


UNCHANGED = "unchanged"

_SYNONYMS = (
    (r"\bwajib\b", "harus"), (r"\bharus\b", "wajib"), (r"\bsetelah\b", "sesudah"), (r"\bdapat\b", "bisa"),
    (r"\badalah\b", "merupakan"), (r"\bmerupakan\b", "adalah"), (r"\bterdiri atas\b", "terdiri dari"),
    (r"\bapabila\b", "jika"), (r"\bdalam hal\b", "jika"), (r"\bpaling lambat\b", "selambat-lambatnya"),
    (r"\bpaling lama\b", "paling lambat"), (r"\bpaling sedikit\b", "sekurang-kurangnya"),
    (r"\bserta\b", "dan"),
    (r"\bdilarang\b", "tidak boleh"), (r"\byaitu\b", "yakni"), (r"\bsebagaimana\b", "seperti"),
    (r"\btersebut\b", "itu"), (r"\bsetiap\b", "tiap"), (r"\bseluruh\b", "semua"), (r"\bsehingga\b", "hingga"),
    (r"\bagar\b", "supaya"), (r"\bbahwa\b", ""),
)  # fmt: skip
_FIGURES = [
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
]
_COUNTED = re.compile(r"(?<![\w/.,(-])(\d{1,2})(?= (?:hari|bulan|tahun|minggu|orang|kali|jam)\b)")
_TAIL = re.compile(
    r"^(?P<main>.{20,}?) (?P<tail>(?:paling lambat|paling lama|setelah|sebelum|apabila"
    r"|dalam rangka|sesuai dengan) [^,]{10,})$"
)
_NAMES = {"PP": "Peraturan Pemerintah", "UU": "Undang-Undang", "Perpres": "Peraturan Presiden",
          "PermenPANRB": "Peraturan Menteri PANRB"}  # fmt: skip
_NUMBERED = re.compile(r"\b([A-Z][A-Za-z]+) Nomor (\d+) Tahun (\d{4})")
_SOURCE = re.compile(
    r"^Menurut (?P<where>[^,]+Nomor \d+ Tahun \d{4}(?: \(ringkasan, bukan naskah resmi\))?), (?P<said>.+)$"
)


def unchanged(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    return case.claim


def synonyms(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    """Words of the same function."""
    said = case.claim.lead
    for old, new in _SYNONYMS:
        # A synonym of a synonym is left as it is.
        if re.search(old, case.claim.lead):
            said = re.sub(old, new, said)
    return _other(case, re.sub(r"\s+", " ", said))


def order(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    """When and why before what."""
    lead, source = case.claim.lead, ""
    if found := _SOURCE.match(lead):
        lead, source = found["said"], f"Menurut {found['where']}, "
    if not case.free or not (found := _TAIL.match(lead)):
        return None
    main = found["main"]
    return case.said(f"{source}{found['tail']}, {main[:1].lower()}{main[1:]}")


def source_last(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    """The source named at the end."""
    found = _SOURCE.match(case.claim.lead)
    return case.said(f"{found['said']}, sebagaimana {found['where']}") if case.free and found else None


def numbers(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    """`7 hari` as `7 (tujuh) hari` or `tujuh hari`."""
    both = chance.random() < 0.5

    def written(found: re.Match[str]) -> str:
        word = _in_words(int(found[1]))
        return f"{found[1]} ({word})" if both else word

    return _other(case, _COUNTED.sub(written, case.claim.lead)) if case.free else None


def _in_words(number: int) -> str:
    tens, units = divmod(number, 10)
    if number < len(_FIGURES):
        return _FIGURES[number]
    if tens == 1:
        return f"{_FIGURES[units]} belas"
    return f"{_FIGURES[tens]} puluh {_FIGURES[units] if units else ''}".strip()


def names(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    """`PP 8/2006`, or `Peraturan Pemerintah Nomor 8 Tahun 2006`."""
    if chance.random() < 0.5:
        return _other(case, _NUMBERED.sub(r"\1 \2/\3", case.claim.lead))
    return _other(case, _NUMBERED.sub(_in_full, case.claim.lead))


def _in_full(found: re.Match[str]) -> str:
    return f"{_NAMES.get(found[1], found[1])} Nomor {found[2]} Tahun {found[3]}"


def acronyms(case: Case, chance: Random, glossary: Glossary) -> Claim | None:
    """The long form of an acronym, or its short one."""
    lead = case.claim.lead
    if not case.free or lead.startswith("Menurut "):
        return None
    shorts = [term.short for term in glossary.terms]
    for term in glossary.terms:
        if not (term.acronym and term.verified and shorts.count(term.short) == 1):
            continue
        for old, new in ((term.meaning, term.short), (term.short, term.meaning)):
            # Neither the constitution nor a bracketed acronym beside its long form.
            if re.search(rf"(?<![\w(]){re.escape(old)}(?![\w)]|\sDasar)", lead):
                return _other(case, re.sub(rf"(?<!\w){re.escape(old)}(?!\w|\sDasar)", new, lead))
    return None


def _other(case: Case, lead: str) -> Claim | None:
    return case.said(lead) if lead != case.claim.lead else None


KINDS: Mapping[str, Rewords] = {
    UNCHANGED: unchanged,
    "synonyms": synonyms,
    "order of clauses": order,
    "source last": source_last,
    "numbers in words": numbers,
    "names of regulations": names,
    "acronyms": acronyms,
}
