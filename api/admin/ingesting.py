"""The ingest that is at work: a process of its own, followed line by line, told to whoever asks."""

import asyncio
import contextlib
import logging
import os
import signal
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import anyio.to_thread

from api.admin.commands import LOCKED, Commands
from api.admin.jobs import Job, JobState, advanced
from api.admin.journal import Journal
from api.edge.hardening import log_fault
from api.edge.problems import Code, Problem

_log = logging.getLogger(__name__)

_PATIENCE = 10.0  # seconds in which a cancelled ingest clears up
_SAID = "tanya: "
_TOLD_EVERY = 0.2  # seconds between two events of one stream
_UNEXPECTED = (
    "Pemuatan berhenti tak terduga ({why}); rinciannya di log layanan. Indeks yang dipakai tidak berubah."
)
_STOPPING = "Layanan dihentikan di tengah pemuatan. Indeks yang dipakai tidak rusak; muat sekali lagi."
Ended = Callable[[Job], Awaitable[None]]


class Ingesting:
    """One at a time. For one event loop."""

    def __init__(self, commands: Commands, journal: Journal, ended: Ended) -> None:
        """ended: is told each job that is over."""
        self._commands = commands
        self._journal = journal
        self._ended = ended
        self._job: Job | None = None  # at work
        self._process: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopped: JobState | None = None  # why it is being ended
        self._changed = asyncio.Event()

    async def recover(self) -> None:
        """To be called once, before the first job."""
        for job in await anyio.to_thread.run_sync(self._journal.recover):
            await self._ended(job)

    async def start(self, by: str, paths: Sequence[Path], remove: Sequence[str]) -> Job:
        """Raises Problem INGEST_RUNNING."""
        files = tuple(path.name for path in paths)
        job = await anyio.to_thread.run_sync(self._journal.begin, by, files, tuple(remove))
        if job is None:
            raise Problem(Code.INGEST_RUNNING)
        self._job, self._stopped = job, None
        arguments = [*(f"--keluarkan={name}" for name in remove), "--", *map(str, paths)]
        self._task = asyncio.create_task(self._work(job, arguments))
        return job

    async def all(self) -> tuple[Job, ...]:
        kept = await anyio.to_thread.run_sync(self._journal.all)
        return tuple(self._newest(job) for job in kept)

    async def get(self, job_id: str) -> Job | None:
        kept = await anyio.to_thread.run_sync(self._journal.get, job_id)
        return self._newest(kept) if kept else None

    async def cancel(self, job_id: str) -> Job | None:
        """The job once it is over; what was at its end already stays what it is."""
        if self._job and self._job.id == job_id:
            await self._stop(JobState.CANCELLED)
        return await self.get(job_id)

    async def close(self) -> None:
        """The service ends, and so does what it is at."""
        await self._stop(JobState.INTERRUPTED)

    async def follow(self, job_id: str) -> AsyncIterator[Job]:
        """The job as it is, and whenever it changed, until it is over; nothing where there is none."""
        told = None
        while job := await self.get(job_id):
            changed = self._changed
            if job != told:
                told = job
                yield job
            if not job.running:
                return
            if self._job is None or self._job.id != job_id:  # another service's in this home
                await asyncio.sleep(1)
            else:
                await changed.wait()
                await asyncio.sleep(_TOLD_EVERY)

    def _newest(self, kept: Job) -> Job:
        return self._job if self._job and self._job.id == kept.id else kept

    async def _stop(self, why: JobState) -> None:
        task = self._task
        if task is None or task.done():
            return
        self._stopped = self._stopped or why
        self._signal(signal.SIGTERM)
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        if not done:
            self._signal(signal.SIGKILL)
            await asyncio.wait({task})

    def _signal(self, number: signal.Signals) -> None:
        if self._process and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)

    async def _work(self, job: Job, arguments: Sequence[str]) -> None:
        said: deque[str] = deque(maxlen=20)
        try:
            code = await self._run(arguments, said)
            reason = _reason(code, said)
        except Exception as fault:  # noqa: BLE001 - the edge of a task that nobody waits for: the job tells it
            log_fault(fault)
            reason = _UNEXPECTED.format(why=type(fault).__name__)
        over = self._over(self._job or job, reason)
        try:
            await anyio.to_thread.run_sync(self._journal.end, over)
        except OSError as fault:  # a full disk; the next start says that it was interrupted
            log_fault(fault)
        self._job = self._process = None
        self._tell()
        await self._ended(over)

    async def _run(self, arguments: Sequence[str], said: deque[str]) -> int:
        process = self._process = await self._commands.start("ingest", "--json", *arguments)
        if self._stopped:  # before there was anything to signal
            self._signal(signal.SIGTERM)
        assert process.stdout
        assert process.stderr
        listening = asyncio.create_task(_listen(process.stderr, said))
        try:
            async for line in process.stdout:
                if self._job:
                    self._job = advanced(self._job, line)
                    self._tell()
        except BaseException:
            self._signal(signal.SIGKILL)
            raise
        await listening
        return await process.wait()

    def _over(self, job: Job, reason: str) -> Job:
        if job.build:  # it came to its end, whatever was asked of it meanwhile
            state, reason = JobState.DONE, ""
        elif self._stopped:
            state = self._stopped
            reason = _STOPPING if state is JobState.INTERRUPTED else ""
        else:
            state = JobState.FAILED
        return job.model_copy(update={"state": state, "reason": reason, "ended": datetime.now(UTC)})

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


async def _listen(stream: asyncio.StreamReader, said: deque[str]) -> None:
    async for line in stream:
        if text := line.decode(errors="replace").strip():
            said.append(text[:500])


def _reason(code: int, said: Sequence[str]) -> str:
    """Why it did not come to its end, from its last line."""
    last = said[-1] if said else ""
    if last.startswith(_SAID):
        return last.removeprefix(_SAID)
    if code == LOCKED and last:
        return last
    for line in said:
        _log.error("tanya ingest: %s", line)
    return _UNEXPECTED.format(why=f"sinyal {-code}" if code < 0 else f"status {code}")
