"""The clause of an amendment that orders a change, as a quote."""

import re

from tanya.composing.draft import Quote, quote_of
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.links import Change, ChangeKind
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore

_LONGEST = 700  # characters of a clause; a longer one holds words that were not told apart
_ENDS = re.compile(r"\b(?:berbunyi|sebagai\s+berikut)\b[^:]{0,60}:", re.IGNORECASE)
_NAMED = re.compile(r"\bpasal\s*(?P<label>[\dlIOo]{1,3}(?:\s?[A-Z]{1,2}\b)?)", re.IGNORECASE)
_MORE = re.compile(r"\bsampai\b|\bs\.?\s?d\b|\bpasal\s+\d+[^:;]{0,40}?(?:,|\bdan)\s+\d", re.IGNORECASE)
_NOISY = str.maketrans("lIOo", "1100")


def clause_of(store: PassageStore, document: Document, change: Change) -> Quote | None:
    """`2. Ketentuan Pasal 5 diubah sehingga berbunyi:`; of a part left out the words `(2) Dihapus.`"""
    if change.kind is ChangeKind.DIHAPUS and change.wording:
        found = store.provision(document.key, change.wording)
        return quote_of(found) if found else None
    found = store.provision(document.key, change.item)
    whole = store.own_words(document.key, change.item).strip()
    words = _instruction(whole)
    if found is None or not words or not _speaks_of(words, change, cut=words != whole):
        return None
    pages = PageRange(found.pages.first, min(found.pages.last, found.pages.first + 1))
    return Quote(found.document, found.locator, pages, words, found.passage_id)


def _instruction(words: str) -> str:
    """Without the new words, where they were not told apart; empty where no end can be told."""
    if len(words) <= _LONGEST:
        return words
    end = _ENDS.search(words)
    return words[: end.end()] if end and end.end() <= _LONGEST else ""


def _speaks_of(words: str, change: Change, *, cut: bool) -> bool:
    """Where the next item was lost in a damaged text, its words stand under the one before."""
    if change.kind is ChangeKind.DIHAPUS and "hapus" not in words.casefold():
        return False
    step = _first(change.target)
    if step.kind is not NodeKind.PASAL:
        return step.label.casefold() in words.casefold()
    named = {found["label"].replace(" ", "").translate(_NOISY) for found in _NAMED.finditer(words)}
    if step.label in named:
        return True
    # `Pasal 7 sampai dengan Pasal 9`, `Pasal 5, 6, dan 7`, a new chapter with its pasal: not each is named.
    with_chapter = change.kind is ChangeKind.DISISIPKAN and "BAB" in words
    return with_chapter or bool(_MORE.search(words)) or not (named or cut)


def _first(target: Locator) -> Step:
    """The pasal, of a Penjelasan too; else what it begins with."""
    return next((step for step in target.steps if step.kind is NodeKind.PASAL), target.steps[0])
