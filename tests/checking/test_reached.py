"""A round over a service whose servers are there, gone, slow, silent, or not what they should be."""

import gc
import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tanya.checking import kept, reached
from tanya.checking.records import Check, Gravity, Round
from tanya.errors import StateError
from tanya.library.layout import Home
from tanya.settings import Settings, settings_from
from tanya.sharing.served_vectors import collection_of
from tanya.sharing.vector_publishing import publish_vectors
from tanya.state.database import open_state
from tests.api.access.test_redis import needs_redis, redis
from tests.chroma import running_chroma
from tests.loopback import serving
from tests.postgres import Server


@pytest.fixture
def settings(sky_home: Path) -> Settings:
    return settings_from({"TANYA_HOME": str(sky_home)})


def told(check: Check, settings: Settings) -> tuple[Gravity, str]:
    [only] = check(Round(settings, ""))
    return only


def _served(settings: Settings) -> str:
    build_id = Home(settings.home).current_id()
    assert build_id
    return build_id


@contextmanager
def silent() -> Iterator[int]:
    """The port of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield int(server.getsockname()[1])


@contextmanager
def listing(said: str, after: float) -> Iterator[str]:
    """The address of a server that answers every request so, and so late."""

    class _Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(after)
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with serving(_Answering) as url:
        yield url


def test_a_chroma_server_is_well_once_it_has_the_vectors_of_the_served_index(
    settings: Settings, tmp_path: Path
) -> None:
    with running_chroma(tmp_path) as server:
        there = replace(settings, chroma_url=server.url)
        gravity, said = told(reached.vectors, there)
        assert gravity is Gravity.MIND
        assert _served(settings) in said
        assert "tanya ingest" in said
        build_id = _served(settings)
        publish_vectors(server.url, build_id, Home(settings.home).build(build_id))
        gravity, said = told(reached.vectors, there)
        # Beside other work it may be late as well, which is told.
        assert gravity is Gravity.GOOD or "baru menjawab" in said
        server.kill()
        gravity, said = told(reached.vectors, there)
        assert gravity is Gravity.MIND
        assert "tidak dapat dihubungi" in said


def test_a_chroma_server_that_is_later_than_answers_wait_is_told(settings: Settings) -> None:
    held = json.dumps([{"name": collection_of(_served(settings))}])
    with listing(held, reached.PATIENCE + 0.1) as url:
        gravity, said = told(reached.vectors, replace(settings, chroma_url=url))
    assert gravity is Gravity.MIND
    assert "baru menjawab sesudah" in said


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://127.0.0.1:9", "tidak dapat dihubungi"),
        ("chroma:8000", "tidak dapat dihubungi"),
        ("http://[::", "tidak dapat dihubungi"),
    ],
)
def test_a_chroma_server_that_is_not_there_is_one_line_with_the_way_out(
    settings: Settings, url: str, why: str
) -> None:
    gravity, said = told(reached.vectors, replace(settings, chroma_url=url))
    assert gravity is Gravity.MIND
    assert why in said
    assert "TANYA_CHROMA_URL" in said


def test_another_program_at_that_address_is_no_chroma_server(settings: Settings) -> None:
    with listing("<html>selamat datang</html>", 0) as url:
        gravity, said = told(reached.vectors, replace(settings, chroma_url=url))
    assert gravity is Gravity.MIND
    assert "bukan jawaban sebuah server Chroma" in said


def test_servers_that_say_nothing_are_waited_for_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tanya.checking.reached.WAIT", 0.3)
    with silent() as port:
        there = replace(
            settings, chroma_url=f"http://127.0.0.1:{port}", redis_url=f"redis://:rahasia@127.0.0.1:{port}/0"
        )
        began = time.monotonic()
        assert "tidak menjawab pada waktunya" in told(reached.vectors, there)[1]
        gravity, said = told(reached.redis, there)
        assert (gravity, "rahasia" in said) == (Gravity.MIND, False)
        assert "TANYA_REDIS_URL" in said
        assert time.monotonic() - began < 15


# pg8000 leaves the socket of a server that did not answer to the garbage collector.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_a_postgresql_server_is_there_and_silent(
    settings: Settings, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = replace(settings, database_url=postgres.emptied())
    gravity, said = told(kept.database, there)
    assert (gravity, "skemanya belum ada" in said) == (Gravity.MIND, True)
    monkeypatch.setattr("tanya.checking.kept.WAIT", 1)
    with silent() as port:
        away = replace(settings, database_url=f"postgresql://tanya:rahasia@127.0.0.1:{port}/tanya")
        with pytest.raises(StateError, match="TANYA_DATABASE_URL") as fault:
            told(kept.database, away)
    assert "rahasia" not in str(fault.value)
    del fault
    gc.collect()


@needs_redis
def test_a_database_and_a_redis_that_are_later_than_answers_wait_are_told(
    settings: Settings,
    postgres: Server,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tanya.checking.kept.SLOW", 0.0)  # any answer is later
    monkeypatch.setattr("tanya.checking.reached.SLOW", 0.0)
    slow = replace(settings, database_url=postgres.emptied())
    open_state(slow).close()
    gravity, said = told(kept.database, slow)
    assert (gravity, "baru menjawab sesudah" in said) == (Gravity.MIND, True)
    with redis(tmp_path_factory.mktemp("r")) as url:
        gravity, said = told(reached.redis, replace(settings, redis_url=url))
    assert (gravity, "baru menjawab sesudah" in said) == (Gravity.MIND, True)
