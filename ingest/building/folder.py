"""The files of a folder that may be read: its own, none that a link leads to, none that is no file."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tanya.formats import SUFFIXES

_OUTSIDE = "tautan ke luar folder; sebutkan berkas aslinya bila memang dimaksud"


@dataclass(frozen=True, slots=True)
class Passed:
    """An entry that is passed over, and why."""

    path: Path
    reason: str


def entries(folder: Path) -> Iterator[Path | Passed]:
    """What a folder holds, in the order of the paths; hidden things are not spoken of."""
    closed: list[OSError] = []
    found = sorted(_all(folder, closed))
    yield from (Passed(Path(f.filename), f"folder tidak dapat dibuka ({f.strerror})") for f in closed)
    for path in found:
        if reason := _reason(path, folder):
            yield Passed(path, reason)
        elif not path.is_symlink():
            yield path


def _all(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    """Files, and links of any kind; closed: gathers why some folders could not be looked into."""
    for parent, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        yield from (Path(parent, name) for name in (*files, *links) if not name.startswith("."))


def _reason(path: Path, folder: Path) -> str:
    """Why to pass it over; empty for a file to read, and for a link to one that is met anyway."""
    if path.is_symlink():
        target = Path(os.path.realpath(path))  # Path.resolve() raises on a link to itself
        if not target.exists():
            return "tautan ke berkas yang tidak ada"
        return "" if target.is_relative_to(folder) else _OUTSIDE
    if not path.is_file():
        return "bukan berkas biasa"
    if path.suffix.lower() not in SUFFIXES:
        return f"format {path.suffix or 'tanpa akhiran'} tidak didukung"
    return ""
