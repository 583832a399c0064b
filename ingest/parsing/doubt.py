"""Provisions whose labels do not add up: what cannot be told apart stays one text, cited as a whole."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.parsing.draft import Draft
from ingest.parsing.heaped import is_heaped, parted
from ingest.parsing.labels import Style, labels
from ingest.parsing.naming import next_row
from ingest.parsing.numerals import letter
from ingest.records import Line
from tanya.domain.locator import NodeKind

# The number of an ayat inside running text, where one may begin: after the end of a sentence, or heaped
# up with others as scanners print a margin. What follows "ayat" is a reference and stands after no stop.
_AYAT = r"\(\s?(?:[\dlIOs]{1,2}\s?\)|\d[\dlI]?[1lIJTtf7\\|]?(?=\s))"
_STRAY = re.compile(rf"[.;:]\s+(?:\S{{1,3}}\s)?{_AYAT}|^{_AYAT}\s?\(\d")
_MARK = re.compile(r"^[-•–]?\s*\(?\w{1,3}\s?([.)]?)")
_INNER_END = re.compile(r"[.;]\s+(?!(?:dan|atau|dan/atau|serta)\W*$)\S")
_NUMBER = re.compile(r"\d+")
_INNER_MARK = re.compile(r"\s[({]?\d{1,2}[)}1lIJTtf7|\\]\s+[A-Z]")
_NUMBERED = re.compile(r"[.;]\s(\d{1,2})\.\s[A-Z][a-z]")
_MOST_HELD = 40
_LONGEST_LABELS = 24
_WORD = re.compile(r"\w+")


def settle(pasal: Draft) -> None:
    """Fold the whole pasal where its ayat are in doubt; else tell the items before a gap as text."""
    parts = [pasal, *_worded(pasal)]
    if any(_is_stray(part.text) or _restarts(part) for part in parts):
        fold(pasal)
        return
    settle_lost_first(pasal)
    quoted = any(step.kind is NodeKind.PASAL for step in pasal.above.steps)
    for part in reversed(parts):
        for kind in (NodeKind.HURUF, NodeKind.ANGKA, NodeKind.AYAT):
            _settle_gaps(part, kind, whole=quoted)


def settle_lost_first(pasal: Draft) -> None:
    """Lists above the first ayat are of one whose label is lost: they are told as the pasal's own words."""
    first = next((n for n, child in enumerate(pasal.children) if child.kind is NodeKind.AYAT), 0)
    above = [child for child in pasal.children[:first] if not _is_table(child)]
    for child in above:
        fold(child)
        for paragraph in child.prose:
            pasal.take(paragraph)
        pasal.children.remove(child)


def _settle_gaps(part: Draft, kind: NodeKind, *, whole: bool) -> None:
    """An item before a gap may hold the words of the lost one: it is told as text of the part.

    whole: the part must stay one, for others ask which items of it there are.
    """
    items = [child for child in part.children if child.kind is kind]
    doubtful = [
        before
        for before, after in pairwise(items)
        if _lost_between(before, after) and any(map(_may_hold, (before, *before.below())))
    ]
    if not whole:
        doubtful += [item for item in items if item not in doubtful and _holds_later(item)]
    lost = sum(_lost_between(before, after) for before, after in pairwise(items))
    if doubtful and (whole or lost >= len(items)):
        fold(part)
        return
    for item in doubtful:
        _unplace(part, item)


def _may_hold(item: Draft) -> bool:
    """Whether it may hold a further item: a sentence ends in its words, or a number stands there."""
    return says_more(item) or bool(_INNER_MARK.search(item.text))


def _holds_later(item: Draft) -> bool:
    """Whether a later number of its list stands in the item's own words."""
    if item.kind is not NodeKind.ANGKA:
        return False
    value = _value(item.label)
    return any(value < int(found[1]) <= value + _MOST_HELD for found in _NUMBERED.finditer(item.text))


def _lost_between(before: Draft, after: Draft) -> int:
    """How many numbers are missing; none where a list begins anew."""
    value, following = _value(before.label), _value(after.label)
    return max(following - value - 1, 0) if following > value else int(following not in (value, 1))


def _unplace(part: Draft, item: Draft) -> None:
    """The item's words in its place, as a row of the part: no address of their own is sure."""
    fold(item)
    row = Draft(NodeKind.BARIS, next_row(part), part.locator)
    part.given.setdefault(NodeKind.BARIS, {})[row.label] = 2
    row.keep(item.prose)
    for table in item.children:
        table.move(row, table.label)
    part.children[part.children.index(item)] = row


def ends_heaped(pasal: Draft, heap: Line) -> None:
    """Tell the heap that ends a pasal; what is above it stays only if the heap must be of another pasal.

    That is so where it begins anew, after ayat of which the last says but one sentence.
    """
    ayat = [child for child in pasal.children if child.kind is NodeKind.AYAT]
    first = next((label.value for label in labels(heap.text) if label.style is Style.AYAT), 0)
    if first != 1 or not ayat or any(says_more(part) for part in (ayat[-1], *ayat[-1].below())):
        fold(pasal)
    *_, last = (pasal, *pasal.below())
    last.add(heap, alone=True)


def _is_stray(text: str) -> bool:
    return bool(_STRAY.search(text)) or is_heaped(text)


def fold(draft: Draft) -> None:
    """Make the part one text, all words below it in their order; its tables stay tables."""
    worded = list(_worded(draft))
    tables = [child for part in (draft, *worded) for child in part.children if _is_table(child)]
    for part in worded:
        for paragraph in part.prose:
            draft.take(paragraph)
    draft.keep(list(parted(list(draft.prose))))
    draft.children.clear()
    for number, table in enumerate(tables, 1):
        table.move(draft, str(number))


def _worded(draft: Draft) -> Iterator[Draft]:
    """All parts below it but tables."""
    for child in draft.children:
        if not _is_table(child):
            yield child
            yield from _worded(child)


def _is_table(draft: Draft) -> bool:
    return draft.kind is NodeKind.TABEL


def innermost(pasal: Draft) -> Iterator[Draft]:
    """The pasal that hold no other: of an amendment, those it quotes."""
    inner = [part for part in pasal.below() if part.kind is NodeKind.PASAL]
    yield from inner or [pasal]


def has_empty_item(draft: Draft) -> bool:
    """Whether a label stands without words: a scanner gave the numbers apart from what they number."""
    return any(
        has_empty_item(child) if child.children else _is_only_labels(child.text)
        for child in draft.children
        if not _is_table(child)
    )


def _is_only_labels(text: str) -> bool:
    words = _WORD.findall(text[: _LONGEST_LABELS + 1])
    return len(text) <= _LONGEST_LABELS and all(word.isdigit() or len(word) == 1 for word in words)


def _restarts(part: Draft) -> bool:
    """Whether the last item of a list seems to hold a list like it: the label between them was lost."""
    if not part.children:
        return False
    last = part.children[-1]
    return says_more(last) and any(
        child.kind is last.kind and _mark(child) == _mark(last) for child in last.children
    )


def _mark(item: Draft) -> str:
    found = _MARK.match(item.text)
    return found[1] if found else ""


def says_more(item: Draft) -> bool:
    """Whether a sentence ends inside the item's own words."""
    found = _MARK.match(item.text)
    return bool(_INNER_END.search(item.text, found.end() if found else 0))


def _value(label: str) -> int:
    if found := _NUMBER.match(label):
        return int(found[0])
    return letter(label) or 0
