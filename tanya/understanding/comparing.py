"""The two sides of a comparison: `beda reviu dengan audit`, `outcome itu apa bedanya dengan output`."""

import re

_TOGETHER = r"(?:dan|dengan|sama|vs\.?|versus|dari)"
_SIDES = (
    re.compile(
        rf"(?:perbedaan|beda|membedakan)\s(?:antara\s)?(?!apa\b)(?P<one>.{{1,120}}?)\s{_TOGETHER}\s(?P<other>.+)",
        re.I,
    ),
    re.compile(
        rf"^(?P<one>.{{1,120}}?)\s(?:itu\s)?(?:apa\s)?(?:perbedaan|beda)(?:nya)?\s(?:apa\s)?{_TOGETHER}\s(?P<other>.+)",
        re.I,
    ),
)
# Where the comparison ends and its setting begins.
_SETTING = re.compile(r"\s(?:menurut|dalam|di|pada|apa|itu|tuh)\b.*|(?<![?!.])[?!.]+\s?$", re.I)


def sides_of(text: str) -> tuple[str, ...]:
    """The two things that text compares, or nothing when they cannot be told."""
    text = " ".join(text.split())  # the patterns count on single spaces
    for pattern in _SIDES:
        if found := pattern.search(text):
            sides = tuple(_SETTING.sub("", found[name]).strip(" ,?") for name in ("one", "other"))
            if all(sides) and max(len(side.split()) for side in sides) <= 6:
                return sides
    return ()
