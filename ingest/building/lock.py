"""One ingest at a time in one TANYA_HOME, and only where it can be written to."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from tanya.errors import BuildBusy, BuildError
from tanya.library.layout import Home

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSING = (errno.EROFS, errno.EACCES, errno.EPERM)  # of a file of ours


@contextmanager
def ingest_lock(home: Home) -> Iterator[None]:
    """Raises BuildBusy at once when another process ingests; a killed one holds nothing.

    A disk that is full or read-only is a BuildError, also where it becomes so inside the block.
    """
    holder = home.lock.with_suffix(".pid")
    try:
        home.path.mkdir(parents=True, exist_ok=True)
        with FileLock(home.lock, timeout=0):
            holder.write_text(f"{os.getpid()}\n", encoding="ascii")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout as fault:
        pid = holder.read_text(encoding="ascii").strip() if holder.is_file() else "?"
        raise BuildBusy(f"Ingest lain sedang berjalan (PID {pid}). Tunggu sampai selesai.") from fault
    except OSError as fault:
        if fault.errno in _FULL:
            raise unwritable(home) from fault
        if fault.errno in _REFUSING and Path(str(fault.filename)).is_relative_to(home.path):
            raise unwritable(home, fault.strerror or str(fault)) from fault
        raise


def unwritable(home: Home, refusal: str = "") -> BuildError:
    """refusal: the system's words; none where the disk is full."""
    if refusal:
        return BuildError(
            f"{home.path} tidak dapat ditulis ({refusal}); periksa disk dan izinnya, lalu ulangi. "
            "Indeks yang lama tetap dipakai."
        )
    return BuildError(
        f"Indeks baru tidak dapat ditulis: ruang disk di {home.path} habis; "
        "kosongkan sebagian, lalu ulangi. Indeks yang lama tetap dipakai."
    )
