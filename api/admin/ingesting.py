"""The ingest that is at work: a process of its own, followed line by line, told to whoever asks."""

import asyncio
import contextlib
import logging
import os
import signal
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import anyio.to_thread

from api.admin.commands import LOCKED, SAID, Commands
from api.admin.jobs import Job, JobState, advanced
from api.admin.journal import Journal
from api.edge.hardening import log_fault
from api.edge.problems import Code, Problem
from tanya.errors import BuildError
from tanya.library.layout import Home

_log = logging.getLogger(__name__)

_PATIENCE = 10.0  # seconds in which a cancelled ingest clears up
_TOLD_EVERY = 0.2  # seconds between two events of one stream
_UNEXPECTED = (
    "Pemuatan berhenti tak terduga ({why}); rinciannya di log layanan. Indeks yang dipakai tidak berubah."
)
_STOPPING = "Layanan dihentikan di tengah pemuatan. Indeks yang dipakai tidak rusak; muat sekali lagi."
Ended = Callable[[Job], Awaitable[None]]


@dataclass(slots=True)
class _Work:
    """What belongs to one job: the next one may begin before all of this one is told."""

    job: Job
    before: str | None  # the index that was served when it began
    process: asyncio.subprocess.Process | None = None
    stopped: JobState | None = None  # why it is being ended

    def signal(self, number: signal.Signals) -> None:
        if self.process and self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, number)


class Ingesting:
    """One at a time. For one event loop."""

    def __init__(self, commands: Commands, journal: Journal, home: Home, ended: Ended) -> None:
        """ended: is told each job that is over."""
        self._commands = commands
        self._journal = journal
        self._home = home
        self._ended = ended
        self._work: _Work | None = None  # the last one, at work or over
        self._tasks: dict[str, asyncio.Task[None]] = {}  # by their jobs; of those not told to the end
        self._changed = asyncio.Event()

    async def recover(self) -> None:
        """To be called once, before the first job."""
        for job in await anyio.to_thread.run_sync(self._journal.recover):
            await self._ended(job)

    async def start(self, by: str, paths: Sequence[Path], remove: Sequence[str]) -> Job:
        """Raises Problem INGEST_RUNNING."""
        files = tuple(path.name for path in paths)
        before = await anyio.to_thread.run_sync(self._served)
        job = await anyio.to_thread.run_sync(self._journal.begin, by, files, tuple(remove))
        if job is None:
            raise Problem(Code.INGEST_RUNNING)
        work = self._work = _Work(job, before)
        arguments = [*(f"--keluarkan={name}" for name in remove), "--", *map(str, paths)]
        task = self._tasks[job.id] = asyncio.create_task(self._done(work, arguments))
        task.add_done_callback(lambda _: self._tasks.pop(job.id))
        return job

    async def all(self) -> tuple[Job, ...]:
        kept = await anyio.to_thread.run_sync(self._journal.all)
        return tuple(self._newest(job) for job in kept)

    async def get(self, job_id: str) -> Job | None:
        kept = await anyio.to_thread.run_sync(self._journal.get, job_id)
        return self._newest(kept) if kept else None

    async def reads(self, name: str) -> bool:
        """Whether a job is at work that may read that upload: one without files looks at all it knows."""
        jobs = await self.all()
        return any(job.running and (name in job.files or not job.files) for job in jobs)

    async def cancel(self, job_id: str) -> Job | None:
        """The job once it is over; what was at its end already stays what it is."""
        if self._work and self._work.job.id == job_id:
            await self._stop(self._work, JobState.CANCELLED)
        return await self.get(job_id)

    async def close(self) -> None:
        """The service ends, and so does what it is at."""
        if self._work:
            await self._stop(self._work, JobState.INTERRUPTED)
        if self._tasks:
            await asyncio.wait(self._tasks.values())

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
            if self._work is None or self._work.job.id != job_id:  # another service's in this home
                await asyncio.sleep(1)
            else:
                await changed.wait()
                await asyncio.sleep(_TOLD_EVERY)

    def _newest(self, kept: Job) -> Job:
        return self._work.job if self._work and self._work.job.id == kept.id else kept

    async def _stop(self, work: _Work, why: JobState) -> None:
        if (task := self._tasks.get(work.job.id)) is None:
            return
        work.stopped = work.stopped or why
        work.signal(signal.SIGTERM)
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        if not done:
            work.signal(signal.SIGKILL)
            await asyncio.wait({task})

    async def _done(self, work: _Work, arguments: Sequence[str]) -> None:
        said: deque[str] = deque(maxlen=20)
        try:
            code = await self._run(work, arguments, said)
            reason = _reason(code, said)
        except Exception as fault:  # noqa: BLE001 - the edge of a task that nobody waits for: the job tells it
            log_fault(fault)
            reason = _UNEXPECTED.format(why=type(fault).__name__)
        try:
            over = await anyio.to_thread.run_sync(self._end, work, reason)
        finally:  # whoever waits for it is not left waiting
            self._tell()
        await self._ended(over)

    def _end(self, work: _Work, reason: str) -> Job:
        """Blocking."""
        made = _made(work, self._served())
        over = _over(work, made, reason)
        try:
            self._journal.end(over)
        except OSError as fault:  # a full disk; the next start says that it was interrupted
            log_fault(fault)
        work.job = over
        return over

    def _served(self) -> str | None:
        """Blocking. None, too, where that cannot be read: an ingest may be what mends it, and the end of one
        is told whatever else is damaged.
        """
        try:
            return self._home.current_id()
        except BuildError as fault:
            log_fault(fault)
            return None

    async def _run(self, work: _Work, arguments: Sequence[str], said: deque[str]) -> int:
        process = work.process = await self._commands.start("ingest", "--json", *arguments)
        if work.stopped:  # before there was anything to signal
            work.signal(signal.SIGTERM)
        assert process.stdout
        assert process.stderr
        listening = asyncio.create_task(_listen(process.stderr, said))
        try:
            async for line in process.stdout:
                work.job = advanced(work.job, line)
                self._tell()
        except BaseException:
            work.signal(signal.SIGKILL)
            listening.cancel()
            raise
        await listening
        return await process.wait()

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


