"""`tanya serve` as people start it."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tanya.settings import Settings

_RUN = (sys.executable, "-c", "from tanya.cli.main import main; main()")


@contextmanager
def serve(home: Path, *options: str, **variables: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "TANYA_HOME": str(home), **variables}
    command = [*_RUN, "serve", *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def test_serve_says_its_address_answers_there_and_stops_on_request(shipped: Settings) -> None:
    with serve(shipped.home, "--port", "0") as process:
        assert process.stdout
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, line
        with httpx.Client(base_url=found[0], timeout=20, trust_env=False) as client:
            answer = client.post("/v1/ask", json={"question": "resep rendang"}).json()
        assert answer["status"] == "OUT_OF_SCOPE"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out, err) == (0, "", "")


def test_a_taken_port_is_one_clear_line(shipped: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with serve(shipped.home, "--port", port) as process:
            _, err = process.communicate(timeout=20)
    assert process.returncode == 1
    assert err.startswith(f"tanya: Port {port} di 127.0.0.1 tidak dapat dipakai")
    assert err.count("\n") == 1


def test_without_a_build_serve_says_how_to_make_one(tmp_path: Path) -> None:
    with serve(tmp_path, "--port", "0") as process:
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (1, "")
    assert "tanya ingest" in err
