"""The folder of uploaded documents: `TANYA_HOME/unggahan`."""

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock

from api.admin.looking import looked_at
from api.admin.naming import Unnamed, safe_name
from api.admin.receiving import Part
from api.edge.problems import Code, Problem

MOST_HELD = 5_000  # files
LEAST_FREE = 1_000_000_000  # bytes of disk that an upload leaves for the next build
_FULL = f"sudah ada {MOST_HELD} berkas di unggahan"
_TAKEN = (
    "sudah ada berkas lain dengan nama itu; ganti namanya, "
    "atau unggah lagi dengan pilihan mengganti yang lama"
)
_ARRIVING = ".masuk-"
_FORGOTTEN = 86_400  # seconds after which nothing that was arriving is still arriving


class Outcome(StrEnum):
    """What became of a file that was sent. Programs rely on the values."""

    NEW = "baru"
    SAME = "sama"
    REPLACED = "diganti"
    REFUSED = "ditolak"


@dataclass(frozen=True, slots=True)
class Admitted:
    """name: under which it is kept, or would be; one that names no document as it was sent, shortened."""

    name: str
    outcome: Outcome
    size: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    name: str
    path: Path
    size: int
    modified: int  # nanoseconds since 1970


class Shelter:
    """Blocking; safe to share between threads."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "unggahan"
        self._files = self.folder / "berkas"
        self._lock = Lock()  # one at a time finds a name free and takes it

    def held(self) -> tuple[Held, ...]:
        """By name."""
        if not self._files.is_dir():
            return ()
        found = (path for path in sorted(self._files.iterdir()) if path.is_file())
        return tuple(_held(path) for path in found)

    def paths(self) -> dict[str, Path]:
        """Of all that is held, by name; listed once."""
        if not self._files.is_dir():
            return {}
        with os.scandir(self._files) as entries:
            return {entry.name: Path(entry) for entry in entries if entry.is_file()}

    def remove(self, name: str) -> bool:
        """Whether a file was held under that name; it is no more."""
        with self._lock:
            path = self.paths().get(name)  # found, never made of the name: it leads nowhere else
            if path:
                path.unlink(missing_ok=True)
        return path is not None

    def open(self, size: int) -> Path:
        """A folder for a request of that size, to be closed after it. Raises Problem NO_SPACE."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._clear()
        if shutil.disk_usage(self.folder).free - size < LEAST_FREE:
            raise Problem(Code.NO_SPACE)
        return Path(tempfile.mkdtemp(prefix=_ARRIVING, dir=self.folder))

    def close(self, folder: Path) -> None:
        """What is left in it goes."""
        shutil.rmtree(folder, ignore_errors=True)

    def admit(self, parts: Sequence[Part], replace: bool) -> tuple[Admitted, ...]:
        """Take in those that can be read; nothing that is held is overwritten unless replace says so."""
        named = [_named(part) for part in parts]
        fit = [path for path, fault in named if not fault]
        reasons = dict(zip(fit, looked_at(fit), strict=True))
        with self._lock:
            return tuple(
                self._one(part, *found, reasons, replace) for part, found in zip(parts, named, strict=True)
            )

    def _one(
        self, part: Part, path: Path, fault: str, reasons: Mapping[Path, str], replace: bool
    ) -> Admitted:
        if fault := fault or reasons[path]:
            return Admitted(called(part), Outcome.REFUSED, part.size, fault)
        target = self._files / path.name
        outcome, fault = self._outcome(path, target, replace)
        if outcome in (Outcome.NEW, Outcome.REPLACED):
            self._files.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.replace(path, target)
        return Admitted(path.name, outcome, part.size, fault)

    def _outcome(self, path: Path, target: Path, replace: bool) -> tuple[Outcome, str]:
        """And why, where it is refused."""
        if not target.exists():
            return (Outcome.REFUSED, _FULL) if len(self.paths()) >= MOST_HELD else (Outcome.NEW, "")
        if _digest(path) == _digest(target):
            return Outcome.SAME, ""
        return (Outcome.REPLACED, "") if replace else (Outcome.REFUSED, _TAKEN)

    def _clear(self) -> None:
        """What killed services left of requests that were arriving."""
        for left in self.folder.glob(f"{_ARRIVING}*"):
            with contextlib.suppress(FileNotFoundError):  # another request's, which has just ended
                if time.time() - left.stat().st_mtime > _FORGOTTEN:
                    shutil.rmtree(left, ignore_errors=True)


def called(part: Part) -> str:
    """The name that it is kept under; as it was sent, shortened, where that names no document."""
    try:
        return safe_name(part.name)
    except Unnamed:
        return _short(part.name)


def _named(part: Part) -> tuple[Path, str]:
    """Where it lies under the name it will have, and why it has none."""
    if part.fault:
        return part.path, part.fault
    try:
        name = safe_name(part.name)
    except Unnamed as fault:
        return part.path, str(fault)
    # In a folder of its own: two of a request may have one name.
    folder = part.path.with_name(f"{part.path.name}-")
    folder.mkdir()
    return part.path.rename(folder / name), ""


def _held(path: Path) -> Held:
    status = path.stat()
    return Held(path.name, path, status.st_size, status.st_mtime_ns)


def _short(name: str) -> str:
    shown = "".join(c if c.isprintable() else "�" for c in name)
    return shown if len(shown) <= 80 else f"{shown[:70]}…{shown[-9:]}"


def _digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
