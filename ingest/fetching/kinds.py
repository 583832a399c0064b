"""What was fetched, judged by its bytes: what a server says of them is no proof."""

import zipfile
from pathlib import Path

from tanya.errors import FetchError

SHOWN = 1024  # bytes from which the kind is seen
_TAIL = 4096
_ZIP = b"PK\x03\x04"


def suffix_of(start: bytes) -> str:
    """`.pdf` or `.docx` by the first SHOWN bytes; raises FetchError for anything else."""
    if b"%PDF-" in start[:SHOWN]:
        return ".pdf"
    if start.startswith(_ZIP):
        return ".docx"
    if not start.strip():
        raise FetchError("server mengirim berkas kosong")
    if start.lstrip()[:1] == b"<":
        raise FetchError(
            "alamat itu memberi halaman web, bukan naskah; buka halamannya, lalu beri alamat PDF-nya sendiri"
        )
    raise FetchError("yang dikirim bukan PDF atau DOCX; beri alamat naskahnya sendiri")


def must_be_whole(path: Path) -> None:
    """Raises FetchError when the file ends before its end, or is an archive that is no document."""
    with path.open("rb") as file:
        start = file.read(SHOWN)
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    if suffix_of(start) == ".pdf":
        if b"%%EOF" not in tail:
            raise FetchError("PDF yang dikirim terpotong (tidak ada penutupnya); coba lagi nanti")
    elif not _is_docx(path):
        raise FetchError("arsip yang dikirim rusak, terpotong, atau bukan DOCX")


def _is_docx(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError):
        return False
