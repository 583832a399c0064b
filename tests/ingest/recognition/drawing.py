"""Pages drawn as pictures, small enough to be read in a moment."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ingest.recognition.engines import Pixels

SIZE = 22  # of the letters, in pixels


def page_of(lines: Sequence[str], width: int = 620, height: int = 800) -> Image.Image:
    """Black lines of words on white, from the top."""
    picture = Image.new("RGB", (width, height), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(SIZE)
    for number, line in enumerate(lines):
        pen.text((50, 50 + 2 * SIZE * number), line, fill="black", font=font)
    return picture


def table_of(rows: Sequence[Sequence[str]]) -> Image.Image:
    """A ruled table, at the scale that pages are read at: rules are told by how thin they are."""
    picture = Image.new("RGB", (1240, 620), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(2 * SIZE)
    across, down = (
        [100 + 340 * n for n in range(len(rows[0]) + 1)],
        [100 + 130 * n for n in range(len(rows) + 1)],
    )
    for x in across:
        pen.line((x, down[0], x, down[-1]), fill="black", width=2)
    for y in down:
        pen.line((across[0], y, across[-1], y), fill="black", width=2)
    for row, y in zip(rows, down, strict=False):
        for word, x in zip(row, across, strict=False):
            pen.text((x + 30, y + 35), word, fill="black", font=font)
    return picture


def pixels(picture: Image.Image) -> Pixels:
    """As engines take them: blue first."""
    return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])
