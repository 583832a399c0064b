"""Every change of one regulation that the texts at hand make: which provision, by which clause, from when."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tanya.composing.clauses import clause_of
from tanya.composing.draft import Claim, Draft
from tanya.composing.history import Amendments
from tanya.composing.leads import lead, name
from tanya.composing.places import where_to_look
from tanya.domain.answer import Status
from tanya.domain.links import Overview, Version
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.text.dates import in_words

_MOST = 25  # clauses in one answer
_LABEL = re.compile(r"(\d*)(.*)", re.DOTALL)
_ROMAN = re.compile(r"([IVXL]+)([A-H]?)$")
_ROMAN_FIGURES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ASIDE = (NodeKind.BAB, NodeKind.LAMPIRAN, NodeKind.PENJELASAN)


def overview_of(
    amendments: Amendments, regulation: RegulationId, on: date, changes: Iterable[Version]
) -> Overview:
    """on: up to when amendments are named that are not at hand."""
    by_place = sorted(changes, key=lambda v: (counted_place(v.change.target), v.since))
    return Overview(regulation, tuple(by_place), tuple(amendments.not_at_hand(regulation, on)))


def changes_unread(views: Sequence[Overview]) -> Draft:
    """Why no clause can be quoted: the amendments are not at hand, or none is known. views: at least one."""
    if said := [line for view in views for line in _missing(view)]:
        unsure = "Pasal mana yang diubah tidak dapat saya pastikan."
        where = where_to_look(views[0].regulation.jenis)  # what amends it is of its kind
        return Draft(Status.NOT_IN_CORPUS, notice=" ".join((*said, unsure, where)))
    names = ", ".join(view.regulation.short for view in views)
    none = f"Perubahan atas {names}, atau olehnya, tidak saya temukan di naskah dan katalog yang ada."
    return Draft(Status.NO_EVIDENCE, notice=none)


def overview_draft(store: PassageStore, view: Overview, on: date) -> Draft:
    """The clauses that order the changes, in the order of the amending texts; at least one change."""
    changes = sorted(view.changes, key=lambda v: (v.since, v.document.key, counted_place(v.change.item)))
    quotes = [clause_of(store, version.document, version.change) for version in changes]
    shown = list(dict.fromkeys(quote for quote in quotes if quote))[:_MOST]
    claims = tuple(Claim(lead((quote,)), (quote,)) for quote in shown)
    left = sum(quote not in shown for quote in quotes)
    warnings = (*_starts(changes, on), *_left_out(left), *_missing(view))
    whole = Status.PARTIAL if left else Status.ANSWERED
    return Draft(whole if claims else Status.NO_EVIDENCE, claims, warnings=warnings)


def since_in_words(version: Version) -> str:
    """`4 Oktober 2019`; where no day is known the year."""
    return in_words(version.since) if version.day_known else f"suatu hari dalam tahun {version.since.year}"


def _starts(changes: Sequence[Version], on: date) -> Iterator[str]:
    """From when each amending text counts."""
    for version in {(v.document, v.since): v for v in changes}.values():
        counts = "baru terhitung" if version.since > on else "terhitung"
        day = since_in_words(version)
        yield f"Perubahan oleh {name(version.document)} {counts} sejak {day}, menurut data yang tersedia."


def _left_out(left: int) -> Iterator[str]:
    if left:
        yield f"{left} perubahan lain tidak dikutip di sini; silakan tanyakan pasalnya satu per satu."


def _missing(view: Overview) -> Iterator[str]:
    if view.not_at_hand:
        others = ", ".join(view.not_at_hand)
        also = "juga" if view.changes else "sudah"
        yield f"{view.regulation.short} {also} diubah oleh {others}, yang naskahnya tidak saya punya."


def counted_place(locator: Locator) -> tuple[tuple[int, int, str], ...]:
    """As people count: Pasal 9 before Pasal 10, Pasal 5 before 5A, BAB V before BAB IX; annexes last."""
    return tuple(
        (_ASIDE.index(step.kind) + 1 if step.kind in _ASIDE else 0, *_counted(step.label))
        for step in locator.steps
    )


def _counted(label: str) -> tuple[int, str]:
    """`5A` -> 5, `A`; `IX` -> 9, ``; `IXA` -> 9, `A`. A letter alone counts as none."""
    if roman := _ROMAN.match(label):
        return _of_roman(roman[1]), roman[2]
    found = _LABEL.match(label)
    return (int(found[1] or 0), found[2]) if found else (0, label)


def _of_roman(numeral: str) -> int:
    values = [_ROMAN_FIGURES[figure] for figure in numeral]
    return sum(-one if one < after else one for one, after in zip(values, (*values[1:], 0), strict=True))
