"""Draws pages for a service: one child at a time, kept between pages, ended when a page takes too long."""

import json
import subprocess
import sys
from threading import Lock, Timer
from typing import BinaryIO

from tanya.confinement import bare_environment
from tanya.drawing.order import Order, receive, send
from tanya.errors import ReadError
from tanya.library.codec import encode

PATIENCE = 20.0  # seconds for one page; a large scan takes one


class Artist:
    """Thread-safe; a page waits until the one before is drawn."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def draw(self, order: Order) -> bytes:
        """The page as a PNG, in about 0.1 s. Raises ReadError when it cannot be drawn."""
        with self._lock:
            drawn = self._asked(order)
        if not drawn:
            raise ReadError(f"{order.pdf.name}: halaman {order.page} tidak dapat digambar")
        return drawn

    def close(self) -> None:
        with self._lock:
            self._end()

    def _asked(self, order: Order) -> bytes | None:
        """None when the child died of it."""
        sent, received = self._pipes()
        assert self._child
        late = Timer(self._patience, self._child.kill)
        late.start()
        try:
            send(sent, json.dumps(encode(order)).encode())
            drawn = receive(received)
        except OSError:
            drawn = None
        finally:
            late.cancel()
        if not drawn:  # what made it fail may have cost the child its memory
            self._end()
        return drawn

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = subprocess.Popen(  # ourselves; no shell  # nosec B603
                [sys.executable, "-m", "tanya.drawing.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=bare_environment(),
            )
        sent, received = self._child.stdin, self._child.stdout
        assert sent
        assert received
        return sent, received  # type: ignore[return-value]  # Popen calls them IO[bytes]

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.communicate()
