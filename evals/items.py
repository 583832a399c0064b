"""Whether words of an annex or a report stand under the item they are cited for, read from a bare text.

As in placing.py, labels are looked for as they are printed: `a.`, `2)`, `(c)`, `B.`, `3.1.2`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from evals.placing import NOT_FOUND, Text, letters
from tanya.domain.locator import Locator, NodeKind

_MARK = re.compile(
    r"""(?:^[^\w(]{0,4}|(?<=[.;:,]\ )|(?<=[.;:]\ \ )|(?<=\bdan\ )|(?<=\batau\ )
    |(?<=\s)(?=[A-Z]\.\s[A-Z]{4}|\d{1,3}\.\s[A-Z]))
    (?P<mark>\(?(?P<label>\d{1,2}(?:\.\d{1,2}){1,4}|\d{1,3}|[a-z]{1,2}|[A-Z]|[IVX]{1,5})
    (?P<end>\ ?\)|\.(?!\d)|(?<=\.\d)(?=\s)|(?<=\.\d\d)(?=\s)))(?=\s|[A-Z(“".]|$)""",
    re.MULTILINE | re.VERBOSE,
)
_ITEMS = (NodeKind.HURUF, NodeKind.ANGKA, NodeKind.AYAT)
# Letters that a plain item may run to before words far below it are no longer believed to be its own.
_REACH = 4000
NO_ITEM = "no such label is printed before it"


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed label; style tells `2.` from `2)`, at counts the letters and figures before it."""

    label: str
    style: str
    at: int

    @property
    def series(self) -> str:
        """What numbers of one list share: `3.1` of `3.1.2`, which a table's `7.5` does not interrupt."""
        return self.label.rpartition(".")[0]

    @property
    def is_heading(self) -> bool:
        """Whether it is of the kind that heads whole sections: `B.`, `IV.`, `3.1.2`."""
        return self.style in ("A.", "1.1")


@cache
def marks(raw: str) -> tuple[Mark, ...]:
    """The labels of a bare text, in order."""
    return tuple(_marks(raw))


def under_another(quote: str, text: Text, locator: Locator, *, bare: bool = False) -> str:
    """Why the quote stands elsewhere than under the item of its address; empty when it does, or has none.

    bare: the text holds no tables nor other places with labels of their own, so that any label ends an item
    below one of its kind.
    """
    wanted = [step.label.partition("-")[0] for step in locator.steps if step.kind in _ITEMS]
    if not wanted:
        return ""
    found = marks(text.raw)
    reasons = [_wrong(at, wanted, found, bare=bare) for at in text.starts(quote)] or [NOT_FOUND]
    return "" if "" in reasons else reasons[0]


def _wrong(at: int, wanted: Sequence[str], found: tuple[Mark, ...], *, bare: bool) -> str:
    """wanted: the labels of the items, the innermost last."""
    before = list(takewhile(lambda mark: mark.at <= at, found))
    own = [mark for mark in _latest(before) if mark.label == wanted[-1]]
    if not own:
        nearest = before[-1].label if before else ""
        return f"it stands in {nearest}" if any(m.label == wanted[-1] for m in before) else NO_ITEM
    near = [mark for mark in own if mark.is_heading or at - mark.at <= _REACH]
    if not near:
        return f"it stands {at - own[0].at} letters below {wanted[-1]}"
    if len(wanted) == 1:
        return ""
    if any(_is_in(wanted[-2], mark, before) for mark in near):
        return _ended(wanted[-2], near, before) if bare else ""
    printed = any(mark.label == wanted[-2] and mark.at < near[0].at for mark in before)
    return f"its {wanted[-1]} stands in no {wanted[-2]}" if printed else NO_ITEM


def _ended(parent: str, own: Sequence[Mark], before: Sequence[Mark]) -> str:
    """The label that came after the item and is of the kind of the one above it; empty where none did."""
    above = [mark for mark in before if mark.label == parent and mark.at < own[-1].at][-1:]
    later = [m for m in before if m.at > own[-1].at and any(m.style == mark.style for mark in above)]
    return f"it stands in {later[-1].label}" if later else ""


def _is_in(parent: str, own: Mark, before: Sequence[Mark]) -> bool:
    """Whether the last label of some style before the item is the one above it."""
    above = [mark for mark in before if mark.at < own.at]
    # In a list that stands in a list of its own style the labels of the inner one came last.
    return any(mark.label == parent for mark in _latest(above)) or any(
        mark.label == parent and mark.style == own.style for mark in above
    )


def _latest(before: Sequence[Mark]) -> Iterable[Mark]:
    """Of each list the label that came last."""
    return {(mark.style, mark.series): mark for mark in before}.values()


def _marks(raw: str) -> Iterator[Mark]:
    at, counted = 0, 0
    for found in _MARK.finditer(raw):
        start = found.start("mark")
        at, counted = at + len(letters(raw[counted:start])), start
        yield Mark(found["label"], _style(found["mark"], found["label"]), at)


def _style(mark: str, label: str) -> str:
    kind = "1.1" if "." in label else "1" if label.isdigit() else "A" if label.isupper() else "a"
    if kind == "1.1":
        return kind
    return f"{'(' if mark.startswith('(') else ''}{kind}{')' if mark.endswith(')') else '.'}"
