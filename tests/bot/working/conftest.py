"""A state of the test's own."""

from collections.abc import Iterator

import pytest

from tanya.settings import Settings
from tanya.state.database import State, open_state


@pytest.fixture
def kept(sqlite_settings: Settings) -> Iterator[State]:
    opened = open_state(sqlite_settings)
    yield opened
    opened.close()
