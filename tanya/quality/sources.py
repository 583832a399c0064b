"""Whether the files that documents were read from are still there, and still the same."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tanya.domain.document import Document
from tanya.library.manifest import Source
from tanya.quality.records import FileState, SourceFile


def source_of(document: Document, sources: Iterable[Source]) -> SourceFile:
    """Of several files of one regulation, the one that its text is from."""
    for source in sources:
        if (source.document, source.sha256) == (document.key, document.sha256):
            return SourceFile(Path(source.path), _state(source))
    return SourceFile(None, FileState.TIDAK_ADA)


def source_notes(source: SourceFile) -> tuple[str, ...]:
    """Why the pages cannot be shown, and what to do about it."""
    match source.state:
        case FileState.HILANG:
            return (
                f"{source.path} tidak ada lagi, jadi halamannya tidak dapat ditampilkan; "
                "kembalikan berkasnya, atau keluarkan dari indeks dengan: tanya ingest --keluarkan",
            )
        case FileState.BERUBAH:
            return (f"{source.path} berubah sejak dimasukkan; perbarui indeks dengan: tanya ingest",)
    return ()


def _state(source: Source) -> FileState:
    try:
        path = Path(source.path)
        status = path.stat()
        if (status.st_size, status.st_mtime_ns) == (source.size, source.modified):
            return FileState.UTUH
        with path.open("rb") as content:
            same = hashlib.file_digest(content, "sha256").hexdigest() == source.sha256
    except OSError:
        return FileState.HILANG
    return FileState.UTUH if same else FileState.BERUBAH
