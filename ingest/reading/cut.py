"""Lines of letters that are cut through, as by the row of a table: tall ones show a part, low ones none."""

from collections.abc import Sequence

from ingest.reading.view import Pixels

_LEAST = 0.125  # of the letters of a line, that show a part
_OVER = 2  # pixels by which a letter that shows nothing may reach over the cut; its edge is faint

Rows = tuple[int, int]  # the first and the last


def is_cut_through(seen: Sequence[Rows], unseen: Sequence[Pixels]) -> bool:
    """Whether the letters of a line that show nothing lie wholly beyond where all others of it end.

    seen: the rows of pixels in which a letter shows; unseen: where those lie that show nothing.
    Letters under a box amid a line are as tall as those beside it, and so reach over where these begin.
    """
    if not unseen or len(seen) < _LEAST * (len(seen) + len(unseen)):
        return False
    above = max(last for _, last in seen) - _OVER <= min(top for _, top, _, _ in unseen)
    below = min(first for first, _ in seen) + _OVER >= max(bottom for _, _, _, bottom in unseen)
    return above or below
