"""Where a page of a list ends: a moment and an id, as text that means nothing to clients."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, ColumnElement, and_, or_

from tanya.errors import CursorError

UNKNOWN = "Penanda halaman itu tidak dikenal; mulai lagi dari halaman pertama."


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last one of a page."""

    at: datetime
    id: str

    def __str__(self) -> str:
        return urlsafe_b64encode(f"{self.at.isoformat()} {self.id}".encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str) -> "Cursor":
        """Raises CursorError where no page gave that text."""
        try:
            padded = text.encode("ascii") + b"=" * (-len(text) % 4)
            at, _, identity = urlsafe_b64decode(padded).decode("ascii").partition(" ")
            moment = datetime.fromisoformat(at)
        except (ValueError, Error) as fault:
            raise CursorError(UNKNOWN) from fault
        plain = moment.utcoffset() == timedelta() and identity.isprintable()
        if not plain or str(cls(moment, identity)) != text:
            raise CursorError(UNKNOWN)
        return cls(moment, identity)

    def older(self, at: Column[datetime], identity: Column[str]) -> ColumnElement[bool]:
        """What comes after it where the newest come first."""
        return or_(at < self.at, and_(at == self.at, identity < self.id))


def next_cursor(found: Sequence[tuple[datetime, str]], limit: int) -> str | None:
    """found is one more than the limit where more follows."""
    return str(Cursor(*found[limit - 1])) if len(found) > limit else None
