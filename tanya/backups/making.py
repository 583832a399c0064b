"""A backup: the database as it is at one moment, the served index, and what was uploaded, in one archive."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tanya import __version__
from tanya.backups.archive import Writing, writing
from tanya.backups.postgresql import dump, schema_at
from tanya.backups.records import BUILD, POSTGRESQL, SQLITE, STATE, UPLOADS, Backup
from tanya.backups.sqlite import copy_database, schema_in
from tanya.errors import BackupError
from tanya.library.layout import BuildFiles, Home
from tanya.library.manifest import read_manifest
from tanya.settings import Settings
from tanya.state.addresses import address_of, file_of

DATABASE, DUMP = f"{STATE}/tanya.db", f"{STATE}/tanya.pgdump"
PSEUDONYMS = f"{STATE}/telegram.key"  # of homes whose bot has not taken it over into the state yet
_LIVE = (".sqlite3-wal", ".sqlite3-shm", ".sqlite3-journal")


def back_up(settings: Settings, file: Path, *, database: bool = True, uploads: bool = True) -> Backup:
    """Write the archive, while the service goes on. Raises BackupError, BuildError, StateError.

    database, uploads: whether they go in too.
    """
    home = Home(settings.home)
    with writing(file) as (archive, beside):
        kind, schema = _add_database(archive, settings, beside) if database else (None, None)
        build = _add_build(archive, home, beside)
        if uploads:
            _add_uploads(archive, settings.home)
        made = datetime.now(UTC).isoformat(timespec="seconds")
        return archive.end(Backup(made, __version__, kind, schema, build, uploads, ()))


def uploads_of(home: Path) -> Path:
    return home / "unggahan" / "berkas"


def pseudonyms_of(home: Path) -> Path:
    return home / "state" / "telegram.key"


def _add_database(archive: Writing, settings: Settings, beside: Path) -> tuple[str | None, str | None]:
    """Which kind it is, and its schema."""
    if (key := pseudonyms_of(settings.home)).is_file():
        archive.add(PSEUDONYMS, key)
    url = address_of(settings)
    if (file := file_of(url)) is None:
        copy, schema = beside / "tanya.pgdump", schema_at(url)
        dump(url, copy)
        archive.add(DUMP, copy)
        return POSTGRESQL, schema
    if not file.is_file():
        return None, None
    copy = beside / "tanya.db"
    copy_database(file, copy)
    archive.add(DATABASE, copy)
    return SQLITE, schema_in(copy)


def _add_build(archive: Writing, home: Home, beside: Path) -> str | None:
    """Raises BuildError where it is damaged: a backup of that would be found out when it is needed."""
    if (build_id := home.current_id()) is None:
        return None
    files = home.build(build_id)
    expected = {entry.path: entry.sha256 for entry in read_manifest(files.manifest).checksums}
    try:
        for file in _files(files):
            path = file.relative_to(files.folder).as_posix()
            found = archive.add(f"{BUILD}/{path}", _still(file, files, beside))
            if expected.pop(path, found) != found:
                raise _damaged(build_id, path)
    except FileNotFoundError as fault:
        raise BackupError("Indeks berganti ketika sedang disalin; ulangi.") from fault
    if expected:
        raise _damaged(build_id, min(expected))
    return build_id


def _files(files: BuildFiles) -> Iterator[Path]:
    for file in sorted(files.folder.rglob("*")):
        if file.is_file() and not file.name.endswith(_LIVE):
            yield file


def _still(file: Path, files: BuildFiles, beside: Path) -> Path:
    """The file, or a copy of one that a service may be writing to: Chroma opens its own for writing."""
    if file.parent != files.vectors or file.suffix != ".sqlite3":
        return file
    copy = beside / file.name
    copy_database(file, copy)
    return copy


def _damaged(build_id: str, path: str) -> BackupError:
    return BackupError(f"Indeks {build_id} rusak: {path}. Periksa: tanya index verify; benahi: tanya ingest")


def _add_uploads(archive: Writing, home: Path) -> None:
    folder = uploads_of(home)
    names = sorted(os.listdir(folder)) if folder.is_dir() else []
    for name in names:
        # What begins with a dot is still arriving.
        if not name.startswith(".") and (folder / name).is_file():
            archive.add(f"{UPLOADS}/{name}", folder / name)
