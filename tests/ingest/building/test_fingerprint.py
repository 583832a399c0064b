"""What was read is read anew when the code that read it has changed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.building.fingerprint import picture_code, reading_code

_ROOT = Path(__file__).resolve().parents[3]
_NAMES = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
print(json.dumps([module.__file__ for module in sys.modules.values() if getattr(module, "__file__", None)]))
"""
# Faults, how files are written, and the marks on pictures that people see.
_TELLS_NOTHING = {"tanya/errors.py", "ingest/recognition/faults.py", "ingest/atomic.py", "tanya/marking.py"}
# Which engine is in use is told beside; how what it read is kept.
_NO_PICTURE = {"ingest/recognition/choice.py", "ingest/recognition/store.py", "tanya/library/codec.py"}


@pytest.mark.parametrize("module", ["ingest.parsed", "ingest.recognition.reading"])
def test_every_module_that_reading_loads_counts(module: str) -> None:
    assert _uncounted(module, reading_code()) <= _TELLS_NOTHING


def test_every_module_that_reading_a_picture_loads_counts() -> None:
    left = {one for one in _uncounted("ingest.recognition.reading", picture_code()) if "domain" not in one}
    assert left <= _TELLS_NOTHING | _NO_PICTURE


def _uncounted(module: str, code: tuple[str, ...]) -> set[str]:
    printed = subprocess.run(
        [sys.executable, "-c", _NAMES, module], cwd=_ROOT, capture_output=True, check=True
    ).stdout
    paths = [Path(file) for file in json.loads(printed) if Path(file).is_relative_to(_ROOT)]
    loaded = {path.relative_to(_ROOT).as_posix() for path in paths if ".venv" not in path.parts}
    counted = {file for file in loaded if any(file == one or file.startswith(f"{one}/") for one in code)}
    return {file for file in loaded - counted if (_ROOT / file).name != "__init__.py"}
