from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chroma import ChromaServer, running_chroma
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]


@pytest.fixture
def chroma(tmp_path: Path) -> Iterator[ChromaServer]:
    with running_chroma(tmp_path) as server:
        yield server
