"""Letters that a file holds and nobody sees on its pages: too pale, too small, covered, beside the page."""

from collections.abc import Iterator, Sequence

from tanya.domain.reading import Sheet
from tanya.quality.listing import on_pages
from tanya.quality.records import Doubt, Flaw, Spot


def unseen_doubts(sheets: Sequence[Sheet]) -> Iterator[Doubt]:
    """One for all pages that hold such letters; they are no part of what was read."""
    held = [sheet for sheet in sheets if sheet.unseen]
    if held:
        letters = f"{sum(sheet.unseen for sheet in held):,}".replace(",", ".")
        pages = f"{len(held)} halaman{on_pages(sheet.page for sheet in held)}"
        yield Doubt(
            Flaw.TEKS_TERSEMBUNYI,
            f"{letters} huruf yang tidak terlihat di {pages} tidak dibaca",
            "pastikan berkasnya dari sumber resmi, dan bandingkan halaman itu dengan gambarnya",
            tuple(Spot(sheet.page, f"{sheet.unseen} huruf yang tidak terlihat") for sheet in held),
            len(held),
        )
