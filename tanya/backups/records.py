"""What a backup says of itself: cadangan.json, the last file of the archive."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

from tanya.errors import BackupError

FORMAT = 1
NAME = "cadangan.json"
STATE, BUILD, UPLOADS = "state", "build", "unggahan"  # the folders of an archive
SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the archive; the path is relative, with slashes."""

    path: str
    sha256: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Backup:
    made: str  # ISO 8601, UTC
    tanya: str  # the version that made it
    database: str | None  # sqlite or postgresql; None where it was left out, or there is none
    schema: str | None  # the revision of its tables
    build: str | None  # the id of the index; None where there is none
    uploads: bool  # whether what was uploaded was to be in it
    files: tuple[Entry, ...]

    @property
    def told(self) -> str:
        database = f"basis data {self.database} skema {self.schema}" if self.database else "tanpa basis data"
        build = f"indeks {self.build}" if self.build else "tanpa indeks"
        brought = sum(entry.path.startswith(f"{UPLOADS}/") for entry in self.files)
        uploads = f"{brought} unggahan" if self.uploads else "tanpa unggahan"
        return f"{database}, {build}, {uploads}; {len(self.files)} berkas"


def written(backup: Backup) -> bytes:
    return json.dumps({"format": FORMAT, **asdict(backup)}, ensure_ascii=False, indent=1).encode()


def read(content: bytes) -> Backup:
    """Raises BackupError where it is none that this tanya can read."""
    try:
        values = json.loads(content)
        if values.pop("format") != FORMAT:
            raise BackupError("Cadangan ini dibuat tanya versi lain; perbarui tanya di mesin ini.")
        files = tuple(_entry(entry) for entry in values.pop("files"))
        return Backup(**values, files=files)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise BackupError(f"Cadangan ini rusak: {NAME} tidak dapat dibaca.") from fault


def is_ours(path: str) -> bool:
    """Whether a file of that name may stand in an archive: below one of our folders, leading nowhere else."""
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and parts[0] in (STATE, BUILD, UPLOADS) and ".." not in parts


def _entry(values: Mapping[str, object]) -> Entry:
    path, sha256, size = values["path"], values["sha256"], values["size"]
    if not (isinstance(path, str) and isinstance(sha256, str) and isinstance(size, int)):
        raise TypeError(path)
    return Entry(path, sha256, size)
