"""A question taken apart: in standard spelling, with a mark in place of each regulation that it names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tanya.domain.locator import Locator
from tanya.text.numerals import in_figures
from tanya.text.personal import MASK as PERSONAL
from tanya.text.provisions import find_chapters, find_provisions
from tanya.text.references import Mention, find_regulations
from tanya.understanding.placing import MARK, Placed, placed
from tanya.understanding.spelling import Speller

Names = Callable[[str], Sequence[Mention]]  # the regulations that a text calls by their subject

_PART = r"(?:ayat|ayt|huruf|hrf|angka|butir|poin|bab)\s?\(?\w{1,4}\)?|\(\w{1,3}\)"
# Parts of an address behind the name of its regulation, as far as they are no parts of a pasal behind them.
_LATER = re.compile(
    rf"{MARK}(?>(?P<parts>\s?(?:(?:,|dan\b|serta\b)\s?(?=[ahp]|but))?(?:{_PART})"
    rf"(?:\s?(?:,\s?(?:dan\s)?|(?:dan|serta)\s)?(?:{_PART})|\s?(?:,|dan)\s?\(?\d{{1,2}}\)?(?![\w/.])){{0,8}}+))"
    r"(?!\s?(?:(?:dari|dalam|pada|di)\s)?(?:pasal|psl|ps)\b)",
    re.I,
)
# `UU Pemda 23/2014`: its number tells it.
_NUMBERED = re.compile(rf"\s?\(?(?:(?:nomor|no\.?|tahun)\s)?{MARK}", re.I)
_ANNEX = re.compile(r"(?<![a-z])lamp(?:iran)?\b", re.I)
_ADDRESS = re.compile(r"(?<![a-z])(?:pasal|psl|ps|lamp(?:iran)?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Read:
    """text: in standard spelling, with a mark for each regulation named."""

    text: str
    mentions: tuple[Mention, ...]
    called: str  # the words of those that are called by their subject
    locators: tuple[Locator, ...]
    placed: tuple[Placed, ...] = ()  # which provision is of which regulation, where several are named

    @property
    def without_names(self) -> str:
        return self.text.replace(MARK, " ")

    @property
    def named(self) -> str:
        """With the names of the regulations in full."""
        return put_back(self.text, self.mentions)


def read(written: str, speller: Speller, names: Names) -> Read:
    mentions, masked = _take_out(_plain(written))
    text = in_figures(speller.repair(masked))
    by_subject = list(names(text)) if not mentions or _ADDRESS.search(text) else []
    by_subject = [mention for mention in by_subject if not _NUMBERED.match(text, mention.end)]
    called = " | ".join(text[mention.start : mention.end] for mention in by_subject)
    mentions, text = _together(text, mentions, by_subject)
    whole = _LATER.sub(_drawn_up, text)
    found = find_provisions(whole)
    if mentions:
        found = sorted((*found, *find_chapters(whole, found)), key=lambda one: one.start)
    locators = tuple(dict.fromkeys(one.locator for one in found))
    return Read(text, tuple(mentions), called, locators, placed(whole, found))


def _together(
    text: str, numbered: Sequence[Mention], by_subject: Sequence[Mention]
) -> tuple[list[Mention], str]:
    """All that text names, in its order; in text each that is called by its subject gets its mark too."""
    marks = [at for at, character in enumerate(text) if character == MARK]
    standing = [*zip(marks, numbered, strict=True), *((mention.start, mention) for mention in by_subject)]
    ordered = [mention for _, mention in sorted(standing, key=lambda one: one[0])]
    return ordered, _mask_out(text, by_subject)


def _drawn_up(found: re.Match[str]) -> str:
    """`pasal 5 PP 8/2006 huruf b`: the regulation stands between the parts of one address."""
    before = found.string[: found.start()].rpartition(MARK)[2]
    inside = found["parts"].lower().lstrip(" ,")
    if inside.startswith("bab") and not _ANNEX.search(before):
        return found[0]
    return f", {found['parts'].lstrip(' ,')} {MARK} " if _ADDRESS.search(before) else found[0]


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
