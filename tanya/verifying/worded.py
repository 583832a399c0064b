"""What a language model may not say, however true: addresses and links of its own, and what is in force."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tanya.composing.draft import Quote
from tanya.text.references import Mention, find_regulations
from tanya.verifying.verdicts import in_words_of, states_standing

_LINK = re.compile(r"\w:/\S|\bwww\.|\]\(|\b[\w-]{2,40}\.(?:go\.id|com|id|org|net)\b|\w@\w", re.IGNORECASE)
_HEADING = re.compile(r"^(?:pasal|bab) \w{1,5}$", re.IGNORECASE | re.MULTILINE)
_PROVISION = re.compile(
    r"(?<!\w)(?P<kind>pasal|ayat|huruf|angka|bab|lampiran|paragraf)\s+\(?"
    r"(?P<label>\d{1,4}[a-z]?|[ivxl]{1,7}|[a-z])\)?(?!\w)",
    re.IGNORECASE,
)


def may_be_worded(said: str, quotes: Sequence[Quote]) -> bool:
    """Whether a sentence keeps to what the quotes say.

    Where it comes from is rendered beside it, from the quotes themselves; a regulation or a provision is
    named only as the quoted words name it. Whether a rule is in force is told from the catalogue, by us.
    """
    texts = [_HEADING.sub("", quote.text) for quote in quotes]
    if _LINK.search(said) or (states_standing(said) and not in_words_of(said, texts)):
        return False
    named = names(said)
    # `Ayat (1) dan ayat (2)` is not `ayat (2) dan ayat (2)`.
    return named.keys() <= names("\n".join(texts)).keys() and max(named.values(), default=1) == 1


def names(text: str) -> Counter[str]:
    """The regulations and provisions that a text names, and how often."""
    return Counter((*_regulations(find_regulations(text)), *_places(text)))


def _places(text: str) -> list[str]:
    """Steps that follow each other are one provision: `pasal 5 ayat 2`."""
    places: list[str] = []
    end = -1
    for found in _PROVISION.finditer(text):
        named = f"{found['kind']} {found['label']}".casefold()
        follows = end >= 0 and not text[end : found.start()].strip(" ,\n")
        places[-1:] = [f"{places[-1]} {named}"] if follows else [*places[-1:], named]
        end = found.end()
    return places


def _regulations(mentions: Iterable[Mention]) -> Iterable[str]:
    return (str(mention).casefold() for mention in mentions)
