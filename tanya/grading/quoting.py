"""The words that prove a band: of the official text where it is held, else of our own digest."""

from collections.abc import Sequence

from tanya.composing.draft import Quote, quote_of
from tanya.composing.rows import with_head
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.scales.printed import bands_in
from tanya.scales.records import Band, Scale


class Bands:
    """Finds bands in the texts of one build."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._official: dict[Scale, dict[Band, Quote] | None] = {}

    def quotes(self, scale: Scale, bands: Sequence[Band]) -> tuple[Quote, ...] | None:
        """Each of these bands, in order; None when no text at hand prints the scale as our data has it."""
        if (held := self._printed(scale)) is not None:
            return tuple(dict.fromkeys(held[band] for band in bands))
        whole = self.topic(scale.regulation, scale.topic, scale.locator)
        lines = [f"{scale.said_by}, {band}." for band in bands]
        if whole is None or any(line not in whole.text.splitlines() for line in lines):
            return None
        return tuple(_with(whole, line) for line in lines)

    def whole(self, scale: Scale) -> tuple[Quote, ...] | None:
        """All its bands, as one quote where they stand together."""
        if (held := self._printed(scale)) is not None:
            rows = tuple(dict.fromkeys(held.values()))
            table = self._table(rows)
            return (table,) if table else rows
        whole = self.topic(scale.regulation, scale.topic, scale.locator)
        text = "\n".join(scale.lines)
        return (_with(whole, text),) if whole and text in whole.text else None

    def topic(self, regulation: RegulationId, topic: str, locator: Locator | None = None) -> Quote | None:
        """A fact of the digest of that regulation; None when the build has none."""
        place = locator or Locator.of((NodeKind.TOPIK, topic))
        found = self._store.provision(f"{Kind.RINGKASAN}:{regulation.slug}", place)
        return quote_of(found) if found else None

    def _printed(self, scale: Scale) -> dict[Band, Quote] | None:
        """Where the official text prints each band; None unless it prints all as our data has them."""
        if scale not in self._official:
            self._official[scale] = self._search(scale)
        return self._official[scale]

    def _search(self, scale: Scale) -> dict[Band, Quote] | None:
        document = self._store.document(scale.regulation.slug)
        if document is None:
            return None
        found: dict[Band, Quote] = {}
        for locator in self._store.provisions(document.key):
            if scale.locator is None or scale.locator.covers(locator):
                for band in self._bands_at(scale, document, locator):
                    found.setdefault(band, self._quote(document, locator))
        return found if len(found) == len(scale.bands) else None

    def _bands_at(self, scale: Scale, document: Document, locator: Locator) -> list[Band]:
        printed = bands_in(self._store.own_words(document.key, locator))
        return [
            band
            for band in scale.bands
            for one in printed
            if one.is_called(band.label, band.name) and one.interval == band.interval
        ]

    def _quote(self, document: Document, locator: Locator) -> Quote:
        found = self._store.provision(document.key, locator)
        assert found is not None  # it is one of the document's addresses
        return with_head(self._store, quote_of(found))

    def _table(self, rows: Sequence[Quote]) -> Quote | None:
        """The table that the rows stand in."""
        place = Locator(rows[0].locator.steps[:-1])
        if rows[0].locator.steps[-1].kind is not NodeKind.BARIS:
            return None
        found = self._store.provision(rows[0].document.key, place)
        return quote_of(found) if found else None


def _with(quote: Quote, text: str) -> Quote:
    return Quote(quote.document, quote.locator, quote.pages, text, quote.passage_id)
