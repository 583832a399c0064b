"""Engines that read a picture. Their weights come with their packages: nothing is fetched.

rapidocr    the default: ONNX models in the wheel, no system package
tesseract   the program of that name with its `ind` data, where the operator installed and chose it
"""

from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
import pytesseract
from numpy.typing import NDArray
from PIL import Image
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_rec.typings import TextRecOutput
from rapidocr.utils.output import RapidOCROutput

from ingest.printed import Box, Piece
from ingest.recognition.choice import TESSERACT
from ingest.recognition.faults import EngineDied

# Measured on six kinds of our pages: as good as 2000 pixels, in half the time; 960 loses small print.
_DETECTED = 1280
_LEAST = 0.5  # confidence; what is surer to be wrong than right is no text

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Found:
    """What an engine read; slope: how far the lines of words fall from left to right, as a tangent."""

    pieces: tuple[Piece, ...] = ()
    slope: float = 0.0


class Engine(Protocol):
    """Reads pictures: height x width x 3, blue first."""

    def read(self, pixels: Pixels) -> Found:
        """The words that it finds, in pixels, in no order. Raises EngineDied."""
        ...

    def read_sign(self, pixels: Pixels) -> Piece | None:
        """What a small picture says that holds a number and nothing else; None where it tells nothing."""
        ...


@cache
def engine(name: str) -> Engine:
    """name: of a choice that is on."""
    return _Tesseract() if name == TESSERACT else _Rapid()


class _Rapid:
    def __init__(self) -> None:
        self._engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,  # pages are turned whole
                "Global.text_score": _LEAST,
                "Det.limit_type": "max",
                "Det.limit_side_len": _DETECTED,
                # One thread each: pages are read side by side.
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def read(self, pixels: Pixels) -> Found:
        found = self._engine(pixels, use_det=True)  # it keeps what it was told last
        assert isinstance(found, RapidOCROutput)  # what it gives when it both detects and recognises
        if found.boxes is None or found.txts is None or found.scores is None:
            return Found()
        read = zip(found.boxes, found.txts, found.scores, strict=True)
        pieces = (Piece(text, _around(corners), round(float(score), 3)) for corners, text, score in read)
        return Found(tuple(pieces), _slope(found.boxes))

    def read_sign(self, pixels: Pixels) -> Piece | None:
        found = self._engine(pixels, use_det=False)
        assert isinstance(found, TextRecOutput)  # what it gives when it only recognises
        if not found.txts or not found.txts[0].strip():
            return None
        height, width = pixels.shape[:2]
        return Piece(found.txts[0].strip(), Box(0, 0, width, height), round(float(found.scores[0]), 3))


class _Tesseract:
    def read_sign(self, pixels: Pixels) -> Piece | None:
        """It overlooks no more here than it does on a page, and takes a tenth of a second for each."""
        return None

    def read(self, pixels: Pixels) -> Found:
        picture = Image.fromarray(np.ascontiguousarray(pixels[:, :, ::-1]))
        try:
            found = pytesseract.image_to_data(picture, lang="ind", output_type=pytesseract.Output.DICT)
        except pytesseract.TesseractError as fault:
            if fault.status < 0:
                raise EngineDied(str(fault.status)) from fault
            raise
        keys = ("text", "conf", "left", "top", "width", "height")
        rows = zip(*(found[key] for key in keys), strict=True)
        pieces = (
            Piece(text, Box(left, top, left + width, top + height), round(float(confidence) / 100, 3))
            for text, confidence, left, top, width, height in rows
            if text.strip() and float(confidence) >= 100 * _LEAST
        )
        return Found(tuple(pieces))


def _around(corners: NDArray[np.float32]) -> Box:
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return Box(*(round(float(value), 1) for value in (left, top, right, bottom)))


def _slope(boxes: NDArray[np.float32]) -> float:
    """Of the longer lines the usual one; corners run clockwise from the upper left."""
    along = boxes[:, 1] - boxes[:, 0]
    wide = along[:, 0] >= np.median(along[:, 0])
    return float(np.median(along[wide, 1] / np.maximum(along[wide, 0], 1)))
