"""A small real server on loopback: as much of the Bot API as the bot uses, and failures on request."""

import json
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from urllib.parse import parse_qsl

TOKEN = "123456789:loopback-secret"
ME = {"id": 1, "is_bot": True, "first_name": "tanya", "username": "tanya_uji_bot"}
_TAGS = {"b", "i", "blockquote"}
_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Sent:
    """One sendMessage that was accepted."""

    chat_id: int
    text: str
    html: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """What a method answers instead, once."""

    status: int
    description: str
    retry_after: int | None = None


@dataclass(slots=True)
class TelegramServer:
    url: str = ""
    sent: list[Sent] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    _updates: list[dict[str, object]] = field(default_factory=list)
    _failures: dict[str, deque[Failure]] = field(default_factory=dict)
    _changed: Condition = field(default_factory=Condition)
    closing: bool = False

    def write(self, text: str | None, chat_id: int = 7, kind: str = "private", **parts: object) -> None:
        """Someone writes to the bot; without text it is whatever parts say, a photo or a sticker."""
        number = len(self._updates) + 1
        chat = {
            "id": chat_id,
            "type": kind,
            **({"title": "Grup"} if kind != "private" else {"first_name": "Ani"}),
        }
        message: dict[str, object] = {
            "message_id": number,
            "date": 1_900_000_000,
            "chat": chat,
            "from": {"id": 7, "is_bot": False, "first_name": "Ani"},
            **parts,
        }
        if text is not None:
            message["text"] = text
            if text.startswith("/"):
                length = len(text.split()[0])
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        with self._changed:
            self._updates.append({"update_id": number, "message": message})
            self._changed.notify_all()

    def fail(self, method: str, *failures: Failure) -> None:
        self._failures.setdefault(method, deque()).extend(failures)

    def wait_for(self, count: int, seconds: float = 10) -> list[Sent]:
        """The first count messages sent; an AssertionError when they do not come in time."""
        self.wait_until(lambda sent: len(sent) >= count, seconds)
        return self.sent[:count]

    def wait_until(self, enough: Callable[[list[Sent]], bool], seconds: float = 10) -> None:
        with self._changed:
            came = self._changed.wait_for(lambda: enough(self.sent), seconds)
        assert came, f"only {len(self.sent)} messages after {seconds} s"

    def answer(self, method: str, values: dict[str, str]) -> tuple[int, dict[str, object]]:
        if (waiting := self._failures.get(method)) and method != "getUpdates":
            return _refused(waiting.popleft())
        match method:
            case "getMe":
                return _accepted(ME)
            case "getUpdates":
                return _accepted(
                    self._new_updates(int(values.get("offset", 0)), float(values.get("timeout", 0)))
                )
            case "sendChatAction":
                self.actions.append(values["action"])
                return _accepted(True)
            case "sendMessage":
                return self._send(values)
        return _accepted(True)

    def close(self) -> None:
        with self._changed:
            self.closing = True
            self._changed.notify_all()

    def _new_updates(self, offset: int, timeout: float) -> list[dict[str, object]]:
        def waiting() -> list[dict[str, object]]:
            return self._updates[max(offset - 1, 0) :]

        with self._changed:
            self._changed.wait_for(lambda: self.closing or bool(waiting()), min(timeout, 0.3))
            return waiting()

    def _send(self, values: dict[str, str]) -> tuple[int, dict[str, object]]:
        is_html = values.get("parse_mode") == "HTML"
        if fault := _unacceptable(values["text"], is_html):
            return _refused(Failure(400, f"Bad Request: {fault}"))
        with self._changed:
            self.sent.append(Sent(int(values["chat_id"]), values["text"], is_html))
            self._changed.notify_all()
        chat = {"id": int(values["chat_id"]), "type": "private"}
        return _accepted({"message_id": len(self.sent), "date": int(time.time()), "chat": chat})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.fault = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        if tag not in _TAGS:
            self.fault = f'unsupported start tag "{tag}"'

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.fault = "unmatched end tag"

    def handle_data(self, data: str) -> None:
        self.text += data


def _unacceptable(text: str, is_html: bool) -> str:
    reader = _Reader()
    if is_html:
        reader.feed(text)
        reader.close()
        text = reader.text
    if reader.fault or reader.open:
        return f"can't parse entities: {reader.fault or 'unclosed tag'}"
    if not text.strip():
        return "message text is empty"
    return "message is too long" if len(text.encode("utf-16-le")) // 2 > _LIMIT else ""


def _accepted(result: object) -> tuple[int, dict[str, object]]:
    return 200, {"ok": True, "result": result}


def _refused(failure: Failure) -> tuple[int, dict[str, object]]:
    body: dict[str, object] = {"ok": False, "error_code": failure.status, "description": failure.description}
    if failure.retry_after is not None:
        body["parameters"] = {"retry_after": failure.retry_after}
    return failure.status, body


def _handler(server: TelegramServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            _, bot, method = self.path.split("/")
            if bot != f"bot{TOKEN}":
                status, answer = _refused(Failure(401, "Unauthorized"))
            else:
                status, answer = server.answer(method, dict(parse_qsl(body, keep_blank_values=True)))
            payload = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(payload)))
            if server.closing:  # else a bot left behind would ask on, without end
                self.send_header("Connection", "close")
            self.end_headers()
            with suppress(ConnectionError):  # a bot that is stopping does not wait
                self.wfile.write(payload)

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextmanager
def telegram_server() -> Iterator[TelegramServer]:
    server = TelegramServer()
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    listener.daemon_threads = True
    server.url = f"http://127.0.0.1:{listener.server_address[1]}"
    thread = Thread(target=listener.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        listener.shutdown()
        listener.server_close()
        thread.join(5)
