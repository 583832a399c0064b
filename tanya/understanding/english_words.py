"""What the things and acts of the field are called in English, put in its own words and their order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tanya.text.analysis import word_set

FILE = Path(__file__).with_name("english.txt")

# They tie words together and say nothing; in Indonesian the order says it.
SMALL = word_set(
    """
    of for in to on at with as about the a an is are was were be been being am does do did will would must
    should shall may can could might please it its that this these those there their they them he she his her
    we our you your i my me also still already own such so very then which what have has had mean means say
    says
    """
)
# What follows them is done: `must report`, where `a report` is a thing.
_DOING = word_set("to must should shall may can could will would do does did who not cannot")
_PIECE = re.compile(
    r"(?P<lead>[^\w\ue000-\uf8ff]*)(?P<core>(?:.*[\w\ue000-\uf8ff%])?)(?P<trail>[^\w\ue000-\uf8ff%]*)"
)
_HELD = re.compile(r"[\ue000-\uf8ff]")  # what stands for words that are put in Indonesian already
_MANY = word_set("people children criteria")
# Written alike in Indonesian: of these alone `audit internal` may be made.
_ALIKE = word_set(
    """
    program unit film audit internal minimum regional april area manual transfer semester proposal monitoring
    level merger evaluator
    """
)
_KEYWORDS = 12  # a longer text says by its small words in which language it is
_JOIN = "\u2060"  # a mark beside it belongs to the word there
_OWNER = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True)
class _Said:
    meant: str
    words: int  # of the text
    acts: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word as it stands in the text, between its marks."""

    lead: str
    core: str
    trail: str

    @property
    def word(self) -> str:
        return _OWNER.sub("", self.core.lower())


@dataclass(slots=True)
class _Run:
    """Things that stand side by side; in Indonesian what is told of a thing stands behind it."""

    blocks: list[str]
    unknown: bool = False  # the last block is of words that are no English ones known here

    def text(self) -> str:
        return " ".join(reversed(self.blocks))


def in_field_words(text: str) -> str:
    """An English text with what is known of it in Indonesian; words that are not known stay as they are."""
    pieces = [_Piece(*found.groups()) for found in map(_PIECE.fullmatch, text.split()) if found]
    said = " ".join(part for part in _parts(pieces) if part)
    return said.replace(f"{_JOIN} ", "").replace(f" {_JOIN}", "").replace(_JOIN, "")


def is_known(text: str) -> bool:
    """Whether it is a few words, every one of them is known, more than one is, and not all are Indonesian."""
    if text.count(" ") >= _KEYWORDS:
        return False
    pieces = [_Piece(*found.groups()) for found in map(_PIECE.fullmatch, text.split()) if found]
    if all(piece.word in _ALIKE for piece in pieces):
        return False
    at = count = 0
    while at < len(pieces):
        said = _said(pieces, at)
        if said is None and pieces[at].word not in SMALL:
            return False
        count += said.words if said else 0
        at += said.words if said else 1
    return count > 1


def is_thing(word: str) -> bool:
    """Whether it is a thing or says of what kind one is."""
    things, _ = _lexicon()
    return any(form in things for form in _forms(word.lower()))


def is_plural(word: str) -> bool:
    """Whether it is in another form than a dictionary has it: `aspects`, `criteria`."""
    things, _ = _lexicon()
    return word.lower() in _MANY or (word.endswith("s") and word.lower() not in things)


def _parts(pieces: Sequence[_Piece]) -> Iterator[str]:
    run, at = _Run([]), 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.lead:
            yield from _ended(run)
            yield piece.lead + _JOIN
        said = _said(pieces, at)
        last = pieces[at + (said.words if said else 1) - 1]
        if said and not said.acts:
            run.blocks.append(said.meant)
            run.unknown = False
        elif said or piece.word in SMALL or _is_fixed(pieces, at):
            yield from _ended(run)
            yield said.meant if said else "" if piece.word in SMALL else piece.core
        elif run.unknown:
            run.blocks[-1] += f" {_OWNER.sub('', piece.core)}"
        else:
            run.blocks.append(_OWNER.sub("", piece.core))
            run.unknown = True
        if last.trail:
            yield from _ended(run)
            yield _JOIN + last.trail
        at += said.words if said else 1
    yield from _ended(run)


