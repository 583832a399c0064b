"""What was read is read anew when the code that read it has changed."""

import json
import subprocess
import sys
from pathlib import Path

from ingest.building.fingerprint import reading_code

_ROOT = Path(__file__).resolve().parents[3]
_NAMES = """
import json, sys, ingest.parsed
print(json.dumps([module.__file__ for module in sys.modules.values() if getattr(module, "__file__", None)]))
"""
_TELLS_NOTHING = {"tanya/errors.py", "ingest/atomic.py"}  # faults, and how files are written


def test_every_module_that_reading_loads_counts() -> None:
    printed = subprocess.run(
        [sys.executable, "-c", _NAMES], cwd=_ROOT, capture_output=True, check=True
    ).stdout
    paths = [Path(file) for file in json.loads(printed) if Path(file).is_relative_to(_ROOT)]
    loaded = {path.relative_to(_ROOT).as_posix() for path in paths if ".venv" not in path.parts}
    counted = {
        file for file in loaded if any(file == one or file.startswith(f"{one}/") for one in reading_code())
    }
    bare = {file for file in loaded - counted if (_ROOT / file).name != "__init__.py"}
    assert bare <= _TELLS_NOTHING
