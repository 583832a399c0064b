"""Which regulation a text is, by its title block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from ingest.metadata.misread import TitleWords
from ingest.metadata.names import CIRCULAR, Kind, kind_of
from ingest.metadata.references import jenis_then, plain_number
from ingest.parsing.numerals import digits
from ingest.records import Line
from tanya.domain.regulation import RegulationId
from tanya.text.jenis import UNSIGNED

_YEAR = r"[12lI]\s?[\dOolISL]{3}"
_OPENING = re.compile(
    r"(?:U\w{2,4}NG\s?[-–]\s?UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI|SURAT EDARAN|SURAT KEPUTUSAN|QANUN)"
)
_NUMBER = re.compile(
    rf"\b(?:N\w?[O0]\w{{0,3}}R|NO\.)\s*:?\s*(?:(?P<first>[\w./-]*?\d[\w./-]*?(?:\s\d)?)\W{{0,4}}(?:TAHUN|TAHLIN)\s*(?P<year>{_YEAR})"
    rf"|(?P<whole>[\w.\-]+(?:\s?/\s?[\w.\-]+)+/(?P<inner>{_YEAR})))"
)
_WEIGHING = r"(?:Menimbang|MENIMBANG|Mengingat\b|Membaca\b|M\ ?E\ ?M\ ?U\ ?T\ ?U\ ?S\ ?K\ ?A\ ?N)"
_OFFICIAL = r"(?:BUPATI|WALI\ ?KOTA|GUBERNUR|KEPALA\ BADAN|DIREKTUR)\b"
_ABOUT = re.compile(
    rf"""\bTENT\s?ANG\b\s*:?\s*(?P<about>.*?)(?=\s*(?:
        # However a scanner reads RAHMAT: not `DENGAN RAKYAT`, not `ATAS RENCANA`.
        (?:DENGAN|ATAS)\ R(?:\S{{0,3}}H\S{{0,5}}T|\S{{2,8}}?\ ?(?:T\w{{2,4}}N|ALLAH)\ ?YANG\ M)
      | PRESIDEN\ REP | PRES\w{{3,5}}N\ REP
      | MENTERI\ [A-Z\ ,]{{4,90}}REPUBLIK\ INDONESIA,
      # Who issues it stands right before its grounds; a title may name officials too.
      | {_OFFICIAL}(?:(?!{_OFFICIAL}|PRES|DENGAN\ R)[^a-z,]){{0,120}},\s*{_WEIGHING}
      | {_WEIGHING} | Presiden | [a-z]\ ?\.\ ?bahwa | bahwa\s)|$)""",
    re.DOTALL | re.VERBOSE,
)
# `PEMBERIAN MAKAN ANGSA Yth. Para Kepala Kolam`, `... ANGSA A. Latar Belakang`
_AFTER_CAPITALS = re.compile(
    r"\s+(?:(?:[A-Z]|[IVX]+|\d{1,2})\.\s*)?(?:YTH\b|KEPADA\ YTH|\S*[a-z]).*$", re.DOTALL
)
_NOISE = re.compile(r"[\^'`*_#]")
_SPACED = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")  # N O M O R
_LOOKED_AT = 60  # lines
_BEFORE_TITLE = 1500  # characters of letterhead, gazette head and stamps before the title
_BETWEEN = 330  # characters between the kind's name and its number
_LONGEST_ABOUT = 600
_CAPITALS = 0.85  # share of capitals in a title, which scanners may lower: PEMEzuNTAH


@dataclass(frozen=True, slots=True)
class Title:
    regulation: RegulationId
    tentang: str
    kind: Kind
    annex_only: bool = False


def find_title(lines: Sequence[Line]) -> Title | None:
    """The regulation that the first lines say this text is; None when they say no such thing."""
    head = _NOISE.sub("", " ".join(line.text for line in lines[:_LOOKED_AT])[:4000])
    head = _SPACED.sub(lambda found: found[0].replace(" ", ""), head)
    for found in _OPENING.finditer(head[:_BEFORE_TITLE]):
        if re.search(r"\bTENT\s?ANG\b", head[: found.start()]):
            return None
        if title := _title_at(head, found.start()):
            if head.startswith(CIRCULAR, found.start()) and (title := _circular(title, lines)) is None:
                return None
            words = TitleWords(" ".join(line.text for line in lines))
            return replace(title, tentang=sentence_case(words.mended(title.tentang)))
    return None


def _circular(title: Title, lines: Sequence[Line]) -> Title | None:
    """Its title is all that is in capitals: no grounds follow. Its issuer may stand above it alone."""
    title = replace(title, tentang=_AFTER_CAPITALS.sub("", title.tentang))
    return title if title.kind.jenis != UNSIGNED else _signed(title, lines)


def _signed(title: Title, lines: Sequence[Line]) -> Title | None:
    """With the issuer that the letterhead names; None where it names none."""
    heads = takewhile(lambda text: not text.startswith(CIRCULAR), (line.text.strip() for line in lines))
    kinds = (kind_of(f"{CIRCULAR} {head}") for head in islice(heads, _LOOKED_AT) if head.isupper())
    kind = next((kind for kind in kinds if kind and kind.jenis != UNSIGNED), None)
    if kind is None:
        return None
    known = title.regulation
    return replace(title, kind=kind, regulation=replace(known, jenis=jenis_then(kind.jenis, known.tahun)))


def _title_at(head: str, start: int) -> Title | None:
    """The title that begins here: the kind in capitals, its number, TENTANG in capitals."""
    number = _NUMBER.search(head, start, start + _BETWEEN + 60)
    if not number or not _is_one_name(head[start : number.start()]):
        return None
    kind = kind_of(_last_name(head[start : number.start()]))
    about = _ABOUT.search(head[: number.end() + 150 + _LONGEST_ABOUT], number.end())
    if kind is None or about is None or about.start() - number.end() > _BETWEEN:
        return None
    nomor, year = _identity(number)
    annex = head[:start].rstrip(" :IVX1l").endswith("LAMPIRAN")
    return Title(RegulationId(jenis_then(kind.jenis, year), nomor, year), about["about"], kind, annex)


def _is_one_name(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals >= _CAPITALS * len(letters) and not re.search(
        r"\b(?:TENTANG|MENIMBANG|NOMOR|PASAL|BAB)\b", name
    )


def _last_name(name: str) -> str:
    """Some sources print the kind twice: 'PERATURAN PEMERINTAH ... PERATURAN PEMERINTAH ...'."""
    starts = [found.start() for found in _OPENING.finditer(name)]
    halves = [name[start:] for start in starts[1:] if kind_of(name[start:]) is not None]
    first = name[: starts[1]] if len(starts) > 1 else name
    return halves[-1] if halves and kind_of(halves[-1]) == kind_of(first) else name


def _identity(found: re.Match[str]) -> tuple[str, int]:
    year = int(digits((found["year"] or found["inner"]).replace(" ", "")))
    return plain_number(found["first"] or found["whole"]), year


_SMALL = frozenset(
    {
        "dan",
        "atas",
        "di",
        "ke",
        "dari",
        "untuk",
        "pada",
        "dalam",
        "bagi",
        "serta",
        "tentang",
        "dengan",
        "yang",
        "oleh",
        "terhadap",
        "sebagai",
        "atau",
        "antara",
    }
)
_ROMAN = re.compile(r"[IVX]+")
_ACRONYMS = frozenset(
    {
        "RI",
        "SPBE",
        "SAKIP",
        "BLUD",
        "DPRD",
        "DPR",
        "MPR",
        "APBN",
        "APBD",
        "ASN",
        "PNS",
        "RPJMN",
        "LHKASN",
        "SPIP",
        "UUD",
        "TNI",
        "NKRI",
        "PPPK",
        "BUMN",
        "BUMD",
        "DKI",
        "PT",
    }
)


def sentence_case(text: str) -> str:
    """A title in capitals as people write it: 'Pelaporan Keuangan dan Kinerja'."""
    words = " ".join(text.split()).strip(" .,:;-*_")[:_LONGEST_ABOUT].split(" ")
    written = [_word(word) for word in words]
    return " ".join(written[:1] + [w.lower() if w.lower() in _SMALL else w for w in written[1:]])


def _word(word: str) -> str:
    if re.fullmatch(r"[12][\dOolI]{3}", word):
        return digits(word)
    bare = word.strip("(),.")
    if bare in _ACRONYMS or _ROMAN.fullmatch(bare) or not word.isupper():
        return word
    return re.sub(r"[A-Z]+", lambda found: found[0].capitalize(), word)
