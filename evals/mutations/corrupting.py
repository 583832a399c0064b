"""What a right claim is corrupted into, by kind: one thing is changed, and the claim is no longer true."""

import re
from collections.abc import Mapping
from dataclasses import replace
from random import Random

from evals.mutations.actors import actor, exchanged
from evals.mutations.around import Around, Corrupts, one_of, swapped_in
from evals.mutations.cases import Case
from tanya.composing.draft import Claim, Quote
from tanya.composing.leads import where
from tanya.text.dates import MONTHS

_NUMBER = re.compile(r"(?<![\w/.,(-])\d{1,3}(?:,\d+)?(?![\w/.,)-])(?!\s+Tahun\b)")
_REFERENCE = re.compile(
    r"(?:pasal|ayat|huruf|angka|nomor|halaman|lampiran|bab|tabel|baris|paragraf)\s*\(?$", re.I
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_VERB = re.compile(r"(?<=\s)(?:me|di|ber)[a-z]{4,}(?=\s)")
_NOT_VERBS = frozenset(
    [
        "dimaksud",
        "dimaksudkan",
        "berikut",
        "berdasarkan",
        "dibidang",
        "merupakan",
        "berbagai",
        "menurut",
        "menteri",
    ]
)


def number(case: Case, chance: Random, around: Around) -> Claim | None:
    """Half of the time one that stands elsewhere in the quote."""
    lead = case.claim.lead
    free = [
        f for f in _NUMBER.finditer(lead) if not _REFERENCE.search(lead[: f.start()]) and not _dated(lead, f)
    ]
    if not free:
        return None
    found = chance.choice(free)
    near = {n[0] for q in case.claim.quotes for n in _NUMBER.finditer(q.text)} - {
        n[0] for n in _NUMBER.finditer(lead)
    }
    wrong = chance.choice(sorted(near)) if near and chance.random() < 0.5 else _other_number(found[0], chance)
    return case.said(swapped_in(lead, found, wrong))


def _dated(text: str, found: re.Match[str]) -> bool:
    return text[found.end() :].strip().startswith(tuple(MONTHS))


def _other_number(written: str, chance: Random) -> str:
    whole, comma, rest = written.partition(",")
    return f"{int(whole) + chance.choice((1, 2, 5, 10))}{comma}{rest}"


def year(case: Case, chance: Random, around: Around) -> Claim | None:
    lead = case.claim.lead
    if not (found := one_of(_YEAR, lead, chance)):
        return None
    return case.said(swapped_in(lead, found, str(int(found[0]) + chance.choice((-3, -2, -1, 1, 2, 3)))))


def _label(kind: str, label: str) -> Corrupts:
    pattern = re.compile(rf"\b{kind}\s\(?({label})\b", re.IGNORECASE)

    def corrupt(case: Case, chance: Random, around: Around) -> Claim | None:
        lead = case.claim.lead
        if not (found := one_of(pattern, lead, chance)):
            return None
        told = {one for q in case.claim.quotes for one in pattern.findall(q.text)} - set(
            pattern.findall(lead)
        )
        wrong = (
            chance.choice(sorted(told)) if told and chance.random() < 0.5 else _other_label(found[1], chance)
        )
        return case.said(f"{lead[: found.start(1)]}{wrong}{lead[found.end(1) :]}")

    return corrupt


def _other_label(written: str, chance: Random) -> str:
    if written.isdigit():
        return str(int(written) + chance.choice((1, 2, 3)))
    return chr((ord(written.lower()) - ord("a") + chance.randint(1, 20)) % 26 + ord("a"))


_TURNS = (
    (r"\b(?:wajib|harus)\b", ("dapat", "dilarang", "tidak wajib")),
    (r"\bdapat\b(?!\s+di(?:ukur|percaya))", ("wajib", "dilarang", "tidak dapat")),
    (r"\bdilarang\b", ("wajib", "dapat")),
    (r"\b(?:tidak|bukan)\s", ("",)),
    (r"\bkecuali\b", ("termasuk", "dan")),
    (r"\b(?:kepada|bagi|untuk)\b", ("kecuali {}",)),
)


def negation(case: Case, chance: Random, around: Around) -> Claim | None:
    """A `tidak` more or less, an exception, or may for must."""
    lead = case.claim.lead
    ways = [
        swapped_in(lead, f, chance.choice(by).format(f[0]))
        for old, by in _TURNS
        for f in re.finditer(old, lead)
    ]
    verbs = [f for f in _VERB.finditer(lead) if f[0] not in _NOT_VERBS]
    ways += [swapped_in(lead, f, f"tidak {f[0]}") for f in verbs if not lead[: f.start()].endswith("tidak ")]
    return case.said(chance.choice(ways)) if case.free and ways else None


_DEADLINES = (
    (r"(?<=\d )hari\b", ("bulan", "minggu")), (r"(?<=\d )bulan\b", ("hari", "tahun")),
    (r"(?<=\d )tahun\b(?! \d)", ("bulan", "semester")),
    (r"\bsetelah\b", ("sebelum",)), (r"\bsebelum\b", ("setelah",)),
    (r"\bpaling (?:lambat|lama)\b", ("paling cepat", "setelah")), (r"\bpaling sedikit\b", ("paling banyak",)),
    (r"\bpaling banyak\b", ("paling sedikit",)), (r"\bhari kerja\b", ("hari kalender",)),
    (r"\b(?:lebih) dari\b(?= \d)", ("kurang dari",)), (r"\b(?:kurang) dari\b(?= \d)", ("lebih dari",)),
    (r"\btriwulan\b", ("semester",)), (r"\btahunan\b", ("bulanan",)),
)  # fmt: skip


def deadline(case: Case, chance: Random, around: Around) -> Claim | None:
    """The unit, before for after, at least for at most."""
    lead = case.claim.lead
    ways = [swapped_in(lead, f, chance.choice(by)) for old, by in _DEADLINES for f in re.finditer(old, lead)]
    return case.said(chance.choice(ways)) if case.free and ways else None


_NUMBERED = re.compile(r"\b(UU|PP|Perpres|PermenPANRB|Permendagri|Inpres|PMK|Keppres) Nomor (\d+) Tahun")
_JENIS = ("UU", "PP", "Perpres", "PermenPANRB", "Permendagri", "Inpres")


def regulation(case: Case, chance: Random, around: Around) -> Claim | None:
    """Another jenis or another number."""
    lead = case.claim.lead
    if not (found := one_of(_NUMBERED, lead, chance)):
        return None
    jenis, nomor = found[1], found[2]
    if chance.random() < 0.5:
        jenis = chance.choice([one for one in _JENIS if one != jenis])
    else:
        nomor = str(int(nomor) + chance.randint(1, 9))
    return case.said(swapped_in(lead, found, f"{jenis} Nomor {nomor} Tahun"))


def mark(case: Case, chance: Random, around: Around) -> Claim | None:
    """A source that was never handed over."""
    invented = chance.choice(("[7]", "[12]", "[P99]", "[Pasal 3]", "[1]"))
    return case.said(f"{case.claim.lead.rstrip(':')} {invented}")


def source(case: Case, chance: Random, around: Around) -> Claim | None:
    """Its own quote under another one's address."""
    quote, other = case.claim.quotes[0], around.other(case, chance).claim.quotes[0]
    mine, theirs = where(quote), where(other)
    if mine not in case.claim.lead or mine == theirs:
        return None
    return case.said(case.claim.lead.replace(mine, theirs))


def swapped(case: Case, chance: Random, around: Around) -> Claim | None:
    """The sentence of one source, citing another."""
    return replace(case.claim, quotes=around.other(case, chance).claim.quotes) if case.free else None


def merged(case: Case, chance: Random, around: Around) -> Claim | None:
    """The beginning of one sentence and the end of another, citing both."""
    other = around.other(case, chance)
    if not (case.free and other.free):
        return None
    one, two = case.claim.lead.split(), other.claim.lead.split()
    lead = " ".join((*one[: len(one) // 2], *two[len(two) // 2 :]))
    return Claim(lead, (*case.claim.quotes, *other.claim.quotes))


_FOREIGN = ("tidak", "wajib", "13", "Bupati", "kecuali", "triwulan")


def quote(case: Case, chance: Random, around: Around) -> Claim | None:
    """One word of a quote left out, put in or changed."""
    at = chance.randrange(len(case.claim.quotes))
    old = case.claim.quotes[at]
    words = old.text.split(" ")
    if len(words) < 4:
        return None
    place = chance.randrange(1, len(words) - 1)
    way = chance.choice(("out", "in", "other"))
    word = chance.choice([one for one in _FOREIGN if one not in words[place - 1 : place + 2]])
    words[place : place + (way != "in")] = [] if way == "out" else [word]
    return replace(case.claim, quotes=_with(case.claim.quotes, at, replace(old, text=" ".join(words))))


def _with(quotes: tuple[Quote, ...], at: int, other: Quote) -> tuple[Quote, ...]:
    return (*quotes[:at], other, *quotes[at + 1 :])


_VERDICTS = (("tidak berlaku lagi", "masih berlaku"), ("masih berlaku", "tidak berlaku lagi"),
             ("belum berlaku", "masih berlaku"), ("belum diverifikasi", "masih berlaku"))  # fmt: skip


def standing(case: Case, chance: Random, around: Around) -> Claim | None:
    """In force for revoked, and the other way round."""
    lead = case.claim.lead
    return next((case.said(lead.replace(a, b)) for a, b in _VERDICTS if case.claim.about and a in lead), None)


KINDS: Mapping[str, Corrupts] = {
    "number": number,
    "year": year,
    "pasal": _label("pasal", r"\d+"),
    "ayat": _label("ayat", r"\d+"),
    "huruf": _label("huruf", r"[a-z]"),
    "actor": actor,
    "actors exchanged": exchanged,
    "negation": negation,
    "deadline": deadline,
    "regulation": regulation,
    "invented mark": mark,
    "source": source,
    "swapped source": swapped,
    "merged sources": merged,
    "quote": quote,
    "standing": standing,
}
