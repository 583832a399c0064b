"""The child that reads files: one order a line on standard input, one answer a line on standard output.

A file is foreign data. Whatever it does to this process, the ingest only loses that file, or that page.
"""

import hashlib
import importlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from ingest.building.confinement import Confinement
from ingest.building.orders import CHANGED, Order, ParseFile, ReadPicture, disk_fault, stumbled
from ingest.building.parsed_cache import write_parsed, write_refusal
from ingest.limits import Allowance, megabytes
from ingest.recognition.faults import EngineDied
from ingest.recognition.store import PictureStore
from ingest.records import ParsedFile
from tanya.errors import ReadError
from tanya.library.codec import decode

_LONGEST_REASON = 200

Parse = Callable[[Path, PictureStore | None], ParsedFile]


def main(parser: str, allowance: Allowance) -> None:
    """parser is `module:function`; the answer is [reason, bloated].

    reason: null, or why the work was given up. bloated: this process has grown, and ends now.
    """
    # Libraries print; the answers must stay alone on their channel.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    confinement = Confinement(allowance)
    module, _, function = parser.partition(":")
    parse: Parse = getattr(importlib.import_module(module), function)
    for line in sys.stdin:
        kind, record = json.loads(line)
        order: Order = decode(ParseFile, record) if kind == "ParseFile" else decode(ReadPicture, record)
        confinement.begin()
        reason = _done(parse, order, allowance)
        bloated = confinement.is_bloated()
        print(json.dumps([reason, bloated]), file=answers, flush=True)
        if bloated:
            return


def _done(parse: Parse, order: Order, allowance: Allowance) -> str | None:
    try:
        return _parse(parse, order) if isinstance(order, ParseFile) else _read_picture(order)
    except MemoryError:
        return f"butuh lebih dari {megabytes(allowance.memory)} memori untuk dibaca"
    except EngineDied as fault:
        return f"program yang membaca gambarnya mati (kode {fault})"
    except Exception as fault:  # noqa: BLE001 - a bug of ours or a file nobody foresaw: the others must go on
        if isinstance(fault, OSError) and fault.errno is not None:  # a library's own has no number
            return disk_fault(str(fault.strerror))
        return stumbled(f"{type(fault).__name__}: {_last_line(str(fault))}")


def _last_line(told: str) -> str:
    """Some libraries tell a whole traceback; its cause stands last."""
    return told.strip().rpartition("\n")[2].strip()[:_LONGEST_REASON]


def _parse(parse: Parse, order: ParseFile) -> str | None:
    read: ParsedFile | ReadError
    try:
        read = parse(order.path, order.pictures)
    except ReadError as refusal:
        read = refusal
    except FileNotFoundError:  # gone meanwhile
        return CHANGED
    if not _is_as_meant(order):
        return CHANGED
    if isinstance(read, ReadError):
        write_refusal(order.entry, order.pipeline, str(read))
    else:
        write_parsed(order.entry, order.pipeline, read)
    return None


def _is_as_meant(order: ParseFile) -> bool:
    """Raises OSError where the bytes cannot be had: what was made of them is then not to be believed."""
    try:
        with order.path.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == order.sha256
    except FileNotFoundError:
        return False


def _read_picture(order: ReadPicture) -> str | None:
    # Loading an engine takes a second and much memory, and most files have no pictures of text.
    from ingest.recognition.reading import read_page  # noqa: PLC0415

    read = read_page(order.path, order.page, order.engine)
    if not order.path.is_file() or order.path.stat().st_mtime_ns != order.modified:
        return CHANGED
    order.pictures.put(order.page, read)
    return None


if __name__ == "__main__":
    main(sys.argv[1], Allowance(**json.loads(sys.argv[2])))
