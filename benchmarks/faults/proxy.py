"""A TCP proxy on loopback that lets its other side be slow, or hang."""

import contextlib
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Event, Thread

_PIECE = 65536
_LOOK = 0.05  # seconds


@dataclass(slots=True)
class Proxy:
    """delay: seconds before each piece that the server says; hanging: nothing passes while it is set."""

    port: int
    delay: float = 0.0
    hanging: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)

    def carry(self, source: socket.socket, sink: socket.socket, slow: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(_PIECE):
                if slow:
                    time.sleep(self.delay)
                while self.hanging.is_set() and not self.ended.is_set():
                    time.sleep(_LOOK)
                sink.sendall(piece)
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def proxied(server: int) -> Iterator[Proxy]:
    """Before that port of loopback."""
    listener = socket.create_server(("127.0.0.1", 0))
    proxy = Proxy(listener.getsockname()[1])

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = listener.accept()
                other = socket.create_connection(("127.0.0.1", server))
                for pair in ((client, other, False), (other, client, True)):
                    Thread(target=proxy.carry, args=pair, daemon=True).start()

    Thread(target=accept, daemon=True).start()
    try:
        yield proxy
    finally:
        proxy.ended.set()
        listener.close()
