"""Jobs on disk, so that a service that was killed can say what became of the one it was at."""

import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from filelock import FileLock, Timeout
from pydantic import ValidationError

from api.admin.jobs import JOB_ID, Job, JobState
from api.edge.hardening import log_fault

_KEPT = 50
_BROKEN_OFF = (
    "Layanan berhenti di tengah pemuatan. Indeks yang dipakai tidak rusak; muat sekali lagi bila perlu."
)


class Journal:
    """Blocking. Whoever has a job at work holds the lock; a killed process holds nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "pekerjaan"
        self._lock = FileLock(folder / "pekerjaan.lock", thread_local=False)
        self._taking = Lock()  # a lock of files lets whoever holds it in once more
        self._untaken: dict[str, Job] = {}  # how jobs ended that a full disk did not take

    def begin(self, by: str, files: tuple[str, ...], removed: tuple[str, ...]) -> Job | None:
        """None where a job is at work, of this service or of another one in this home."""
        if not self._locked():
            return None
        now = datetime.now(UTC)
        job = Job(
            id=f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(4)}",
            state=JobState.RUNNING,
            by=by,
            started=now,
            files=files,
            removed=removed,
        )
        try:
            self._write(job)
            self._prune()
        except BaseException:
            self._lock.release()
            raise
        return job

    def end(self, job: Job) -> None:
        """Whatever happens, another one may begin. Raises OSError where only this process knows of it."""
        try:
            self._write_end(job)
        finally:
            self._lock.release()

    def recover(self) -> tuple[Job, ...]:
        """The jobs that were left at work by a service that is no more; they are interrupted now.

        Also where that cannot be written: a full disk, which may be what ended it, keeps none from starting.
        """
        if not self._folder.is_dir() or not self._locked():
            return ()
        try:
            left = [job for job in self.all() if job.running]
            ended = {"state": JobState.INTERRUPTED, "ended": datetime.now(UTC), "reason": _BROKEN_OFF}
            found = tuple(job.model_copy(update=ended) for job in left)
            for job in found:
                try:
                    self._write_end(job)
                except OSError as fault:
                    log_fault(fault)
            return found
        finally:
            self._lock.release()

    def all(self) -> tuple[Job, ...]:
        """The newest first."""
        return tuple(job for path in reversed(self._paths()) if (job := self._read(path)))

    def get(self, job_id: str) -> Job | None:
        return self._read(self._path(job_id)) if re.fullmatch(JOB_ID, job_id, re.ASCII) else None

    def _locked(self) -> bool:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._taking:
            if self._lock.is_locked:
                return False
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                return False
            return True

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob("*.json"))  # an id begins with its time

    def _path(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.json"

    def _write(self, job: Job) -> None:
        written = self._path(job.id).with_suffix(".tmp")
        written.write_text(job.model_dump_json(), encoding="utf-8")
        os.replace(written, self._path(job.id))

    def _write_end(self, job: Job) -> None:
        self._untaken[job.id] = job
        self._write(job)
        del self._untaken[job.id]

    def _read(self, path: Path) -> Job | None:
        if job := self._untaken.get(path.stem):
            return job
        try:
            return Job.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, ValidationError):
            return None

    def _prune(self) -> None:
        for path in self._paths()[:-_KEPT]:
            path.unlink(missing_ok=True)
