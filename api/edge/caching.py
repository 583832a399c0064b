"""ETag and If-None-Match: what a build holds does not change until the next one, or the next day."""

from datetime import date
from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import Response

# Kept by the browser of who asked, and asked for again each time: a new build counts at once.
CACHED = {"Cache-Control": "private, no-cache"}


def etag_of(*parts: str | date) -> str:
    """As the header writes it; the parts have no quotation marks. A new version of the code is another."""
    return f'"{"-".join((version("tanya"), *map(str, parts)))}"'


def is_known(request: Request, etag: str) -> bool:
    """Whether the client has it already (RFC 9110, 13.1.2)."""
    offered = request.headers.get("if-none-match", "")
    tags = [tag.strip().removeprefix("W/") for tag in offered.split(",")]
    return "*" in tags or etag in tags


def not_modified(etag: str) -> Response:
    return Response(status_code=304, headers={"ETag": etag, **CACHED})
