"""A Chroma server of the tests' own, on loopback: the one in Rust, which comes with chromadb."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import httpx
import pytest

from tanya.sharing.vector_server import VectorServer


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        return int(free.getsockname()[1])


class ChromaServer:
    """Started and stopped at will; its data stays in between."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.port = free_port()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process is not None

    def start(self) -> None:
        program = _program()
        told = ["run", "--path", str(self._folder), "--host", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(
            [program, *told], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self._folder
        )
        last = time.monotonic() + 90
        while not self._lives():
            assert self._process.poll() is None, "chroma run ended"
            assert time.monotonic() < last, "chroma run does not answer"
            time.sleep(0.05)

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _lives(self) -> bool:
        with suppress(httpx.HTTPError):
            return httpx.get(f"{self.url}/api/v2/heartbeat", trust_env=False).is_success
        return False


@contextmanager
def running_chroma(folder: Path) -> Iterator[ChromaServer]:
    server = ChromaServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()


@pytest.fixture(scope="module")
def chroma_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    with running_chroma(tmp_path_factory.mktemp("chroma")) as server:
        yield server


@pytest.fixture
def chroma(chroma_server: ChromaServer) -> ChromaServer:
    """As new: running, and with nothing in it. A test may kill it."""
    if not chroma_server.runs:
        chroma_server.start()
    with closing(VectorServer(chroma_server.url, 60)) as asking:
        for name in asking.names():
            asking.drop(name)
    return chroma_server


def _program() -> str:
    beside = str(Path(sys.executable).parent)
    if (found := shutil.which("chroma", path=beside) or shutil.which("chroma")) is None:
        pytest.skip("chroma, which comes with chromadb, is not to be found")
    return found
