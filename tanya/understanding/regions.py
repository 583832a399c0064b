"""Which region a question speaks of, among those the library holds documents of."""

import re
from collections.abc import Iterable

from tanya.text.analysis import fold

_LEVEL = re.compile(r"^(?:kota|kabupaten|provinsi)\s+", re.I)
_SHORTEST = 5  # "Kota Metro" is also asked for as "metro"; shorter names need their level


class RegionFinder:
    def __init__(self, regions: Iterable[str]) -> None:
        self._patterns = [
            (region, _pattern(region)) for region in sorted(set(regions), key=len, reverse=True)
        ]

    def known(self, name: str | None) -> str | None:
        """A region as documents call it: 'Jawa Barat' is 'Provinsi Jawa Barat'; an unknown name stays."""
        return name and (self.find(name)[0] or name)

    def find(self, text: str) -> tuple[str | None, str]:
        """The named region, and text (folded) without its name; (None, text) when none is named."""
        folded = fold(text)
        for region, pattern in self._patterns:
            rest, times = pattern.subn(" ", folded)
            if times:
                return region, rest
        return None, text


def _pattern(region: str) -> re.Pattern[str]:
    full = fold(region)
    bare = _LEVEL.sub("", full)
    level = full.removesuffix(bare).strip()
    short = {"kabupaten": "kab", "provinsi": "prov", "kota": "kota"}.get(level, level)
    names = [full, f"{short}\\.? {bare}", f"pem{short} {bare}", f"pem{short} {_initials(bare)}"]
    if len(bare) >= _SHORTEST:
        names.append(bare)
    if len(bare.split()) >= 3:
        names.append(_initials(bare))
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
