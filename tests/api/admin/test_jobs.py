"""An ingest that is begun over HTTP: followed, called off, and told of after a service was killed."""

import asyncio
import contextlib
import json
import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import httpx
import pytest

from api.admin.commands import Commands
from api.admin.ingesting import Ended, Ingesting
from api.admin.jobs import Job, JobState, advanced
from api.admin.journal import Journal
from api.edge.problems import Problem
from tanya.library.layout import Home
from tanya.settings import Settings
from tests.api.admin.bureau import (
    BOATS,
    BOATS_CHANGED,
    LATER,
    Bureau,
    served_apart,
    swapping_program,
    waiting_program,
)


def _asked(client: httpx.Client) -> str:
    answer = client.post("/v1/ask", json={"question": "kapan perahu paling lambat didaftarkan?"})
    return str(answer.json()["text"])


def test_what_was_uploaded_is_loaded_and_then_answers(bureau: Bureau) -> None:
    before = bureau.served()
    assert "5 Mei" not in _asked(bureau.client)
    bureau.upload(("perahu.md", BOATS.encode()))
    job = bureau.load("perahu.md")
    assert (job["state"], job["changed"], job["faults"]) == ("selesai", True, [])
    assert job["build"] == bureau.served() != before
    bureau.until_answering()
    assert "5 Mei" in _asked(bureau.client)
    (held,) = bureau.client.get("/v1/admin/uploads").json()["items"]
    assert (held["document"], held["indexed"]) == ("pp-8-2031", True)
    assert bureau.noted()[-3:] == [
        ("admin.muat", "mulai"),
        ("admin.muat", "ok"),
        ("admin.muat.akhir", "selesai"),
    ]


