"""The folder of official texts and the lock file that says what is in it and where it came from.

sumber/
  sumber.lock.json   of each text: address, sha256, size, when; what changed since
  naskah/            the accepted texts: `tanya ingest` reads these
  berubah/           contents that differ from the accepted ones, before and after
  .bagian/           what is being fetched
"""

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from ingest.atomic import write_whole
from ingest.fetching.partial import Part
from ingest.fetching.records import Content, Entry
from tanya.errors import FetchError

TEXTS = "naskah"
CHANGED = "berubah"


class Shelf:
    """One process at a time: `with shelf.held():` around whatever changes it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock_file = folder / "sumber.lock.json"

    @contextmanager
    def held(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.folder / ".ambil.lock", timeout=0):
                yield
        except Timeout as fault:
            raise FetchError("Pengambilan lain sedang berjalan; tunggu sampai selesai.") from fault

    def entries(self) -> dict[str, Entry]:
        try:
            raw = json.loads(self._lock_file.read_text(encoding="utf-8"))
            return {name: _entry(value) for name, value in raw.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
            raise FetchError(
                f"{self._lock_file} tidak dapat dibaca; kembalikan dari cadangan, atau pindahkan"
            ) from fault

    def note(self, name: str, entry: Entry) -> None:
        """Replaces what is written of that regulation."""
        entries = self.entries() | {name: entry}
        whole = {key: asdict(entries[key]) for key in sorted(entries)}
        write_whole(self._lock_file, json.dumps(whole, ensure_ascii=False, indent=2) + "\n")

    def part(self, name: str) -> Part:
        return Part(self.folder / ".bagian" / f"{name}.part")

    def at(self, content: Content) -> Path:
        return self.folder / content.file

    def must_be_sound(self, entry: Entry) -> bool:
        """Whether the accepted text is there; raises FetchError where it is another than was written down."""
        path = self.at(entry.content)
        if not path.is_file():
            return False
        if sha256_of(path) != entry.content.sha256:
            raise FetchError(
                f"{path} bukan lagi naskah yang tercatat (sidiknya lain); pindahkan berkas itu, lalu ulangi"
            )
        return True

    def take(self, part: Path, file: str, sha256: str) -> None:
        """The fetched file to its place, where nothing else may lie."""
        target = self.folder / file
        if target.is_file() and sha256_of(target) != sha256:
            raise FetchError(f"{target} sudah ada dan tidak tercatat; pindahkan berkas itu, lalu ulangi")
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(part, target)

    def drop(self, changes: Sequence[Content], entry: Entry) -> None:
        """Remove the files of changes that nobody accepted, where the entry names them no more.

        One that somebody has written to since stays: it is no longer what came.
        """
        named = {one.file for one in (entry.content, *entry.changes, *entry.former)}
        for change in changes:
            path = self.at(change)
            if change.file not in named and path.is_file() and sha256_of(path) == change.sha256:
                path.unlink()

    def accept(self, name: str) -> Content:
        """The newest change takes the accepted text's place, which is kept beside; none waits any longer.

        Raises FetchError.
        """
        entry = self.entries().get(name)
        if entry is None or not entry.changes:
            raise FetchError(f"{name}: tidak ada perubahan yang menunggu. Lihat: tanya corpus daftar")
        old, new = entry.content, entry.changes[-1]
        aside = replace(old, file=place(CHANGED, name, old))
        put = replace(new, file=place(TEXTS, name, new))
        if not self.at(new).is_file() or sha256_of(self.at(new)) != new.sha256:
            raise FetchError(
                f"{self.at(new)} hilang atau bukan yang tercatat; ambil lagi dengan tanya corpus fetch"
            )
        if self.must_be_sound(entry):
            os.replace(self.at(old), self.at(aside))
        os.replace(self.at(new), self.at(put))
        passed = tuple(change for change in entry.changes if change.sha256 != new.sha256)
        self.note(name, replace(entry, content=put, changes=(), former=(*entry.former, *passed, aside)))
        return put


def place(folder: str, name: str, content: Content) -> str:
    """Below the folder of sources: `naskah/pp-8-2006.pdf`, `berubah/pp-8-2006-3f2a91c0.pdf`."""
    suffix = Path(content.file).suffix
    return f"{folder}/{name}{suffix}" if folder == TEXTS else f"{folder}/{name}-{content.sha256[:8]}{suffix}"


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _entry(raw: dict[str, Any]) -> Entry:
    return Entry(
        Content(**raw["content"]),
        str(raw["checked"]),
        tuple(Content(**one) for one in raw["changes"]),
        tuple(Content(**one) for one in raw["former"]),
        str(raw.get("asked", "")),
    )
