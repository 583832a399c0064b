"""What a reading process is told to do: parse a file, or read the picture of one page."""

from dataclasses import dataclass
from pathlib import Path

from ingest.recognition.store import PictureStore


@dataclass(frozen=True, slots=True)
class ParseFile:
    """Parse path into a cache entry; pictures: None when none shall be looked at."""

    path: Path
    entry: Path
    pipeline: str  # the fingerprint the entry is to carry
    pictures: PictureStore | None = None

    @property
    def result(self) -> Path:
        """The file it writes."""
        return self.entry


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """Read a page of a PDF with the engine of that name, into its store."""

    path: Path
    page: int  # 1-based
    engine: str
    pictures: PictureStore

    @property
    def result(self) -> Path:
        """The file it writes."""
        return self.pictures.entry(self.page)


Order = ParseFile | ReadPicture
