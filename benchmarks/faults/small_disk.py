"""A small disk of one's own, to be filled and to be made read-only."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.faults.records import LeftOut

_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class SmallDisk:
    path: Path

    @property
    def _filling(self) -> Path:
        return self.path / "isi"

    def fill(self, left: int = 0) -> None:
        """Until so many bytes are left."""
        with self._filling.open("ab", buffering=0) as file:
            try:
                while (free := shutil.disk_usage(self.path).free) > left:
                    file.write(bytes(min(_PIECE, free - left)))
            except OSError:  # it is full
                return

    def free(self) -> None:
        self._filling.unlink(missing_ok=True)

    def read_only(self) -> None:
        """Whoever has a file open to write in it keeps it from becoming so: CalledProcessError."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.path)], check=True, capture_output=True)


@contextmanager
def small_disk(folder: Path, megabytes: float) -> Iterator[SmallDisk]:
    """Raises LeftOut where nobody but root may mount one, and this is not root."""
    folder.mkdir(parents=True)
    size = f"size={int(megabytes * 1024)}k"
    mounted = os.geteuid() == 0 and shutil.which("mount")
    if (
        not mounted
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)], check=False, capture_output=True
        ).returncode
    ):
        raise LeftOut("no small disk can be mounted here (it takes root and tmpfs)")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)
