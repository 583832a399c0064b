"""Whether what stands in a table stands under heads that its quote bears out."""

from tanya.composing.draft import Cell, Quote
from tanya.composing.leads import name
from tanya.domain.document import Kind
from tanya.domain.links import Change
from tanya.domain.locator import Locator, NodeKind
from tanya.library.passages import PassageStore
from tanya.verifying.acronyms import Acronyms
from tanya.verifying.support import claimed, proves, stands_in
from tanya.wording import AFTER, BEFORE


class Cells:
    """Checks against the texts of one build."""

    def __init__(self, store: PassageStore, acronyms: Acronyms) -> None:
        self._store = store
        self._acronyms = acronyms

    def proven(self, cell: Cell, quote: Quote) -> bool:
        return self._in_column(cell.column, quote) and self._in_row(cell.row, quote)

    def says(self, head: str, quote: Quote) -> bool:
        """Whether the words of a head are words of the quote."""
        said, told = self._acronyms.shortened(head), self._acronyms.shortened(quote.text)
        # `Urusan Pemerintahan Wajib` is a name: its last word lays no duty on anyone.
        return not claimed(said) or stands_in(said.casefold(), told.casefold()) or proves(told, said)

    def _in_column(self, column: str, quote: Quote) -> bool:
        if column == BEFORE:
            return quote.superseded and any(self._changes_of(quote))
        if column == AFTER:
            return not quote.superseded and bool(self._changes_by(quote))
        return column in _sources(quote) or column in _settings(quote) or self.says(column, quote)

    def _in_row(self, row: str, quote: Quote) -> bool:
        place = Locator.parse(row) if row else None
        if place is None:
            return self.says(row, quote)
        own = quote.locator.steps[-len(place.steps) :] == place.steps
        return own or any(change.target == place for change in self._changes_by(quote))

    def _changes_by(self, quote: Quote) -> list[Change]:
        """Those whose new words, or whose clause, the quote is."""
        return [
            change
            for change in self._store.links.changes_by(quote.document.key)
            if change.item == quote.locator or (change.wording and change.wording.covers(quote.locator))
        ]

    def _changes_of(self, quote: Quote) -> list[Change]:
        """Those that some text makes of the provision that is quoted, or of a part of it."""
        place, regulation = quote.locator, quote.document.regulation
        own = [change.target for change in self._changes_by(quote)]  # words that were changed once more
        regulations = {change.regulation for change in self._changes_by(quote)} | {regulation}
        made = [h.change for one in regulations if one for h in self._store.links.changes_to(one.slug)]
        return [
            change
            for change in made
            for target in (place, *own)
            if change.target.covers(target) or target.covers(change.target)
        ]


def _sources(quote: Quote) -> set[str]:
    """The names of the regulation that the quote is of, or is the catalogue's entry on."""
    entry = quote.locator.label(NodeKind.TOPIK) if quote.document.kind is Kind.KATALOG else None
    return {name(quote.document), *((entry,) if entry else ())}


def _settings(quote: Quote) -> set[str]:
    """The region and the year that the quote's document is of."""
    document = quote.document
    return {str(document.region), f"Tahun {document.year}"}
