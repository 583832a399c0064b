"""What passes between the steps of making a build."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tanya.domain.document import Document
from tanya.library.manifest import Counts


@dataclass(frozen=True, slots=True)
class Request:
    """What an ingest was asked to do."""

    paths: tuple[Path, ...] = ()  # files and folders to add or update
    only: bool = False  # the build shall hold these paths and nothing read earlier
    remove: tuple[str, ...] = ()  # paths, file names or document ids to take out
    forget_vanished: bool = False  # take out earlier files that are no longer on disk


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file as it lies on disk, or lay when it was last read."""

    path: Path  # absolute
    sha256: str
    size: int
    modified: int  # nanoseconds since 1970
    asked: bool  # named in this request, directly or through its folder
    here: bool = True  # still on disk
    earlier: str | None = None  # the content that was in the build so far
    refusal: str | None = None  # why it was not even opened


@dataclass(frozen=True, slots=True)
class ReadingHeader:
    """What is worth knowing of a parsed file without loading it."""

    document: Document
    pasal: int
    characters: int
    passages: int
    warnings: tuple[str, ...]
    unseen: tuple[int, ...] = ()  # pages whose picture has still to be read
    unresolved: int = 0  # references of the text to itself that lead nowhere
    annexes: tuple[str, ...] = ()  # the numbers of those it holds: `II`, empty of an only one
    annex_only: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read; its parts wait in the cache entry."""

    file: InputFile
    header: ReadingHeader
    entry: Path
    checksum: str  # of all that was made of the file


@dataclass(frozen=True, slots=True)
class FileFault:
    """A file that could not be read, and why, in one Indonesian line."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A line of the closing table."""

    file: str
    document: str
    pages: int
    pasal: int
    passages: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """How an ingest ended."""

    build_id: str
    changed: bool  # False: the served build already held all of this
    rows: tuple[FileRow, ...]  # of the files asked for
    faults: tuple[FileFault, ...]
    notes: tuple[str, ...]
    counts: Counts


class Progress(Protocol):
    """Told how far the work is; shows it or not."""

    def begin(self, step: str, total: int) -> None: ...

    def advance(self) -> None: ...


class Silent:
    """Shows nothing."""

    def begin(self, step: str, total: int) -> None:
        pass

    def advance(self) -> None:
        pass
