"""What was read from pictures, page by page: reading one takes seconds, and its bytes say all.

An entry is the JSON of a `Printed`, or of the reason why the page could not be read. A damaged entry
counts as absent. Words stay as the engine gave them; what is made of them is no part of it.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from ingest.atomic import write_whole
from ingest.printed import Printed
from tanya.library.codec import decode, encode


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page that was tried in vain; why: Indonesian."""

    why: str


@dataclass(frozen=True, slots=True)
class PictureStore:
    """The recognised pages of one file; engine: the fingerprint of what reads them."""

    folder: Path
    engine: str

    @classmethod
    def of_file(cls, cache: Path, sha256: str, engine: str) -> "PictureStore":
        """cache: where the entries of all files lie."""
        return cls(cache / sha256[:2] / sha256, engine)

    def entry(self, page: int) -> Path:
        """page: 1-based."""
        key = hashlib.sha256(self.engine.encode()).hexdigest()[:12]
        return self.folder / f"{page}-{key}.json"

    def get(self, page: int) -> Printed | Unreadable | None:
        """None when it was not read yet."""
        try:
            kept = json.loads(self.entry(page).read_text(encoding="utf-8"))
            return Unreadable(kept["why"]) if "why" in kept else decode(Printed, kept["printed"])
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def put(self, page: int, read: Printed | Unreadable) -> None:
        """Whole or not at all."""
        kept = {"why": read.why} if isinstance(read, Unreadable) else {"printed": encode(read)}
        write_whole(self.entry(page), json.dumps(kept, ensure_ascii=False))
