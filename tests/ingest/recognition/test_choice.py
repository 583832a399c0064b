"""TANYA_OCR names the engine, and is checked before anything is read."""

import pytest

from ingest.recognition.choice import chosen
from tanya.errors import SettingsError


def test_the_engine_that_comes_with_us_is_on() -> None:
    choice = chosen("rapidocr")
    assert choice.on
    assert choice.fingerprint.startswith("rapidocr ")


def test_mati_reads_no_pictures() -> None:
    assert not chosen("mati").on


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        SettingsError, match=r"^TANYA_OCR harus rapidocr, tesseract, atau mati, bukan 'abbyy'\.$"
    ):
        chosen("abbyy")


def test_tesseract_that_is_not_installed_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/tiada")
    with pytest.raises(
        SettingsError, match=r"^TANYA_OCR=tesseract, .* pasang tesseract-ocr-ind, atau kosongkan TANYA_OCR\.$"
    ):
        chosen("tesseract")
