"""Names that break terminals, and things in a folder that are no files of it."""

import os
import socket
from pathlib import Path

_GOOD = "# Perahu\n\nPerahu wajib didaftarkan.\n"
_LONG_NAME, _DEEP = "d" * 250, 20
_NAMES: tuple[bytes, ...] = (
    b"baris\nbaru.txt",
    b"merah\x1b[31m\x1b]0;judul\x07.txt",
    "kanan\u202etxt.fdp\u2066.txt".encode(),
    b"bukan-utf8-\xff\xfe.txt",
    b"x" * 251 + b".txt",
    b"..pdf.txt",
    b"-rf.txt",
    b"[red]merah[bold] {0} %s.txt",
    b"kosong \xc2\xa0\xe2\x80\x8b\t .txt",
    "lapor\x9b2J\r\x08\x7f.txt".encode(),
)


def write_names(folder: Path) -> int:
    for name in _NAMES:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            # Each is another document: copies would be told as such.
            file.write(_GOOD.encode() + repr(name).encode())
    return len(_NAMES)


def write_oddities(folder: Path, outside: Path) -> int:
    """Links that lead away, in circles or nowhere, and what blocks whoever opens it."""
    outside.mkdir()
    (outside / "rahasia.txt").write_text("Rahasia yang tidak ada di folder ini.\n")
    (folder / "putus.txt").symlink_to(folder / "tidak-ada.txt")
    (folder / "luar.txt").symlink_to(outside / "rahasia.txt")
    (folder / "luar-folder").symlink_to(outside)
    (folder / "lingkar.txt").symlink_to(folder / "lingkar.txt")
    (folder / "naik").symlink_to(folder.parent)
    (folder / "diri").symlink_to(folder)
    (folder / "gawai.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipa.txt")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(folder / "soket.txt"))
    (folder / "terkunci.txt").write_text("x")
    (folder / "terkunci.txt").chmod(0)
    _write_deep(folder / "dalam")
    return 11


def _write_deep(folder: Path) -> None:
    """A file below so many folders that its path is longer than any that can be opened."""
    start = os.open(".", os.O_RDONLY)
    try:
        folder.mkdir()
        os.chdir(folder)
        for _ in range(_DEEP):
            os.mkdir(_LONG_NAME)
            os.chdir(_LONG_NAME)
        Path("terlalu-dalam.txt").write_text("Tidak tercapai.\n")
    finally:
        os.fchdir(start)
        os.close(start)
