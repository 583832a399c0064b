from collections.abc import Iterator

import pytest

from tests.chroma import ChromaServer, emptied, running_chroma
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]


@pytest.fixture(scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    with running_chroma(tmp_path_factory.mktemp("chroma")) as server:
        yield server


@pytest.fixture
def chroma(_server: ChromaServer) -> ChromaServer:
    """A test may kill it."""
    return emptied(_server)
