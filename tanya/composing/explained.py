"""The Penjelasan of a provision, where it says more than `Cukup jelas.`"""

import re

from tanya.composing.draft import Claim, quote_of
from tanya.composing.leads import lead
from tanya.domain.document import Provision
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore

_LABELS = re.compile(r"\b(?:pasal|ayat|huruf|angka)\s*\(?\w{1,4}\)?(?=\W|$)", re.IGNORECASE)
_LABEL = re.compile(r"\b(?:[Pp]asal|[Aa]yat|[Hh]uruf|[Aa]ngka)\W{0,2}\w{1,4}")
_CLEAR = re.compile(r"\bc\w{2,4}p\s+je\w{2,4}\b", re.IGNORECASE)  # with what scanners make of it
_MARGIN = re.compile(r"\b(?:PRESIDEN|REPUBLIK|INDONESIA|TAMBAHAN LEMBARAN NEGARA|NOMOR|\d+)\b")
_LABELLED = re.compile(r"\W*(?:Ayat|Huruf|Angka)", re.IGNORECASE)
_LEAST = 15  # letters
_LONGEST = 4000  # characters


def explanation_of(locator: Locator) -> Locator | None:
    """Where the Penjelasan of a pasal or a part of it stands; None for what has none."""
    if locator.steps[0].kind is not NodeKind.PASAL:
        return None
    return Locator((Step(NodeKind.PENJELASAN), *locator.steps))


def explained(store: PassageStore, provision: Provision) -> tuple[Claim, ...]:
    """One claim with the parts of its Penjelasan that explain something."""
    place = explanation_of(provision.locator)
    whole = store.provision(provision.document.key, place) if place else None
    if whole is None or not says_more(whole.text) or not _fits(store, provision, whole):
        return ()
    quotes = [quote_of(part) for part in _telling(store, whole)]
    while len(quotes) > 1 and sum(len(quote.text) for quote in quotes) > _LONGEST:
        quotes.pop()
    return (Claim(lead(quotes), tuple(quotes)),)


def _fits(store: PassageStore, provision: Provision, whole: Provision) -> bool:
    """Where columns were read across, a Penjelasan may stand under another pasal: then it is left out.

    It shows where a part is explained that the provision does not have, or where `Cukup jelas.` goes on.
    """
    key = provision.document.key
    addresses = store.provisions(key)
    known = frozenset(address.steps for address in addresses)
    for place in (address for address in addresses if whole.locator.covers(address)):
        words = store.own_words(key, place)
        if _goes_on(words) or (_LABELLED.match(words) and place.steps[1:] not in known):
            return False
    return True


def _goes_on(words: str) -> bool:
    """Whether something is explained right after it was said to be clear."""
    return any(says_more(_LABEL.split(rest)[0]) for rest in _CLEAR.split(words)[1:])


def says_more(text: str) -> bool:
    """Whether anything is left beside labels, `Cukup jelas.` and what stands in the margin."""
    left = _MARGIN.sub("", _CLEAR.sub("", _LABELS.sub("", text)))
    return sum(sign.isalpha() for sign in left) > _LEAST


def says_anything(text: str) -> bool:
    """Whether there are words beside labels and their misreadings; `Cukup jelas.` says something."""
    left = _MARGIN.sub("", _LABELS.sub("", text))
    return sum(sign.isalpha() for sign in left) >= len("dihapus")


def _telling(store: PassageStore, whole: Provision) -> list[Provision]:
    """The parts that say more, where others do not; else the whole."""
    key, depth = whole.document.key, len(whole.locator.steps) + 1
    below = [a for a in store.provisions(key) if len(a.steps) == depth and whole.locator.covers(a)]
    parts = [part for place in below if (part := store.provision(key, place))]
    telling = [part for part in parts if says_more(part.text)]
    own = store.own_words(key, whole.locator)
    return telling if telling and len(telling) < len(parts) and not says_more(own) else [whole]
