import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from api.access.keyring import KNOWN_FOR, Keyring
from tanya.errors import SettingsError, StateError
from tanya.settings import Settings
from tanya.state.database import open_state
from tanya.state.records import Key, Scope
from tests.api.access.conftest import Opening
from tests.api.access.house import API_KEY, carrying


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Counted:
    """The keys of a real state, and how often they were asked for."""

    def __init__(self, home: Path) -> None:
        self.state = open_state(Settings(home, home))
        self.asked = 0

    def known(self, secret: str) -> Key | None:
        self.asked += 1
        return self.state.keys.known(secret)


class Hanging:
    def __init__(self) -> None:
        self.free = threading.Event()

    def known(self, secret: str) -> Key | None:
        self.free.wait(60)
        return None


@pytest.mark.parametrize("header", ["Authorization", "X-API-Key"])
def test_a_key_opens_by_either_header(house: Opening, header: str) -> None:
    there = house()
    secret = there.state.keys.issue("Portal", "dinas", [Scope.ASK]).secret
    value = f"bearer {secret}" if header == "Authorization" else secret
    assert there.ask({header: value}).status_code == 200


def test_the_header_that_is_ours_goes_first(house: Opening) -> None:
    there = house(api_key=API_KEY)
    gateway = {"Authorization": "Bearer token-gerbang"}
    assert there.ask({**gateway, "X-API-Key": API_KEY}).status_code == 200
    assert there.ask({**carrying(API_KEY), "X-API-Key": "salah"}).status_code == 401


def test_a_revoked_key_stops_within_the_seconds_that_are_promised(house: Opening) -> None:
    there = house()
    issued = there.state.keys.issue("Portal", "dinas", [Scope.ASK])
    headers = carrying(issued.secret)
    assert there.ask(headers).status_code == 200
    there.state.keys.revoke(issued.key.id)
    revoked = time.monotonic()
    while there.ask(headers).status_code == 200:
        assert time.monotonic() - revoked < KNOWN_FOR + 1
        time.sleep(0.05)
    assert there.ask(headers).status_code == 401


async def test_a_key_is_asked_for_once_in_those_seconds(tmp_path: Path) -> None:
    keys, clock = Counted(tmp_path), Clock()
    secret = keys.state.keys.issue("Portal", "dinas", [Scope.ASK]).secret
    ring = Keyring(keys, clock)
    for _ in range(5):
        assert await ring.key(secret)
    assert keys.asked == 1
    clock.now += KNOWN_FOR
    assert await ring.key(secret)
    assert keys.asked == 2
    keys.state.close()


async def test_a_key_that_is_unknown_is_asked_for_each_time_so_that_a_new_one_opens_at_once(
    tmp_path: Path,
) -> None:
    keys = Counted(tmp_path)
    ring = Keyring(keys)
    assert await ring.key("tny_salah") is None
    assert await ring.key("tny_salah") is None
    assert keys.asked == 2
    keys.state.close()


async def test_a_key_that_expires_while_it_is_remembered_opens_no_more(tmp_path: Path) -> None:
    keys, clock = Counted(tmp_path), Clock()
    soon = datetime.now(UTC) + timedelta(seconds=1.5)
    secret = keys.state.keys.issue("Portal", "dinas", [Scope.ASK], soon).secret
    ring = Keyring(keys, clock)
    assert await ring.key(secret)
    time.sleep(1.6)
    assert await ring.key(secret) is None
    assert keys.asked == 1
    keys.state.close()


async def test_a_database_that_hangs_is_given_up() -> None:
    keys = Hanging()
    with pytest.raises(StateError, match=r"tidak menjawab dalam 0\.1 detik"):
        await Keyring(keys, wait=0.1).key("tny_apa")
    keys.free.set()


def test_a_dead_database_is_a_clear_503_and_never_an_open_door(house: Opening, tmp_path: Path) -> None:
    there = house(api_key=API_KEY)
    headers = there.key(Scope.ASK)
    folder = tmp_path / "state"
    there.state.close()
    folder.rename(tmp_path / "gone")
    folder.write_text("no folder")
    answer = there.ask(headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "STATE_UNAVAILABLE")
    assert int(answer.headers["retry-after"]) > 0
    assert str(tmp_path) not in answer.text
    assert there.ask().status_code == 401
    assert there.ask({"X-API-Key": API_KEY}).status_code == 200
    folder.unlink()
    (tmp_path / "gone").rename(folder)
    assert there.ask(headers).status_code == 200


def test_a_key_of_the_settings_that_could_be_guessed_is_refused_at_the_start(house: Opening) -> None:
    with pytest.raises(SettingsError, match=r"TANYA_API_KEY .* paling sedikit 24 .*openssl") as refused:
        house(api_key="k" * 23)
    assert "kkk" not in str(refused.value)
    assert house(api_key="k" * 24).ask({"X-API-Key": "k" * 24}).status_code == 200
