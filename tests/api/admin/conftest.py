"""`bureau` is a running service as its administrator sees it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tanya.settings import Settings
from tests.api.access.conftest import house
from tests.api.admin.bureau import Bureau, bureau_of, home_with_boats

__all__ = ["house"]


@pytest.fixture(scope="session")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return home_with_boats(tmp_path_factory.mktemp("perahu"))


@pytest.fixture
def settings(boats: Settings, tmp_path: Path) -> Settings:
    """Of a home that no other test changes."""
    shutil.copytree(boats.home, tmp_path / "home")
    return replace(boats, home=tmp_path / "home")


@pytest.fixture
def bureau(settings: Settings) -> Iterator[Bureau]:
    with bureau_of(settings) as bureau:
        yield bureau
