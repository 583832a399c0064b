"""The child that draws the small pictures of a report: `python -m tanya.quality.drawing FILE PAGE...`.

It writes a line a page, a JPEG in base64, empty for a page that cannot be drawn. A PDF is foreign data, and
the pages to look at are those that were hard to read: whatever they do, they do it to this process.
"""

import base64
import io
import sys
from collections.abc import Iterable
from pathlib import Path

from tanya.confinement import limit_memory
from tanya.errors import ReadError
from tanya.imaging import page_picture

_LONGER_SIDE = 282  # pixels: A4 is then 200 wide
_QUALITY = 70


def main(path: Path, pages: Iterable[int]) -> None:
    """pages: 1-based."""
    limit_memory()
    for page in pages:
        print(base64.b64encode(_jpeg(path, page)).decode(), flush=True)


def _jpeg(path: Path, page: int) -> bytes:
    try:
        picture = page_picture(path, page, _LONGER_SIDE)
    except (ReadError, OSError, MemoryError):
        return b""
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]), map(int, sys.argv[2:]))
