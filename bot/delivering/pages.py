"""The page of a document as a picture, with the words of a provision marked."""

import logging
from typing import Protocol

from bot.actions import Picture
from tanya.domain.document import Document, Kind, PageRange, PrintedLine, Provision
from tanya.domain.locator import Locator
from tanya.drawing.artist import Artist
from tanya.drawing.order import Order
from tanya.errors import BuildError, ReadError
from tanya.quality.records import SourceFile

_log = logging.getLogger(__name__)
_WIDTH = 1280  # pixels; a wider photo is made smaller by Telegram
_MOST = 10_000_000  # bytes of a photo that Telegram takes


class Holds(Protocol):
    """What drawing needs of the assistant. The calls block and may come from any thread."""

    def held(self, document_id: str, kind: Kind | None = None) -> tuple[Document, ...]: ...

    def provision(self, document_id: str, locator: Locator, kind: Kind | None = None) -> Provision | None: ...

    def original(self, document: Document) -> SourceFile: ...

    def printed_lines(self, document: Document, pages: PageRange) -> tuple[PrintedLine, ...]: ...


class Pages:
    """Drawn one at a time, by a child process: a PDF is foreign data."""

    def __init__(self, assistant: Holds) -> None:
        self._assistant = assistant
        self._artist = Artist()

    def drawn(self, picture: Picture) -> bytes:
        """A PNG; empty where there is none to be had. Blocks, some 0.2 s."""
        try:
            order = self._ordered(picture)
            png = self._artist.draw(order) if order else b""
        except (ReadError, BuildError) as fault:
            _log.warning("A page is not shown: %s", fault)
            return b""
        return png if len(png) <= _MOST else b""

    def close(self) -> None:
        self._artist.close()

    def _ordered(self, picture: Picture) -> Order | None:
        place = Locator.parse(picture.locator)
        found = self._assistant.provision(picture.document, place) if place else None
        held = self._assistant.held(picture.document)
        document = found.document if found else (held[0] if held else None)
        if document is None or not 1 <= picture.page <= document.pages:
            return None
        source = self._assistant.original(document).drawable
        if source is None:
            return None
        quote = found.text if found else ""
        page = PageRange(picture.page, picture.page)
        printed = self._assistant.printed_lines(document, page) if quote else ()
        return Order(source, picture.page, _WIDTH, quote, printed)