def test_a_document_can_be_taken_out(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", BOATS.encode()))
    bureau.load("perahu.md")
    job = bureau.load(remove=("pp-8-2031",))
    assert job["notes"] == ["Dikeluarkan: perahu.md"]
    assert bureau.client.get("/v1/admin/uploads").json()["items"][0]["document"] == ""


def test_its_events_go_on_until_it_is_over(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", BOATS.encode()))
    begun = bureau.client.post("/v1/admin/jobs", json={"files": ["perahu.md"]})
    assert begun.headers["location"] == f"/v1/admin/jobs/{begun.json()['id']}"
    told = []
    with bureau.client.stream("GET", f"{begun.headers['location']}/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        told = [json.loads(line[6:]) for line in stream.iter_lines() if line.startswith("data: ")]
    assert told[0]["state"] == "berjalan"
    assert [one["state"] for one in told][-1] == "selesai"
    assert told[-1] == bureau.client.get(f"/v1/admin/jobs/{begun.json()['id']}").json()


def test_what_was_not_uploaded_cannot_be_loaded(bureau: Bureau) -> None:
    for name in ("tidak-ada.md", "../../../etc/passwd", "--bersihkan"):
        answer = bureau.client.post("/v1/admin/jobs", json={"files": [name]})
        assert (answer.status_code, answer.json()["code"]) == (404, "UPLOAD_NOT_FOUND")


def test_a_second_one_waits_for_the_first_which_is_called_off(bureau: Bureau) -> None:
    before = bureau.served()
    bureau.upload(("perahu.md", BOATS.encode()))
    begun = bureau.client.post("/v1/admin/jobs", json={"files": ["perahu.md"]}).json()["id"]
    second = bureau.client.post("/v1/admin/jobs", json={})
    assert (second.status_code, second.json()["code"]) == (409, "INGEST_RUNNING")
    ended = bureau.client.delete(f"/v1/admin/jobs/{begun}").json()
    assert ended["state"] == "dibatalkan"
    assert bureau.served() == before
    assert bureau.load("perahu.md")["state"] == "selesai"


def test_the_audit_tells_which_documents_were_loaded_and_taken_out(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", BOATS.encode()))
    bureau.load("perahu.md", remove=("pp-7-2031",))
    things = {e.object for e in bureau.state.audit.of(limit=200).items if e.action == "admin.muat"}
    assert things == {"perahu.md; dikeluarkan: pp-7-2031"}


def test_what_is_over_stays_what_it_was(bureau: Bureau) -> None:
    job = bureau.load()
    assert (job["state"], job["changed"]) == ("selesai", False)
    assert bureau.client.delete(f"/v1/admin/jobs/{job['id']}").json() == job


def test_an_ingest_of_the_command_line_is_waited_for_and_said(bureau: Bureau) -> None:
    from ingest.building.lock import ingest_lock

    with ingest_lock(Home(bureau.home)):
        job = bureau.load()
    assert job["state"] == "gagal"
    assert str(job["reason"]).startswith("Ingest lain sedang berjalan (PID ")


def test_a_killed_service_tells_what_it_was_at_when_it_starts_again(settings: Settings) -> None:
    with served_apart(settings) as (process, client):
        client.post("/v1/admin/uploads", files={"files": ("perahu.md", BOATS.encode())})
        job = client.post("/v1/admin/jobs", json={"files": ["perahu.md"]}).json()
        process.kill()
        process.wait()
    with served_apart(settings) as (_, client):
        (told,) = client.get("/v1/admin/jobs").json()["items"]
        assert (told["id"], told["state"]) == (job["id"], "terputus")
        assert "muat sekali lagi" in told["reason"]
        _load_again(client)


def _load_again(client: httpx.Client) -> None:
    """As soon as what the killed service began has ended, too."""
    for _ in range(60):
        begun = client.post("/v1/admin/jobs", json={"files": ["perahu.md"]}).json()["id"]
        while (job := client.get(f"/v1/admin/jobs/{begun}").json())["state"] == "berjalan":
            time.sleep(0.1)
        if not job["reason"].startswith("Ingest lain"):
            break
        time.sleep(0.5)
    assert job["state"] == "selesai"


def _ingesting(
    settings: Settings, program: Sequence[str], journal: Journal, ended: Ended | None = None
) -> Ingesting:
    async def untold(_: Job) -> None:
        pass

    return Ingesting(Commands(settings, program), journal, Home(settings.home), ended or untold)


async def test_a_service_that_ends_takes_its_ingest_with_it(settings: Settings, tmp_path: Path) -> None:
    ended: list[Job] = []

    async def note(job: Job) -> None:
        ended.append(job)

    journal = Journal(tmp_path / "unggahan")
    ingesting = _ingesting(settings, waiting_program(tmp_path), journal, note)
    job = await ingesting.start("key:k_admin", (), ())
    async for told in ingesting.follow(job.id):
        if told.step:
            break
    assert ingesting._work
    assert ingesting._work.process
    pid = ingesting._work.process.pid
    with pytest.raises(Problem):
        await ingesting.start("key:k_lain", (), ())
    await ingesting.close()
    assert [one.state for one in ended] == [JobState.INTERRUPTED]
    assert journal.all() == tuple(ended)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_a_process_that_dies_is_told_by_its_signal(settings: Settings, tmp_path: Path) -> None:
    ingesting = _ingesting(settings, waiting_program(tmp_path), Journal(tmp_path / "u"))
    job = await ingesting.start("key:k_admin", (), ())
    async for told in ingesting.follow(job.id):
        if told.step and told.running:
            assert ingesting._work
            assert ingesting._work.process
            os.kill(ingesting._work.process.pid, signal.SIGKILL)
    assert told.state is JobState.FAILED
    assert "sinyal 9" in told.reason


class _OnASlowDisk(Journal):
    """Its lock is free some time before the service hears of it."""

    def end(self, job: Job) -> None:
        super().end(job)
        time.sleep(0.5)


async def test_a_job_that_begins_while_the_last_one_ends_keeps_its_progress(
    settings: Settings, tmp_path: Path
) -> None:
    ingesting = _ingesting(settings, waiting_program(tmp_path), _OnASlowDisk(tmp_path / "u"))
    first = await ingesting.start("key:k_admin", (), ())
    ending = asyncio.create_task(ingesting.cancel(first.id))
    second = None
    while second is None:
        with contextlib.suppress(Problem):
            second = await ingesting.start("key:k_lain", (), ())
        await asyncio.sleep(0.01)
    assert (ended := await ending)
    assert ended.state is JobState.CANCELLED
    async with asyncio.timeout(60):
        async for told in ingesting.follow(second.id):
            if told.step:
                break
        assert (called_off := await ingesting.cancel(second.id))
    assert called_off.state is JobState.CANCELLED


async def test_a_job_that_was_called_off_too_late_says_that_the_index_changed(
    settings: Settings, tmp_path: Path
) -> None:
    ingesting = _ingesting(settings, swapping_program(tmp_path), Journal(tmp_path / "u"))
    job = await ingesting.start("key:k_admin", (), ())
    async for told in ingesting.follow(job.id):
        if told.step:
            break
    over = await ingesting.cancel(job.id)
    assert over
    assert (over.state, over.changed, over.build) == (JobState.DONE, True, LATER)


async def test_a_pointer_that_cannot_be_read_keeps_no_ingest_from_ending_and_no_other_from_beginning(
    settings: Settings, tmp_path: Path
) -> None:
    ingesting = _ingesting(settings, waiting_program(tmp_path), Journal(tmp_path / "u"))
    first = await ingesting.start("key:k_admin", (), ())
    Home(settings.home).pointer.write_bytes(b"\xff")
    ended = await ingesting.cancel(first.id)
    assert ended
    assert ended.state is JobState.CANCELLED
    second = await ingesting.start("key:k_admin", (), ())
    assert (called_off := await ingesting.cancel(second.id))
    assert called_off.state is JobState.CANCELLED


def test_a_service_that_a_full_disk_ended_starts_again_and_tells_what_broke_off(tmp_path: Path) -> None:
    begun = Journal(tmp_path / "u").begin("key:k_admin", ("perahu.md",), ())
    assert begun
    # What is written goes there first; a folder in its place refuses it as a full disk does.
    (tmp_path / "u" / "pekerjaan" / f"{begun.id}.tmp").mkdir()
    journal = Journal(tmp_path / "u")
    (told,) = journal.recover()
    assert told.state is JobState.INTERRUPTED
    assert journal.all() == (told,)
    assert journal.get(begun.id) == told


@pytest.mark.parametrize(
    "line",
    [b"", b"x", b"[]", b"{}", b'{"event": "row"}', b'{"event": "step", "step": "a", "total": "x"}', b"\xff"],
)
def test_a_line_that_says_nothing_changes_nothing(settings: Settings, tmp_path: Path, line: bytes) -> None:
    job = Journal(tmp_path / "u").begin("key:k_admin", (), ())
    assert job
    assert advanced(job, line) == job


def test_a_replaced_document_answers_with_its_new_words(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", BOATS.encode()))
    bureau.load("perahu.md")
    bureau.upload(("perahu.md", BOATS_CHANGED.encode()), replace="true")
    assert not bureau.client.get("/v1/admin/uploads").json()["items"][0]["indexed"]
    assert bureau.load("perahu.md")["changed"]
    bureau.until_answering()
    assert "9 Juni" in _asked(bureau.client)
