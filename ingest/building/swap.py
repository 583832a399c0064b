"""Making a finished build the served one, and clearing away what is no longer needed."""

import os
import shutil
from datetime import UTC, datetime

from ingest.atomic import UNFINISHED
from ingest.building.verify import verify
from tanya.errors import BuildError
from tanya.library.layout import TEMPORARY, BuildFiles, Home, sync_folder
from tanya.library.shelf import prune
from tanya.sharing.vector_publishing import publish_vectors, withdraw_vectors

_LEFTOVERS = (
    f"builds/{TEMPORARY}*",
    f"cache/{TEMPORARY}*",
    f"cache/embeddings/{TEMPORARY}*",
    f"cache/parsed/*/*{UNFINISHED}",
    f"cache/pictures/*/*/*{UNFINISHED}",
)


def new_build_id() -> str:
    """Its time to the microsecond: ids sort as they were made, one at a time under the lock."""
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"


def remove_leftovers(home: Home) -> None:
    """What killed runs left behind; only under the lock."""
    for path in [path for pattern in _LEFTOVERS for path in home.path.glob(pattern)]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def publish(home: Home, build_id: str, chroma_url: str | None = None) -> tuple[str, ...]:
    """Verify `.tmp-<id>`, make it last, give it its name, point to it.

    chroma_url: the server that its vectors are brought to before anyone looks for them there. Raises
    BuildError if it is unsound, or that server does not take them. Gives a line of each old build that would
    not go: the new one is served all the same.
    """
    written = home.temporary(build_id)
    if problems := verify(written):
        raise BuildError(f"Indeks baru tidak lolos pemeriksaan dan tidak dipakai: {'; '.join(problems[:3])}")
    try:
        publish_vectors(chroma_url, build_id, written)
    except BuildError as fault:
        raise BuildError(
            f"{fault} Indeks yang lama tetap dipakai; periksa servernya, lalu ulangi."
        ) from fault
    _sync(written)
    os.replace(written.folder, home.build(build_id).folder)
    sync_folder(home.builds)
    home.make_current(build_id)
    pruned = prune(home)
    withdraw_vectors(chroma_url, pruned.gone)
    return pruned.stuck


def _sync(files: BuildFiles) -> None:
    for path in (files.folder, *files.folder.rglob("*")):
        sync_folder(path)  # a file is synced by the same call
