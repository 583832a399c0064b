"""Which office a question speaks of: one office's report answers nothing about another's."""

import re

from tanya.text.analysis import STOPWORDS, analyse, fold

_NAMED = re.compile(
    r"(?<!perjalanan )(?<!rumah )(?<!pakaian )\b"
    r"(?:dinas|biro|kementerian|kecamatan|badan(?!\s+(?:publik|usaha|hukum|layanan|otorita)))"
    r"(?=\s+(?P<name>[a-z]+(?:,?\s+[a-z]+){0,4}))"
)
_VERB = re.compile(r"me[mnlrw]\w{4,}")
_LONGEST = 3  # words that tell an office
_SPELLED_OUT = 7  # letters of a word that is no acronym
_ENDS = frozenset({"tahun", "kota", "kabupaten", "provinsi", "negara", "daerah", "lembaga", "pemerintah"})


def agency_in(text: str) -> frozenset[str]:
    """Terms of the named office, without its level: 'Dinas Pendidikan' -> {'didik'}; empty for none."""
    names = (_name(found["name"]) for found in _NAMED.finditer(fold(text)))
    return frozenset(term for name in names for term in analyse(name))


def _name(written: str) -> str:
    """The words up to one that no name has; an acronym is not known to be another office's."""
    name: list[str] = []
    for word in written.replace(",", " ").split()[:_LONGEST]:
        if word in _ENDS or _VERB.match(word) or (word in STOPWORDS and word != "dan"):
            break
        name.append(word)
    return " ".join(name) if any(len(word) >= _SPELLED_OUT for word in name) else ""
