"""A copy of a SQLite file while others write to it, by SQLite's own way."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tanya.errors import BackupError

_WAIT = 30.0  # seconds for a lock
_SCHEMA = "SELECT version_num FROM alembic_version"


def copy_database(database: Path, copy: Path) -> None:
    """As it is at one moment, in one file. Raises BackupError where it cannot be read, or is damaged."""
    try:
        with closing(_reading(database)) as source, closing(sqlite3.connect(copy)) as target:
            # All pages in one go: with a write-ahead log no writer waits for that, and it never begins anew.
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
            (found,) = target.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as fault:
        raise BackupError(f"Basis data {database} tidak dapat disalin ({fault}).") from fault
    if found != "ok":
        raise BackupError(f"Basis data {database} rusak ({found}); pulihkan dari cadangan yang lalu.")
    copy.chmod(0o600)


def schema_in(database: Path) -> str | None:
    """The revision of its tables. Raises BackupError where it is no sound database."""
    try:
        with closing(_reading(database)) as source:
            (found,) = source.execute("PRAGMA integrity_check(1)").fetchone()
            if found != "ok":
                raise BackupError(f"Basis data di dalam cadangan rusak ({found}); pakai cadangan lain.")
            held = source.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = source.execute(_SCHEMA).fetchone() if held else None
            return str(row[0]) if row else None
    except sqlite3.Error as fault:
        raise BackupError(f"Basis data di dalam cadangan tidak dapat dibaca ({fault}).") from fault


def _reading(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT)
