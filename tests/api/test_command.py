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

_RUN = (sys.executable, "-m", "tanya")


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


@contextmanager
def asking(process: subprocess.Popen[str]) -> Iterator[httpx.Client]:
    """A client of the address that it says it serves at."""
    assert process.stdout
    line = process.stdout.readline()
    found = re.search(r"http://(127\.0\.0\.1|0\.0\.0\.0):(\d+)", line)
    assert found, line
    with httpx.Client(base_url=f"http://127.0.0.1:{found[2]}", timeout=60, trust_env=False) as client:
        yield client


def test_serve_says_its_address_answers_there_and_stops_on_request(shipped: Settings) -> None:
    with serve(shipped.home, "--port", "0", "--anonim") as process, asking(process) as client:
        answer = client.post("/v1/ask", json={"question": "resep rendang"})
        assert answer.json()["status"] == "OUT_OF_SCOPE"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, out) == (0, "")
        (line,) = err.splitlines()
        assert answer.headers["x-request-id"] in line
        assert "POST /v1/ask 200" in line
        assert "rendang" not in line


def test_without_a_key_nobody_is_let_in_and_serve_says_how_to_make_one(shipped: Settings) -> None:
    with serve(shipped.home, "--port", "0") as process, asking(process) as client:
        assert client.get("/v1/search", params={"q": "kinerja"}).status_code == 401
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert err.startswith("Perhatian: belum ada kunci")
    assert "tanya keys " in err.splitlines()[0]
    assert "--anonim" in err.splitlines()[0]


def test_on_a_network_serve_warns_of_what_is_open_to_all_and_of_what_can_be_overheard(
    shipped: Settings,
) -> None:
    options = ("--host", "0.0.0.0", "--port", "0", "--anonim")
    with serve(shipped.home, *options) as process, asking(process) as client:
        assert client.get("/healthz").status_code == 200
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    said = err.splitlines()[:2]
    assert [line.partition(",")[0] for line in said] == [
        "Perhatian: siapa pun di jaringan dapat bertanya tanpa kunci",
        "Perhatian: kunci dan pertanyaan lewat jaringan tanpa enkripsi. Pasang HTTPS di depannya",
    ]


def test_a_setting_that_makes_no_sense_is_one_clear_line(shipped: Settings) -> None:
    with serve(shipped.home, "--port", "0", TANYA_TRUSTED_PROXIES="nginx") as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert err.startswith("tanya: TANYA_TRUSTED_PROXIES berisi 'nginx'")
    assert err.count("\n") == 1


def test_a_taken_port_is_one_clear_line(shipped: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with serve(shipped.home, "--port", port) as process:
            _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.startswith(f"tanya: Port {port} di 127.0.0.1 tidak dapat dipakai")
    assert err.count("\n") == 1


def test_without_a_build_serve_says_how_to_make_one(tmp_path: Path) -> None:
    with serve(tmp_path, "--port", "0") as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert "tanya ingest" in err
