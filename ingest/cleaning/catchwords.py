"""The first words of the next page, set at the foot of a page: `4. Peraturan . . .`"""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

_TRAILING = re.compile(r"^(?P<words>.{1,80}?)\s*(?:…[.\s]*|\.\s?\.(?:\s?\.){0,8})$")
_MOVED = re.compile(r"^\S{1,4} \w+(?: \.){3}$")  # `3. Kegiatan . . .`: its label and first word
_LETTERS = re.compile(r"[\W_]+")
_LOOK_ALIKE = str.maketrans("l1|0", "iiio")  # as the recognition of scans confuses them, and `rn` with `m`
# The same in a text without pages, where it stands before the words it announces: `2. Pejabat 2. Pejabat X`.
_DOUBLED = re.compile(r"(?<!\S)((?:\(\d{1,2}\)|\d{1,2}\.|[a-z]\.) (\w{2,}))(?: ?[.…]){0,4} (?=\1)")
# And with the second number or word misread: `(2) Pejabat . (21 Pejahat X`.
_DOUBLED_NOISY = re.compile(r"(?<!\S)\((\d{1,2})\) [A-Z]\w+(?: ?[.…]){1,4} (?=\(\1[)1lIJTtf7|] ?[A-Z])")
_ANNOUNCES = re.compile(r"^(?:\(?\w{1,3}[.)]\s)?(?P<words>\w{2,}(?:[ ,/-]+\w+){0,5}?),?(?:\s?[.…]){1,4}$")
# An ayat of so few words, broken off, announces the next page wherever that stands: `(2) Fasilitas...`
_BROKEN_OFF = re.compile(r"\(\d{1,2}\) [A-Z][a-z]+(?: [A-Za-z]+){0,2}(?:\.{3}|…)$")
_LEADING_LABEL = re.compile(r"^\(?\w{1,3}[.)1lI]?\s")
_LABEL_LIKENESS = 70  # of 100: `Angl<a` is as like `Angka`, and no other word of a label is
_MOST_WORDS = 7
_LONGEST = 80


def strip_catchwords(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without the catchword that ends them, nor one of the page before that was moved there."""
    following = [_first(page) for page in pages[1:]] + [""]
    return [_strip(list(page), ahead) for page, ahead in zip(pages, following, strict=True)]


def strip_doubled(line: str) -> str:
    """A run-on line without catchwords left inside."""
    return _DOUBLED_NOISY.sub("", _DOUBLED.sub("", line))


def announces(line: str, following: str) -> bool:
    """Whether a line of a text without pages only gives the first words of the next: `(2) Lembaga...`"""
    if _BROKEN_OFF.match(line):
        return True
    if len(line) > _LONGEST or not (found := _ANNOUNCES.match(line)):
        return False
    return following != line and _LEADING_LABEL.sub("", following).startswith(found["words"])


def _strip(page: list[str], ahead: str) -> list[str]:
    last = _last(page)
    if last is None or not (_trails(page[last]) or _begins(page[last], ahead)):
        return page
    left = page[:last] + page[last + 1 :]
    while (last := _last(left)) is not None and _MOVED.match(left[last]):
        left = left[:last] + left[last + 1 :]
    return left


def _last(page: Sequence[str]) -> int | None:
    return next((at for at in range(len(page) - 1, -1, -1) if page[at]), None)


def _trails(line: str) -> bool:
    """Whether it is a few words with dots after them."""
    found = _TRAILING.match(line)
    if not found:
        return False
    return len(found["words"].split()) <= _MOST_WORDS and not found["words"].endswith((".", ":"))


def _begins(line: str, ahead: str) -> bool:
    """Whether the next page begins with its few words; of a label, `(21` for `(2)`, with its first letter."""
    if not 0 < len(line.split()) <= 4:
        return False
    if _is_same_label(line, ahead):
        return True
    bare, start = _bare(line), _bare(ahead)
    told, after = (_bare(_LEADING_LABEL.sub("", text)) for text in (line, ahead))
    labelled = told != bare and after != start and bare[0] == start[0]
    return (len(bare) >= 3 and start.startswith(bare)) or (
        labelled and len(told) >= 3 and after.startswith(told)
    )


def _is_same_label(line: str, ahead: str) -> bool:
    """Whether the next page begins with the same word and number, the word misread on one of the two."""
    told, after = line.split(), ahead.split()
    if not len(told) == len(after) == 2 or told[1] != after[1] or not any(c.isdigit() for c in told[1]):
        return False
    return fuzz.ratio(told[0], after[0]) >= _LABEL_LIKENESS


def _first(page: Sequence[str]) -> str:
    return next((line for line in page if line), "")


def _bare(text: str) -> str:
    return _LETTERS.sub("", text.lower().translate(_LOOK_ALIKE)).replace("rn", "m")
