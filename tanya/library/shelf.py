"""The builds that are kept: as a list to choose from, and how many."""

import shutil
from dataclasses import dataclass

from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.manifest import Manifest, read_manifest

KEPT_BUILDS = 3


@dataclass(frozen=True, slots=True)
class Shelved:
    """A build that is kept; its manifest is None where it cannot be read, and fault says why."""

    id: str
    served: bool
    manifest: Manifest | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Pruned:
    """gone: the ids of the builds that went; stuck: a line of each that would not, and costs disk alone."""

    gone: tuple[str, ...]
    stuck: tuple[str, ...]


def shelved(home: Home) -> tuple[Shelved, ...]:
    """The newest first."""
    served = home.current_id()
    return tuple(_shelved(home, build_id, build_id == served) for build_id in reversed(home.build_ids()))


def prune(home: Home) -> Pruned:
    """Removes all but the newest and the served one."""
    current = home.current_id()
    gone, stuck = [], []
    for build_id in home.build_ids()[:-KEPT_BUILDS]:
        if build_id == current:
            continue
        folder = home.build(build_id).folder
        try:
            shutil.rmtree(folder)
        except OSError as fault:
            told = fault.strerror or fault
            stuck.append(f"indeks lama {folder} tidak dapat dihapus ({told}); hapus sendiri jika perlu")
        else:
            gone.append(build_id)
    return Pruned(tuple(gone), tuple(stuck))


def _shelved(home: Home, build_id: str, served: bool) -> Shelved:
    try:
        return Shelved(build_id, served, read_manifest(home.build(build_id).manifest))
    except BuildError as fault:
        return Shelved(build_id, served, None, str(fault))
