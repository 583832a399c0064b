"""What uploaded files are, told by a child process: `python -m api.admin.looking FILE...`, a line each.

A line is empty for a file that an ingest would read, else why not. The files are foreign: a list of the parts
of an archive can be made to fill the memory, and then it fills this process's.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tanya.errors import ReadError
from tanya.formats import detect
from tanya.text.visible import visible

_MEMORY = 400_000_000  # bytes of address space
_SECONDS = 30.0
_UNTOLD = "isinya tidak dapat dikenali; unduh ulang dari sumbernya"


def looked_at(paths: Sequence[Path], seconds: float = _SECONDS) -> tuple[str, ...]:
    """For each file why it cannot be read, as one Indonesian line; empty where it can."""
    told: list[str] = []
    while len(told) < len(paths):
        told += _told(paths[len(told) :], seconds)
        if len(told) < len(paths):  # the one whose turn it was ended the child
            told.append(_UNTOLD)
    return tuple(told)


def _told(paths: Sequence[Path], seconds: float) -> list[str]:
    order = [sys.executable, "-m", "api.admin.looking", *map(str, paths)]
    try:
        said = subprocess.run(  # noqa: S603 - ourselves; no shell  # nosec B603
            order,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.defpath, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            timeout=seconds,
            check=False,
        ).stdout
    except subprocess.TimeoutExpired as late:
        said = late.stdout or b""
    return [line.decode() for line in said.split(b"\n")[:-1]]


def main(paths: Iterable[Path]) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for path in paths:
        print(_reason(path), flush=True)


def _reason(path: Path) -> str:
    try:
        detect(path)
    except ReadError as fault:
        return visible(str(fault).removeprefix(f"{path.name}: "))
    except MemoryError:
        return _UNTOLD
    return ""


if __name__ == "__main__":
    main(map(Path, sys.argv[1:]))
