"""Names that the service goes by: a page of another host that had its name resolve here is told no."""

import ipaddress
import re

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.edge.problems import Code, problem_response
from tanya.settings import Settings

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - where it listens, no name of it
_PORT = re.compile(r":[0-9]{1,5}$")


def names_of(settings: Settings) -> tuple[str, ...]:
    """Loopback's names, that of where it listens, and those of the settings."""
    listening = () if settings.host in _EVERYWHERE else (_bracketed(settings.host),)
    named = (name.lower() for name in (*_LOOPBACK, *listening, *settings.allowed_hosts))
    return tuple(dict.fromkeys(named))


def are_known(settings: Settings) -> bool:
    """Whether these are all its names: on a network, nobody but its administrator can list them."""
    return bool(settings.allowed_hosts) or is_loopback(settings.host)


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Hosts:
    """ASGI middleware: what is asked by another name is refused, whatever it is and whoever asks.

    Without keys, such a page would read with its reader's address what is there for this machine alone.
    """

    def __init__(self, app: ASGIApp, names: tuple[str, ...]) -> None:
        """names: in small letters; each goes with any port."""
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._is_ours(Headers(scope=scope).get("host", "")):
            await problem_response(Code.HOST_NOT_ALLOWED)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_ours(self, written: str) -> bool:
        host = written.lower()
        return host in self._names or _PORT.sub("", host) in self._names


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
