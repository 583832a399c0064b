"""The assistant over a real build of the shipped corpus, made once a test run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.settings import Settings, settings_from


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings whose home holds the build."""
    # Every conftest that imports this fixture has its own; they share the folder.
    home = tmp_path_factory.getbasetemp() / "shipped"
    settings = settings_from({"TANYA_HOME": str(home)})
    if not Path(home).exists():
        ingest(Request(), Place(settings.home, settings.corpus))
    return settings


@pytest.fixture(scope="session")
def assistant(shipped: Settings) -> Iterator[Assistant]:
    opened = open_assistant(shipped)
    yield opened
    opened.close()
