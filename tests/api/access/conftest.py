"""`house(api_key=...)` is a service that is set so, and nobody's but its own keys' to enter."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.api.access.house import House, opened

Opening = Callable[..., House]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Opening]:
    with ExitStack() as stack:
        yield lambda *parts, **set_to: stack.enter_context(opened(tmp_path, *parts, **set_to))
