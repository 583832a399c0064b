"""Which region a question speaks of: one the library holds documents of, or one it has nothing on."""

import re
from collections.abc import Container, Iterable

from tanya.text.analysis import STOPWORDS, fold, is_word, stem, word_set

_LEVEL = re.compile(r"^(?:kota|kabupaten|provinsi)\s+", re.I)
_LEVELS = {
    "kota": "Kota",
    "kab": "Kabupaten",
    "kabupaten": "Kabupaten",
    "prov": "Provinsi",
    "provinsi": "Provinsi",
    "pemkot": "Kota",
    "pemkab": "Kabupaten",
    "pemprov": "Provinsi",
}
# The name is looked at, not taken: in `kota dan kabupaten bandung` the next level stands within it.
_LEVELLED = re.compile(
    r"\b(?P<level>kota|pemkot|kabupaten|(?:pem)?kab\.?|provinsi|(?:pem)?prov\.?)\s+"
    r"(?=(?P<name>[a-z]{3,}(?:\s+[a-z]{3,}){0,2}))",
    re.I,
)
_SIDES = word_set("barat timur utara selatan tengah tenggara raya besar laut jaya baru kepulauan")
_ABBREVIATED = ("DKI", "DIY", "DI")
# What people say after a level of government that is no name, however rare in rules.
_NO_NAME = word_set(
    """
    aja belum besar bikin blm boleh buat cuma dapet doang dulu ga gak gimana gitu gue gw ikut induk ini itu
    kagak kalo kamu kebagian kecil kena kenapa kita kota kok kudu lambat lain lapor lo maju mana
    manapun masih mau maupun mereka mesti minimal maksimal ingin pengen pingin sama miskin nda ngga
    nggak nih nya nyusun otonom pernah punya saya sendiri sini situ kelas tipe eselon golongan
    klasifikasi tak telat terbaik terburuk tsb tuh udah wajib anda kami juga sih ya yg
    """
)
_VERB = re.compile(r"me[mn][a-z]{5,}(?:i|kan)")
_SHORTEST = 5  # "Kota Metro" is also asked for as "metro"; shorter names need their level


class RegionFinder:
    def __init__(
        self,
        regions: Iterable[str],
        common: Container[str] = frozenset(),
        written: Container[str] = frozenset(),
        terms: Container[str] = frozenset(),
    ) -> None:
        """common: words that name no place; written: words that end a name in lower case.
        terms: of the field, which name none either.

        After "kota batu" a capital goes on with the name, and so does a word that no text uses.
        """
        known = sorted(set(regions), key=len, reverse=True)
        self._full = [(region, _pattern(_full_names(region))) for region in known]
        self._short = [(region, _pattern(names)) for region in known if (names := _short_names(region))]
        self._places = frozenset(word for region in known for word in _bare(region).split())
        self._common = common
        self._written = written
        self._terms = terms

    def known(self, name: str | None) -> str | None:
        """A region as documents call it: 'Jawa Barat' is 'Provinsi Jawa Barat'; an unknown name stays."""
        return name and (self.find(name)[0] or name)

    def find(self, text: str) -> tuple[str | None, str]:
        """The named region, and text (folded) without its name; (None, text) when none is named.

        A region of which the library holds nothing is found by its level: "Kota Bandung".
        """
        return (
            self._known(self._full, text)
            or self._other(text)
            or self._known(self._short, text)
            or (None, text)
        )

    def _known(self, patterns: list[tuple[str, re.Pattern[str]]], text: str) -> tuple[str, str] | None:
        folded = fold(text)
        for region, pattern in patterns:
            rest, times = pattern.subn(" ", folded)
            if times:
                return region, rest
        return None

    def _other(self, text: str) -> tuple[str, str] | None:
        capitals_tell = not _mostly_capital(text)
        for found in _LEVELLED.finditer(text):
            if name := self._name(found["name"].split(), capitals_tell):
                level = _LEVELS[found["level"].lower().rstrip(".")]
                title = " ".join(_as_name(word) for word in name)
                rest = found["name"].split()[len(name) :]
                around = (text[: found.start()], *rest, text[found.end("name") :])
                return f"{level} {title}", fold(" ".join(around))
        return None

    def _name(self, written: list[str], capitals_tell: bool) -> list[str]:
        """The first words that can be a place's name: by their capitals, else words that no text uses."""
        name: list[str] = []
        for place, word in enumerate(written):
            lower = word.lower()
            if lower in STOPWORDS or lower in _LEVELS:
                break
            if not (
                self._tells(word, capitals_tell)
                or self._may_name(lower, written[:place], written[place + 1 :])
            ):
                break
            name.append(word)
        return name

    def _tells(self, word: str, capitals_tell: bool) -> bool:
        return capitals_tell and word[0].isupper() and not word.isupper()

    def _may_name(self, lower: str, before: list[str], after: list[str]) -> bool:
        if lower in self._places or (before and lower in _SIDES):
            return True
        if lower in _NO_NAME or lower in self._common or lower in self._terms or _is_derived(lower):
            return False
        # In "dki jakarta" and "hulu sungai selatan" the words beside tell that the name goes on.
        goes_on = "".join(before).upper() in _ABBREVIATED or "".join(after[:1]).lower() in _SIDES
        return not before or goes_on or lower not in self._written


def _is_derived(lower: str) -> bool:
    """`kabupaten menandatangani`: a form of a word of the language is no name."""
    root = stem(lower)
    return bool(_VERB.fullmatch(lower)) or (root != lower and is_word(root))


def _as_name(word: str) -> str:
    return word.upper() if word.upper() in _ABBREVIATED else word.title()


def _mostly_capital(text: str) -> bool:
    """In a title capitals tell nothing; an acronym says nothing of how the rest is written."""
    written = [word for word in text.split() if word[0].isalpha() and not word.isupper()]
    return 2 * sum(word[0].isupper() for word in written) > len(written)


def _pattern(names: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


def _full_names(region: str) -> list[str]:
    """With its level: `kabupaten penajam paser utara`, `kab. penajam paser utara`, `pemkab ppu`."""
    full, bare = fold(region), _bare(region)
    level = full.removesuffix(bare).strip()
    short = {"kabupaten": "kab", "provinsi": "prov", "kota": "kota"}.get(level, level)
    return [full, f"{short}\\.? {bare}", f"pem{short} {bare}", f"pem{short} {_initials(bare)}"]


def _short_names(region: str) -> list[str]:
    bare = _bare(region)
    names = [bare] if len(bare) >= _SHORTEST else []
    return [*names, _initials(bare)] if len(bare.split()) >= 3 else names


def _bare(region: str) -> str:
    return _LEVEL.sub("", fold(region))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
