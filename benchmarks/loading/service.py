"""`tanya serve` as a process of its own, over a copy of a TANYA_HOME's newest builds."""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from benchmarks.proc import processor_seconds, status_kilobytes
from benchmarks.program import TANYA
from tanya.library.layout import Home

_PLENTY = "1000000000"
_READY = 300  # seconds until it must answer, on a machine where much else runs
_IDLE = 0.05  # of a second of the processor


def free_port() -> int:
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as free:
        port: int = free.getsockname()[1]
        return port


@dataclass(slots=True)
class Service:
    """Started and ended at will, always at the same port; its state stays in between."""

    home: Path
    database: str  # SQLAlchemy's address
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    port: int = field(default_factory=free_port)
    settings: Mapping[str, str] = field(default_factory=dict)
    before: Sequence[str] = ()  # words of a command that starts it
    log: Path | None = None  # else a file in home
    took: float = 0.0  # seconds until it was ready, when it was last waited for
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns once it is ready; raises RuntimeError with the last of its log when it never is."""
        self.launch()
        self.wait()

    def wait(self) -> None:
        """The same, once it was launched."""
        began = time.monotonic()
        while not self.is_ready():
            if self.ended() or time.monotonic() - began > _READY:
                raise RuntimeError(self.logged()[-2000:])
            time.sleep(0.1)
        self.took = time.monotonic() - began

    def launch(self) -> None:
        """Without waiting for it."""
        limits = ("RATE_PER_KEY", "RATE_PER_ADDRESS", "CONCURRENT_PER_KEY", "CONCURRENT_PER_ADDRESS")
        environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TANYA_")},
            **{f"TANYA_{name}": _PLENTY for name in limits},
            **self.settings,
            "TANYA_HOME": str(self.home),
            "TANYA_DATABASE_URL": self.database,
            "TANYA_API_KEY": self.key,
        }
        command = [*self.before, *TANYA, "serve", "--port", str(self.port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, env=environ, stdout=log, stderr=log)

    def ended(self) -> bool:
        return self._process is not None and self._process.poll() is not None

    def logged(self) -> str:
        return self._log.read_text("utf-8", "replace")

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=30) as told:
                return bool(told.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def settle(self) -> None:
        """Wait until it has read ahead, and does nothing."""
        before = -1.0
        while self.seconds - before > _IDLE:
            before = self.seconds
            time.sleep(1)

    def kill(self) -> None:
        """With SIGKILL, as when its machine fails."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(30)

    @contextlib.contextmanager
    def running(self) -> Iterator[Self]:
        """Started; stopped at the end, however that comes: no process is left behind."""
        try:
            self.start()
            yield self
        finally:
            self.stop()

    @property
    def megabytes(self) -> float:
        """Of memory that the process holds."""
        return self._kilobytes("VmRSS") / 1024

    @property
    def most_megabytes(self) -> float:
        return self._kilobytes("VmHWM") / 1024

    @property
    def addressed_megabytes(self) -> float:
        """At most, of which it holds a part."""
        return self._kilobytes("VmPeak") / 1024

    @property
    def open_files(self) -> int:
        """Connections among them."""
        assert self._process
        return len(list(Path(f"/proc/{self._process.pid}/fd").iterdir()))

    @property
    def seconds(self) -> float:
        """Of the processor that it took since it began."""
        assert self._process
        return processor_seconds(self._process.pid)

    @property
    def _log(self) -> Path:
        return self.log or self.home / "log"

    def _kilobytes(self, name: str) -> int:
        assert self._process
        return status_kilobytes(self._process.pid, name)


@contextlib.contextmanager
def copied(home: Path, folder: Path) -> Iterator[Home]:
    """A home in that folder with the served build of another one, and the build before it if there is one."""
    there, here = Home(home), Home(folder)
    here.builds.mkdir(parents=True)
    current = there.current_id()
    for build_id in [one for one in there.build_ids() if current and one <= current][-2:]:
        shutil.copytree(there.build(build_id).folder, here.build(build_id).folder)
        here.make_current(build_id)
    try:
        yield here
    finally:
        shutil.rmtree(folder, ignore_errors=True)
