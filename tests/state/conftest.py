from collections.abc import Iterator
from pathlib import Path

import pytest

from tanya.settings import Settings, settings_from
from tanya.state.database import State, open_state


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_from({"TANYA_HOME": str(tmp_path)})


@pytest.fixture
def state(settings: Settings) -> Iterator[State]:
    opened = open_state(settings)
    yield opened
    opened.close()
