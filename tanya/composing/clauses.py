"""The clause of an amendment that orders a change, as a quote."""

from tanya.composing.draft import Quote, quote_of
from tanya.domain.document import Document, PageRange
from tanya.domain.links import Change, ChangeKind
from tanya.domain.locator import Locator
from tanya.library.passages import PassageStore

_LONGEST = 700  # characters of a clause; a longer one holds words that were not told apart


def clause_of(store: PassageStore, document: Document, change: Change) -> Quote | None:
    """`2. Ketentuan Pasal 5 diubah sehingga berbunyi:`; of a part left out the words `(2) Dihapus.`"""
    if change.kind is ChangeKind.DIHAPUS and change.wording:
        found = store.provision(document.key, change.wording)
        return quote_of(found) if found else None
    found = store.provision(document.key, change.item)
    words = store.own_words(document.key, change.item).strip()
    if found is None or len(words) > _LONGEST or not _speaks_of(words, change.target):
        return None
    pages = PageRange(found.pages.first, min(found.pages.last, found.pages.first + 1))
    return Quote(found.document, found.locator, pages, words, found.passage_id)


def _speaks_of(words: str, target: Locator) -> bool:
    """Where the next item was lost in a damaged text, its words stand under the one before."""
    return target.steps[0].label.casefold() in words.casefold()
