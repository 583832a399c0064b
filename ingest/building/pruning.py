"""What the cache keeps of files: all that a kept build or a collected file may need again, and no more.

Reading a picture takes seconds a page, so what was read from one stays as long as its file is collected or
stands in a kept build, also for one engine beside the one in use: who tries another one can go back. What was
read lately stays in any case: its file may have been given up before a build held it. What cannot be removed
costs disk and nothing else.
"""

import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ingest.building.embedding import cache_name
from ingest.building.parsed_cache import entry_path
from ingest.building.records import InputFile
from ingest.building.tries import SUFFIX
from ingest.recognition.store import PictureStore
from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.manifest import Manifest, read_manifest

_ENGINES = 1  # beside the one in use, whose reading of a page is kept: the latest
_YOUNG = 30 * 24 * 3600  # seconds for which what was read from a picture stays whatever
_Content = tuple[str, str]  # the bytes and the name of a file


def prune_cache(home: Home, collected: Iterable[InputFile], engine: str) -> tuple[str, ...]:
    """Only under the lock, after the builds that are no longer kept have gone; notes of what could not go.

    engine: the fingerprint of what reads pictures now.
    """
    kept = set(_held(home)) | {(file.sha256, file.path.name) for file in collected if file.sha256}
    try:
        unneeded = [
            *_parsed(home.cache / "parsed", kept),
            *_vectors(home.cache / "embeddings", (manifest.embedder for manifest in _manifests(home))),
            *_pictures(home.cache / "pictures", {sha256 for sha256, _ in kept}, PictureStore.ending(engine)),
        ]
    except OSError as fault:
        return (f"tembolok lama tidak dapat diperiksa ({fault}); periksa izinnya",)
    return tuple(filter(None, map(_removed, unneeded)))


def _held(home: Home) -> Iterator[_Content]:
    for manifest in _manifests(home):
        yield from ((source.sha256, source.name) for source in manifest.sources)


def _manifests(home: Home) -> Iterator[Manifest]:
    for build_id in home.build_ids():
        with suppress(BuildError):  # nobody can go back to it
            yield read_manifest(home.build(build_id).manifest)


def _removed(path: Path) -> str | None:
    """Why it was not."""
    try:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    except OSError as fault:
        return (
            f"tembolok lama {path} tidak dapat dihapus ({fault.strerror or fault}); hapus sendiri jika perlu"
        )
    return None


def _parsed(folder: Path, kept: Iterable[_Content]) -> Iterator[Path]:
    needed = {entry_path(folder, sha256, name) for sha256, name in kept}
    for suffix in (".json", SUFFIX):
        yield from (path for path in folder.glob(f"*/*{suffix}") if path.with_suffix(".json") not in needed)


def _vectors(folder: Path, embedders: Iterable[str]) -> Iterator[Path]:
    """Of plugged-in embedders that no kept build was made with."""
    needed = {cache_name(embedder) for embedder in embedders}
    yield from (path for path in folder.glob("*.db") if path.name not in needed)


def _pictures(folder: Path, kept: set[str], in_use: str) -> Iterator[Path]:
    for file in folder.glob("*/*/"):
        if file.name in kept:
            yield from (path for path in _superseded(file, in_use) if _is_old(path))
        elif all(map(_is_old, file.iterdir())):
            yield file


def _superseded(file: Path, in_use: str) -> Iterator[Path]:
    """Of one file the entries of engines that others have followed, page by page."""
    pages: dict[str, list[Path]] = {}
    for entry in file.glob("*-*.json"):
        if not entry.name.endswith(in_use):
            pages.setdefault(entry.name.partition("-")[0], []).append(entry)
    for entries in pages.values():
        yield from sorted(entries, key=_written)[:-_ENGINES]


def _is_old(path: Path) -> bool:
    return time.time() - _written(path) > _YOUNG


def _written(path: Path) -> float:
    return path.stat().st_mtime
