"""Whether a quote supports what is said: its words, and what is said of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tanya.text.analysis import analyse
from tanya.verifying.evidence import Unit, units_of
from tanya.verifying.tokens import TURNING, Mark, Token, hanging, read

_HYPHEN_BREAK = re.compile(r"-\s*\n\s*")
_SOFT = str.maketrans({"\N{SOFT HYPHEN}": "", "\N{NO-BREAK SPACE}": " "})

# Words of ours that claim nothing of the law themselves, as long as nothing turns them round.
_OURS = frozenset(analyse("tanggal bunyi semula kemudian mengatur menyatakan menyebutkan berbunyi seperti"))
_PLACING = frozenset(set(Mark) - TURNING - {Mark.TO, Mark.THROUGH})
_ROLES = frozenset({Mark.TO, Mark.THROUGH})
_ACTORS = frozenset(
    analyse("presiden menteri gubernur bupati walikota wali sekretaris inspektorat inspektur pimpinan kepala")
)
_NEAR = 4  # words to each side that tell which of several mentions is meant
# What may stand apart in a list that a sentence makes of several provisions.
_PARTS = re.compile(r"[,;:]|\b(?:dan|serta|atau)\b", re.IGNORECASE)
_CUT_BEFORE, _CUT_AFTER = re.compile(r"(?:\w|\d[.,])\Z"), re.compile(r"\w")
_STATEMENTS = re.compile(r"\.\s|[,;]\s(?:sedangkan|sementara|adapun)\s", re.IGNORECASE)


def same_text(text: str) -> str:
    """text without the differences that no reader sees: white space, broken and soft hyphens."""
    joined = _HYPHEN_BREAK.sub("-", text.translate(_SOFT))
    return re.sub(r"\s+", " ", joined).replace("- ", "-").strip()


def stands_in(quoted: str, source: str) -> bool:
    """Whether source has these words, whole: "2 hari" is not a quote from "12 hari"."""
    words, text = same_text(quoted), same_text(source)
    # Looked for as they are: a pattern of a whole quote takes longer to make than to find.
    at = text.find(words) if words else -1
    while at >= 0 and not _is_whole(text, at, at + len(words)):
        at = text.find(words, at + 1)
    return at >= 0


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether text goes on with no other letter or digit of the first word, or of the last."""
    begins = not (text[start].isalnum() and _CUT_BEFORE.search(text[max(start - 2, 0) : start]))
    return begins and not (text[end - 1].isalnum() and _CUT_AFTER.match(text, end))


def statements_of(text: str) -> Iterator[str]:
    """What may be said of different quotes; a sentence is mostly one."""
    return (piece for piece in _STATEMENTS.split(text) if claimed(piece))


def claimed(text: str) -> list[Token]:
    """The words of text that must be proven."""
    return [token for token in _said(text) if not _ours(token)]


def _said(text: str) -> list[Token]:
    found, left = read(text, frozenset())
    return found + hanging(left)


def _ours(token: Token) -> bool:
    return token.term in _OURS and not token.marks & TURNING


def proves(quoted: str, statement: str, ayat: str = "") -> bool:
    """Whether one provision of the quote says it; or, part by part, several under one announcement.

    ayat: only what the quote shows under that label.
    """
    units = [unit for unit in _units(quoted) if ayat in ("", unit.ayat)]
    said = _said(statement)
    if any(_says(unit, said) for unit in units):
        return True
    parts = [part for piece in _PARTS.split(statement) if (part := _said(piece))]
    for head in {unit.head for unit in units if unit.head}:
        listed = [unit for unit in units if unit.head == head]
        if all(any(_says(unit, part, bool(at)) for unit in listed) for at, part in enumerate(parts)):
            return True
    return False


@lru_cache(maxsize=256)
def _units(quoted: str) -> tuple[Unit, ...]:
    return tuple(units_of(quoted))


def _says(unit: Unit, said: Sequence[Token], goes_on: bool = False) -> bool:
    """goes_on: what the announcement marks was said before: `dilarang menerima hadiah, memungut ...`."""
    held = list(unit.tokens)
    if goes_on and unit.first < len(held):
        first = held[unit.first]
        held[unit.first] = replace(first, marks=first.marks - unit.shared)
    at: dict[str, list[int]] = {}
    for position, token in enumerate(held):
        at.setdefault(token.term, []).append(position)
    kept = [token for token in said if token.term in at or not _ours(token)]
    if any(token.term not in at for token in kept) or not _as_often(kept, held):
        return False
    return all(_meant(held, at[token.term], kept, position) for position, token in enumerate(kept))


def _as_often(said: Sequence[Token], held: Sequence[Token]) -> bool:
    """`Langsung maupun tidak langsung` is not `langsung maupun langsung`."""
    told, known = (Counter((token.term, token.marks & TURNING) for token in some) for some in (said, held))
    turned = {term for term, marks in known if marks - {Mark.MUST}}
    repeated = ((term, marks) for (term, marks), count in told.items() if count > 1 and term in turned)
    return all(told[one] <= known[one] for one in repeated)


def _meant(held: Sequence[Token], places: Sequence[int], said: Sequence[Token], position: int) -> bool:
    """Whether the mention that is meant, the one with the same words around it, is spoken of alike."""
    around = _around(said, position, _NEAR)
    shared = [len(around & _around(held, place, _NEAR)) for place in places]
    best = [place for place, count in zip(places, shared, strict=True) if count == max(shared)]
    if not any(_alike(said[position], held[place]) for place in best):
        return False
    if not (said[position].is_number or said[position].term in _ACTORS):
        return True
    beside = _around(said, position, 1)
    return not beside or any(beside & _around(held, place, 1) for place in places)


def _around(tokens: Sequence[Token], position: int, width: int) -> set[str]:
    near = (*tokens[max(position - width, 0) : position], *tokens[position + 1 : position + 1 + width])
    return {token.term for token in near}


def _alike(said: Token, held: Token) -> bool:
    turned, as_held = said.marks & TURNING, held.marks & TURNING
    if turned != as_held and (turned or as_held - {Mark.MUST}):
        return False
    if said.marks & _ROLES != held.marks & _ROLES:
        return False
    placed = said.marks & _PLACING
    return said.unit == held.unit and (not placed or placed == held.marks & _PLACING)
