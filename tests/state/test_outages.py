"""A process that is killed, and a database that goes away and comes back."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tanya.errors import StateError
from tanya.settings import Settings, settings_from
from tanya.state.addresses import address_of, engine_for
from tanya.state.connections import Database, now
from tanya.state.database import State, open_state
from tanya.state.records import Turn
from tests.disks import small_disk
from tests.keeping import NOON, environ_of
from tests.postgres import Server

BUDI = "key:k_budi"
_WRITES = """
import os, sys
from datetime import UTC, datetime
from tanya.settings import settings_from
from tanya.state.database import open_state
from tanya.state.records import Turn
state = open_state(settings_from(os.environ))
for number in range(1_000_000):
    assert state.conversations.add("key:k_budi", sys.argv[1], Turn(f"ke-{number}", None, datetime.now(UTC)))
    print(number, flush=True)
"""


def test_a_writer_that_is_killed_loses_nothing_that_was_acknowledged(
    state: State, settings: Settings
) -> None:
    begun = state.conversations.begin(BUDI)
    with subprocess.Popen(
        [sys.executable, "-c", _WRITES, begun.id], env=environ_of(settings), stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout
        acknowledged = [int(next(writer.stdout)) for _ in range(20)]
        writer.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in writer.stdout if line.endswith("\n")]
    found = state.conversations.get(BUDI, begun.id)
    assert found
    kept = [turn.question for turn in found.turns]
    assert kept[: len(acknowledged)] == [f"ke-{number}" for number in acknowledged]
    assert len(kept) - len(acknowledged) in (0, 1)  # one may have been kept and not told any more
    assert state.conversations.add(BUDI, begun.id, Turn("lalu?", None, NOON))


def test_threads_that_write_at_once_lose_nothing(state: State) -> None:
    begun = state.conversations.begin(BUDI)
    said = [Turn(f"ke-{number}", None, NOON) for number in range(48)]
    with ThreadPoolExecutor(24) as pool:
        assert all(pool.map(lambda turn: state.conversations.add(BUDI, begun.id, turn), said))
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert {turn.question for turn in found.turns} == {turn.question for turn in said}


def test_a_server_that_is_restarted_is_told_and_then_found_again(postgres: Server, tmp_path: Path) -> None:
    address = postgres.emptied()
    state = open_state(settings_from({"TANYA_HOME": str(tmp_path), "TANYA_DATABASE_URL": address}))
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, Turn("sebelum", None, NOON))
    with ThreadPoolExecutor(8) as pool:  # several connections wait in the pool
        list(pool.map(lambda _: state.ping(), range(32)))
    postgres.stop()
    try:
        started = time.monotonic()
        for call in (state.ping, lambda: state.conversations.get(BUDI, begun.id)):
            with pytest.raises(StateError, match="tidak dapat dipakai") as caught:
                call()
            assert "sandi-uji" not in str(caught.value)
        assert time.monotonic() - started < 5
    finally:
        postgres.start()
    assert state.conversations.add(BUDI, begun.id, Turn("sesudah", None, NOON))
    found = state.conversations.get(BUDI, begun.id)
    assert found
    assert [turn.question for turn in found.turns] == ["sebelum", "sesudah"]
    state.close()


def test_a_file_that_is_locked_for_too_long_is_told_and_then_free_again(sqlite_settings: Settings) -> None:
    open_state(sqlite_settings).close()
    address = address_of(sqlite_settings)
    state, other = State(Database(engine_for(address, wait=1)), now), engine_for(address)
    with other.begin(), pytest.raises(StateError, match="locked"):
        state.conversations.begin(BUDI)
    other.dispose()
    assert state.conversations.begin(BUDI).turns == ()
    state.close()


def test_a_disk_without_room_for_the_database_is_told_in_one_line(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        disk.fill()
        with pytest.raises(StateError, match=r"tidak dapat dipakai \(database or disk is full\)"):
            open_state(settings_from({"TANYA_HOME": str(disk.path)}))


def test_what_no_room_was_left_for_is_told_and_kept_again_once_there_is(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        state = open_state(settings_from({"TANYA_HOME": str(disk.path)}))
        begun = state.conversations.begin(BUDI)
        disk.fill()
        with pytest.raises(StateError, match="full"):
            _begin_many(state)
        assert state.conversations.get(BUDI, begun.id)
        disk.free()
        assert state.conversations.add(BUDI, begun.id, Turn("sesudah", None, NOON))
        state.close()


def _begin_many(state: State) -> None:
    """Some pages of the file may be free yet."""
    for _ in range(1000):
        state.conversations.begin(BUDI)
