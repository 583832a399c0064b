from pathlib import Path

import pytest

from tanya.library.layout import Home
from tanya.settings import Settings
from tanya.sharing.depot import Depot
from tests.chroma import chroma, chroma_server
from tests.shipped import assistant, shipped

__all__ = ["assistant", "chroma", "chroma_server", "shipped"]

OLD = "20200101-000000-000000"


@pytest.fixture
def origin(shipped: Settings) -> Home:
    """The machine that ingests."""
    return Home(shipped.home)


@pytest.fixture
def build_id(origin: Home) -> str:
    build_id = origin.current_id()
    assert build_id
    return build_id


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "toko"


@pytest.fixture
def depot(store: Path) -> Depot:
    return Depot(f"file://{store}", sleep=lambda _: None)


@pytest.fixture
def replica(tmp_path: Path) -> Home:
    """Another machine, which serves something older."""
    home = Home(tmp_path / "replika")
    home.build(OLD).folder.mkdir(parents=True)
    home.make_current(OLD)
    return home
