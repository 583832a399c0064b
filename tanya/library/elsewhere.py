"""A store's folder where the store may write: beside the build, on a disk that is read-only or full."""

import shutil
import tempfile
import weakref
from collections.abc import Collection
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of one's own in it  # nosec B108


class Elsewhere:
    """A folder with the same files; it goes with close(), or with the process.

    rewritten: the names that are copied; the others are links into the build.
    """

    def __init__(self, folder: Path, rewritten: Collection[str], left_out: Collection[str] = ()) -> None:
        """Raises OSError where there is no room for it either."""
        try:
            self.path = _filled(None, folder, rewritten, left_out)
        except OSError:  # the disk that is full may be the one of all temporary files
            self.path = _filled(_MEMORY, folder, rewritten, left_out)
        self.close = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


def _filled(where: Path | None, folder: Path, rewritten: Collection[str], left_out: Collection[str]) -> Path:
    made = Path(tempfile.mkdtemp(prefix="tanya-", dir=where))
    try:
        for entry in folder.resolve().iterdir():
            if entry.name in rewritten:
                shutil.copyfile(entry, made / entry.name)
            elif entry.name not in left_out:
                (made / entry.name).symlink_to(entry)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return made
