"""Which office a question speaks of: one office's report answers nothing about another's."""

import re

from tanya.text.analysis import STOPWORDS, analyse, fold

_NAMED = re.compile(
    r"\b(?:dinas|biro|kementerian|kecamatan|badan(?!\s+(?:publik|usaha|hukum|layanan|otorita)))"
    r"\s+(?P<name>[a-z]+(?:,?\s+[a-z]+){0,4})"
)
_ENDS = frozenset({"tahun", "kota", "kabupaten", "provinsi", "negara", "daerah", "lembaga", "pemerintah"})


def agency_in(text: str) -> frozenset[str]:
    """Terms of the named office, without its level: 'Dinas Pendidikan' -> {'didik'}; empty for none."""
    found = _NAMED.search(fold(text))
    if not found:
        return frozenset()
    name: list[str] = []
    for word in found["name"].replace(",", " ").split():
        if word in _ENDS or (word in STOPWORDS and word != "dan"):
            break
        name.append(word)
    return frozenset(analyse(" ".join(name[:3])))
