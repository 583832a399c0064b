"""The child that reads files: one path a line on standard input, one answer a line on standard output.

A file is foreign data. Whatever it does to this process, the ingest only loses that file.
"""

import importlib
import json
import math
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

from ingest.building.fingerprint import reading_fingerprint
from ingest.building.parsed_cache import write_parsed, write_refusal
from ingest.records import ParsedFile
from tanya.errors import ReadError

_MEMORY = 1_500_000_000  # bytes of address space


def main(parser: str, cpu_seconds: float) -> None:
    """parser is `module:function`; the answer is null, or why the file was given up.

    A file that takes more of the processor than cpu_seconds ends this process.
    """
    # Libraries print; the answers must stay alone on their channel.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    module, _, function = parser.partition(":")
    parse: Callable[[Path], ParsedFile] = getattr(importlib.import_module(module), function)
    for line in sys.stdin:
        path, entry = json.loads(line)
        _limit_processor(cpu_seconds)
        print(json.dumps(_read(parse, Path(path), Path(entry))), file=answers, flush=True)


def _limit_processor(seconds: float) -> None:
    """The limit counts from the start of the process, so it is moved on for each file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = math.ceil(used.ru_utime + used.ru_stime + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _read(parse: Callable[[Path], ParsedFile], path: Path, entry: Path) -> str | None:
    try:
        write_parsed(entry, reading_fingerprint(), parse(path))
    except ReadError as refusal:
        write_refusal(entry, reading_fingerprint(), str(refusal))
    except MemoryError:
        return "butuh memori terlalu besar untuk dibaca"
    except Exception as fault:  # noqa: BLE001 - a bug of ours or a file nobody foresaw: the others must go on
        return f"galat tak terduga saat membaca: {type(fault).__name__}: {fault}"
    return None


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
