"""Putting a backup back: all of it is verified before anything is touched; what was there stands aside."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import URL

from tanya.backups.archive import unpacked
from tanya.backups.exchanging import Exchange, exchanged, undo
from tanya.backups.making import DATABASE, DUMP, PSEUDONYMS, pseudonyms_of, uploads_of
from tanya.backups.postgresql import check_unused, replaced
from tanya.backups.presence import alone
from tanya.backups.records import BUILD, POSTGRESQL, SQLITE, UPLOADS, Backup
from tanya.backups.sqlite import schema_in
from tanya.errors import BackupError, BuildError
from tanya.library.layout import Home
from tanya.library.manifest import read_manifest
from tanya.settings import Settings
from tanya.state.addresses import address_of, file_of
from tanya.state.migrating import check_known

_STAGE = ".pulih-"


def check_backup(settings: Settings, file: Path) -> Backup:
    """What is in it, once all of it is verified. Raises BackupError, and StateError for newer tables."""
    with _stage(settings.home, ".periksa-") as folder:
        return _verified(settings, file, folder)


def restore(settings: Settings, file: Path) -> Backup:
    """Raises BackupError or StateError; everything is then as it was before.

    Not while a service, a bot or an ingest is at work.
    """
    home = settings.home
    with alone(home), _no_ingest(Home(home)):
        for left in home.glob(f"{_STAGE}*"):  # of one that was killed
            shutil.rmtree(left, ignore_errors=True)
        try:
            undo(home)
            with _stage(home, _STAGE) as folder:
                backup = _verified(settings, file, folder)
                _put_back(settings, backup, folder)
        except OSError as fault:
            raise BackupError(
                f"Pemulihan gagal ({fault.strerror or fault}); yang ada sebelumnya dikembalikan. "
                "Periksa ruang disk dan hak tulis, lalu ulangi."
            ) from fault
    return backup


def _put_back(settings: Settings, backup: Backup, folder: Path) -> None:
    url, home = address_of(settings), Home(settings.home)
    with ExitStack() as stack:
        if backup.database == POSTGRESQL:
            check_unused(url)
        stack.enter_context(exchanged(home.path, _exchanges(backup, home, url, folder)))
        if backup.database == POSTGRESQL:
            stack.enter_context(replaced(url, folder / DUMP))


def _verified(settings: Settings, file: Path, folder: Path) -> Backup:
    backup = unpacked(file, folder)
    held = {entry.path for entry in backup.files}
    needed = {SQLITE: DATABASE, POSTGRESQL: DUMP}.get(backup.database or "")
    if needed and needed not in held:
        raise BackupError(f"Cadangan {file} tidak lengkap: {needed} tidak ada.")
    _check_database(backup, address_of(settings), folder)
    if backup.build:
        _check_build(backup.build, folder / BUILD)
    return backup


def _check_database(backup: Backup, url: URL, folder: Path) -> None:
    here = SQLITE if file_of(url) else POSTGRESQL
    if backup.database and backup.database != here:
        raise BackupError(
            f"Cadangan ini berisi basis data {backup.database}, sedangkan TANYA_DATABASE_URL menunjuk "
            f"{here}; samakan dulu, atau pulihkan di mesin yang memakainya."
        )
    check_known(backup.schema)
    if backup.database == SQLITE:
        check_known(schema_in(folder / DATABASE))


def _check_build(build_id: str, folder: Path) -> None:
    try:
        found = read_manifest(folder / "manifest.json").id
    except BuildError as fault:
        raise BackupError(
            "Indeks di dalam cadangan ini dibuat tanya versi lain; pakai versi itu, atau perbarui tanya."
        ) from fault
    if found != build_id:
        raise BackupError(f"Cadangan ini rusak: indeksnya {found}, bukan {build_id}.")


def _exchanges(backup: Backup, home: Home, url: URL, folder: Path) -> list[Exchange]:
    held = {entry.path for entry in backup.files}
    found: list[Exchange] = []
    if backup.database == SQLITE and (place := file_of(url)):
        found.append(Exchange(place, folder / DATABASE))
        # They belong to the file that goes.
        found += [Exchange(place.with_name(f"{place.name}{end}")) for end in ("-wal", "-shm")]
    if PSEUDONYMS in held:
        found.append(Exchange(pseudonyms_of(home.path), folder / PSEUDONYMS))
    if backup.uploads:
        brought = folder / UPLOADS
        brought.mkdir(exist_ok=True)
        found.append(Exchange(uploads_of(home.path), brought))
    if backup.build:
        pointer = folder / "current"
        pointer.write_text(f"{backup.build}\n", encoding="ascii")
        found.append(Exchange(home.build(backup.build).folder, folder / BUILD))
        found.append(Exchange(home.pointer, pointer))
    return found


@contextmanager
def _stage(home: Path, prefix: str) -> Iterator[Path]:
    """A folder in which it is unpacked, where there is as much room as for what it replaces."""
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=prefix, dir=home) as folder:
        yield Path(folder)


@contextmanager
def _no_ingest(home: Home) -> Iterator[None]:
    try:
        with FileLock(home.lock, timeout=0):
            yield
    except Timeout as fault:
        raise BackupError("Ingest sedang berjalan; tunggu sampai selesai, lalu ulangi.") from fault
