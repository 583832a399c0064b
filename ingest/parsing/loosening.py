"""Text that a list of an annex cannot be sure to hold goes to the section around it, by page or by row.

No label says where a list ends. Its last item is believed to end with its paragraph; what follows may still
be the item's, or already the section's. Cited as the section's it is right in both cases.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby, pairwise

from ingest.parsing.doubt import says_more
from ingest.parsing.draft import Draft
from ingest.parsing.labels import Style
from ingest.parsing.naming import distinct_among
from ingest.parsing.prose import Paragraph
from ingest.parsing.ranks import is_heading, style_of
from tanya.domain.locator import NodeKind

_ITEMS = frozenset({NodeKind.HURUF, NodeKind.ANGKA, NodeKind.AYAT})
_ENDED = (".", ";", "!", "?", ".”", '."')
_SEMICOLON = re.compile(r";(?:\s*(?:dan|atau|dan/atau))?$")
# No sentence ends with an abbreviation.
_FULL_STOP = re.compile(
    r"(?<=[a-z)]\.)(?<!\b(?:No|Dr|Ir|Jl)\.)(?<!\b(?:Kab|Kec|Drs|Plt|Plh|Tgl|dll|dkk|hal)\.)(?<!\bProv\.)"
    r"\s+(?=[A-Z“\"(]|\d{1,3}\.\s)"
)
_LABEL = 4  # characters of a list label, whose own stop ends nothing
_LONGEST_TITLE = 110
# Characters of its own that an item is believed to have: the last of a list, whose end nothing shows, fewer.
_REACH = 3000
_REACH_OF_LAST = 1500

_Loose = Paragraph | Draft


def loosen(top: Draft) -> None:
    """Here and in all parts below."""
    _put(_shed(top, (), is_last=False), top)


def _shed(part: Draft, above: tuple[Style, ...], *, is_last: bool) -> Sequence[_Loose]:
    """What the part gives up, in reading order.

    above: the styles of the items of this kind that hold it. is_last: nothing after it shows that its list
    goes on.
    """
    if loose := _own_excess(part, is_last=is_last) if _is_item(part) else []:
        return [*loose, *_taken(part)]
    held = _taken(part)
    for index, child in enumerate(held):
        style, run = _listed(child), above if child.kind is part.kind else ()
        if style and _repeats(style, part, run):
            if is_last and style_of(part):
                return held[index:]
            _put(held[index:], part)
            return []
        part.children.append(child)
        shed = _shed_one(held, index, (*run, style) if style else run)
        if shed and is_last and _passes_on(part, child, shed):
            return [*shed, *held[index + 1 :]]
        if shed:
            _put(shed, part, held[index + 1 :])
    return []


def _shed_one(siblings: Sequence[Draft], index: int, above: tuple[Style, ...]) -> Sequence[_Loose]:
    is_last = _ends_list(siblings, index)
    if is_last and index and _goes_on(siblings[index - 1]):
        _end_at_full_stop(siblings[index])
    return _shed(siblings[index], above, is_last=is_last)


def _passes_on(part: Draft, child: Draft, shed: Sequence[_Loose]) -> bool:
    """Whether what its last child sheds may be no text of the part either.

    A heading holds all text below it, save what seems to be another list of headings. An item with a title is
    a small section, and holds as much text as a small one does.
    """
    if not _is_item(part):
        return not _is_item(child)
    return _is_item(child) and (not _is_titled(part) or sum(map(_length, shed)) > _REACH)


def _length(loose: _Loose) -> int:
    if isinstance(loose, Paragraph):
        return len(loose.text)
    return loose.prose.length + sum(part.prose.length for part in loose.below())


def _repeats(style: Style, part: Draft, above: tuple[Style, ...]) -> bool:
    """Whether a list seems to stand in a list of its own style, as huruf a. in huruf e.: nobody finds that.

    `2)` in `2.` is no such repetition, nor are decimal numbers, which tell their own depth. A heading, or
    one sentence that announces a list, may hold a list of its style once.
    """
    return above.count(style) > 1 or (style in above and not _announces(part))


def _announces(part: Draft) -> bool:
    if part.heading or (len(part.prose) == 1 and not part.text.endswith((".", ";", ","))):
        return part.prose.length <= _LONGEST_TITLE or not says_more(part)
    return part.text.endswith(":") and not says_more(part)


def _listed(item: Draft) -> Style | None:
    style = style_of(item)
    return None if style is Style.DECIMAL else style


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


def _goes_on(item: Draft) -> bool:
    """Whether the item ends as one in the middle of a sentence does."""
    return bool(_SEMICOLON.search(item.text))


def _end_at_full_stop(item: Draft) -> None:
    """The last part of a sentence ends with it; in run-on text other words may follow on the same line."""
    paragraphs = list(item.prose)
    if paragraphs and (end := _FULL_STOP.search(paragraphs[0].text, _LABEL)):
        whole = paragraphs[0]
        halves = (whole.text[: end.start()], whole.text[end.end() :])
        item.keep([*(replace(whole, text=half) for half in halves), *paragraphs[1:]])


def _is_titled(item: Draft) -> bool:
    first = next(iter(item.prose), None)
    return first is not None and len(first.text) <= _LONGEST_TITLE and not first.text.endswith(_ENDED)


def _is_item(draft: Draft) -> bool:
    return draft.kind in _ITEMS and not is_heading(draft)


def _ends_list(siblings: Sequence[Draft], index: int) -> bool:
    """Whether no label of the same style follows."""
    style = style_of(siblings[index])
    return all(style_of(siblings[after]) is not style for after in range(index + 1, len(siblings)))


def _taken(part: Draft) -> list[Draft]:
    taken, part.children = part.children, []
    return taken


def _put(loose: Sequence[_Loose], place: Draft, coming: Sequence[Draft] = ()) -> None:
    """At the end of the place: a list whole where it has no other, else its words by page or row.

    A table stays one, under a number of its own. coming: what the place will hold after it, whose labels are
    taken too.
    """
    for tabled, run in groupby(loose, key=lambda one: isinstance(one, Draft) and _is_table(one)):
        if tabled:
            _move_tables([one for one in run if isinstance(one, Draft)], place, coming)
        else:
            _put_others(list(run), place, coming)


def _put_others(loose: Sequence[_Loose], place: Draft, coming: Sequence[Draft]) -> None:
    for moves, run in groupby(loose, key=lambda one: isinstance(one, Draft)):
        held = list(run)
        drafts = [one for one in held if isinstance(one, Draft)]
        if moves and not _has_like(held, (*place.children, *coming)):
            _move(drafts, place, coming)
        else:
            _put_words(held, place, coming)


def _has_like(moved: Sequence[_Loose], siblings: Sequence[Draft]) -> bool:
    taken = {(sibling.kind, sibling.label) for sibling in siblings}
    return any((one.kind, one.label) in taken for one in moved if isinstance(one, Draft))


def _move(drafts: Sequence[Draft], place: Draft, coming: Sequence[Draft]) -> None:
    for index, draft in enumerate(drafts):
        draft.move(place, draft.label)
        _put(_shed_one(drafts, index, ()), place, (*drafts[index + 1 :], *coming))


def _is_table(draft: Draft) -> bool:
    return draft.kind is NodeKind.TABEL


def _move_tables(tables: Sequence[Draft], place: Draft, coming: Sequence[Draft]) -> None:
    for table in tables:
        held = (int(one.label) for one in (*place.children, *coming) if one.kind is NodeKind.TABEL)
        table.move(place, str(1 + max(held, default=0)))


def _put_words(loose: Iterable[_Loose], place: Draft, coming: Sequence[Draft]) -> None:
    """A HALAMAN for each page, or a BARIS for each paragraph where there are no pages; tables stay tables."""
    rows = count(1 + max((_row(draft) for draft in (*place.children, *coming)), default=0))
    for one in _pieces(loose):
        if isinstance(one, Draft):
            _move_tables([one], place, coming)
        elif one.first:
            _sheet(place, one.first, coming).take(one)
        elif place.hidden:
            place.take(one)
        else:
            place.child(NodeKind.BARIS, str(next(rows))).take(one)


def _pieces(loose: Iterable[_Loose]) -> Iterator[_Loose]:
    """Paragraphs, and the tables among them, however deep they stood."""
    for one in loose:
        if isinstance(one, Paragraph) or _is_table(one):
            yield one
        else:
            yield from one.prose
            yield from _pieces(one.children)


def _row(draft: Draft) -> int:
    return int(draft.label) if draft.kind is NodeKind.BARIS else 0


def _sheet(place: Draft, page: int, coming: Sequence[Draft]) -> Draft:
    last = place.children[-1] if place.children else None
    if last and last.kind is NodeKind.HALAMAN and last.label.partition("-")[0] == str(page):
        return last
    sheets = [draft for draft in (*place.children, *coming) if draft.kind is NodeKind.HALAMAN]
    return place.child(NodeKind.HALAMAN, distinct_among(sheets, str(page)))
