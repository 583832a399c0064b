"""The things a question is about: glossary terms with all their wordings, then the words left over."""

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

from tanya.glossary.glossary import Glossary, Term
from tanya.text.analysis import analyse, fold, word_set, words
from tanya.understanding.certainty import ALONE, GUESSED, SYNONYM, UNVERIFIED
from tanya.understanding.equivalents import Equivalents
from tanya.understanding.intent import Concept, Wording
from tanya.understanding.offices import Offices

# Words by which people ask; they say which kind of answer is wanted, not what it is about.
_ASKING = word_set(
    """
    apa are arti atur baca banding bantu baru batas beda bedanya belum berlaku biar bukan bunyi
    butuh cara cari contoh deadline definisi dicabut diganti does dong dua dulu erti ganti
    hanya how in info ingin ini intinya is isi itu jalur jawab jelas kapan kasih kenapa
    kepanjangan kutip lagi laku lama lambat lihat macam maksud mana masih mau min of pakai paling
    panjang pengertian perbedaan rangkum redaksi ringkas sebut sekarang seperti siapa sih singkat
    singkatan soal status sudah tahu tampil tanya teks tenggat terang terbaru terus tetap the tidak
    tolong tulis urut waktu what when which who
    and be by can do for from many much must on or should there to with
    """
)
# Of the same roots, names of things and acts: who asks for the `kebutuhan` of staff does not say `butuh`, and
# `banding` is lodged, where `bandingkan` compares.
_THING = re.compile(
    r"banding(?:nya)?|(?:pe|ke)[a-z]{2,}an(?:nya)?|(?:men|di)etapkan|(?:men|di)tetapkan"
    r"|(?:di|mem)perpanjang|(?:di|mem)perbantukan|pengganti(?:nya)?|tertulis"
)
_ASKED_BY_NAME = re.compile(
    r"(?:pengertian|perbedaan|perbandingan|kepanjangan|penjelasan|keterangan|kejelasan|pertanyaan|keberlakuan|pengaturan)(?:nya)?"
)
# `minta informasi soal X` asks about X; in `Komisi Informasi` and `permohonan informasi` it is the matter.
_ASKED_ABOUT = re.compile(r"\binformasi(?=\s+(?:tentang|mengenai|soal|terkait|perihal)\b)")
# Verbs and measures of everyday speech, and figures: they help a little where the rule says the same.
_SOFT = word_set(
    """
    buat cabut kena terbit lewat laku jadi bayar sesuai beri masuk keluar dapat punya kirim ambil urus isi
    pakai guna perlu wajib telat lambat sampai tahun hari bulan tanggal orang kali mulai selesai biasa
    benar salah
    """
)
_SOFT_WEIGHT = 0.4
_YEAR = 4  # digits; of a report the year tells which one
# `cuci darah (hemodialisa)`: one thing under two names.
_OTHER_NAME = re.compile(r"\b(?P<one>[a-z]{3,}(?: [a-z]{3,})?) \((?P<other>[a-z]{4,}(?: [a-z]{3,})?)\)")
# The number of a row or item is what is looked for; any other figure tells little.
_NUMBERED = re.compile(r"\b(?:nomor|no\.?|urutan|butir)\s+(?:ke-?\s?)?(?P<number>\d{1,3})(?![\d/.,])")
# `tipe C`, `kelas A`: a letter that tells one thing from its like.
_LETTERED = re.compile(r"\b(?P<what>tipe|kelas|golongan|kode|kategori|predikat|huruf)\s+(?P<letter>[a-z])\b")
# What is asked of something that is not so; `atau tidak` only asks.
_DENIAL = re.compile(r"(?<!atau )\b(?:tidak|tanpa|bukan)\s+(?P<what>(?:dengan\s+)?[a-z]{4,})")
_DENIAL_WEIGHT = 0.7
# Fixed phrases of which rules use now the one, now the other.
_SAME = (
    (
        "terus-menerus",
        r"(?:secara )?(?:berturut[ -]+turut|terus[ -]+menerus)",
        ("berturut-turut", "terus menerus"),
    ),
    (
        "minimal",
        r"(?:minimal|minimum)",
        ("minimal", "paling sedikit", "paling rendah", "paling kurang", "sekurang-kurangnya"),
    ),
    (
        "maksimal",
        r"(?:maksimal|maksimum|maks|max)",
        ("maksimal", "paling banyak", "paling lama", "paling tinggi", "paling lambat"),
    ),
)
_JENIS = word_set(
    """
    UU PP Perppu Perpres Inpres PermenPANRB KepmenPANRB Permendagri Perda Perkada SK SE SKB LN TLN
    BN
    """
)


_PHRASES = [
    (word, re.compile(rf"\b{pattern}\b"), tuple(Wording(tuple(analyse(said))) for said in wordings))
    for word, pattern, wordings in _SAME
]


Guess = Callable[[str], str | None]


