"""What the cache keeps of files: all that a kept build or a collected file may need again, and no more.

Reading a picture takes seconds a page, so what was read from one stays as long as its file is collected or
stands in a kept build, also for one engine beside the latest: who tries another one can go back.
"""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.building.parsed_cache import entry_path
from ingest.building.records import InputFile
from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.manifest import read_manifest

_ENGINES = 2  # whose reading of one page is kept, the latest
_Content = tuple[str, str]  # the bytes and the name of a file


def prune_cache(home: Home, collected: Iterable[InputFile]) -> None:
    """Only under the lock, after the builds that are no longer kept have gone."""
    kept = set(_held(home)) | {(file.sha256, file.path.name) for file in collected if file.sha256}
    _prune_parsed(home.cache / "parsed", kept)
    _prune_pictures(home.cache / "pictures", {sha256 for sha256, _ in kept})


def _held(home: Home) -> Iterator[_Content]:
    for build_id in home.build_ids():
        try:
            sources = read_manifest(home.build(build_id).manifest).sources
        except BuildError:  # nobody can go back to it
            continue
        yield from ((source.sha256, source.name) for source in sources)


def _prune_parsed(folder: Path, kept: Iterable[_Content]) -> None:
    needed = {entry_path(folder, sha256, name) for sha256, name in kept}
    for entry in folder.glob("*/*.json"):
        if entry not in needed:
            entry.unlink()


def _prune_pictures(folder: Path, kept: set[str]) -> None:
    for file in folder.glob("*/*"):
        if file.name not in kept:
            shutil.rmtree(file)
            continue
        for older in _superseded(file):
            older.unlink()


def _superseded(file: Path) -> Iterator[Path]:
    """Of one file the entries of engines that two others have followed, page by page."""
    pages: dict[str, list[Path]] = {}
    for entry in file.glob("*-*.json"):
        pages.setdefault(entry.name.partition("-")[0], []).append(entry)
    for entries in pages.values():
        yield from sorted(entries, key=lambda path: path.stat().st_mtime_ns)[:-_ENGINES]
