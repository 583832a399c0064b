"""The archive: a tar with a hash of every file, written beside and renamed, believed when read whole."""

import glob
import gzip
import hashlib
import io
import os
import shutil
import tarfile
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

from tanya.backups.records import NAME, Backup, Entry, is_ours, read, written
from tanya.errors import BackupError
from tanya.library.layout import sync_folder

_QUICK = 1  # of gzip's levels: a backup should not take the processor from those who ask
_PIECE = 1024 * 1024
_LARGEST_MANIFEST = 64 * 1024 * 1024
_UNFINISHED = ".sebagian"
_LEFT_BEHIND = 12 * 3600.0  # seconds after which nobody is still writing it


class Writing:
    """An archive that is being written."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._entries: list[Entry] = []

    def add(self, path: str, file: Path) -> str:
        """Put a file in under that path; its SHA-256."""
        with file.open("rb") as opened:
            told = tarfile.TarInfo(path)
            status = os.fstat(opened.fileno())
            told.size, told.mtime, told.mode = status.st_size, int(status.st_mtime), 0o600
            hashed = _Hashed(opened)
            self._tar.addfile(told, hashed)
        self._entries.append(Entry(path, hashed.sha256, told.size))
        return hashed.sha256

    def end(self, backup: Backup) -> Backup:
        whole = replace(backup, files=tuple(self._entries))
        content = written(whole)
        told = tarfile.TarInfo(NAME)
        told.size, told.mode = len(content), 0o600
        self._tar.addfile(told, io.BytesIO(content))
        return whole


@contextmanager
def writing(file: Path) -> Iterator[tuple[Writing, Path]]:
    """An archive, and a folder beside it for what is made on the way; it gets its name when the block ends.

    Nobody but its owner may read it. Raises BackupError where it cannot be written.
    """
    try:
        _clear(file)
        # Never the folder that a killed backup left: in a container each has the same process number.
        beside = Path(tempfile.mkdtemp(_UNFINISHED, f".{file.name}.", file.parent))
        archive = beside / file.name
        try:
            with _created(archive) as raw:
                with (
                    gzip.GzipFile("", "wb", _QUICK, raw) as packed,
                    tarfile.open(fileobj=packed, mode="w") as tar,
                ):
                    yield Writing(tar), beside
                raw.flush()
                os.fsync(raw.fileno())
            os.replace(archive, file)
            sync_folder(file.parent)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as fault:
        raise BackupError(f"Cadangan {file} tidak dapat ditulis ({fault.strerror or fault}).") from fault


def _clear(file: Path) -> None:
    """Away with what killed backups under that name left."""
    since = time.time() - _LEFT_BEHIND
    for left in file.parent.glob(f".{glob.escape(file.name)}.*{_UNFINISHED}"):
        with suppress(OSError):  # another backup clears too
            if left.stat().st_mtime < since:
                shutil.rmtree(left)


def unpacked(file: Path, folder: Path) -> Backup:
    """Every file of the archive into that folder, each as its hash says. Raises BackupError.

    Nothing outside of the folder is touched, and nothing of it may be used where this raises.
    """
    try:
        manifest, found = _extracted(file, folder)
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as fault:
        raise BackupError(f"Cadangan {file} rusak atau terpotong; pakai cadangan lain.") from fault
    except OSError as fault:
        raise BackupError(f"Cadangan {file} tidak dapat dibongkar ({fault.strerror or fault}).") from fault
    if manifest is None:
        raise BackupError(f"{file} bukan cadangan tanya, atau terpotong: {NAME} tidak ada di dalamnya.")
    backup = read(manifest)
    told = {entry.path: entry.sha256 for entry in backup.files}
    wrong = [path for path in sorted(told.keys() | found.keys()) if told.get(path) != found.get(path)]
    if wrong:
        raise BackupError(
            f"Cadangan {file} rusak: {wrong[0]} tidak seperti ketika dicadangkan; pakai cadangan lain."
        )
    return backup


def _extracted(file: Path, folder: Path) -> tuple[bytes | None, dict[str, str]]:
    """What it says of itself, and the hash of every file that came out."""
    manifest, found = None, {}
    with tarfile.open(file, "r|gz") as tar:
        for member in tar:
            content = tar.extractfile(member) if member.isreg() else None
            if content and member.name == NAME:
                manifest = content.read(_LARGEST_MANIFEST)
            elif content and is_ours(member.name) and member.name not in found:
                found[member.name] = _copied(content, folder / member.name)
            else:
                raise BackupError(f"Cadangan {file} memuat {member.name!r}, yang bukan dari tanya.")
    return manifest, found


def _copied(content: IO[bytes], to: Path) -> str:
    to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    hashed = _Hashed(content)
    with _created(to) as opened:
        shutil.copyfileobj(hashed, opened, _PIECE)
        opened.flush()
        os.fsync(opened.fileno())
    return hashed.sha256


def _created(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb")


class _Hashed:
    """A file that is hashed as it is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._digest = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self._file.read(size)
        self._digest.update(piece)
        return piece

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()
