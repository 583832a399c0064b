"""A question taken apart: in standard spelling, with a mark in place of each regulation that it names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tanya.domain.locator import Locator
from tanya.text.numerals import in_figures
from tanya.text.personal import MASK as PERSONAL
from tanya.text.provisions import find_locators
from tanya.text.references import Mention, find_regulations
from tanya.understanding.spelling import Speller

Names = Callable[[str], Sequence[Mention]]  # the regulations that a text calls by their subject

MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
_BETWEEN = re.compile(rf"{MARK}\s?(?=(?:ayat|huruf|angka)\b|\()", re.I)


@dataclass(frozen=True, slots=True)
class Read:
    """text: in standard spelling, with a mark for each regulation named."""

    text: str
    mentions: tuple[Mention, ...]
    called: str  # the words of those that are called by their subject
    locators: tuple[Locator, ...]

    @property
    def without_names(self) -> str:
        return self.text.replace(MARK, " ")

    @property
    def named(self) -> str:
        """With the names of the regulations in full."""
        return put_back(self.text, self.mentions)


def read(written: str, speller: Speller, names: Names) -> Read:
    mentions, masked = _take_out(_plain(written))
    called = ""
    text = in_figures(speller.repair(masked))
    if not mentions:
        mentions = list(names(text))
        called = " | ".join(text[mention.start : mention.end] for mention in mentions)
        text = _mask_out(text, mentions)
    # "pasal 5 PP 8/2006 huruf b": the regulation stands between the parts of one address.
    locators = find_locators(_BETWEEN.sub("", text))
    return Read(text, tuple(mentions), called, tuple(locators))


def put_back(text: str, mentions: Sequence[Mention]) -> str:
    """text with names in place of its marks, the first for the first; marks left over are taken out."""
    for mention in mentions:
        text = text.replace(MARK, str(mention), 1)
    return " ".join(text.replace(MARK, " ").split())


def _plain(written: str) -> str:
    """With single spaces, and without marks that stand for something else here, should anyone type them."""
    return " ".join(written.replace(PERSONAL, " ").replace(MARK, " ").split())


def _take_out(text: str) -> tuple[list[Mention], str]:
    """Regulations named in text, and text with a mark in place of each: spelling repair leaves them be."""
    mentions = find_regulations(text)
    return mentions, _mask_out(text, mentions)


def _mask_out(text: str, mentions: Sequence[Mention]) -> str:
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {MARK} {text[mention.end :]}"
    return " ".join(text.split())
