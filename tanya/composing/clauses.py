"""The clause of an amendment that orders a change, as a quote."""

import re
from collections.abc import Iterator

from tanya.composing.draft import Quote, quote_of
from tanya.domain.document import Document, PageRange
from tanya.domain.links import Change, ChangeKind
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore

_LONGEST = 700  # characters of a clause; a longer one holds words that were not told apart
_ENDS = re.compile(r"\b(?:berbunyi|sebagai\s+berikut)\b[^:]{0,60}:", re.IGNORECASE)
# `Pasal 5`, `Pasal 5, 6, dan Pasal 7`, `Pasal 7 sampai dengan Pasal 9`; `Pasal 6, 1 (satu) ayat` names one.
_LABEL = r"[\dlIOo]{1,3}(?:\s?[A-Z]{1,2}\b|[a-z]\b)?(?!\s*\(|\w)"
_JOINED = (
    r"\s*(?:,\s*(?:dan\s+|serta\s+)?|\bdan\s+|\bserta\s+|\bsampai\s+(?:dengan\s+)?|\bs\.?\s?d\.?\s*|[-–]\s*)"
)
_ROW = re.compile(rf"\b(?i:pasal)\s*{_LABEL}(?:{_JOINED}(?:(?i:pasal)\s*)?{_LABEL})*")
_IN_ROW = re.compile(rf"(?P<range>\bsampai\b|\bs\.?\s?d\b|[-–])|(?i:pasal)\s*|(?<!\w)(?P<label>{_LABEL})")
_NUMBER = re.compile(r"\d+")
_NOISY = str.maketrans("lIOo", "1100")


def clause_of(store: PassageStore, document: Document, change: Change) -> Quote | None:
    """`2. Ketentuan Pasal 5 diubah sehingga berbunyi:`; of a part left out the words `(2) Dihapus.`"""
    if change.kind is ChangeKind.DIHAPUS and change.wording:
        found = store.provision(document.key, change.wording)
        return quote_of(found) if found else None
    found = store.provision(document.key, change.item)
    whole = store.own_words(document.key, change.item).strip()
    words = _instruction(whole)
    if found is None or not words or not speaks_of(words, change, cut=words != whole):
        return None
    pages = PageRange(found.pages.first, min(found.pages.last, found.pages.first + 1))
    return Quote(found.document, found.locator, pages, words, found.passage_id)


def _instruction(words: str) -> str:
    """Without the new words, where they were not told apart; empty where no end can be told."""
    if len(words) <= _LONGEST:
        return words
    end = _ENDS.search(words)
    return words[: end.end()] if end and end.end() <= _LONGEST else ""


def speaks_of(words: str, change: Change, *, cut: bool) -> bool:
    """Where the next item was lost in a damaged text, its words stand under the one before."""
    if change.kind is ChangeKind.DIHAPUS and "hapus" not in words.casefold():
        return False
    step = _first(change.target)
    if step.kind is not NodeKind.PASAL:
        return step.label.casefold() in words.casefold()
    named = _pasal_named(words)
    if step.label in named or not (named or cut):
        return True
    return change.kind is ChangeKind.DISISIPKAN and _brings_chapter(words, change.wording)


def _pasal_named(words: str) -> set[str]:
    """The labels of all pasal that a clause names, each one of a row and of a range."""
    return {label for row in _ROW.finditer(words) for label in _labels(row[0])}


def _labels(row: str) -> Iterator[str]:
    before, up_to = 0, False
    for found in _IN_ROW.finditer(row):
        if written := found["label"]:
            label = written.replace(" ", "").translate(_NOISY).upper()
            number = int(figures[0]) if (figures := _NUMBER.match(label)) else 0
            yield from map(str, range(before + 1, number) if up_to else ())
            yield label
            before, up_to = number, False
        up_to = up_to or bool(found["range"])


def _brings_chapter(words: str, wording: Locator | None) -> bool:
    """`disisipkan 1 (satu) bab, yakni BAB IIIA`: its pasal stand below it and need not be named."""
    chapters = [step.label for step in wording.steps if step.kind is NodeKind.BAB] if wording else []
    return any(re.search(rf"\bBAB\s+{re.escape(label)}\b", words) for label in chapters)


def _first(target: Locator) -> Step:
    """The pasal, of a Penjelasan too; else what it begins with."""
    return next((step for step in target.steps if step.kind is NodeKind.PASAL), target.steps[0])
