"""What was read from pictures, page by page: reading one takes seconds, and its bytes say all.

An entry is the JSON of a `Printed`, or of the reason why the page could not be read. Where its reader died or
was late, a loaded machine may be to blame: such a page is tried once more by the next ingest. A damaged entry
counts as absent. Words stay as the engine gave them; what is made of them is no part of it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ingest.atomic import write_whole
from ingest.printed import Printed
from tanya.library.codec import decode, encode

_TRIES = 2  # ingests in which a page may be given up before it is left alone


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page that was tried in vain; why: Indonesian."""

    why: str
    given_up: int = 0  # ingests in which its reader died, was late, or was spared it; 0: the reader judged it
    spared: bool = False  # not even tried the last time, for other pages of its file

    @property
    def passing(self) -> bool:
        """Whether it is to be tried once more."""
        return 0 < self.given_up < _TRIES


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
            return Unreadable(**kept) if "why" in kept else decode(Printed, kept["printed"])
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def put(self, page: int, read: Printed | Unreadable) -> None:
        """Whole or not at all."""
        kept = asdict(read) if isinstance(read, Unreadable) else {"printed": encode(read)}
        write_whole(self.entry(page), json.dumps(kept, ensure_ascii=False))

    def give_up(self, page: int, why: str, *, spared: bool) -> None:
        """Note that its reader died or was late, or that it was spared the reading."""
        before = self.get(page)
        times = before.given_up if isinstance(before, Unreadable) else 0
        self.put(page, Unreadable(why, times + 1, spared))

    def was_tried(self, page: int) -> bool:
        """Whether its reader was given up."""
        before = self.get(page)
        return isinstance(before, Unreadable) and not before.spared
