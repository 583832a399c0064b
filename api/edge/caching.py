"""ETag and If-None-Match: what a build holds does not change until the next one, or the next day."""

import hashlib
import json
from datetime import date
from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import Response

# Kept by the browser of who asked, and asked for again each time: a new build counts at once.
CACHED = {"Cache-Control": "private, no-cache"}
_VERSION = version("tanya")  # read from the disk each time it is asked for


def etag_of(request: Request, *parts: str | date | bool) -> str:
    """As the header writes it: of the address and the parts. A new version of the code is another."""
    address = (request.url.path, request.url.query)
    told = json.dumps([_VERSION, *address, *map(str, parts)])
    return f'"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


def is_known(request: Request, etag: str) -> bool:
    """Whether the client has it already (RFC 9110, 13.1.2); to be asked only of what there is."""
    offered = request.headers.get("if-none-match", "")
    tags = [tag.strip().removeprefix("W/") for tag in offered.split(",")]
    return "*" in tags or etag in tags


def not_modified(etag: str) -> Response:
    return Response(status_code=304, headers={"ETag": etag, **CACHED})
