"""Labels of pasal as scanners print them: `Pasa] 8`, `P asal 14`, `Pasal B`, `pasal 6g`, `PasalSO`."""

import re
from dataclasses import dataclass

# The word with one sign misread or lost, a space or a stop inside it; `d` is what is left of `al`.
_ASAL = r"(?:[aA]\s?[sS5]\s?(?:[aAeoi][-.]?\s?[l1ILtTJ7ijdr|!\])f]|\w?[aA]l|d\b|[aAl]\b)|aal\b)"
_P = r"(?:[PpFf]|I')\s?"
_BETWEEN = r"[.,'’‘^:\-_]?\s?[.^\-_]{0,2}\s?"
_FIGURE = r"[\dlIiLOoQSsBTtgGZzqbDJU!|\]]"
_MORE = rf"(?:[\s.']{_FIGURE}{{1,2}}){{0,2}}(?![A-Za-z\d…])"
_NOISE = r"[^\w(|]{0,3}"
_NUMBER = rf"{_FIGURE}{{1,3}}(?:[\s.']{_FIGURE}{{1,2}}){{0,2}}"
# Up to the first figure.
LABEL = rf"(?:{_P}|R\s?)?{_ASAL}{_BETWEEN}{_FIGURE}(?={_FIGURE}{{0,2}}{_MORE})"

_PRINTED = re.compile(
    rf"{_NOISE}(?:(?P<initial>{_P})|R\s?)?{_ASAL}{_BETWEEN}(?P<number>{_NUMBER})(?![A-Za-z\d])"
)
_ANY = re.compile(rf"{_NOISE}{_P}{_ASAL}{_BETWEEN}{_NUMBER}(?![A-Za-z\d])")
_PIECE = re.compile(r"[^\s.']+")
_MARK = re.compile(r"[^\w(“\"]*")
_LONE = re.compile(rf"{_NOISE}[Pp]\s?{_ASAL}[^\w(]{{0,4}}$")
# What scanners print for a figure.
_READ_AS = {
    "0": "0OoQDU",
    "1": "1lIiL!|]tTJ",
    "2": "2Zz",
    "5": "5Ss",
    "6": "6GbOo",
    "7": "7TtZz",
    "8": "8Bgs",
    "9": "9gqs",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A label whose number may be the one asked for; rest: what follows it on its line."""

    mark: str
    rest: str


def printed_as(text: str, number: int) -> Printed | None:
    """How the line begins with the label of this pasal; None when it does not.

    Without its first letter it must stand alone: `asal 4 ...` may be any words.
    """
    found = _PRINTED.match(text)
    if not found:
        return None
    pieces = list(_PIECE.finditer(found["number"]))
    for count in range(len(pieces), 0, -1):
        if may_mean("".join(piece[0] for piece in pieces[:count]), str(number)):
            label = _label(text, found.start("number") + pieces[count - 1].end())
            return label if found["initial"] or not label.rest else None
    return None


def _label(text: str, end: int) -> Printed:
    mark = _MARK.match(text, end)
    after = mark.end() if mark else end
    return Printed(text[end:after].strip(), text[after:].strip())


def label_in(text: str) -> Printed | None:
    """How the line begins with the label of any pasal; None when it does not."""
    found = _ANY.match(text)
    return _label(text, found.end()) if found else None


def is_lone(text: str) -> bool:
    """Whether the line is a label that lost its number."""
    return bool(_LONE.match(text))


def may_mean(printed: str, meant: str) -> bool:
    """Whether each sign is one that scanners print for the figure."""
    return len(printed) == len(meant) and all(
        sign in _READ_AS.get(figure, figure) for sign, figure in zip(printed, meant, strict=True)
    )
