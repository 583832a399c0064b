"""Text that a list of an annex cannot be sure to hold goes to the section around it, by page or by row.

No label says where a list ends. Its last item is believed to end with its paragraph; what follows may still
be the item's, or already the section's. Cited as the section's it is right in both cases.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.parsing.draft import Draft
from ingest.parsing.naming import distinct, next_row
from ingest.parsing.prose import Paragraph
from ingest.parsing.ranks import is_heading
from tanya.domain.locator import NodeKind

_ITEMS = frozenset({NodeKind.HURUF, NodeKind.ANGKA, NodeKind.AYAT})
_ENDED = (".", ";", "!", "?", ".”", '."')
_LONGEST_TITLE = 110
# Characters of its own that an item is believed to have: the last of a list, whose end nothing shows, fewer.
_REACH = 3000
_REACH_OF_LAST = 1500

_Loose = Paragraph | Draft


def loosen(section: Draft) -> None:
    """Here and in all sections below."""
    held = section.children
    section.children = []
    for index, child in enumerate(held):
        section.children.append(child)
        if _is_item(child):
            _put(_shed(child, is_last=_ends_list(held, index)), section)
        else:
            loosen(child)


def _shed(item: Draft, *, is_last: bool) -> list[_Loose]:
    """What the item gives up, in reading order; is_last: nothing after it shows that its list goes on."""
    loose = _own_excess(item, is_last=is_last)
    if loose:
        return [*loose, *_all_of(_taken(item, 0))]
    held, item.children = item.children, []
    for index, child in enumerate(held):
        item.children.append(child)
        if not _is_item(child):
            loosen(child)
            continue
        shed = _shed(child, is_last=_ends_list(held, index))
        if shed and is_last:
            return [*shed, *_all_of(held[index + 1 :])]
        _put(shed, item)
    return []


def _own_excess(item: Draft, *, is_last: bool) -> list[_Loose]:
    """The paragraphs of its own that it gives up."""
    paragraphs = list(item.prose)
    kept = _believed(item, paragraphs, is_last=is_last)
    if kept < len(paragraphs):
        item.keep(paragraphs[:kept])
    return list(paragraphs[kept:])


def _believed(item: Draft, paragraphs: Sequence[Paragraph], *, is_last: bool) -> int:
    """How many of the paragraphs are the item's own."""
    reach = _REACH_OF_LAST if is_last else _REACH
    length = 0
    for number, (before, after) in enumerate(pairwise(paragraphs), 1):
        length += len(before.text)
        ended = before.text.endswith(_ENDED) and not after.text[:1].islower()
        if length + len(after.text) > reach or (is_last and ended and not _is_titled(item)):
            return number
    return len(paragraphs)


def _is_titled(item: Draft) -> bool:
    first = next(iter(item.prose), None)
    return first is not None and len(first.text) <= _LONGEST_TITLE and not first.text.endswith(_ENDED)


def _is_item(draft: Draft) -> bool:
    return draft.kind in _ITEMS and not is_heading(draft)


def _ends_list(siblings: Sequence[Draft], index: int) -> bool:
    """Whether no item of the same kind follows."""
    return all(after.kind is not siblings[index].kind for after in siblings[index + 1 :])


def _taken(item: Draft, start: int) -> list[Draft]:
    taken = item.children[start:]
    del item.children[start:]
    return taken


def _all_of(parts: Sequence[Draft]) -> Iterator[_Loose]:
    """The words of items, paragraph by paragraph; a table stays whole."""
    for part in parts:
        if part.kind is NodeKind.TABEL:
            yield part
        else:
            yield from part.prose
            yield from _all_of(part.children)


def _put(loose: Sequence[_Loose], place: Draft) -> None:
    """At the end of the place: a HALAMAN for each page, or a BARIS each where there are no pages."""
    for one in loose:
        if isinstance(one, Draft):
            one.move(place, str(1 + sum(child.kind is NodeKind.TABEL for child in place.children)))
        elif one.first:
            _sheet(place, one.first).take(one)
        elif place.hidden:
            place.take(one)
        else:
            place.child(NodeKind.BARIS, next_row(place)).take(one)


def _sheet(place: Draft, page: int) -> Draft:
    last = place.children[-1] if place.children else None
    if last and last.kind is NodeKind.HALAMAN and last.label.partition("-")[0] == str(page):
        return last
    return place.child(NodeKind.HALAMAN, distinct(place, NodeKind.HALAMAN, str(page)))
