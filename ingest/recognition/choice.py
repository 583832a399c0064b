"""Which engine reads pictures: the setting, checked before anything is read."""

from dataclasses import dataclass
from importlib.metadata import version

import pytesseract

from tanya.errors import SettingsError

RAPIDOCR, TESSERACT, OFF = "rapidocr", "tesseract", "mati"
_LANGUAGE = "ind"


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine by its name; fingerprint: changes when the same picture may read otherwise."""

    name: str
    fingerprint: str

    @property
    def on(self) -> bool:
        """Whether pictures are read at all."""
        return self.name != OFF


def chosen(name: str) -> Choice:
    """Raises SettingsError when the engine is unknown, or is not installed here."""
    if name == RAPIDOCR:
        return Choice(name, f"{name} {version('rapidocr')}")
    if name == TESSERACT:
        return Choice(name, f"{name} {_tesseract()}")
    if name == OFF:
        return Choice(name, "")
    raise SettingsError(f"TANYA_OCR harus {RAPIDOCR}, {TESSERACT}, atau {OFF}, bukan {name!r}.")


def _tesseract() -> str:
    try:
        if _LANGUAGE in pytesseract.get_languages():
            return str(pytesseract.get_tesseract_version())
    except (pytesseract.TesseractError, OSError):  # the program is missing, or cannot run
        pass
    raise SettingsError(
        "TANYA_OCR=tesseract, tetapi tesseract dengan bahasa Indonesia tidak ada di sini; "
        "pasang tesseract-ocr-ind, atau kosongkan TANYA_OCR."
    )
