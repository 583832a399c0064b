"""Rows that a page break divides: whether the first row of a page goes on with the last one before it."""

import re
from collections.abc import Sequence

from tanya.rows import is_number, is_value

_LABEL = re.compile(r"^\(?(\d{1,2}|[a-z])([.)])\s")
_GOES_ON = re.compile(
    r"(?:[,(/–-]|\b(?:dan|atau|yang|dengan|dalam|pada|untuk|oleh|dari|serta|sebagai|tentang|bagi|atas|kepada"
    r"|terhadap|melalui|antara|di|ke|adalah|yaitu))$"
)
_ENDS = (".", ";", ":", "-")


def completes(now: Sequence[str], before: Sequence[str], numbers: Sequence[str]) -> bool:
    """Whether the cells of a page's first row go on with those of the row before.

    numbers: how the rows of the table begin so far.
    """
    filled = [(rest, begun) for rest, begun in zip(now, before, strict=False) if rest]
    if len(now) != len(before) or not filled or is_number(now[0]):
        return False  # `b.` is a row of its own
    if all(_is_small(rest) and begun for rest, begun in filled):
        return True
    if now[0] or any(begun and is_value(rest) for rest, begun in filled):
        return False
    if any(_goes_on_with_list(rest, begun) for rest, begun in filled):
        return True
    # Where every row has its own number, one without any is none; but a number may be merged over rows.
    stopped = any(cell.endswith(".") for cell in before[1:])
    return _are_distinct(numbers) and any(_runs_on(rest, begun, stopped=stopped) for rest, begun in filled)


def numbers_columns(cells: Sequence[str]) -> bool:
    """Whether the row says `1 | 2 | 3` below a head."""
    plain = [cell.strip("()") for cell in cells]
    return len(plain) > 1 and plain == [str(number) for number in range(1, len(plain) + 1)]


def is_first(number: str) -> bool:
    """Whether the numbers of rows begin there, for the first time or again."""
    return number.strip(" .()") == "1"


def _are_distinct(numbers: Sequence[str]) -> bool:
    plain = [number.replace(" ", "") for number in numbers]
    return bool(plain) and all(map(is_number, plain)) and len(set(plain)) == len(plain)


def _runs_on(rest: str, begun: str, *, stopped: bool) -> bool:
    """In mid-sentence, with the next item of a list, or with the figure that the row has not yet.

    stopped: other cells of the row end with a stop, so that one without any goes on.
    """
    if not begun:
        return is_value(rest)
    if _is_small(rest) or _GOES_ON.search(begun) or _has_item(rest, begun, 1):
        return True
    return not begun.endswith(_ENDS) and (stopped or rest.endswith("."))


def _goes_on_with_list(rest: str, begun: str) -> bool:
    """Whether the cell lists items, of which the next follows; one item alone may be a row."""
    return _has_item(rest, begun, 1) and _has_item(rest, begun, 2)


def _is_small(rest: str) -> bool:
    """Whether it begins with a small letter that is no label."""
    return rest[0].islower() and not _LABEL.match(rest)


def _has_item(rest: str, begun: str, back: int) -> bool:
    """Whether the item so many before the one that the rest begins with is begun."""
    label = _LABEL.match(rest)
    if not label:
        return False
    before = str(int(label[1]) - back) if label[1].isdigit() else chr(ord(label[1]) - back)
    return bool(re.search(rf"(?:^|\s)\(?{re.escape(before + label[2])}\s", begun))
