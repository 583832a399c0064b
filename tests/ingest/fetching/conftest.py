from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.fetching.policy import Policy
from tests.ingest.fetching.house import House
from tests.ingest.fetching.liar import Liar
from tests.ingest.fetching.liar import liar as open_liar


@pytest.fixture
def liar() -> Iterator[Liar]:
    with open_liar() as opened:
        yield opened


@pytest.fixture
def house(liar: Liar, tmp_path: Path) -> House:
    policy = Policy((), (liar.authority,), most=2_000_000, seconds=120.0, silence=30.0, pause=0.0)
    return House(liar, tmp_path / "sumber", policy)
