"""Whether the files of a build are what was written, byte by byte: some 50 ms for 50 MB."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from tanya.library.layout import BuildFiles
from tanya.library.manifest import Checksum, Manifest


def checksums(files: BuildFiles) -> Iterator[Checksum]:
    """Of every file that stays as it was written; Chroma rewrites its own, and its rows have other sums."""
    for path in sorted(files.folder.rglob("*")):
        if path.is_file() and path != files.manifest and not path.is_relative_to(files.vectors):
            yield Checksum(path.relative_to(files.folder).as_posix(), _sha256(path))


def damage(files: BuildFiles, manifest: Manifest) -> Iterator[str]:
    """What is not as the manifest says, one Indonesian line each, as it is found."""
    for entry in manifest.checksums:
        path = files.folder / entry.path
        try:
            if _sha256(path) != entry.sha256:
                yield f"{entry.path} berubah sejak ditulis"
        except FileNotFoundError:
            yield f"{entry.path} hilang"
        except OSError as fault:
            yield f"{entry.path} tidak dapat dibaca ({fault.strerror})"


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
