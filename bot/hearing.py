"""Words of a voice message or a picture, by a program of the administrator's choice."""

import logging
import shlex
import subprocess
import tempfile
from pathlib import Path, PurePosixPath

import httpx

from tanya.errors import SettingsError

_log = logging.getLogger(__name__)

_MOST = 20_000_000  # bytes; Telegram hands bots no larger files
_FETCHING = 20.0  # seconds for each answer of Telegram's
_WORKING = 60.0  # seconds that the program may take


class Transcriber:
    """Blocks for as long as the program takes; from any thread."""

    def __init__(self, command: str, server: str, token: str) -> None:
        """command: is given the file as its last argument, and writes the words to standard output.

        Raises SettingsError where it is no command.
        """
        try:
            self._command = shlex.split(command)
        except ValueError as fault:
            raise SettingsError(
                "TANYA_TELEGRAM_TRANSCRIBER bukan perintah yang utuh: tanda kutipnya tidak ditutup."
            ) from fault
        self._methods, self._files = f"{server}/bot{token}", f"{server}/file/bot{token}"

    def words(self, file_id: str) -> str:
        """Empty where the file cannot be had, or the program fails."""
        try:
            return self._heard(file_id)
        # Their own words may hold the address, and so the token.
        except (
            httpx.HTTPError,
            OSError,
            subprocess.SubprocessError,
            KeyError,
            TypeError,
            ValueError,
        ) as fault:
            _log.warning("A message could not be transcribed: %s", type(fault).__name__)
            return ""

    def _heard(self, file_id: str) -> str:
        with httpx.Client(timeout=_FETCHING) as client:
            told = client.post(f"{self._methods}/getFile", data={"file_id": file_id}).raise_for_status()
            path = PurePosixPath(told.json()["result"]["file_path"])
            content = client.get(f"{self._files}/{path}").raise_for_status().content
        if len(content) > _MOST:
            raise ValueError("too large")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"pesan{path.suffix}")
            file.write_bytes(content)
            done = subprocess.run(  # noqa: S603 - the administrator's program; no shell reads the file's name  # nosec B603
                [*self._command, str(file)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_WORKING,
                check=True,
            )
        return done.stdout.decode("utf-8", "replace").strip()
