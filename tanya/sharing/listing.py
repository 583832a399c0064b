"""What a build in a store consists of: every file with its checksum, and the pointer to it."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from tanya.errors import BuildError
from tanya.library.layout import is_build_id

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST = 512  # letters of a path
_MOST = 10_000  # files; a build has some thirty


@dataclass(frozen=True, slots=True)
class Entry:
    path: str  # relative to the build's folder, with slashes
    sha256: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which build is the current one, and the checksum of its listing."""

    build: str
    sha256: str

    def written(self) -> bytes:
        return f"{self.build} {self.sha256}\n".encode("ascii")


def pointer_of(written: bytes) -> Pointer:
    """Raises BuildError for what is none: a store belongs to whoever may write to it."""
    parts = written.decode("ascii", "replace").split()
    if len(parts) != 2 or not is_build_id(parts[0]) or not _SHA256.fullmatch(parts[1]):
        raise BuildError("Penunjuk indeks di TANYA_BUILDS rusak.")
    return Pointer(*parts)


def pointer_to(build_id: str, listing: bytes) -> Pointer:
    return Pointer(build_id, hashlib.sha256(listing).hexdigest())


def listing_bytes(entries: tuple[Entry, ...]) -> bytes:
    return json.dumps([asdict(entry) for entry in entries], indent=1).encode() + b"\n"


def entries_of(pointer: Pointer, listing: bytes) -> tuple[Entry, ...]:
    """Raises BuildError where it is not the listing that the pointer means, or would lead elsewhere."""
    if hashlib.sha256(listing).hexdigest() != pointer.sha256:
        raise BuildError(f"Daftar berkas indeks {pointer.build} di TANYA_BUILDS rusak.")
    try:
        told = json.loads(listing)
        entries = tuple(_entry(one) for one in told)
    except (ValueError, TypeError, KeyError) as fault:
        raise BuildError(f"Daftar berkas indeks {pointer.build} di TANYA_BUILDS rusak ({fault}).") from fault
    if not 0 < len(entries) <= _MOST or len({entry.path for entry in entries}) != len(entries):
        raise BuildError(f"Daftar berkas indeks {pointer.build} di TANYA_BUILDS rusak.")
    return entries


def _entry(told: Any) -> Entry:
    entry = Entry(str(told["path"]), str(told["sha256"]), int(told["size"]))
    path = PurePosixPath(entry.path)
    plain = entry.path == str(path) and entry.path.isprintable() and "\\" not in entry.path
    if not plain or path.is_absolute() or ".." in path.parts or not 0 < len(entry.path) <= _LONGEST:
        raise ValueError(f"jalur {entry.path!r}")
    if not _SHA256.fullmatch(entry.sha256) or entry.size < 0:
        raise ValueError(f"isian {entry.path!r}")
    return entry
