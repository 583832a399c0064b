"""A small real server on loopback: as much of OpenAI's protocol as chat models use, and every way to fail."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

KEY = "sk-rahasia-loopback-4711"
MODEL = "contoh-1"
_PASSAGE = re.compile(r'<kutipan tanda="(?P<mark>\w+)"[^>]*>\n(?P<text>.*?)\n</kutipan>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Received:
    """One request."""

    path: str
    authorization: str
    body: dict[str, Any]

    @property
    def prompt(self) -> str:
        return "\n".join(str(message["content"]) for message in self.body["messages"])

    @property
    def passages(self) -> dict[str, str]:
        """What is shown, by mark."""
        return {found["mark"]: found["text"] for found in _PASSAGE.finditer(self.prompt)}

    def mark_of(self, words: str) -> str:
        """The mark of the passage with these words, as a model would write it."""
        found = [mark for mark, text in self.passages.items() if words in text]
        assert found, f"{words!r} is not shown: {self.passages}"
        return f"[{found[0]}]"


class Wire:
    """What a behaviour answers with."""

    def __init__(self, handler: BaseHTTPRequestHandler, closing: Event) -> None:
        self._handler = handler
        self._closing = closing

    def begin(self) -> None:
        self._handler.send_response(200)
        self._handler.send_header("Content-Type", "text/event-stream")
        self._handler.end_headers()

    def refuse(self, status: int, body: str, headers: dict[str, str] | None = None) -> None:
        payload = body.encode()
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", "application/json")
        self._handler.send_header("Content-Length", str(len(payload)))
        for name, value in (headers or {}).items():
            self._handler.send_header(name, value)
        self._handler.end_headers()
        self.raw(body)

    def say(self, text: str) -> bool:
        return self._event({"choices": [{"index": 0, "delta": {"role": "assistant", "content": text}}]})

    def finish(self, sent: int = 120, written: int = 30) -> None:
        self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        usage = {"prompt_tokens": sent, "completion_tokens": written, "total_tokens": sent + written}
        self._event({"choices": [], "usage": usage})
        self.raw("data: [DONE]\n\n")

    def raw(self, text: str) -> bool:
        """Whether anyone still listens, as far as can be told."""
        with suppress(ConnectionError):
            self._handler.wfile.write(text.encode())
            self._handler.wfile.flush()
            return True
        return False

    def wait(self, seconds: float) -> None:
        """Less where the server is closing."""
        self._closing.wait(seconds)

    def _event(self, part: dict[str, Any]) -> bool:
        told = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": MODEL, **part}
        return self.raw(f"data: {json.dumps(told)}\n\n")


Behaves = Callable[[Received, Wire], None]
Line = str | Callable[[Received], str]


@dataclass(slots=True)
class ModelServer:
    """Behaves as told: each request as the next of `turns`, the last of which goes on."""

    url: str = ""
    turns: list[Behaves] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    closing: Event = field(default_factory=Event)
    faults: list[Exception] = field(default_factory=list)  # of a test that expects something else

    def answer(self, received: Received, wire: Wire) -> None:
        self.received.append(received)
        behave = self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]
        try:
            behave(received, wire)
        except Exception as fault:  # noqa: BLE001 - raised where the test ends
            self.faults.append(fault)


def writes(*lines: Line, piece: int = 7) -> Behaves:
    """A model that streams these lines, a few letters at a time."""

    def behave(received: Received, wire: Wire) -> None:
        text = "\n".join(line if isinstance(line, str) else line(received) for line in lines)
        wire.begin()
        for at in range(0, len(text), piece):
            wire.say(text[at : at + piece])
        wire.finish()

    return behave


def hangs(received: Received, wire: Wire) -> None:
    """Takes the request and says nothing."""
    wire.wait(30)


def pings(received: Received, wire: Wire) -> None:
    """Keeps the connection busy without a word."""
    wire.begin()
    for _ in range(200):
        wire.raw(": ping\n\n")
        wire.wait(0.1)


def stalls(line: Callable[[Received], str]) -> Behaves:
    """A sentence and the beginning of another, then nothing more."""

    def behave(received: Received, wire: Wire) -> None:
        wire.begin()
        wire.say(f"{line(received)}\nDan")
        wire.wait(30)

    return behave


def breaks_off(line: Callable[[Received], str], half: str) -> Behaves:
    """A sentence and half of another, then the connection is gone."""

    def behave(received: Received, wire: Wire) -> None:
        wire.begin()
        wire.say(f"{line(received)}\n{half}")
        wire.raw('data: {"id": "c1", "choi')

    return behave


def refuses(status: int, headers: dict[str, str] | None = None, says: str = "") -> Behaves:
    def behave(received: Received, wire: Wire) -> None:
        wire.refuse(status, json.dumps({"error": {"message": says or f"status {status}"}}), headers)

    return behave


def garbage(received: Received, wire: Wire) -> None:
    """A stream of something else."""
    wire.begin()
    wire.raw("data: {ini bukan json\n\ndata: <html>502</html>\n\n")


def _handler(server: ModelServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            asked = Received(self.path, self.headers.get("Authorization", ""), body)
            server.answer(asked, Wire(self, server.closing))

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextmanager
def model_server(*turns: Behaves) -> Iterator[ModelServer]:
    server = ModelServer(turns=list(turns))
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    listener.daemon_threads = True
    server.url = f"http://127.0.0.1:{listener.server_address[1]}/v1"
    thread = Thread(target=listener.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        listener.shutdown()
        listener.server_close()
        thread.join(5)
    if server.faults:
        raise server.faults[0]
