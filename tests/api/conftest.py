"""The API over real HTTP on loopback."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from api.desk import Assists, Desk
from tanya.assistant import Assistant
from tanya.settings import Settings
from tests.amended import garden, garden_home
from tests.api.service import answering, unlimited
from tests.shipped import assistant, shipped

__all__ = ["assistant", "garden", "garden_home", "shipped"]

MAX_QUESTION = 200
Serving = Callable[..., httpx.Client]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """`serving(assistant, api_key=...)` is a client of that assistant's API."""
    with ExitStack() as stack:

        def serve(assistant: Assists, api_key: str | None = None, desk: Desk | None = None) -> httpx.Client:
            settings = unlimited(Settings(tmp_path, tmp_path, api_key=api_key, max_question=MAX_QUESTION))
            settings = replace(settings, anonymous=api_key is None)
            return stack.enter_context(answering(assistant, settings, desk))

        yield serve


@pytest.fixture(scope="module")
def client(assistant: Assistant, shipped: Settings) -> Iterator[httpx.Client]:
    """The API over the shipped corpus, without a key."""
    with answering(assistant, unlimited(shipped)) as client:
        yield client
