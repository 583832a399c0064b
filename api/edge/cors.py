"""Pages of other origins that may call from a browser."""

import re
from collections.abc import Iterable

from fastapi.middleware.cors import CORSMiddleware
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp

from api.edge.problems import Code, problem_response
from tanya.errors import SettingsError

_METHODS = ("GET", "POST", "DELETE")
_SENT = ("Authorization", "X-API-Key", "Idempotency-Key", "If-None-Match")
_READ = ("ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id")
_REFUSED = "Halaman dari alamat itu tidak diizinkan memanggil layanan ini dengan cara itu."
_ORIGIN = re.compile(r"(https?)://([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?/?")


class Cors(CORSMiddleware):
    """Starlette's, for that list; without cookies, as none are used. What it refuses is told as a problem."""

    def __init__(self, app: ASGIApp, allowed: tuple[str, ...]) -> None:
        super().__init__(
            app, allow_origins=allowed, allow_methods=_METHODS, allow_headers=_SENT, expose_headers=_READ
        )

    def preflight_response(self, request_headers: Headers) -> Response:
        response = super().preflight_response(request_headers)
        if response.status_code < 400:
            return response
        vary = {"Vary": response.headers["vary"]}
        return problem_response(Code.REFUSED, _REFUSED, status=response.status_code, headers=vary)


def origins(written: Iterable[str]) -> tuple[str, ...]:
    """As browsers write them; raises SettingsError naming what is none.

    `*` is none: every page that a civil servant opens could read what the intranet may.
    """
    return tuple(_origin(each) for each in written)


def _origin(written: str) -> str:
    found = _ORIGIN.fullmatch(written.lower())
    if not found:
        raise SettingsError(
            f"TANYA_ALLOWED_ORIGINS berisi {written!r}, yang bukan asal halaman. "
            "Contoh: https://portal.example.go.id"
        )
    scheme, host, port = found.groups()
    # A browser leaves out the port that its scheme has anyway.
    return f"{scheme}://{host}" + (port or "").removesuffix({"http": ":80", "https": ":443"}[scheme])
