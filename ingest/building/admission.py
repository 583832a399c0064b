"""Which files are opened at all: judged by name, kind and size, before a byte of them is read."""

import os
import stat
from pathlib import Path

from ingest.limits import LIMITS, megabytes

_LARGE = (".pdf", ".docx")


def refusal(path: Path, status: os.stat_result) -> str | None:
    """Why the file is left unread, one Indonesian line with the way out; None when it may be read."""
    if not _is_text(str(path)):
        return "nama berkas atau foldernya memuat byte yang bukan UTF-8; ganti namanya, lalu masukkan lagi"
    if not stat.S_ISREG(status.st_mode):
        return "bukan berkas biasa, jadi tidak dibuka; simpan isinya sebagai berkas dulu"
    most = LIMITS.file if path.suffix.lower() in _LARGE else LIMITS.text_file
    if status.st_size > most:
        return (
            f"berukuran {megabytes(status.st_size)}, lebih dari batas {megabytes(most)}; "
            "pecah menjadi beberapa berkas"
        )
    return None


def _is_text(path: str) -> bool:
    """Bytes that are no UTF-8 come from the file system as lone surrogates."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
