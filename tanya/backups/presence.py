"""Who is at work in a home: the service and the bot say so, and nothing is restored under them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tanya.backups.exchanging import is_unfinished
from tanya.errors import BackupError

_LOCK = "layanan.lock"
_BUSY = "Layanan atau bot sedang berjalan di {home}; hentikan dulu, lalu ulangi."
_RESTORING = "Pemulihan cadangan sedang berjalan di {home}; tunggu sampai selesai."
_BROKEN_OFF = "Pemulihan cadangan di {home} terputus di tengah jalan; ulangi: tanya restore BERKAS"


@contextmanager
def at_work(home: Path) -> Iterator[None]:
    """As one of several; ends with the process, however that ends.

    Raises BackupError while a restore is under way, or after one was broken off.
    """
    with _locked(home, fcntl.LOCK_SH, _RESTORING):
        if is_unfinished(home):
            raise BackupError(_BROKEN_OFF.format(home=home))
        yield


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Raises BackupError where a service or a bot is at work."""
    home.mkdir(parents=True, exist_ok=True)
    with _locked(home, fcntl.LOCK_EX, _BUSY):
        yield


@contextmanager
def _locked(home: Path, kind: int, refusal: str) -> Iterator[None]:
    descriptor = _opened(home / _LOCK)
    if descriptor is None:  # a read-only disk, on which nothing is restored either
        yield
        return
    try:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupError(refusal.format(home=home)) from None
        yield
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int | None:
    for flags in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        try:
            return os.open(path, flags | os.O_CLOEXEC, 0o600)
        except OSError:
            continue
    return None
