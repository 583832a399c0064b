"""What of a text has come so far, kept so that a broken transfer goes on where it broke.

Beside the bytes stands what they are a part of: the address, and the mark (ETag or date) by which the
server says whether it still has the same. Without a mark nothing is kept: it could belong to anything.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

from ingest.atomic import write_whole

OVERLAP = 4096  # bytes that are asked for once more and must be those at hand: a mark may be wrong


@dataclass(frozen=True, slots=True)
class Mark:
    """What a server calls the content it sent."""

    etag: str = ""  # a strong one
    modified: str = ""

    @classmethod
    def of(cls, response: httpx.Response) -> "Mark":
        etag = response.headers.get("etag", "")
        strong = etag if etag.startswith('"') and len(etag) < 300 else ""
        return cls(strong, response.headers.get("last-modified", "")[:60])

    def __bool__(self) -> bool:
        return bool(self.etag or self.modified)

    @property
    def as_range_condition(self) -> str:
        return self.etag or self.modified

    @property
    def as_conditions(self) -> dict[str, str]:
        """Headers that ask only for what differs from it."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class _Kept:
    address: str
    etag: str
    modified: str


class Part:
    """The unfinished file of one text."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._beside = path.with_suffix(".json")

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.is_file() else 0

    def mark(self, address: str) -> Mark | None:
        """By what it can go on; None when nothing useful of that address is here."""
        try:
            kept = _Kept(**json.loads(self._beside.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return Mark(kept.etag, kept.modified) if kept.address == address and self.size else None

    def begin(self, address: str, mark: Mark) -> None:
        """An empty file, and what will be in it; the old goes first, so that the two never disagree."""
        self.discard()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.touch()
        if mark:
            write_whole(self._beside, json.dumps(asdict(_Kept(address, mark.etag, mark.modified))))

    def end_from(self, start: int) -> bytes:
        with self.path.open("rb") as file:
            file.seek(start)
            return file.read()

    def give_up(self) -> None:
        """After a fault: it stays only where a later try can go on with it."""
        if not self._beside.is_file():
            self.discard()

    def discard(self) -> None:
        self._beside.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)
