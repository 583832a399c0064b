"""What is asked of the drawing child, and how both sides write it."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tanya.domain.document import PrintedLine

_LENGTH = struct.Struct(">I")  # bytes that follow
_MOST = 64_000_000  # bytes of one message


@dataclass(frozen=True, slots=True)
class Order:
    """One page, 1-based, so many pixels wide, with the words of the quote marked."""

    pdf: Path
    page: int
    width: int
    quote: str = ""
    printed: tuple[PrintedLine, ...] = ()  # the lines that were read from its picture


def send(stream: BinaryIO, content: bytes) -> None:
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """None at the end of the stream, wherever that comes."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = stream.read(length) if length <= _MOST else b""
    return content if len(content) == length else None
