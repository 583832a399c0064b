"""What a browser is told of every response."""

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NOBODY = "'none'"


def page_policy(framers: Sequence[str] = ()) -> str:
    """The Content-Security-Policy of a page that those origins may show in a frame; none of them, nobody may.

    It needs nothing but what this service sends. Pictures of pages reach it as blobs, for they need the key;
    its forms are sent by its scripts.
    """
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        "font-src 'self'; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {' '.join(framers) or _NOBODY}"
    )


_API = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
_PAGE = {
    "Content-Security-Policy": page_policy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class SecurityHeaders:
    """ASGI middleware; sets each header unless the route did. HTML gets the page's, all else the API's."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                _tell(MutableHeaders(scope=message), message["status"])
            await send(message)

        await self._app(scope, receive, told)


def _tell(headers: MutableHeaders, status: int) -> None:
    told = dict(_ALWAYS)
    # A 304 has no type, and its headers replace those of the page that the browser keeps.
    if status != 304:
        told |= _PAGE if headers.get("content-type", "").startswith("text/html") else _API
    for name, value in told.items():
        headers.setdefault(name, value)
