"""Limits that several processes share."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from api.access.quota import Quotas
from tanya.errors import SettingsError
from tanya.state.records import Scope
from tests.api.access.house import opened, settings_of

SERVER = shutil.which("redis-server")
needs_redis = pytest.mark.skipif(SERVER is None, reason="redis-server is not installed")


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """The address of a server of its own, on a socket in that folder."""
    assert SERVER
    socket = folder / "redis.sock"
    command = [SERVER, "--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert any("ready to accept" in line.lower() for line in process.stdout)
            yield f"redis+unix://{socket}"
        finally:
            process.terminate()


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # A socket's path has room for some hundred letters.
    return tmp_path_factory.mktemp("r")


@needs_redis
def test_two_processes_count_together(place: Path, tmp_path: Path) -> None:
    with (
        redis(place) as url,
        opened(tmp_path, rate_per_key=2, redis_url=url) as one,
        opened(tmp_path, rate_per_key=2, redis_url=url) as other,
    ):
        key = one.key(Scope.ASK)
        answers = [one.ask(key), other.ask(key), one.ask(key), other.ask(key)]
    assert [answer.status_code for answer in answers] == [200, 200, 429, 429]
    assert answers[1].headers["ratelimit"].startswith('"tanya";r=0;t=')


@needs_redis
def test_while_redis_is_gone_each_process_counts_by_itself(
    place: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with redis(place) as url, opened(tmp_path, rate_per_key=2, redis_url=url) as house:
        key = house.key(Scope.ASK)
        assert house.ask(key).status_code == 200
        subprocess.run(["redis-cli", "-s", url.removeprefix("redis+unix://"), "shutdown"], check=False)
        assert [house.ask(key).status_code for _ in range(3)] == [200, 200, 429]
    assert caplog.text.count("Redis counts no limits for now") == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1", "rahasia", "redis://:rahasia@127.0.0.1:satu/0"])
def test_an_address_that_is_none_is_refused_without_telling_its_password(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError, match="TANYA_REDIS_URL") as refused:
        Quotas(settings_of(tmp_path, redis_url=url))
    assert "rahasia" not in str(refused.value)