def _made(work: _Work, served: str | None) -> str:
    """The index that it made and that is served now, also where it was ended before it could say so."""
    if work.job.build or served is None or served == work.before:
        return work.job.build
    # An older one was chosen or made by somebody else while this one waited for its turn.
    return served if served >= f"{work.job.started:%Y%m%d-%H%M%S}" else ""


def _over(work: _Work, made: str, reason: str) -> Job:
    changes: dict[str, object] = {"ended": datetime.now(UTC)}
    if made:  # it came to its end, whatever was asked of it meanwhile
        changes |= {"state": JobState.DONE, "reason": "", "build": made}
        changes |= {} if work.job.build else {"changed": True}
    elif work.stopped:
        interrupted = work.stopped is JobState.INTERRUPTED
        changes |= {"state": work.stopped, "reason": _STOPPING if interrupted else ""}
    else:
        changes |= {"state": JobState.FAILED, "reason": reason}
    return work.job.model_copy(update=changes)


async def _listen(stream: asyncio.StreamReader, said: deque[str]) -> None:
    async for line in stream:
        if text := line.decode(errors="replace").strip():
            said.append(text[:500])


def _reason(code: int, said: Sequence[str]) -> str:
    """Why it did not come to its end, from its last line."""
    last = said[-1] if said else ""
    if last.startswith(SAID):
        return last.removeprefix(SAID)
    if code == LOCKED and last:
        return last
    for line in said:
        _log.error("tanya ingest: %s", line)
    return _UNEXPECTED.format(why=f"sinyal {-code}" if code < 0 else f"status {code}")
