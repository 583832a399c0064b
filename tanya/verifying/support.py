"""Whether a quote supports what is said: its words, and what is said of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tanya.text.analysis import analyse
from tanya.verifying.evidence import Unit, units_of
from tanya.verifying.tokens import Mark, Token, tokens_of

_HYPHEN_BREAK = re.compile(r"-\s*\n\s*")
_SOFT = str.maketrans({"\N{SOFT HYPHEN}": "", "\N{NO-BREAK SPACE}": " "})

# Words of ours that claim nothing of the law themselves, as long as nothing turns them round.
_OURS = frozenset(
    analyse(
        "tanggal bunyi semula kemudian mengatur menyatakan menyebutkan berbunyi seperti"
    )
)
_TURNING = frozenset({
    Mark.NOT, Mark.NOT_YET, Mark.EXCEPT, Mark.FORBIDDEN, Mark.MUST, Mark.MAY, Mark.ONLY,
})  # fmt: skip
_PLACING = frozenset(set(Mark) - _TURNING - {Mark.TO, Mark.THROUGH})
_ROLES = frozenset({Mark.TO, Mark.THROUGH})
_ACTORS = frozenset(
    analyse("presiden menteri gubernur bupati walikota wali sekretaris inspektorat inspektur pimpinan kepala")
)
_NEAR = 4  # words to each side that tell which of several mentions is meant
# What may stand apart in a list that a sentence makes of several provisions.
_PARTS = re.compile(r",|\b(?:dan|serta|atau)\b", re.IGNORECASE)
_STATEMENTS = re.compile(r"[;:]\s|\.\s|,\s(?=sedangkan\b|sementara\b|adapun\b)", re.IGNORECASE)


def same_text(text: str) -> str:
    """text without the differences that no reader sees: white space, broken and soft hyphens."""
    joined = _HYPHEN_BREAK.sub("-", text.translate(_SOFT))
    return re.sub(r"\s+", " ", joined).replace("- ", "-").strip()


def stands_in(quoted: str, source: str) -> bool:
    """Whether source has these words, whole: "2 hari" is not a quote from "12 hari"."""
    words = same_text(quoted)
    if not words:
        return False
    before = r"(?<!\w)(?<!\d[.,])" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return bool(re.search(f"{before}{re.escape(words)}{after}", same_text(source)))


def statements_of(text: str) -> Iterator[str]:
    """What may be said of different quotes; a sentence is mostly one."""
    return (piece for piece in _STATEMENTS.split(text) if claimed(piece))


def claimed(text: str) -> list[Token]:
    """The words of text that must be proven."""
    return [token for token in tokens_of(text) if token.term not in _OURS or token.marks & _TURNING]


def proves(quoted: str, statement: str, ayat: str = "") -> bool:
    """Whether one provision of the quote says it; or, part by part, several under one announcement.

    ayat: only what the quote shows under that label.
    """
    units = [unit for unit in _units(quoted) if ayat in ("", unit.ayat)]
    said = claimed(statement)
    if any(_says(unit, said) for unit in units):
        return True
    parts = [part for piece in _PARTS.split(statement) if (part := claimed(piece))]
    for head in {unit.head for unit in units if unit.head}:
        listed = [unit for unit in units if unit.head == head]
        if all(any(_says(unit, part, bool(at)) for unit in listed) for at, part in enumerate(parts)):
            return True
    return False


@lru_cache(maxsize=256)
def _units(quoted: str) -> tuple[Unit, ...]:
    return tuple(units_of(quoted))


def _says(unit: Unit, said: Sequence[Token], goes_on: bool = False) -> bool:
    """goes_on: what the announcement marks was said before: `dilarang menerima hadiah, menyalahgunakan ...`."""
    held = list(unit.tokens)
    if goes_on and unit.first < len(held):
        first = held[unit.first]
        held[unit.first] = replace(first, marks=first.marks - unit.shared)
    at: dict[str, list[int]] = {}
    for position, token in enumerate(held):
        at.setdefault(token.term, []).append(position)
    if any(token.term not in at for token in said):
        return False
    return all(_meant(held, at[token.term], said, position) for position, token in enumerate(said))


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
    turned, as_held = said.marks & _TURNING, held.marks & _TURNING
    if turned != as_held and (turned or as_held - {Mark.MUST}):
        return False
    if said.marks & _ROLES != held.marks & _ROLES:
        return False
    placed = said.marks & _PLACING
    return said.unit == held.unit and (not placed or placed == held.marks & _PLACING)