def _no_guess(_: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    pattern: re.Pattern[str]
    wordings: tuple[Wording, ...]
    term: Term
    own: bool  # a name of the term itself, not an everyday word for it


class ConceptFinder:
    """Finds concepts; built once a glossary."""

    def __init__(
        self,
        glossary: Glossary,
        offices: Offices | None = None,
        guess: Guess = _no_guess,
        equivalents: Equivalents | None = None,
        written: Container[str] | None = None,
    ) -> None:
        """guess: what a rare word may be a slip of; written: the terms of the texts at hand, None for any."""
        self._offices = offices or Offices(())
        self._guess = guess
        self._equivalents = equivalents or Equivalents()
        entries = [
            _Entry(
                folded := fold(name),
                re.compile(rf"(?<!\w){re.escape(folded)}(?!\w)"),
                wordings,
                term,
                name not in term.also,
            )
            for term in glossary.terms
            if term.short not in _JENIS
            for name, wordings in _names(term, written)
        ]
        self._entries = sorted(entries, key=lambda entry: (-len(entry.pattern.pattern), not entry.own))

    def find(self, text: str) -> tuple[Concept, ...]:
        """Concepts of text (standard spelling, references taken out), in no particular order."""
        rest, found = fold(text), []
        for word, pattern, wordings in _PHRASES:
            rest, times = pattern.subn(" | ", rest)
            if times:
                found.append(Concept(word, wordings))
        found += _denied(rest)
        for other in _OTHER_NAME.finditer(rest):
            names = [Wording(tuple(analyse(other[group]))) for group in ("other", "one")]
            found.append(Concept(other["other"], tuple(_distinct(names))))
        rest = _OTHER_NAME.sub(" | ", rest)
        found += [Concept(n["number"], (Wording((n["number"],)),)) for n in _NUMBERED.finditer(rest)]
        rest = _NUMBERED.sub(" | ", rest)
        found += _lettered(rest)
        for entry in self._entries:
            if entry.name not in rest:
                continue  # cheaper than a search for each of a thousand names
            rest, times = entry.pattern.subn(" | ", rest)
            if times:
                found.append(Concept(entry.term.short, entry.wordings, topic=True))
        rest, phrases = self._phrases(rest)
        found += phrases
        left = {term: word for word, term in reversed(list(_left_over(rest, self._equivalents)))}
        found += [self._word(term, word) for term, word in reversed(left.items())]
        return tuple(found)

    def _phrases(self, text: str) -> tuple[str, list[Concept]]:
        """Text without the phrases that rules call otherwise, and those; `batas waktu` only asks."""
        found = []
        for begin, end, equivalents in reversed(list(self._equivalents.phrases(text))):
            terms = tuple(analyse(phrase := text[begin:end]))
            if not _ASKING.issuperset(terms):
                found.append(Concept(phrase, tuple(_distinct([Wording(terms), *equivalents]))))
                text = f"{text[:begin]} | {text[end:]}"
        return text, found[::-1]

    def _word(self, term: str, word: str) -> Concept:
        """A word that the glossary does not know, which may be a slip or the short name of an office."""
        wordings = [Wording((term,)), *self._equivalents.of_word(word)]
        wordings += [Wording(tuple(analyse(name)), UNVERIFIED) for name in self._offices.meant_by(word)]
        if meant := self._guess(word):
            wordings.append(Wording(tuple(analyse(meant)), GUESSED))
        return Concept(term, tuple(_distinct(wordings)), _SOFT_WEIGHT if _is_soft(term) else 1.0)

    def terms(self, text: str) -> tuple[Term, ...]:
        """The glossary entries that text names, the longest name first."""
        rest, found = fold(text), []
        for entry in self._entries:
            if entry.name not in rest:
                continue  # cheaper than a search for each of a thousand names
            rest, times = entry.pattern.subn(" | ", rest)
            if times and entry.term not in found:
                found.append(entry.term)
        return tuple(found)


def _lettered(text: str) -> Iterator[Concept]:
    for match in _LETTERED.finditer(text):
        yield Concept(match[0], (Wording((*analyse(match["what"]), match["letter"])),))


def _denied(text: str) -> Iterator[Concept]:
    """`tidak dengan hormat` is another matter than `dengan hormat`."""
    for match in _DENIAL.finditer(text):
        terms = tuple(analyse(match["what"]))[:1]
        if terms and terms[0] not in _ASKING:
            yield Concept(f"tidak {terms[0]}", (Wording(("tidak", *terms)),), _DENIAL_WEIGHT)


def _is_soft(term: str) -> bool:
    return term in _SOFT or (term.isdigit() and len(term) < _YEAR)


def _left_over(text: str, equivalents: Equivalents) -> Iterator[tuple[str, str]]:
    """Its words, each with its term, without those by which people ask."""
    for word in words(_ASKED_ABOUT.sub("", text)):
        if len(word) == 1 and not word.isdigit():
            continue  # `n` for dan, `k` for ke
        is_thing = _THING.fullmatch(word) and not _ASKED_BY_NAME.fullmatch(word)
        is_meant = is_thing or equivalents.is_exact(word)
        yield from ((word, term) for term in analyse(word) if is_meant or term not in _ASKING)


def _names(term: Term, written: Container[str] | None) -> list[tuple[str, tuple[Wording, ...]]]:
    """Every name of a term with the wordings it stands for; a name always stands for itself first."""
    own = [term.short]
    if term.acronym:
        own.append(term.meaning)
    also = [name for name in term.also if not _contains(name, term.short)]
    certain = 1.0 if term.verified else UNVERIFIED
    wordings = [Wording(tuple(analyse(name)), certain) for name in own]
    wordings += [Wording(tuple(analyse(name)), SYNONYM) for name in also if " " in name or name.isupper()]
    names = [(name, tuple(_distinct(wordings))) for name in own]
    for name in also:
        if len(name) > 2:
            itself = Wording(tuple(analyse(name)))
            most = SYNONYM if written is None or all(one in written for one in itself.terms) else ALONE
            softer = [Wording(w.terms, min(w.weight, most)) for w in wordings[: len(own)]]
            names.append((name, tuple(_distinct([itself, *softer]))))
    return names


def _contains(name: str, short: str) -> bool:
    """ "nilai SAKIP" is SAKIP and another word, not a name of it."""
    return short.lower() in name.lower().split() and name.lower() != short.lower()


def _distinct(wordings: list[Wording]) -> list[Wording]:
    unique: dict[tuple[str, ...], Wording] = {}
    for wording in wordings:
        if wording.terms:
            unique.setdefault(wording.terms, wording)
    return list(unique.values())
