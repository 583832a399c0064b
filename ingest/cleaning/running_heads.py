"""Running heads inside the lines of a text without pages: `PRESIDEN REPUBLIK INDONESIA -20-`."""

import re

from rapidfuzz import fuzz

_HEAD = re.compile(
    r"""(?<!\S)(?P<before>(?:[^\s,]{1,10}\s){1,4})(?P<state>REPU\s?BL[IT1l]K)\s(?P<name>-?[\w\s]{8,10})(?!\w)
    (?P<page>\s*[-–—_]\s?[\dlIOt]{1,3}\s?[-–—_](?!\w))?(?P<after>.?.?)""",
    re.VERBOSE,
)
_PRESIDENT, _COUNTRY = "PRESIDEN", "INDONESIA"
_LIKENESS = 70
_PROVISION = re.compile(r"\s*(?:\(|[a-z\d])")
_ENDED = (".", ";", ":")


def strip_running_heads(line: str) -> str:
    """The line without them. Signatures, and the president named in the text, stay."""
    if "REPU" not in line:
        return line
    kept, position = [], 0
    for found in _HEAD.finditer(line):
        start = _start(found)
        if start is None or not _is_head(line, start, found):
            continue
        kept.append(line[position:start].rstrip())
        position = found.start("after")
    return " ".join(part for part in (*kept, line[position:].lstrip()) if part) if kept else line


def _start(found: re.Match[str]) -> int | None:
    """Where the words that mean PRESIDEN begin; None when there are none."""
    if fuzz.ratio(found["name"].replace(" ", ""), _COUNTRY) < _LIKENESS:
        return None
    words = list(re.finditer(r"\S+", found["before"]))
    likeness = {
        word.start(): fuzz.ratio(found["before"][word.start() :].replace(" ", ""), _PRESIDENT)
        for word in words
    }
    best = max(likeness, key=lambda start: likeness[start])
    return found.start("before") + best if likeness[best] >= _LIKENESS else None


def _is_head(line: str, start: int, found: re.Match[str]) -> bool:
    if found["page"]:
        return True
    if found["after"].lstrip().startswith(",") or not _PROVISION.match(found["after"]):
        return False
    spelled = line[start : found.start("state")].strip() == _PRESIDENT
    return not spelled or line[:start].rstrip().endswith(_ENDED)
