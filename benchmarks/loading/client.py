"""One client of the service, over one connection that is kept open."""

import http.client
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tanya.domain.answer import Question

_PATIENCE = 120  # seconds
_IDLE = 2.0  # seconds
GONE = 0  # in place of a status: no response, or half of one


@dataclass(frozen=True, slots=True)
class Response:
    began: float  # time.monotonic()
    seconds: float
    status: int
    body: Mapping[str, Any]

    @property
    def is_good(self) -> bool:
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Stream:
    status: int
    first: float | None  # seconds until the first sentence; None where there was none
    seconds: float
    ended: bool  # whether its last event is `done`


class Client:
    """For one thread."""

    def __init__(self, port: int, key: str) -> None:
        self._port = port
        self._headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        self._connection: http.client.HTTPConnection | None = None
        self._used = 0.0

    def ask(self, question: Question, conversation: str | None = None) -> Response:
        return self.post("/v1/ask", asked(question) | {"conversation": conversation})

    def post(self, path: str, body: Mapping[str, object] | None = None) -> Response:
        return self._send("POST", path, body)

    def get(self, path: str) -> Response:
        return self._send("GET", path, None)

    def stream(self, question: Question) -> Stream:
        """Read to its end."""
        began, first, last, status = time.monotonic(), None, "", GONE
        try:
            found = self._request("POST", "/v1/ask", asked(question), {"Accept": "text/event-stream"})
            status = found.status
            for line in found:
                if line.startswith(b"event: "):
                    last = line[7:].strip().decode()
                    if last == "sentence" and first is None:
                        first = time.monotonic() - began
        except (OSError, http.client.HTTPException):
            status = GONE
        self.close()
        return Stream(status, first, time.monotonic() - began, last == "done")

    def close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def _send(self, method: str, path: str, body: Mapping[str, object] | None) -> Response:
        began = time.monotonic()
        try:
            found = self._request(method, path, body, {})
            told = found.read()
            content = json.loads(told) if told else {}
        except (OSError, http.client.HTTPException, ValueError):
            self.close()
            return Response(began, time.monotonic() - began, GONE, {})
        return Response(began, time.monotonic() - began, found.status, content)

    def _request(
        self, method: str, path: str, body: Mapping[str, object] | None, headers: Mapping[str, str]
    ) -> http.client.HTTPResponse:
        if time.monotonic() - self._used > _IDLE:  # the service closes a connection that is not used
            self.close()
        self._used = time.monotonic()
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        content = json.dumps(body).encode() if body is not None else None
        self._connection.request(method, path, content, {**self._headers, **headers})
        return self._connection.getresponse()


def asked(question: Question) -> dict[str, object]:
    return {
        "question": question.text,
        "context": list(question.context),
        "region": question.region,
        "as_of": question.as_of.isoformat() if question.as_of else None,
    }
