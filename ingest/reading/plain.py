"""Markdown and plain text to one page."""

import re
from pathlib import Path

from ingest.records import Page, Reading
from tanya.errors import ReadError

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
# Emphasis of words, of a letter label too; of figures it is what is left of a page's foot.
_EMPHASIS = re.compile(r"(?<![\w_])_ ?(?=[^_\n]*[A-Za-z]{3}|[A-Z]\._)([^_\n]{1,120}?) ?_(?![\w_])")
# A line break that was written out when a table was made into text, before what may begin a line.
_LITERAL_BREAK = re.compile(r"(?<!\\)\\n(?=[A-Z\d\s(•-]|$)")


def read_markdown(path: Path) -> Reading:
    """The text without front matter, comments and emphasis by underscores, as page 0."""
    text = _without_comments(_FRONT_MATTER.sub("", _text(path)))
    return Reading((Page(0, _EMPHASIS.sub(r"\1", text)),))


def read_text(path: Path) -> Reading:
    """The text as page 0; form feeds, where there are any, end pages."""
    sheets = _text(path).split("\f")
    if len(sheets) == 1:
        return Reading((Page(0, sheets[0]),))
    return Reading(tuple(Page(number, sheet) for number, sheet in enumerate(sheets, 1)))


def decode(data: bytes) -> str:
    """UTF-8 or UTF-16 by its mark, else Windows-1252, which accepts nearly every byte."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _without_comments(text: str) -> str:
    """Looks for each end once: a pattern would begin anew at every comment that never ends."""
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[position:start])
        position = end + 3
    return "".join((*kept, text[position:]))


def _text(path: Path) -> str:
    text = decode(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    text = _LITERAL_BREAK.sub("\n", text)
    if not text.strip():
        raise ReadError(f"{path.name}: berkas kosong; unduh ulang dari sumbernya")
    return text
