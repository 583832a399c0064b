"""A form with files, written to disk as it arrives: what a request holds never lies in memory whole."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import anyio.to_thread
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from api.edge.problems import Code, Problem

if TYPE_CHECKING:  # a type that is there for checkers alone
    from python_multipart.multipart import MultipartCallbacks

MAX_FILES = 50  # of one request
MAX_FILE = 200_000_000  # bytes; an ingest takes no larger one
_MAX_FIELD = 16  # bytes of a field that is no file
_NO_FORM = "Kirim berkasnya sebagai multipart/form-data, tiap berkas dalam isian `files`."
_TOO_LARGE = "lebih dari 200 MB; pecah menjadi beberapa berkas"
_OURS = (b"files", b"replace")


@dataclass(slots=True)
class Part:
    """A file as it was sent: name as written, and where it lies now."""

    name: str
    path: Path
    size: int = 0
    fault: str = ""


@dataclass(slots=True)
class Form:
    files: list[Part] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


async def received(content_type: str, stream: AsyncIterator[bytes], folder: Path) -> Form:
    """The form, its files written into folder. Raises Problem for what is no such form, or too much of it."""
    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise Problem(Code.INVALID, _NO_FORM)
    receiver = _Receiver(folder)
    try:
        parser = MultipartParser(options[b"boundary"], receiver.callbacks())
        async for chunk in stream:
            await anyio.to_thread.run_sync(parser.write, chunk)
        parser.finalize()
    except FormParserError as fault:
        raise Problem(Code.INVALID, _NO_FORM) from fault
    finally:
        receiver.close()
    if not receiver.ended:
        raise Problem(Code.INVALID, "Unggahan terpotong sebelum selesai; ulangi.")
    return receiver.form


class _Receiver:
    """What the parser calls, in the order of the bytes."""

    def __init__(self, folder: Path) -> None:
        self.form = Form()
        self.ended = False
        self._folder = folder
        self._header = b""
        self._value = b""
        self._disposition = b""
        self._name = ""
        self._field = b""
        self._part: Part | None = None
        self._file: BinaryIO | None = None

    def callbacks(self) -> "MultipartCallbacks":
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._add_to_header,
            "on_header_value": self._add_to_value,
            "on_header_end": self._end_header,
            "on_headers_finished": self._open,
            "on_part_data": self._write,
            "on_part_end": self._end,
            "on_end": self._finish,
        }

    def close(self) -> None:
        if self._file:
            self._file.close()
            self._file = None

    def _begin(self) -> None:
        self._header = self._value = self._disposition = self._field = b""
        self._part = None

    def _add_to_header(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _add_to_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = self._value
        self._header = self._value = b""

    def _open(self) -> None:
        _, options = parse_options_header(self._disposition)
        name, is_file = options.get(b"name", b""), b"filename" in options
        if name not in _OURS or is_file != (name == b"files"):
            raise Problem(Code.INVALID, f"{_NO_FORM} Selain itu hanya `replace` yang dikenal.")
        self._name = name.decode()
        if is_file:
            self._open_file(options[b"filename"].decode(errors="replace"))

    def _open_file(self, written: str) -> None:
        if len(self.form.files) == MAX_FILES:
            raise Problem(
                Code.INVALID, f"Paling banyak {MAX_FILES} berkas sekali unggah; kirim sebagian dulu."
            )
        self._part = Part(written, self._folder / str(len(self.form.files)))
        self._file = self._part.path.open("xb")
        self.form.files.append(self._part)

    def _write(self, data: bytes, start: int, end: int) -> None:
        if self._part is None:
            self._field += data[start:end]
            if len(self._field) > _MAX_FIELD:
                raise Problem(Code.INVALID, f"Isian `{self._name}` terlalu panjang.")
            return
        self._part.size += end - start
        if self._part.size > MAX_FILE:
            self._part.fault = _TOO_LARGE
            self._part.path.unlink(missing_ok=True)
            self.close()
        if self._file:
            self._file.write(data[start:end])

    def _end(self) -> None:
        if self._part is None:
            self.form.fields[self._name] = self._field.decode(errors="replace")
        self.close()

    def _finish(self) -> None:
        self.ended = True
