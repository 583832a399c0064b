"""Words from outside, in the form in which Telegram takes them and a reader can trust them."""

import re

# Controls, halves of characters, signs without width, and those that turn the direction of what follows:
# a citation must not read backwards because a question, or a file, holds such a sign.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e007f]"
)
_HALVES = re.compile("[\ud800-\udfff]")
_GAPS = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """text without what is not seen; half a character becomes a sign that something was there."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _GAPS.sub("\n\n", _HALVES.sub("\ufffd", _UNSEEN.sub("", text)))


def one_line(text: str, most: int) -> str:
    """text in one line of at most that many characters."""
    flat = " ".join(clean(text).split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"
