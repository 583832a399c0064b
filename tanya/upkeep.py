"""What only those know of a build who make it: found by entry points, as commands are."""

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from tanya.errors import TanyaError
from tanya.library.layout import BuildFiles, Home
from tanya.library.manifest import Manifest, read_manifest
from tanya.settings import Settings

_GROUP = "tanya.upkeep"


def problems(files: BuildFiles) -> tuple[str, ...]:
    """What is wrong with a build, one line each; opens it whole."""
    found: tuple[str, ...] = _of("problems")(files)
    return found


def outdated(settings: Settings, manifest: Manifest) -> tuple[str, ...]:
    """What a build was made with that is another now. Raises TanyaError where that cannot be told."""
    found: tuple[str, ...] = _of("outdated")(settings, manifest)
    return found


def renewal(settings: Settings) -> str:
    """A line for whoever starts a service over an older build; empty where there is nothing to do."""
    home = Home(settings.home)
    try:
        if not (build_id := home.current_id()):
            return ""
        found = outdated(settings, read_manifest(home.build(build_id).manifest))
    except TanyaError:
        return ""  # told by whoever needs it
    if not found:
        return ""
    return (
        f"indeks {build_id} dibuat sebelum {' dan '.join(found)} berubah. Indeks itu tetap dipakai; "
        "perbarui dengan: tanya ingest (layanan beralih sendiri)."
    )


def _of(name: str) -> Callable[..., Any]:
    (point,) = entry_points(group=_GROUP, name=name)
    found: Callable[..., Any] = point.load()
    return found
