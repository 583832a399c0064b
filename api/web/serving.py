"""The page at `/`, its files below `/assets`, and `widget.js`: read once, served from memory.

The page is one shell for every address of it; which view is shown, the script in it decides.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response

from api.edge.caching import is_known
from api.edge.headers import page_policy
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
_RETENTION = b"{retention_days}"  # where the shell tells it


@dataclass(frozen=True, slots=True)
class _File:
    body: bytes
    media_type: str
    etag: str


def web_routes(framers: Sequence[str], retention_days: int) -> APIRouter:
    """Pages of those origins may show the widget's frame; nobody may frame the page itself.

    framers: as browsers write them. retention_days: what the page says of how long questions are kept.
    """
    router = APIRouter(include_in_schema=False)
    files = _read(_STATIC)
    shell = files["pages/index.html"].body.replace(_RETENTION, str(retention_days).encode())
    _add_pages(router, _file(shell, ".html"), framers)
    _add_administration(router, files["pages/pengelola.html"])
    _add_assets(router, files)
    return router


def _add_pages(router: APIRouter, shell: _File, framers: Sequence[str]) -> None:
    async def page(request: Request) -> Response:
        return _served(request, shell, page_policy())

    async def framed(request: Request) -> Response:
        return _served(request, shell, page_policy(framers))

    for address in ("/", "/koleksi", "/banding", "/baca/{document:path}"):
        router.add_api_route(address, page, methods=["GET", "HEAD"])
    router.add_api_route("/bingkai", framed, methods=["GET", "HEAD"])


def _add_administration(router: APIRouter, shell: _File) -> None:
    @router.api_route("/pengelola", methods=["GET", "HEAD"])
    async def administration(request: Request) -> Response:
        return _served(request, shell, page_policy())


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
        path.relative_to(folder).as_posix(): _file(path.read_bytes(), path.suffix)
        for path in folder.rglob("*")
        if path.suffix in _TYPES
    }


def _file(body: bytes, suffix: str) -> _File:
    return _File(body, _TYPES[suffix], f'"{hashlib.sha256(body).hexdigest()[:32]}"')
