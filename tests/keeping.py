"""States that tests keep things in: one over SQLite, one over PostgreSQL, and a clock that is set by hand."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tanya.settings import Settings, settings_from
from tanya.state.database import State, open_state
from tanya.state.records import Kept

NOON = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)


class Clock:
    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, span: timedelta) -> None:
        self.now += span


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sqlite_settings(tmp_path: Path) -> Settings:
    return settings_from({"TANYA_HOME": str(tmp_path)})


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A state that is empty yet; PostgreSQL is started for the first test that needs it."""
    environ = {"TANYA_HOME": str(tmp_path)}
    if request.param == "postgresql":
        environ["TANYA_DATABASE_URL"] = request.getfixturevalue("postgres").emptied()
    return settings_from(environ)


@pytest.fixture
def state(settings: Settings, clock: Clock) -> Iterator[State]:
    opened = open_state(settings, clock)
    yield opened
    opened.close()


def environ_of(settings: Settings) -> dict[str, str]:
    """For a process that opens the same state."""
    environ = {"PATH": os.environ["PATH"], "TANYA_HOME": str(settings.home)}
    return environ | ({"TANYA_DATABASE_URL": settings.database_url} if settings.database_url else {})


def kept(
    answer_id: str, owner: str, asked: datetime = NOON, *, doubted: bool = False, tenant: str = ""
) -> Kept:
    return Kept(
        answer_id=answer_id,
        owner=owner,
        question="Balon udara itu apa?",
        status="ANSWERED",
        doubted=doubted,
        citations=("PP 7/2031, Pasal 1 angka 1",),
        build="20310301-120000-1",
        asked=asked,
        tenant=tenant,
    )
