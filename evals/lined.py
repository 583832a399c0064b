"""Whether the cells of a quoted row stand beside each other on one line of print, where no lines are drawn.

As in drawn.py nothing is known of how the ingest reads tables. A label may go on above and below its line; a
value may not: it and some word of each label are on the line, in the order of the cells.
"""

from collections.abc import Iterator, Sequence

from evals.drawn import Sheet, Word, is_value, stands_in_runs
from evals.placing import letters

_LEAST = 3  # letters of a word that tells where a label stands
_AROUND = 3  # lines above and below a line to which a label on it may go on

_Band = list[Word]


def scattered(cells: Sequence[str], sheets: Sequence[Sheet]) -> bool:
    """Whether the cells stand on no one line of these pages."""
    return not any(_holds(bands, at, cells) for bands in map(_bands, sheets) for at in range(len(bands)))


def _bands(sheet: Sheet) -> list[_Band]:
    """The words whose middles are level, from the top."""
    bands: list[_Band] = []
    for word in sorted(sheet.words, key=lambda word: word.top + word.bottom):
        middle = (word.top + word.bottom) / 2
        if bands and bands[-1][0].top < middle < bands[-1][0].bottom:
            bands[-1].append(word)
        else:
            bands.append([word])
    return [sorted(band, key=lambda word: word.start) for band in bands]


def _holds(bands: Sequence[_Band], at: int, cells: Sequence[str]) -> bool:
    near = "".join(word.text for band in bands[max(at - _AROUND, 0) : at + _AROUND + 1] for word in band)
    reached = 0
    for cell in cells:
        if not stands_in_runs(cell.split(), near):
            return False
        ends = (end for end in _ends(bands[at], reached, cell))
        reached = next(ends, -1)
        if reached < 0:
            return False
    return True


def _ends(band: _Band, first: int, cell: str) -> Iterator[int]:
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
