"""Whether words of an annex or a report stand under the item they are cited for, read from a bare text.

As in placing.py, labels are looked for as they are printed: `a.`, `2)`, `(c)`, `B.`, `3.1.2`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from evals.placing import Text, letters
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
    def is_heading(self) -> bool:
        """Whether it is of the kind that heads whole sections: `B.`, `IV.`, `3.1.2`."""
        return self.style in ("A.", "1.1")


@cache
def marks(raw: str) -> tuple[Mark, ...]:
    """The labels of a bare text, in order."""
    return tuple(_marks(raw))


def under_another(quote: str, text: Text, locator: Locator) -> str:
    """Why the quote stands elsewhere than under the item of its address; empty when it does, or has none."""
    wanted = _item(locator)
    if wanted is None:
        return ""
    found = marks(text.raw)
    reasons = [_wrong(at, wanted, found) for at in text.starts(quote)] or ["its beginning is not found"]
    return "" if "" in reasons else reasons[0]


def _item(locator: Locator) -> str | None:
    """The label of the innermost item, without what tells it from a twin."""
    items = [step.label for step in locator.steps if step.kind in _ITEMS]
    return items[-1].partition("-")[0] if items else None


def _wrong(at: int, wanted: str, found: tuple[Mark, ...]) -> str:
    before = list(takewhile(lambda mark: mark.at <= at, found))
    latest = {mark.style: mark for mark in before}
    own = [mark for mark in latest.values() if mark.label == wanted]
    if not own:
        nearest = before[-1].label if before else ""
        return f"it stands in {nearest}" if any(m.label == wanted for m in before) else NO_ITEM
    near = [mark for mark in own if mark.is_heading or at - mark.at <= _REACH]
    return "" if near else f"it stands {at - own[0].at} letters below {wanted}"


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
