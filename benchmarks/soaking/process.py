"""The bot's process: started, killed, started again."""

import os
import signal
import subprocess
from pathlib import Path
from typing import IO

from benchmarks.program import TANYA
from tests.bot.telegram.server import TOKEN

_NO_LIMIT = "1000000"


class Bot:
    """One at a time; what it logs goes to a file."""

    def __init__(self, home: Path, folder: Path, url: str) -> None:
        """home: with the index; folder: where it keeps what it keeps."""
        self._environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TANYA_")},
            "TANYA_HOME": str(home),
            "TANYA_DATABASE_URL": f"sqlite:///{folder}/tanya.db",
            "TANYA_TELEGRAM_TOKEN": TOKEN,
            "TANYA_TELEGRAM_BASE_URL": url,
            "TANYA_TELEGRAM_PER_HOUR": _NO_LIMIT,
            "TANYA_TELEGRAM_PER_HOUR_IN_ALL": _NO_LIMIT,
        }
        self._log: IO[bytes] = (folder / "log").open("ab")
        self._process: subprocess.Popen[bytes] | None = None
        self.processor = 0.0  # seconds of it that those used which have ended

    def start(self) -> None:
        self._process = subprocess.Popen(
            [*TANYA, "bot"], env=self._environ, stdout=self._log, stderr=self._log
        )

    def kill(self) -> None:
        """As by `kill -9`."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As by Ctrl+C; its exit status."""
        status = self._end(signal.SIGTERM)
        self._log.close()
        return status

    def _end(self, by: signal.Signals) -> int:
        assert self._process
        self._process.send_signal(by)
        _, status, used = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        self.processor += used.ru_utime + used.ru_stime
        return self._process.returncode
