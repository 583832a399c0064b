"""Which provision is asked of which regulation: `pasal 19 PP 8/2006 dan pasal 5 PermenPANRB 53/2014`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tanya.domain.locator import Locator
from tanya.text.exact import Written

MARK = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for a regulation that is named


@dataclass(frozen=True, slots=True)
class Placed:
    """Provisions of one of the regulations named: of several where one only tells how another was changed.

    names: which they are, counted from 0. Without one they are of a regulation that is called by words
    that are not understood, which `called` then has.
    """

    names: tuple[int, ...]
    locators: tuple[Locator, ...]
    called: str = ""


@dataclass(frozen=True, slots=True)
class _Name:
    """One regulation, or those of `PP 11/2017 jo PP 17/2020`: none where words call it that nobody knows."""

    start: int
    end: int
    marks: tuple[int, ...]
    called: str = ""


_JENIS = (
    r"uu|undang-undang|pp|peraturan\s(?:pemerintah|presiden|menteri|daerah|gubernur|bupati|wali\s?kota|badan|kepala)"
    r"|perpres|keppres|inpres|permen\w*|kepmen\w*|perda|pergub|perbup|perwali|perwal|perban|pmk"
)
_UNKNOWN = re.compile(
    rf"(?<!\w)(?:{_JENIS})\s(?!(?:dan|serta|atau|itu|ini|yang|dengan|tersebut|apa|berapa|mana|sama|vs"
    r"|pasal|psl|ps|ayat|bab|lampiran|nomor|no)\b)"
    r"(?P<words>[a-z][a-z-]*)",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:jo|juncto|junto)\b|\b(?:di|me(?:ng)?)ubah\b|\bperubahan\b(?=.{0,30}\batas\b)", re.I
)
_MOST_BESIDE = 8  # names that are looked at on either side
_PLACE = re.compile(r"\b(?:pasal|psl|ps|lampiran|lamp)\b", re.I)
_PARTING = re.compile(
    r"[,;?!.]|\b(?:dan|serta|atau|maupun|dengan|sama|vs|versus|lawan|lalu|kemudian|terus|juga|sedangkan|kalau|ke"
    r"|dibanding\w*|and|n)\b|&",
    re.I,
)
_JOINING = re.compile(
    r"[\s,;/&+()]*(?:(?:dan|serta|atau|maupun|dengan|sama|vs\.?|versus|lawan|juga|di|pada|dalam|dari|menurut|ke"
    r"|dibanding\w*|and)[\s,]*){0,4}",
    re.I,
)


def placed(text: str, found: Sequence[Written]) -> tuple[Placed, ...]:
    """The provisions of each regulation named; nothing where no two are named, or no provision.

    text: with a mark for each regulation; found: the provisions named in it, in its order. What stands
    beside a name without a word of parting between is its own, and so is what is in a row with that.
    Names that are told in one breath share the provisions named with one of them.
    """
    names = list(_names(text))
    if not found or len(names) < 2:
        return ()
    own: list[list[Written]] = [[] for _ in names]
    behind = names[0].start < found[0].start
    for at, run in _runs(names, found):
        for one, name in zip(run, _Run(text, names, run, at, behind).owners(own, found), strict=True):
            own[name].append(one)
    places = [tuple(dict.fromkeys(one.locator for one in some)) for some in own]
    shared = [places[at] or _beside(text, names, places, at) for at in range(len(names))]
    return tuple(
        Placed(name.marks, some, name.called) for name, some in zip(names, shared, strict=True) if some
    )


def _names(text: str) -> Iterator[_Name]:
    """In the order of text; of a chain of changes as one."""
    marks = [_Name(at, at + 1, (number,)) for number, at in enumerate(_all(text, MARK))]
    unknown = (one for one in _UNKNOWN.finditer(text) if not _has_number(text, one.end()))
    strange = [_Name(*one.span(), (), one[0]) for one in unknown]
    last: _Name | None = None
    for name in sorted((*marks, *strange), key=lambda name: name.start):
        if last and last.marks and name.marks and _is_chain(text[last.end : name.start]):
            last = _Name(last.start, name.end, (*last.marks, *name.marks))
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _has_number(text: str, end: int) -> bool:
    """Whether the number of the regulation follows: `UU kelautan dan perikanan 45/2009` is told by that."""
    between, mark, _ = text[end:].partition(MARK)
    last = between.split()[-1:]
    return bool(mark) and not _PLACE.search(between) and not (last and _PARTING.fullmatch(last[0]))


def _all(text: str, sign: str) -> Iterator[int]:
    return (at for at, character in enumerate(text) if character == sign)


def _is_chain(between: str) -> bool:
    return bool(_CHANGED.search(between)) and not _PLACE.search(between)


def _runs(names: Sequence[_Name], found: Sequence[Written]) -> Iterator[tuple[int, list[Written]]]:
    """Provisions with no name between them, and how many names stand before."""
    for at in range(len(names) + 1):
        start = names[at - 1].start if at else -1
        end = names[at].start if at < len(names) else None
        if run := [one for one in found if one.start > start and (end is None or one.start < end)]:
            yield at, run


@dataclass(frozen=True, slots=True)
class _Run:
    """Provisions between two names, of which one may be missing."""

    text: str
    names: Sequence[_Name]
    run: Sequence[Written]
    at: int
    behind: bool  # whether the first name of the text stands before its provisions

    def owners(self, own: Sequence[Sequence[Written]], found: Sequence[Written]) -> list[int]:
        """For each of them the number of its name."""
        before, after = self.at - 1, self.at
        if self.at in (0, len(self.names)):
            return [after if self.at == 0 else before] * len(self.run)
        left = not self._parted(self.names[before].end, self.run[0].start)
        right = not self._parted(self.run[-1].end, self.names[after].start)
        if left != right:
            return [before if left else after] * len(self.run)
        split = self._split() if left else 0
        if not split or own[before] or (self.behind and self._has_own(after, found)):
            return [before if self.behind else after] * len(self.run)
        return [before] * split + [after] * (len(self.run) - split)

    def _parted(self, start: int, end: int) -> bool:
        return bool(_PARTING.search(self.text[start:end]))

    def _split(self) -> int:
        """Before which of them the last word of parting stands; 0 where there is none."""
        gaps = range(len(self.run) - 1, 0, -1)
        return next((at for at in gaps if self._parted(self.run[at - 1].end, self.run[at].start)), 0)

    def _has_own(self, name: int, found: Sequence[Written]) -> bool:
        """Whether a provision stands right behind that name."""
        end = self.names[name].end
        following = next((one for one in found if one.start >= end), None)
        return following is not None and not self._parted(end, following.start)


def _beside(
    text: str, names: Sequence[_Name], places: Sequence[tuple[Locator, ...]], at: int
) -> tuple[Locator, ...]:
    """What names have that are told in one breath with it: `pasal 5 PP 1/2030 dan PP 2/2030`."""
    if not names[at].marks:
        return ()
    for step in (-1, 1):
        other = at
        while 0 <= other + step < len(names) and abs(other - at) < _MOST_BESIDE:
            first, second = sorted((other, other + step))
            if not _JOINING.fullmatch(text[names[first].end : names[second].start]):
                break
            other += step
            if places[other]:
                return places[other]
    return ()
