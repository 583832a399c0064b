"""Text in lines without end, and bytes that are no text."""

import gzip
from collections.abc import Iterator
from itertools import cycle, islice

_LINE = 1_200_000  # characters
_TITLE = "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 8 TAHUN 2031\nTENTANG\nPERAHU\n\nPasal 1\n"


def _long(*words: str) -> bytes:
    text = "".join(islice(cycle(words), _LINE // sum(map(len, words)) * len(words)))
    return text.encode()


def lines() -> Iterator[bytes]:
    """One line of over a megabyte each, made for a rule that looks twice."""
    yield _long("a") * 4
    yield _long("_ Abc ")
    yield _long("<!-- ")
    yield b"---" + b"\n" * 2_000_000
    yield b"# " + _long("#") + b"x"
    yield _long("1")
    yield _long("REPU BLIK ")
    yield _long(". ")
    yield _long("|")
    yield _long("Kota A ")


def regulations() -> Iterator[bytes]:
    """The same below the title of a regulation, which is looked at more closely."""
    for words in (
        ("(1) ", "a. ", "1. ", "Pasal 1 "),
        ("Peraturan Menteri Nomor ",),
        ("Undang-Undang Nomor 1 Tahun 2000, ",),
        ("Undang-Undang Nomor 1/", "1/"),
        ("dicabut ", "tetap berlaku "),
        ("Peraturan Pemerintah Nomor 1 Tahun 2000 dicabut dan dinyatakan tidak berlaku. ",),
        ("M E M U T U S K A N ",),
        ("diubah sebagai berikut 1. Pasal 2 ",),
        ("LEMBARAN NEGARA REPUBLIK ",),
        ("Ditetapkan di Jakarta pada tanggal ",),
    ):
        yield _TITLE.encode() + _long(*words)


def heaps() -> Iterator[bytes]:
    """A great many lines that each open something."""
    yield b"1.\n" * 150_000
    yield b"# Judul\n" * 100_000
    yield b"Pasal 1\n" * 100_000
    yield b"| a | b |\n" * 100_000
    yield b"- butir\n" * 100_000
    yield b"".join(b"%s BAB\n" % (b"#" * (number % 6 + 1)) for number in range(100_000))
    yield b"BAB I\n" * 100_000
    yield b"x" + b"\n" * 1_000_000 + b"x"
    yield b"a\n" * 1_000_000
    yield b"Pasal 1" + b"\f" * 1_000_000 + b"Pasal 1"


def strange() -> Iterator[bytes]:
    """Bytes under the name of a text."""
    yield b""
    yield b" \r\n\t" * 1000
    yield b"Pasal 1\0Perahu\0" * 1000
    yield b"Perahu " * 1000 + b"\0" * 1_000_000
    yield "Pasal 1 Perahu".encode("utf-16-le") * 100
    yield b"\xff\xfe" + b"\x00\xd8" * 100_000
    yield b"\xfe\xff\x00"
    yield b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 100
    yield gzip.compress(b"Pasal 1" * 1000, mtime=0)
    yield "PERATURAN PEMERINTAH\x1b[31m\x1b]0;judul\x07\x9b2J\u202enomor\ufeff\u0000".encode() * 500


def signs() -> Iterator[bytes]:
    """Characters that grow when they are made plain, stand on each other, or mean nothing."""
    yield _TITLE.encode() + "\ufdfa".encode() * 3_000_000  # each is eighteen letters in plain form
    yield _TITLE.encode() + "a\u0301".encode() * 1_000_000
    yield _TITLE.encode() + ("a" + "\u0301" * 500_000).encode()
    yield _TITLE.encode() + "\u200b\u202e\u2066\ufeff".encode() * 700_000
    yield b"\xff\xfe" + _TITLE.encode("utf-16-le") + b"\x00\xd8" * 2_000_000
    yield b"\xff\xfe\0\0" + _TITLE.encode("utf-32-le") * 1_000
    yield b"\xfe\xff" + (_TITLE * 1_000).encode("utf-16-be") + b"x"
    yield _TITLE.encode() + b"Pasal 2\nPera\0hu\0\n" * 100_000
    yield _TITLE.encode() + b"\x0b\x0c\x1c\x1d\x85\r\r\n" * 300_000
    yield _TITLE.encode() + "\U0001d7d8\u2460\u00bd\u0661".encode() * 500_000


def marked() -> Iterator[bytes]:
    """Markdown of one kind of mark, over and over."""
    yield b"|" * 1_000_000
    yield b"|a" * 500_000 + b"|\n" + b"|-" * 500_000 + b"|\n"
    yield b"| a | b |\n|---|---|\n" + b"|" * 3_000 * 1_000 + b"\n"
    yield b"".join(b"%s- a\n" % (b" " * number) for number in range(3_000))
    yield b"> " * 1_000_000 + b"a"
    yield b"[" * 1_000_000 + b"](" * 1_000_000
    yield b"*_" * 1_000_000
    yield b"---\n" + b"a: b\n" * 500_000 + b"Pasal 1"
    yield b"```\n" * 150_000
    yield b"| Pasal 1 | " + b"x " * 2_000_000 + b"|"
