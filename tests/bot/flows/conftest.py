"""The flows over a real build of the shipped corpus and a real state."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tanya.assistant import Assistant
from tanya.settings import Settings
from tanya.state.database import open_state
from tests.bot.flows.talking import Talk
from tests.shipped import assistant, shipped

__all__ = ["assistant", "shipped"]

TODAY = date(2026, 11, 26)
NewTalk = Callable[[Assistant], Talk]


@pytest.fixture
def new_talk(shipped: Settings, tmp_path: Path) -> Iterator[NewTalk]:
    """Flows over another assistant, and a state of its own."""
    state = open_state(replace(shipped, database_url=f"sqlite:///{tmp_path / 'tanya.db'}"))
    yield lambda asked: Talk(asked, state, TODAY)
    state.close()


@pytest.fixture
def talk(new_talk: NewTalk, assistant: Assistant) -> Talk:
    return new_talk(assistant)
