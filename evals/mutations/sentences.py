"""Quotes made into sentences as a writer would make them: without labels, lists told in one breath."""

import re
from collections.abc import Iterator

_LABEL = re.compile(
    r"^\s*(?:\(\d{1,2}[a-z]?\)|\(?(?:[a-z]|\d{1,2})[.)]|[-•]|(?:huruf|angka|ayat) \(?\w{1,2}\)?)[\s_]+",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^(?:\(?[a-z][.)]|\d{1,2}[.)]|[-•])\s")
_DEFINES = " adalah "
_SENTENCE = re.compile(r"(?<=[a-z)]{3}\.) (?=[A-Z])")
_HEADING = re.compile(r"^(?:Pasal|BAB|Bagian|Paragraf|Lampiran)\s+\S{1,12}$", re.IGNORECASE)
_IN_WORDS = re.compile(r"(?<=\d) \([a-z ]{3,40}\)")
_WORDS = (5, 45)
_LIST = (2, 8)


def sentences_of(quoted: str) -> list[str]:
    """Without their full stop, the first letter small; rows of tables and headings make none."""
    return [_plain(one) for one in _told(quoted) if _WORDS[0] <= len(one.split()) <= _WORDS[1]]


def _told(quoted: str) -> Iterator[str]:
    lines = [line.strip() for line in quoted.splitlines() if line.strip()]
    if any(line.startswith("|") for line in lines):
        return
    for at, line in enumerate(lines):
        # An item of a list is no sentence of its own, but where it defines a term.
        if _HEADING.match(line) or (_ITEM.match(line) and _DEFINES not in line):
            continue
        said = _LABEL.sub("", line)
        if said.endswith(":"):
            items = _items(lines[at + 1 :])
            if _LIST[0] <= len(items) <= _LIST[1]:
                yield f"{said[:-1].rstrip()} {', '.join(items[:-1])}, dan {items[-1]}"
        elif said.endswith("."):
            yield from _SENTENCE.split(said)


def _items(lines: list[str]) -> list[str]:
    """Those of the list that begins there, down to its first item that is a list itself."""
    found: list[str] = []
    for line in lines:
        label = _LABEL.match(line)
        if label is None or line.endswith(":"):
            return []
        found.append(re.sub(r"[;,.]?\s*(?:dan|atau|dan/atau)?[;.]?$", "", line[label.end() :]))
        if line.endswith("."):
            return found
    return []


def _plain(said: str) -> str:
    said = _IN_WORDS.sub("", said).rstrip(" .;")
    # Names and acronyms keep their capitals.
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]
