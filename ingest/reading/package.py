"""A DOCX unpacked with care: a copy that holds only its XML, each part of a bearable size and without a DTD.

What python-docx is given can so be no bomb, whatever the original archive claims of itself.
"""

import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ingest.limits import LIMITS, megabytes, thousands
from tanya.errors import ReadError

# What zipfile raises on archives that are damaged, locked, or packed in a way it does not know.
DAMAGE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OverflowError)
_LOCKED = 0x1
_XML = (".xml", ".rels")
_CHUNK = 1 << 20
_WAY_OUT = "pecah menjadi beberapa berkas, atau simpan ulang"


def careful_copy(path: Path) -> BytesIO:
    """The archive with pictures and other attachments emptied. Raises ReadError, and the faults of DAMAGE."""
    copy = BytesIO()
    with ZipFile(path) as archive, ZipFile(copy, "w", ZIP_STORED) as kept:
        entries = {entry.filename: entry for entry in archive.infolist()}
        if len(archive.infolist()) > LIMITS.parts:
            count, most = thousands(len(archive.infolist())), thousands(LIMITS.parts)
            raise ReadError(f"{path.name}: DOCX berisi {count} bagian, lebih dari batas {most}; {_WAY_OUT}")
        left = LIMITS.unpacked
        for name, entry in entries.items():
            content = _unpacked(archive, entry, min(left, LIMITS.part), path) if _is_xml(name) else b""
            left -= len(content)
            # Of a name only what python-docx looks it up by is kept; nothing is ever written to disk.
            kept.writestr(ZipInfo(name), content)
    copy.seek(0)
    return copy


def _unpacked(archive: ZipFile, entry: ZipInfo, most: int, path: Path) -> bytes:
    """The part as it really is: an archive may claim any size."""
    if entry.flag_bits & _LOCKED:
        raise ReadError(f"{path.name}: DOCX terkunci kata sandi; simpan ulang tanpa sandi")
    content = bytearray()
    with archive.open(entry) as packed:
        while chunk := packed.read(_CHUNK):
            content += chunk
            if len(content) > most:
                raise ReadError(
                    f"{path.name}: isi DOCX mengembang melebihi batas {megabytes(most)}; {_WAY_OUT}"
                )
    if b"<!DOCTYPE" in (content.replace(b"\0", b"") if b"\0" in content else content):
        raise ReadError(
            f"{path.name}: DOCX memuat deklarasi DOCTYPE, yang tidak ada dalam dokumen Word; "
            "simpan ulang sebagai DOCX biasa"
        )
    return bytes(content)


def _is_xml(name: str) -> bool:
    return name.lower().endswith(_XML)
