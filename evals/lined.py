"""Whether the cells of a quoted row stand beside each other on one line of print, where no lines are drawn.

As in drawn.py nothing is known of how the ingest reads tables. A label may go on above and below its line; a
value may not: it and some word of each label are on the line, in the order of the cells.
"""

from collections.abc import Iterable, Iterator, Sequence

from evals.drawn import Sheet, Word
from evals.placing import letters
from evals.torn import is_value, stands_in_runs

_LEAST = 3  # letters of a word that tells where a label stands
_AROUND = 3  # lines above and below a line to which a label on it may go on

Band = list[Word]


def scattered(cells: Sequence[str], sheets: Sequence[Sheet]) -> bool:
    """Whether the cells stand on no one line of these pages."""
    pages = [bands(sheet.words) for sheet in sheets]
    return not any(_holds(page, at, cells) for page in pages for at in range(len(page)))


def bands(words: Iterable[Word]) -> list[Band]:
    """Those whose middles are level, from the top."""
    found: list[Band] = []
    for word in sorted(words, key=lambda word: word.top + word.bottom):
        middle = (word.top + word.bottom) / 2
        if found and found[-1][0].top < middle < found[-1][0].bottom:
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(band, key=lambda word: word.start) for band in found]


def _holds(page: Sequence[Band], at: int, cells: Sequence[str]) -> bool:
    near = "".join(word.text for band in page[max(at - _AROUND, 0) : at + _AROUND + 1] for word in band)
    reached = 0
    for cell in cells:
        if not stands_in_runs(cell.split(), near):
            return False
        ends = (end for end in _ends(page[at], reached, cell))
        reached = next(ends, -1)
        if reached < 0:
            return False
    return True


def _ends(band: Band, first: int, cell: str) -> Iterator[int]:
    """Where on the line, from that word on, the cell may end: the whole of a value, some word of a label."""
    own = [letters(word) for word in cell.split()]
    told = letters(cell)
    for at in range(first, len(band)):
        if not is_value(cell):
            if band[at].text in own and len(band[at].text) >= min(_LEAST, len(told)):
                yield at + 1
            continue
        said = ""
        for end in range(at, len(band)):
            said += band[end].text
            if said == told:
                yield end + 1
            if len(said) >= len(told):
                break
