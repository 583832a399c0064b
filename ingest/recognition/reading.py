"""A page of a PDF, drawn and read."""

from pathlib import Path

import numpy as np

from ingest.printed import Printed
from ingest.recognition.engines import engine
from ingest.recognition.pictures import read_picture
from ingest.recognition.store import Unreadable
from tanya.errors import ReadError
from tanya.imaging import page_picture

_CHUNK = 1 << 20  # bytes
_LONGER_SIDE = 2000  # pixels: some 170 to the inch on A4; engines were measured at this size


def read_page(path: Path, number: int, engine_name: str) -> Printed | Unreadable:
    """What the picture of the page says; number is 1-based. Raises OSError where the file cannot be had."""
    try:
        picture = page_picture(path, number, _LONGER_SIDE)
    except ReadError as fault:
        _must_be_had(path)
        return Unreadable(str(fault))
    pixels = np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])  # blue first
    return read_picture(pixels, engine(engine_name))


def _must_be_had(path: Path) -> None:
    """PDFium tells bytes that a disk does not give from damaged ones nowhere but in opening a file."""
    with path.open("rb") as content:
        while content.read(_CHUNK):
            pass
