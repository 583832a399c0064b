"""Whether the year asked for governs what a report says, or only stands somewhere in it."""

import re
from collections.abc import Iterator

from tanya.composing.unit import Unit
from tanya.domain.document import Kind
from tanya.retrieval.matching import Matcher
from tanya.text.analysis import analyse
from tanya.understanding.intent import Intent

_ENDS = re.compile(r"(?<=[.;:])\s+|\n")
_AS_MUCH = 0.5  # of what the sentence says of the question that says most
_CELL = "|"


def in_its_year(unit: Unit, intent: Intent, matcher: Matcher) -> bool:
    """Of a report of another year: in the sentence that speaks of what is asked, or at the head of a list.

    `LKPD 2030` in a row of some table of the same section tells nothing of what was reached in 2030.
    """
    document = unit.hit.document
    reports = document.kind is Kind.DAERAH and document.year not in intent.years
    if not intent.years or not reports or unit.columns:
        return True
    years = [str(year) for year in intent.years]
    said = [(piece, _share(piece, matcher)) for piece in _pieces(unit.text)]
    most = max((share for _, share in said), default=0.0)
    dated = [(at, share) for at, (piece, share) in enumerate(said) if any(one in piece for one in years)]
    heads = any(_is_head([piece for piece, _ in said], at) for at, _ in dated)
    return not dated or heads or any(share >= _AS_MUCH * most for _, share in dated)


def _pieces(text: str) -> Iterator[str]:
    yield from (piece.strip() for piece in _ENDS.split(text) if piece.strip())


def _share(piece: str, matcher: Matcher) -> float:
    return matcher.coverage(matcher.said(analyse(piece)))


def _is_head(pieces: list[str], at: int) -> bool:
    """What announces what follows it, or names the columns of a table."""
    if pieces[at].endswith(":"):
        return True
    in_table = pieces[at].startswith(_CELL)
    return in_table and not (at and pieces[at - 1].startswith(_CELL))
