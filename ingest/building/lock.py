"""One ingest at a time in one TANYA_HOME."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from tanya.errors import BuildBusy
from tanya.library.layout import Home


@contextmanager
def ingest_lock(home: Home) -> Iterator[None]:
    """Raises BuildBusy at once when another process ingests; a killed one holds nothing."""
    home.path.mkdir(parents=True, exist_ok=True)
    holder = home.lock.with_suffix(".pid")
    try:
        with FileLock(home.lock, timeout=0):
            holder.write_text(f"{os.getpid()}\n", encoding="ascii")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout as fault:
        pid = holder.read_text(encoding="ascii").strip() if holder.is_file() else "?"
        raise BuildBusy(f"Ingest lain sedang berjalan (PID {pid}). Tunggu sampai selesai.") from fault
