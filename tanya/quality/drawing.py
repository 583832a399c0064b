"""The child that draws pages: `python -m tanya.quality.drawing FILE PAGE...`, one line a page.

A line is a JPEG in base64, empty for a page that cannot be drawn. A PDF is foreign data, and the pages to
look at are those that were hard to read: whatever they do, they do it to this process.
"""

import base64
import io
import resource
import sys
from collections.abc import Iterable
from pathlib import Path

from tanya.errors import ReadError
from tanya.imaging import page_picture

_LONGER_SIDE = 282  # pixels: A4 is then 200 wide
_QUALITY = 70
_MEMORY = 1_500_000_000  # bytes of address space


def main(path: Path, pages: Iterable[int]) -> None:
    """pages: 1-based."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    for page in pages:
        print(base64.b64encode(_jpeg(path, page)).decode(), flush=True)


def _jpeg(path: Path, page: int) -> bytes:
    try:
        picture = page_picture(path, page, _LONGER_SIDE)
    except (ReadError, MemoryError):
        return b""
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]), map(int, sys.argv[2:]))
