"""A small real server on loopback that speaks the Bot API, as strict as Telegram, with faults on request."""

import json
import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.bot.telegram.faults import Fault, Faults, Way
from tests.bot.telegram.methods import Methods
from tests.bot.telegram.refusal import Refused
from tests.bot.telegram.world import World

_FILE = re.compile(r"/file/bot123456789:[\w-]+/voice/(\w+)\.oga")
TOKEN = "123456789:loopback-secret_0123456789abcdef"


@dataclass(slots=True)
class TelegramServer:
    """people: what they do and see; faults: what goes wrong; refused: what was no fault, but a mistake."""

    people: World = field(default_factory=World)
    faults: Faults = field(default_factory=Faults)
    refused: list[str] = field(default_factory=list)
    url: str = ""


@contextmanager
def telegram_server(port: int = 0) -> Iterator[TelegramServer]:
    server = TelegramServer()
    listener = _Listener(("127.0.0.1", port), _handler(server))
    server.url = f"http://127.0.0.1:{listener.server_address[1]}"
    thread = Thread(target=listener.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with server.people.changed:
            server.people.closing = True
            server.people.changed.notify_all()
        listener.shutdown()
        listener.server_close()
        thread.join(5)


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A bot that was killed leaves its connections behind."""


def _handler(server: TelegramServer) -> type[BaseHTTPRequestHandler]:
    methods = Methods(server.people)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = self.rfile.read(length)
            if len(body) < length:  # given up halfway: a courtesy that came too late
                self._break_off()
                return
            address = urlsplit(self.path)
            _, bot, method = address.path.split("/")
            if bot != f"bot{TOKEN}":
                self._tell(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
                return
            values = {**dict(parse_qsl(address.query)), **_values(self.headers.get("Content-Type", ""), body)}
            self._carry_out(method, values, server.faults.next(method, tagged="parse_mode" in values))

        def do_GET(self) -> None:
            found = _FILE.fullmatch(self.path)
            content = server.people.files.get(found[1]) if found else None
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def _carry_out(self, method: str, values: dict[str, Any], fault: Fault | None) -> None:
            if fault and fault.way is Way.UNHEARD:
                self._break_off()
                return
            try:
                if fault and fault.refusal:
                    raise fault.refusal
                result = methods.call(method, values)
            except Refused as refusal:
                if not (fault and fault.refusal):
                    server.refused.append(f"{method}: {refusal.description}")
                self._tell(refusal.status, _complaint(refusal))
                return
            if fault and fault.way is Way.LOST:
                if method.startswith("send") and isinstance(result, dict):
                    server.people.lost.append((result["chat"]["id"], result["text"]))
                self._break_off()
                return
            if fault:
                time.sleep(fault.seconds)
            self._tell(200, {"ok": True, "result": result})

        def _tell(self, status: int, answer: dict[str, Any]) -> None:
            payload = json.dumps(answer).encode()
            with suppress(ConnectionError):  # a bot that is stopping does not wait
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(payload)))
                if server.people.closing:  # else a bot left behind would ask on, without end
                    self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(payload)

        def _break_off(self) -> None:
            self.close_connection = True
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)

        def log_message(self, *args: object) -> None:
            pass

    return Handler


def _complaint(refusal: Refused) -> dict[str, Any]:
    told = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    return {**told, "parameters": refusal.parameters} if refusal.parameters else told


def _values(content_type: str, body: bytes) -> dict[str, Any]:
    """The fields; a file is (name, bytes), and `attach://` leads to it."""
    if not content_type.startswith("multipart/form-data"):
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
    parts = BytesParser().parsebytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)
    values: dict[str, Any] = {}
    for part in parts.get_payload():
        assert not isinstance(part, str)
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        file = part.get_filename()
        values[name] = (file, content) if file else content.decode()
    attached = {f"attach://{name}": value for name, value in values.items() if isinstance(value, tuple)}
    return {
        name: attached.get(value, value) if isinstance(value, str) else value
        for name, value in values.items()
    }
