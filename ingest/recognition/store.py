"""What was read from pictures, page by page: reading one takes seconds, and its bytes say all.

An entry is the JSON of a `Printed`, or of the reason why the page could not be read. Where its reader died or
was late, a loaded machine may be to blame: such a page is tried once more by the next ingest. Only tries
count: a page that was spared for others of its file has its two still to come. A damaged entry counts as
absent. Words stay as the engine gave them; what is made of them is no part of it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ingest.atomic import write_whole
from ingest.printed import Printed
from tanya.library.codec import decode, encode

_TRIES = 2  # of a page, before it is left alone


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page that was tried in vain; why: Indonesian."""

    why: str
    given_up: int = 0  # tries that its reader died of or was late with
    spared: bool = False  # the last time was no try: for other pages of its file, or for the disk

    @property
    def passing(self) -> bool:
        """Whether it is to be tried by the next ingest; what its reader judged is not."""
        return self.spared or 0 < self.given_up < _TRIES


@dataclass(frozen=True, slots=True)
class PictureStore:
    """The recognised pages of one file; engine: the fingerprint of what reads them."""

    folder: Path
    engine: str

    @classmethod
    def of_file(cls, cache: Path, sha256: str, engine: str) -> "PictureStore":
        """cache: where the entries of all files lie."""
        return cls(cache / sha256[:2] / sha256, engine)

    @staticmethod
    def ending(engine: str) -> str:
        """What the names of all entries of that engine end with."""
        return f"-{hashlib.sha256(engine.encode()).hexdigest()[:12]}.json"

    def entry(self, page: int) -> Path:
        """page: 1-based."""
        return self.folder / f"{page}{self.ending(self.engine)}"

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
        """Note that its reader died, was late or stumbled; spared: that this is not to count as a try."""
        self.put(page, Unreadable(why, self.tries(page) + (not spared), spared))

    def tries(self, page: int) -> int:
        """How often it was tried in vain."""
        before = self.get(page)
        return before.given_up if isinstance(before, Unreadable) else 0
