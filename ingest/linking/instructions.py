"""What an amending item says it does: `Ketentuan ayat (2) Pasal 5 diubah, ... disisipkan 1 (satu) ayat`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.linking.grammar import DEPTH, Part, Pointed, written
from ingest.linking.tree import as_written
from tanya.domain.links import ChangeKind
from tanya.domain.locator import Locator, NodeKind, Step

# Older amendments order in the active: `Mengubah ketentuan Pasal 16, sehingga berbunyi`.
_VERB = re.compile(
    r"""\b(?:(?P<changed>di\s?ubah|dirubah|dirobah|diganti|disempurnakan|(?P<changing>mengubah|merubah|merobah|mengganti))
    |(?P<deleted>di\s?hapus(?:kan)?|(?P<deleting>menghapus(?:kan)?))
    |(?P<inserted>di\s?sisip(?:kan|i)|ditambah(?:kan)?|menambah(?:kan)?|menyisipkan))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OBJECT = 40  # characters from an active verb to what it is done to
_REACH = 1200  # characters after a verb in which what it is done to is told to its end
_RESULT = re.compile(r"\b(?:sehingga|hingga|selengkapnya|(?:yang\s+)?berbunyi)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:di\s?antara|setelah|sesudah|sebelum)\b.*", re.IGNORECASE | re.DOTALL)
_KEPT = re.compile(r"\btetap\b", re.IGNORECASE)
_NAMELY = re.compile(r"\b(?:yakni|yaitu|ialah|dijadikan|menjadi)\s+(?:(?:baru|ketentuan)\s+)?", re.IGNORECASE)
_LARGE = re.compile(r"\b(?P<kind>BAB|Bab|L[Aa][Mm][Pp][Ii][Rr][Aa][Nn])(?:\s+(?P<label>[IVXL]+\s?[A-Z]?)\b)?")
Context = tuple[Part, ...]  # the provision spoken of, where a smaller part is named alone
_MOST = 60  # of a range that is told by its ends


@dataclass(frozen=True, slots=True)
class Told:
    kind: ChangeKind
    target: Locator


def told(instruction: str) -> tuple[Told, ...]:
    """The provisions of the amended regulation that an instruction names, with what is done to them."""
    result = _RESULT.search(instruction)
    clause = instruction[: result.start()] if result else instruction
    context = _pasal_in(instruction)
    found: list[Told] = []
    start = 0
    for verb in _VERB.finditer(clause):
        kind = _kind(verb)
        active = bool(verb["changing"] or verb["deleting"])
        after = clause[verb.end() : verb.end() + _REACH]
        words = _object(after) if active else clause[start : verb.start()]
        words = _not_kept(_BETWEEN.sub("", words))
        context = next(_pasal_of(words), context)
        if kind is ChangeKind.DISISIPKAN:
            words = _inserted(after)
        found += [Told(kind, target) for target in _targets(words, context)]
        start = verb.end()
    return tuple(dict.fromkeys(found))


def _kind(verb: re.Match[str]) -> ChangeKind:
    if verb["deleted"]:
        return ChangeKind.DIHAPUS
    return ChangeKind.DISISIPKAN if verb["inserted"] else ChangeKind.DIUBAH


def _not_kept(words: str) -> str:
    """What follows the last `tetap`: what stands before it is not changed."""
    kept = [found.end() for found in _KEPT.finditer(words)]
    return words[kept[-1] :] if kept else words


def _object(after: str) -> str:
    """The first row that follows an active verb; the numbers of laws that come later are no part of it."""
    if large := _LARGE.search(after, 0, _OBJECT):
        return large[0]
    row = next(written(after), None)
    return after[: row.end] if row and row.start < _OBJECT else ""


def _inserted(after: str) -> str:
    """The row that follows `yakni`; empty where none is named."""
    namely = _NAMELY.search(after)
    named = after[namely.end() :] if namely else after.strip()
    row = next(written(named), None)
    if row and row.start < 4:
        return named[: row.end]
    large = _LARGE.match(named)
    return large[0] if large else ""


def _pasal_in(text: str) -> Context:
    """The last pasal named, best one that is itself changed."""
    return next(_pasal_of(_BETWEEN.sub("", text)), None) or next(_pasal_of(text), ())


def _pasal_of(text: str) -> Iterator[Context]:
    named = [row.pointed[-1].parts for row in written(text)]
    yield from (parts for parts in reversed(named) if parts[0].kind is NodeKind.PASAL)


def _targets(words: str, context: Context) -> Iterator[Locator]:
    rows = list(written(words))
    for row in rows:
        above = (Step(NodeKind.PENJELASAN),) if row.explanation else ()
        before: Locator | None = None
        for pointed in row.pointed:
            if place := _whole(pointed, context):
                yield from (Locator((*above, *one.steps)) for one in _range(before, place, pointed.until))
                before = place
    if not rows:
        for large in _LARGE.finditer(words):
            kind = NodeKind.BAB if large["kind"].upper() == "BAB" else NodeKind.LAMPIRAN
            yield Locator((Step(kind, (large["label"] or "").replace(" ", "")),))


def _whole(pointed: Pointed, context: Context) -> Locator | None:
    if pointed.parts[0].kind is NodeKind.PASAL:
        return as_written(pointed.parts)
    above = tuple(part for part in context if DEPTH[part.kind] < DEPTH[pointed.parts[0].kind])
    return as_written((*above, *pointed.parts)) if above else None


def _range(before: Locator | None, last: Locator, until: bool) -> list[Locator]:
    """`Pasal 5 sampai dengan Pasal 9`, by its numbers."""
    if not until or before is None or before.steps[:-1] != last.steps[:-1]:
        return [last]
    start, end = before.steps[-1].label, last.steps[-1].label
    if not (start.isdigit() and end.isdigit() and 0 < int(end) - int(start) <= _MOST):
        return [last]
    kind = last.steps[-1].kind
    return [Locator((*last.steps[:-1], Step(kind, str(n)))) for n in range(int(start) + 1, int(end) + 1)]
