"""Problems in OpenAI's shape, on the addresses of its protocol, whoever of us raised them."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.edge.problems import MEDIA_TYPE, Code
from api.speaking.openai.responses import ErrorBody, ErrorModel

CHAT = "/v1/chat/completions"
_PATHS = (CHAT, "/v1/models")
_TYPES = {
    401: "authentication_error",
    403: "permission_error",
    429: "rate_limit_error",
}
# Its clients know a request that makes no sense by 400.
_STATUSES = {422: 400}


class OpenAIErrors:
    """ASGI middleware, outside of all that may end a request with a problem."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _spoken(scope["path"]):
            send = _Translated(send)
        await self._app(scope, receive, send)


def _spoken(path: str) -> bool:
    return any(path == known or path.startswith(f"{known}/") for known in _PATHS)


class _Translated:
    """send() that holds a problem back until it is whole; all else passes."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_problem(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._translate(self._start)

    async def _translate(self, start: Message) -> None:
        body = in_openais_shape(json.loads(self._body)).model_dump_json().encode()
        status = _STATUSES.get(start["status"], start["status"])
        headers = MutableHeaders(raw=list(start["headers"]))
        headers["content-type"] = "application/json"
        headers["content-length"] = str(len(body))
        await self._send({**start, "status": status, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})


def _is_problem(start: Message) -> bool:
    return MutableHeaders(raw=list(start["headers"])).get("content-type", "").startswith(MEDIA_TYPE)


def in_openais_shape(problem: Mapping[str, Any]) -> ErrorBody:
    """The body of a problem+json, in OpenAI's words."""
    status = int(problem["status"])
    known = "invalid_request_error" if status < 500 else "server_error"
    faults = problem.get("errors") or [{}]
    return ErrorBody(
        error=ErrorModel(
            message=str(problem["detail"]),
            type=_TYPES.get(status, known),
            param=faults[0].get("field"),
            code=str(problem["code"]).lower(),
        )
    )


def described(*codes: Code) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI `responses` of an operation that may end with these, as they leave here."""
    found: dict[int | str, dict[str, Any]] = {}
    for code in codes:
        problem = {"status": code.status, "detail": code.detail, "code": code.name}
        entry = found.setdefault(
            _STATUSES.get(code.status, code.status),
            {
                "model": ErrorBody,
                "description": code.title,
                "content": {"application/json": {"examples": {}}},
            },
        )
        examples = entry["content"]["application/json"]["examples"]
        examples[code.name] = {"value": in_openais_shape(problem).model_dump()}
    return found
