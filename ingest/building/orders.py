"""What a reading process is told to do: parse a file, or read the picture of one page."""

from dataclasses import dataclass
from pathlib import Path

from ingest.recognition.store import PictureStore

# What is kept of a file is kept by its bytes: nothing that was made of others may come under their name.
CHANGED = "berubah atau hilang selama dibaca; masukkan lagi setelah selesai disalin"
_DISK = "tidak dapat dibaca atau hasilnya ditulis"
_STUMBLED = "galat tak terduga saat membaca"


def disk_fault(told: str) -> str:
    """The reason where the system refused to read or to write; told: its own words."""
    return f"{_DISK} ({told}); periksa ruang disk dan izin"


def is_passing(reason: str) -> bool:
    """Whether a reason is no fault of the file: it may be gone by the next ingest."""
    return reason == CHANGED or reason.startswith(_DISK)


def stumbled(told: str) -> str:
    """The reason where our code or a library met what nobody foresaw; told: what it said."""
    return f"{_STUMBLED}: {told}"


def is_heavy(reason: str) -> bool:
    """Whether the work was too much for its reader, which was late, died, or had too little memory."""
    return not is_passing(reason) and not reason.startswith(_STUMBLED)


@dataclass(frozen=True, slots=True)
class ParseFile:
    """Parse path into a cache entry; pictures: None when none shall be looked at."""

    path: Path
    sha256: str  # of the bytes that are meant
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
    modified: int  # nanoseconds since 1970, of the file that is meant
    page: int  # 1-based
    engine: str
    pictures: PictureStore

    @property
    def result(self) -> Path:
        """The file it writes."""
        return self.pictures.entry(self.page)


Order = ParseFile | ReadPicture
