"""Pictures of pages with a provision marked: drawn one at a time by a child, the latest kept in memory."""

from collections import OrderedDict
from threading import Lock

from tanya.drawing.artist import Artist
from tanya.drawing.order import Order

_MOST = 48_000_000  # bytes of pictures; some 150 pages


class Pictures:
    """Thread-safe. Drawing blocks, some 0.2 s a page."""

    def __init__(self, artist: Artist | None = None, most: int = _MOST) -> None:
        self._artist = artist or Artist()
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, Order], bytes] = OrderedDict()
        self._size = 0

    def drawn(self, build: str, order: Order) -> bytes:
        """The page as a PNG. Raises ReadError when it cannot be drawn."""
        with self._lock:
            if kept := self._kept.get((build, order)):
                self._kept.move_to_end((build, order))
                return kept
        png = self._artist.draw(order)
        self._keep((build, order), png)
        return png

    def close(self) -> None:
        self._artist.close()

    def _keep(self, key: tuple[str, Order], png: bytes) -> None:
        with self._lock:
            if key not in self._kept:
                self._kept[key] = png
                self._size += len(png)
            while self._size > self._most:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped)
