"""The page at `/`, its files below `/assets`, and `widget.js`: read once, served from memory.

The page is one shell for every address of it; which view is shown, the script in it decides.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response

from api.edge.caching import is_known
from api.edge.problems import Code, Problem

_STATIC = Path(__file__).parent / "static"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
# No script or style but files of this origin; blob: is a page picture that was fetched with a key.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors {framers}"
)
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.\-\[\]:*]+")


@dataclass(frozen=True, slots=True)
class _File:
    body: bytes
    media_type: str
    etag: str


def web_routes(allowed_origins: Sequence[str] = ()) -> APIRouter:
    """Pages of allowed_origins may show the widget's frame; nobody may frame the page itself."""
    router = APIRouter(include_in_schema=False)
    files = _read(_STATIC)
    framers = " ".join(filter(_ORIGIN.fullmatch, allowed_origins)) or "'none'"
    _add_pages(router, files["pages/index.html"], framers)
    _add_administration(router, files["pages/pengelola.html"])
    _add_assets(router, files)
    return router


def _add_pages(router: APIRouter, shell: _File, framers: str) -> None:
    async def page(request: Request) -> Response:
        return _served(request, shell, _POLICY.format(framers="'none'"))

    async def framed(request: Request) -> Response:
        return _served(request, shell, _POLICY.format(framers=framers))

    for address in ("/", "/koleksi", "/banding", "/baca/{document:path}"):
        router.add_api_route(address, page, methods=["GET", "HEAD"])
    router.add_api_route("/bingkai", framed, methods=["GET", "HEAD"])


def _add_administration(router: APIRouter, shell: _File) -> None:
    @router.api_route("/pengelola", methods=["GET", "HEAD"])
    async def administration(request: Request) -> Response:
        return _served(request, shell, _POLICY.format(framers="'none'"))


def _add_assets(router: APIRouter, files: Mapping[str, _File]) -> None:
    @router.api_route("/assets/{name:path}", methods=["GET", "HEAD"])
    async def asset(request: Request, name: str) -> Response:
        # Looked up, never opened: no name can lead out of the folder.
        if name not in files:
            raise Problem(Code.NOT_FOUND)
        return _served(request, files[name])

    @router.api_route("/widget.js", methods=["GET", "HEAD"])
    async def widget(request: Request) -> Response:
        response = _served(request, files["widget.js"])
        # A portal that isolates itself (COEP) may still load it.
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response


def _served(request: Request, file: _File, policy: str | None = None) -> Response:
    # Asked anew each time: after an upgrade no page runs with half of the old files.
    headers = {"ETag": file.etag, "Cache-Control": "no-cache"}
    if policy:
        headers["Content-Security-Policy"] = policy
    if is_known(request, file.etag):
        return Response(status_code=304, headers=headers)
    body = b"" if request.method == "HEAD" else file.body
    headers["Content-Length"] = str(len(file.body))
    return Response(body, headers=headers, media_type=file.media_type)


def _read(folder: Path) -> dict[str, _File]:
    return {
        path.relative_to(folder).as_posix(): _file(path)
        for path in folder.rglob("*")
        if path.suffix in _TYPES
    }


def _file(path: Path) -> _File:
    body = path.read_bytes()
    return _File(body, _TYPES[path.suffix], f'"{hashlib.sha256(body).hexdigest()[:32]}"')
