"""The labels that a browser counts for the items of a list: `<ol type="a" start="3">` begins with `c.`."""

import re
from collections.abc import Iterator

from bs4 import PageElement, Tag

from ingest.reading.numbering import written

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*(?P<style>[\w-]+)", re.IGNORECASE)
_WHOLE = re.compile(r"\s*(-?\d{1,6})\s*")


def labelled(tag: Tag) -> Iterator[tuple[str, PageElement]]:
    """What stands right below a list, with its label: `b.`, `-` where none is counted, empty if no item."""
    form = _form(tag)
    down = tag.has_attr("reversed")
    step = -1 if down else 1
    number = _number(tag, "start", len(tag.find_all("li", recursive=False)) if down else 1) - step
    for child in tag.children:
        if not isinstance(child, Tag) or child.name != "li":
            yield "", child
            continue
        number = _number(child, "value", number + step)
        shown = written(number, form)
        yield (f"{shown}." if shown else "-"), child


def _form(tag: Tag) -> str:
    """As `written` names it; empty for signs, and for a list that shows none."""
    if tag.name != "ol":
        return ""
    if styled := _STYLE.search(str(tag.get("style", ""))):
        return _STYLES.get(styled["style"].lower(), "")
    return _FORMS.get(str(tag.get("type", "1")).strip(), "decimal")


def _number(tag: Tag, name: str, otherwise: int) -> int:
    found = _WHOLE.fullmatch(str(tag.get(name, "")))
    return int(found[1]) if found else otherwise
