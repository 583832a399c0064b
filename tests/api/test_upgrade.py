"""The day after an upgrade: what was made by the code before is served, until it is made anew."""

import shutil
import signal
import time
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from tanya.library.layout import Home
from tanya.library.manifest import read_manifest, write_manifest
from tests.api.test_command import asking, serve
from tests.cli.test_program import tanya
from tests.invented import sky_home

__all__ = ["sky_home"]

_PATIENCE = 60.0  # seconds


@pytest.fixture
def home(sky_home: Path, tmp_path: Path) -> Home:
    """With a build that other code made."""
    shutil.copytree(sky_home / "builds", tmp_path / "builds")
    home = Home(tmp_path)
    (build_id,) = home.build_ids()
    manifest = home.build(build_id).manifest
    write_manifest(manifest, replace(read_manifest(manifest), pipeline="kode-lama"))
    return home


@pytest.mark.lama
def test_an_index_of_older_code_is_served_until_ingest_renews_it_without_a_restart(
    home: Home, sky_home: Path
) -> None:
    corpus = str(sky_home.parent / "corpus")
    older = home.current_id()
    with (
        serve(home.path, "--port", "0", "--anonim", TANYA_CORPUS=corpus) as process,
        asking(process) as client,
    ):
        assert _asked(client) == "ANSWERED"
        assert client.get("/healthz").json()["build"] == older
        done = tanya("ingest", home=home.path, TANYA_CORPUS=corpus)
        assert done.returncode == 0, done.stderr
        newer = home.current_id()
        assert newer != older
        until = time.monotonic() + _PATIENCE
        while client.get("/healthz").json()["build"] != newer and time.monotonic() < until:
            assert _asked(client) == "ANSWERED"
            time.sleep(0.2)
        assert client.get("/healthz").json()["build"] == newer
        assert _asked(client) == "ANSWERED"
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0
    (told,) = (line for line in err.splitlines() if line.startswith("Perhatian"))
    assert f"indeks {older} dibuat sebelum kode pengolah berubah" in told
    assert "tanya ingest" in told


def _asked(client: httpx.Client) -> str:
    status: str = client.post("/v1/ask", json={"question": "Balon udara itu apa?"}).json()["status"]
    return status
