"""Which regulation a text is, by its title block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.metadata.names import Kind, kind_of
from ingest.parsing.numerals import digits
from ingest.records import Line
from tanya.domain.regulation import RegulationId

_YEAR = r"[12lI][\dOolISL]{3}"
_OPENING = re.compile(
    r"(?:UNDANG\s?-\s?UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI|SURAT EDARAN|SURAT KEPUTUSAN|QANUN)\b"
)
_NUMBER = re.compile(
    rf"\bNOMOR\s*:?\s*(?P<first>[\w./\- ]*?\d[\w./\-]*(?:\s?[\d])?)\s*(?:(?:,|DAN)\s*NOMOR\s*:?.{{0,80}}?)?\s*\bTAHUN\s*(?P<year>{_YEAR}|\d\s?\d{{3}})|"
    rf"\bNOMOR\s*:?\s*(?P<whole>[\w.\-]+(?:\s?/\s?[\w.\-]+)+/(?P<inner>{_YEAR}))",
)
_ABOUT = re.compile(
    r"\bTENTANG\s*:?\s*(?P<about>.*?)(?=\s*(?:DENGAN RAHMAT|ATAS RAHMAT|PRESIDEN\b|MENTERI\b(?!.{0,40}\bTENTANG)|Menimbang|MENIMBANG|BUPATI\b|WALI ?KOTA\s+[A-Z]+,|GUBERNUR\s+[A-Z]+\s*[A-Z]*,|KEPALA BADAN|Presiden|DIREKTUR|a\. bahwa|bahwa\s)|$)",
    re.DOTALL,
)
_QUOTED = re.compile(r"^\s*LAMPIRAN\b")
_LOOKED_AT = 60  # lines
_BEFORE_TITLE = 500  # characters of letterhead, gazette head and stamps before the title
_BETWEEN = 330  # characters between the kind's name and its number
_LONGEST_ABOUT = 600


@dataclass(frozen=True, slots=True)
class Title:
    regulation: RegulationId
    tentang: str
    kind: Kind
    annex_only: bool = False


def find_title(lines: Sequence[Line]) -> Title | None:
    """The regulation that the first lines say this text is; None when they say no such thing."""
    head = " ".join(line.text for line in lines[:_LOOKED_AT])[:4000]
    for found in _OPENING.finditer(head[: _BEFORE_TITLE * 3]):
        if title := _title_at(head, found.start()):
            return title
    return None


def _title_at(head: str, start: int) -> Title | None:
    """The title that begins here: the kind in capitals, its number, TENTANG in capitals."""
    number = _NUMBER.search(head, start, start + _BETWEEN + 120)
    if not number or number.start() - start > _BETWEEN:
        return None
    name = head[start : number.start()]
    if name.upper() != name or not _is_one_name(name):
        return None
    about = _ABOUT.match(head[number.end() :].lstrip(" .,")) or _ABOUT.search(
        head[number.end() : number.end() + 150 + _LONGEST_ABOUT]
    )
    kind = kind_of(_last_name(name))
    if kind is None or about is None:
        return None
    nomor, year = _identity(number)
    return Title(
        RegulationId(kind.jenis, nomor, year),
        sentence_case(about["about"]),
        kind,
        bool(_QUOTED.match(head[:start] or "")),
    )


def _is_one_name(name: str) -> bool:
    return not re.search(r"\b(?:TENTANG|MENIMBANG|NOMOR|PASAL|BAB)\b", name)


def _last_name(name: str) -> str:
    """Some sources print the kind twice: 'PERATURAN PEMERINTAH ... PERATURAN PEMERINTAH ...'."""
    starts = [found.start() for found in _OPENING.finditer(name)]
    halves = [name[start:] for start in starts[1:] if kind_of(name[start:]) is not None]
    first = name[: starts[1]] if len(starts) > 1 else name
    return halves[-1] if halves and kind_of(halves[-1]) == kind_of(first) else name


def _identity(found: re.Match[str]) -> tuple[str, int]:
    if found["whole"]:
        return found["whole"].replace(" ", ""), int(digits(found["inner"]))
    nomor = found["first"].strip()
    plain = digits(nomor.replace(" ", ""))
    return (str(int(plain)) if plain.isdigit() else nomor), int(digits(found["year"].replace(" ", "")))


_SMALL = frozenset(
    "dan atas di ke dari untuk pada dalam bagi serta tentang dengan yang oleh terhadap sebagai atau antara".split()
)
_ACRONYMS = frozenset(
    "RI SPBE SAKIP BLUD DPRD DPR MPR APBN APBD ASN PNS RPJMN LHKASN SPIP UUD II III IV VI TNI NKRI PPPK BUMN BUMD DKI".split()
)


def sentence_case(text: str) -> str:
    """A title in capitals as people write it: 'Pelaporan Keuangan dan Kinerja'."""
    words = " ".join(text.split()).strip(" .,:;-*_")[:_LONGEST_ABOUT].split(" ")
    written = [_word(word) for word in words]
    return " ".join(written[:1] + [w.lower() if w.lower() in _SMALL else w for w in written[1:]])


def _word(word: str) -> str:
    if word.strip("(),.") in _ACRONYMS or not word.isupper():
        return word
    return re.sub(r"[A-Z]+", lambda found: found[0].capitalize(), word)
