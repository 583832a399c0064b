"""Engines give words with their places and how sure they are; tesseract only where it is installed."""

from pathlib import Path

import pytest
from pytesseract import TesseractError

from ingest.layout import lines_of
from ingest.recognition.choice import chosen
from ingest.recognition.engines import Engine, engine
from ingest.recognition.faults import EngineDied
from ingest.recognition.pictures import read_picture
from tanya.errors import SettingsError
from tests.ingest.recognition.drawing import page_of, pixels, table_of

LINES = ("Juru balon dilarang membawa angsa.", "Kepala menara mencatat arah angin.", "Kain dilipat.")


@pytest.fixture(scope="module")
def tesseract() -> Engine:
    try:
        return engine(chosen("tesseract").name)
    except SettingsError as fault:
        pytest.skip(str(fault))


def test_an_engine_is_loaded_once() -> None:
    assert engine("rapidocr") is engine("rapidocr")


def test_lines_that_fall_to_the_right_tell_their_slope() -> None:
    askew = page_of(LINES, height=400).rotate(-2, fillcolor="white")
    assert engine("rapidocr").read(pixels(askew)).slope == pytest.approx(0.035, abs=0.01)


def test_tesseract_reads_each_word_with_its_confidence(tesseract: Engine) -> None:
    found = tesseract.read(pixels(page_of(LINES[:1], height=400)))
    assert [piece.text for piece in found.pieces] == LINES[0].split()
    assert all(0.8 < piece.confidence <= 1 for piece in found.pieces)


@pytest.mark.parametrize(("ends", "fault"), [("kill -XCPU $$", EngineDied), ("exit 1", TesseractError)])
def test_a_program_that_the_system_ended_is_told_from_one_that_gave_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: str, fault: type[Exception]
) -> None:
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n[ \"$1\" = --version ] && exec echo 'tesseract 5.0.0'\n{ends}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(fault):
        engine("tesseract").read(pixels(page_of(LINES[:1])))


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_tesseract_reads_a_turned_page_upright(tesseract: Engine, turned: int) -> None:
    page = page_of(LINES * 3, height=500).rotate(turned, expand=True)
    assert [row.text for row in lines_of(read_picture(pixels(page), tesseract))] == [*LINES * 3]


def test_tesseract_finds_the_rows_of_a_table_askew(tesseract: Engine) -> None:
    askew = table_of((("Kota", "Balon"), ("Awan", "14"))).rotate(1.5, fillcolor="white")
    rows = lines_of(read_picture(pixels(askew), tesseract))
    assert [row.text for row in rows] == ["| Kota | Balon |", "| Awan | 14 |"]
