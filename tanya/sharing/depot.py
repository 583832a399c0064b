"""Builds in a folder or an object store that several machines share. The only file that imports fsspec.

    current                     the pointer: which build, and the checksum of its listing
    next                        the same of what will soon be the current one
    builds/<id>/files.json      the listing, written last: every file with its checksum and size
    builds/<id>/files/...       the files

A build is opened in a folder of the machine's own, never in the store. The checksums hold against faults of
disks and networks. They do not hold against whoever may write to the store: he decides what is answered.
"""

import hashlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from tanya.errors import BuildError, SettingsError
from tanya.library.layout import BuildFiles, Home, is_build_id, sync_folder
from tanya.sharing.listing import Entry, Pointer, entries_of, listing_bytes, pointer_of, pointer_to

_POINTER = "current"
_COMING = "next"
_LISTING = "files.json"
_PIECE = 1 << 20  # bytes
_HEAD_START = 5.0  # seconds at least, between announcing a build and pointing to it
_LARGEST = 10_000_000  # bytes of a listing
_KEPT = 5  # builds: a replica that is slow to fetch one still comes to its end
_SPARE = 50_000_000  # bytes of disk beside the build that is fetched


class Depot:
    """Raises BuildError with what the store said, whatever kind of store it is. One thread at a time."""

    def __init__(self, url: str, sleep: Callable[[float], None] = time.sleep) -> None:
        """Raises SettingsError for an address that no store has."""
        from fsspec.core import url_to_fs  # noqa: PLC0415 - for those who share builds
        from fsspec.implementations.local import LocalFileSystem  # noqa: PLC0415

        try:
            self._store, root = url_to_fs(url)
        except ImportError as fault:
            raise SettingsError(f"TANYA_BUILDS memerlukan paket tambahan ({fault}).") from fault
        except (ValueError, OSError) as fault:
            raise SettingsError(f"TANYA_BUILDS tidak dapat dipakai ({fault}).") from fault
        if isinstance(self._store, LocalFileSystem):
            self._store.auto_mkdir = True
        self._root = str(root).rstrip("/")
        self._sleep = sleep

    def current(self) -> Pointer | None:
        """None where nothing was published yet."""
        return self._pointer(_POINTER)

    def coming(self) -> Pointer | None:
        """What may be fetched already, and will soon be the current one."""
        return self._pointer(_COMING)

    def publish(self, files: BuildFiles, again: bool = False) -> Pointer:
        """Send that build, unless it is there, and point to it. It is sound: the caller has verified it.

        First it is announced for twice as long as sending it took, so that all have fetched it when they
        change. again: send it though it is there, as where the store has spoilt it.
        """
        build_id = files.folder.name
        with self._named():
            listing, began = self._short(f"builds/{build_id}/{_LISTING}"), time.monotonic()
            if is_new := listing is None or again:
                listing = listing_bytes(tuple(self._sent(files)))
                self._put(f"builds/{build_id}/{_LISTING}", listing)
            pointer = pointer_to(build_id, listing)
            self._put(_COMING, pointer.written())
            if is_new:
                self._sleep(max(_HEAD_START, 2 * (time.monotonic() - began)))
            self._put(_POINTER, pointer.written())
            self._prune(build_id)
        return pointer

    def fetch(self, pointer: Pointer, home: Home) -> None:
        """The build among those of this home, every file as its checksum says; the pointer here stays.

        Under the ingest lock. Raises BuildError where a file is short, other or missing, or does not fit.
        """
        folder = home.temporary(pointer.build).folder
        shutil.rmtree(folder, ignore_errors=True)
        with self._named():
            listing = self._short(f"builds/{pointer.build}/{_LISTING}")
            entries = entries_of(pointer, listing or b"")
            self._check_room(entries, home)
            try:
                for entry in entries:
                    self._receive(pointer.build, entry, folder)
                for path in (folder, *folder.rglob("*")):
                    sync_folder(path)  # a file is synced by the same call
                folder.replace(home.build(pointer.build).folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            sync_folder(home.builds)

    def _pointer(self, name: str) -> Pointer | None:
        with self._named():
            written = self._short(name)
        return pointer_of(written) if written is not None else None

    def _sent(self, files: BuildFiles) -> Iterator[Entry]:
        for path in sorted(filter(_is_sent, files.folder.rglob("*"))):
            relative = path.relative_to(files.folder).as_posix()
            with _at_rest(path) as still, still.open("rb") as content:
                sha256 = hashlib.file_digest(content, "sha256").hexdigest()
                content.seek(0)
                with self._open(f"builds/{files.folder.name}/files/{relative}", "wb") as there:
                    shutil.copyfileobj(content, there, _PIECE)
                yield Entry(relative, sha256, still.stat().st_size)

    def _receive(self, build_id: str, entry: Entry, folder: Path) -> None:
        path, digest, size = folder / entry.path, hashlib.sha256(), 0
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._open(f"builds/{build_id}/files/{entry.path}", "rb") as there, path.open("wb") as here:
            while size <= entry.size and (piece := there.read(_PIECE)):
                size += len(piece)
                digest.update(piece)
                here.write(piece)
        if (size, digest.hexdigest()) != (entry.size, entry.sha256):
            raise BuildError(
                f"Indeks {build_id} dari TANYA_BUILDS tidak dipakai: {entry.path} tidak sama dengan yang "
                "diterbitkan. Indeks yang lama tetap dipakai."
            )

    def _check_room(self, entries: tuple[Entry, ...], home: Home) -> None:
        home.builds.mkdir(parents=True, exist_ok=True)
        needed = sum(entry.size for entry in entries) + _SPARE
        if (free := shutil.disk_usage(home.builds).free) < needed:
            raise BuildError(
                f"Indeks dari TANYA_BUILDS tidak muat: perlu {needed // 1_000_000} MB, tersisa "
                f"{free // 1_000_000} MB di {home.path}. Indeks yang lama tetap dipakai."
            )

    def _prune(self, current: str) -> None:
        """The oldest go, never the one that is pointed to, nor what is no build.

        Some stores list a folder as one of its own entries, under an empty name.
        """
        names = (str(path).rpartition("/")[2] for path in self._store.ls(self._at("builds"), detail=False))
        for build_id in sorted(filter(is_build_id, names))[:-_KEPT]:
            if build_id != current:
                self._store.rm(self._at(f"builds/{build_id}"), recursive=True)

    def _short(self, name: str) -> bytes | None:
        """A small file; None where there is none."""
        try:
            with self._open(name, "rb") as file:
                return bytes(file.read(_LARGEST))
        except FileNotFoundError:
            return None

    def _put(self, name: str, content: bytes) -> None:
        """Whole or not at all: readers look at it all the time."""
        written = f"{name}.baru"
        with self._open(written, "wb") as file:
            file.write(content)
        self._store.mv(self._at(written), self._at(name))

    def _open(self, name: str, mode: str) -> IO[bytes]:
        file: IO[bytes] = self._store.open(self._at(name), mode)
        return file

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"

    @contextmanager
    def _named(self) -> Iterator[None]:
        """What stores raise, each of them its own, as one BuildError."""
        self._store.invalidate_cache()
        try:
            yield
        except BuildError:
            raise
        except Exception as fault:  # of an object store it may be anything
            told = f"{type(fault).__name__}: {fault}"
            raise BuildError(f"TANYA_BUILDS tidak dapat dipakai ({told}).") from fault


def _is_sent(path: Path) -> bool:
    """SQLite's own beside a database are not: what is in them is in the copy that is sent."""
    return path.is_file() and not path.name.endswith(("-wal", "-shm", "-journal"))


@contextmanager
def _at_rest(path: Path) -> Iterator[Path]:
    """That file, as long as it is read: Chroma writes into its database whenever somebody opens it."""
    if path.suffix != ".sqlite3":
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        with closing(sqlite3.connect(path)) as there, closing(sqlite3.connect(copy)) as here:
            there.backup(here)
        yield copy