def _ended(run: _Run) -> Iterator[str]:
    yield run.text()
    run.blocks.clear()
    run.unknown = False


def _is_fixed(pieces: Sequence[_Piece], at: int) -> bool:
    """Figures, and names before a figure, keep their place: `tipe 2`."""
    follows = at + 1 < len(pieces) and not pieces[at].trail
    numbered = follows and pieces[at + 1].core[:1].isdigit()
    return not pieces[at].core[:1].isalpha() or bool(_HELD.match(pieces[at].core)) or numbered


def _said(pieces: Sequence[_Piece], at: int) -> _Said | None:
    """The longest that is known from there on; of what is both a thing and an act the one that fits."""
    things, acts = _lexicon()
    longest = max(_begin().get(form, 0) for form in _forms(pieces[at].word))
    first, second = (acts, things) if _is_done(pieces, at) else (things, acts)
    for count in range(_reach(pieces, at, longest), 0, -1):
        spoken = [piece.word for piece in pieces[at : at + count]]
        for known in (first, second):
            if meant := next((known[key] for key in _keys(spoken) if key in known), None):
                return _Said(meant, count, known is acts)
    return None


def _is_done(pieces: Sequence[_Piece], at: int) -> bool:
    """`must report`, `is reported`; in `must reports be submitted` they are things."""
    word = pieces[at].word
    if word.endswith("ed") or word in _IRREGULAR:
        return True
    return bool(at) and pieces[at - 1].word in _DOING and word in _begin_acts()


def _reach(pieces: Sequence[_Piece], at: int, longest: int) -> int:
    """How many words from there on no mark parts, and no more than that."""
    most = min(longest, len(pieces) - at)
    for count in range(1, most):
        if pieces[at + count - 1].trail or pieces[at + count].lead:
            return count
    return most


def _keys(spoken: Sequence[str]) -> Iterator[str]:
    """As it is said, then with its last word or its first in the form of dictionaries."""
    *before, last = spoken
    yield from (" ".join((*before, form)) for form in _forms(last))
    yield from (" ".join((form, *spoken[1:])) for form in _forms(spoken[0]) if before)


def _forms(word: str) -> Iterator[str]:
    """What it may be a form of: `agencies`, `submitted`, `using`."""
    yield word
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith("ss"):
        yield from (word[:-1], word[:-2] if word.endswith("es") else word[:-1])
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            root = word.removesuffix(ending)
            yield from (root, f"{root}e", root[:-1] if root[-1] == root[-2] else root)
    if irregular := _IRREGULAR.get(word):
        yield irregular


_IRREGULAR = {
    "made": "make", "given": "give", "gave": "give", "paid": "pay", "held": "hold", "led": "lead",
    "chosen": "choose", "sent": "send", "sworn": "swear", "kept": "keep", "met": "meet", "got": "get",
    "drawn": "draw", "begun": "begin", "began": "begin", "bought": "buy", "sold": "sell",
    "forbidden": "forbid", "withdrawn": "withdraw", "broken": "break", "lost": "lose", "became": "become",
    "took": "take", "taken": "take", "dealt": "deal", "died": "die", "dying": "die", "women": "woman",
}  # fmt: skip


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Things and acts, each with what it is called."""
    lines = [
        line for line in FILE.read_text(encoding="utf-8").splitlines() if " = " in line and line[0] != "#"
    ]
    return dict(_entries(lines, acts=False)), dict(_entries(lines, acts=True))


def _entries(lines: Iterable[str], *, acts: bool) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line.startswith("*") is acts:
            said, meant = line.lstrip("*").split(" = ")
            for one in said.split(", "):
                yield one, meant
                yield one.replace("-", " "), meant


@cache
def _begin() -> dict[str, int]:
    """The first words of all that is known, with how many words the longest of each has."""
    lengths: dict[str, int] = {}
    for first, *others in (one.split() for known in _lexicon() for one in known):
        lengths[first] = max(lengths.get(first, 0), 1 + len(others))
    return lengths


@cache
def _begin_acts() -> frozenset[str]:
    return frozenset(one.split()[0] for one in _lexicon()[1])
