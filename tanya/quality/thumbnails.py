"""Small pictures of pages, drawn by a child process that a hostile file may kill."""

import base64
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tanya.confinement import bare_environment

_SECONDS = 60.0  # for all pages that one child is given; one takes a tenth of a second, a bad scan one


def thumbnails(pdf: Path, pages: Sequence[int], seconds: float = _SECONDS) -> dict[int, bytes]:
    """JPEGs some 200 pixels wide, by page, 1-based; pages that cannot be drawn are left out.

    seconds: how long a child may draw; the page it then draws is given up, and the next child goes on.
    """
    drawn: dict[int, bytes] = {}
    left = list(pages)
    while left:
        lines = _drawn(pdf, left, seconds)
        drawn |= {page: base64.b64decode(line) for page, line in zip(left, lines, strict=False) if line}
        left = left[len(lines) + 1 :]  # what was not drawn though its turn had come ended the child
    return drawn


def _drawn(pdf: Path, pages: Sequence[int], seconds: float) -> list[bytes]:
    """The lines that the child finished."""
    order = [sys.executable, "-m", "tanya.quality.drawing", str(pdf), *map(str, pages)]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves; no shell  # nosec B603
            order,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=bare_environment(),
            timeout=seconds,
            check=False,
        )
        said = done.stdout
    except subprocess.TimeoutExpired as late:
        said = late.stdout or b""
    return said.split(b"\n")[:-1]
