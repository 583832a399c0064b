"""The day when the disk is gone, rehearsed: a real service, people asking, and everything back again."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest

from tests.api.test_command import asking, serve
from tests.cli.test_program import tanya

ASKED = "Balon udara itu apa?"


@pytest.fixture
def home(sky_home: Path, tmp_path: Path) -> Path:
    """A home of its own, with a build and an uploaded document."""
    home = tmp_path / "home"
    shutil.copytree(sky_home / "builds", home / "builds")
    uploads = home / "unggahan" / "berkas"
    uploads.mkdir(parents=True)
    (uploads / "aturan.txt").write_text("Pasal 1", encoding="utf-8")
    return home


def test_what_was_backed_up_under_load_is_all_there_after_everything_was_lost(
    home: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "cadangan.tar.gz"
    key = tanya("keys", "buat", "uji", home=home).stdout.strip()
    with _service(home, key) as client:
        conversation = client.post("/v1/conversations").json()["id"]
        answer = client.post("/v1/ask", json={"question": ASKED, "conversation": conversation}).json()
        rated = client.post("/v1/feedback", json={"answer": answer["id"], "verdict": "down"})
        assert rated.is_success
        with _load(client):
            made = tanya("backup", str(archive), home=home)
        assert made.returncode == 0, made.stderr
        refused = tanya("restore", "--ya", str(archive), home=home)
        assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
        assert "sedang berjalan" in refused.stderr
        kept = client.get("/v1/me/data").json()
    shutil.rmtree(home)

    assert tanya("restore", str(archive), home=home).returncode == 0

    assert (home / "unggahan" / "berkas" / "aturan.txt").read_text(encoding="utf-8") == "Pasal 1"
    with _service(home, key) as client:
        again = client.post("/v1/ask", json={"question": ASKED}).json()
        assert _said(again) == _said(answer)
        found = client.get("/v1/me/data").json()
    assert found["feedback"] == kept["feedback"]
    assert found["conversations"] == kept["conversations"]
    # Of the load those that had been given when the copy was made, each of them whole.
    there = [one for one in found["answers"] if one["id"] != again["id"]]
    assert answer["id"] in {one["id"] for one in there}
    assert [one for one in there if one not in kept["answers"]] == []


@contextmanager
def _service(home: Path, key: str) -> Iterator[httpx.Client]:
    with serve(home, "--port", "0", TANYA_RATE_PER_KEY="1000000") as process, asking(process) as client:
        client.headers["X-API-Key"] = key
        yield client


@contextmanager
def _load(client: httpx.Client) -> Iterator[None]:
    """Somebody asks and rates all the time; nothing of it fails."""
    over, told = Event(), list[int]()

    def ask() -> None:
        while not over.is_set():
            told.append(client.post("/v1/ask", json={"question": f"{ASKED} {len(told)}"}).status_code)

    thread = Thread(target=ask)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
    assert len(told) > 1
    assert set(told) == {200}


def _said(answer: dict[str, object]) -> dict[str, object]:
    own = ("id", "conversation", "telegram", "elapsed_ms")
    return {name: value for name, value in answer.items() if name not in own}
