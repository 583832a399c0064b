"""`sheet` is a page to draw on."""

from pathlib import Path

import pytest

from tests.ingest.reading.sheets import Sheet


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "balon.pdf")
