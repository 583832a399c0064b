"""A real server on loopback that lies: about lengths, kinds, ends, whereabouts, and what it had before."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread


def pdf(words: str = "isi", size: int = 20_000) -> bytes:
    """As much of a PDF as is looked at here: its first bytes and its last."""
    line = f"% {words}\n".encode()
    return b"%PDF-1.7\n" + line * (size // len(line)) + b"%%EOF\n"


@dataclass(frozen=True, slots=True)
class Asked:
    path: str
    headers: dict[str, str]


class Exchange:
    """One request, and whatever is answered to it."""

    def __init__(self, handler: BaseHTTPRequestHandler, closing: Event) -> None:
        self._handler = handler
        self.closing = closing
        self.headers = {name.lower(): value for name, value in handler.headers.items()}

    def head(self, status: int = 200, **headers: str) -> None:
        """Names are written with _ for -."""
        self._handler.send_response(status)
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()

    def body(self, data: bytes) -> None:
        self._handler.wfile.write(data)
        self._handler.wfile.flush()

    def whole(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.head(status, Content_Length=str(len(data)), **headers)
        self.body(data)


Behaviour = Callable[[Exchange], None]


@dataclass(frozen=True, slots=True)
class Liar:
    """What it does at each path may be changed while it runs."""

    authority: str
    scheme: str
    pages: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    @property
    def address(self) -> str:
        return self.at("/naskah.pdf")

    def at(self, path: str) -> str:
        return f"{self.scheme}://{self.authority}{path}"

    def says(self, behaviour: Behaviour, path: str = "/naskah.pdf") -> None:
        self.pages[path] = behaviour

    @property
    def requests(self) -> list[Asked]:
        """Without those for robots.txt."""
        return [one for one in self.asked if one.path != "/robots.txt"]


@contextmanager
def liar(certificates: ssl.SSLContext | None = None) -> Iterator[Liar]:
    closing = Event()
    pages: dict[str, Behaviour] = {}
    asked: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            exchange = Exchange(self, closing)
            asked.append(Asked(self.path, exchange.headers))
            with suppress(OSError):  # whoever asked has gone
                pages.get(self.path, _nothing)(exchange)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A handshake that was refused."""

    server = Server(("127.0.0.1", 0), Handler)
    if certificates:
        server.socket = certificates.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield Liar(f"127.0.0.1:{server.server_port}", "https" if certificates else "http", pages, asked)
    finally:
        closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _nothing(exchange: Exchange) -> None:
    exchange.whole(b"tidak ada", 404)
