"""The commands of `tanya`, run as processes of their own: what they do is theirs, and so is what it costs."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tanya.settings import Settings

LOCKED = 3  # the exit status of a command that found an ingest at work
WRONG_USE = 2
SAID = "tanya: "  # before a line that is meant for who called it
_NICENESS = 10  # answers go before
_SECONDS = 300.0
_ENDED = 5.0  # seconds until the pipes of what was killed are closed


@dataclass(frozen=True, slots=True)
class Finished:
    code: int
    out: str
    said: tuple[str, ...]  # lines of the error stream


class Commands:
    """Of the interpreter that runs this, in the home of these settings."""

    def __init__(self, settings: Settings, program: Sequence[str] = (sys.executable, "-m", "tanya")) -> None:
        self._program = tuple(program)
        self._environment = _environment(settings)

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        """Both of its streams are pipes; it does not outlive a signal to its group.

        Whoever gives up before it is started ends it, with what it has begun by then.
        """
        starting = asyncio.ensure_future(self._started(arguments))
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            await _end(await starting)
            raise

    async def _started(self, arguments: Sequence[str]) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(
            *self._program,
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=self._environment,
            start_new_session=True,
            limit=1_000_000,
        )
        with contextlib.suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        return process

    async def run(self, *arguments: str) -> Finished:
        """Until it ends; whoever gives up waiting ends it."""
        process = await self.start(*arguments)
        told = False
        try:
            async with asyncio.timeout(_SECONDS):
                out, said = await process.communicate()
            told = True
        finally:
            if not told:  # it may have ended, and one that it started still hold the pipes
                await _end(process)
        lines = said.decode(errors="replace").splitlines()
        return Finished(process.returncode or 0, out.decode(errors="replace"), tuple(filter(None, lines)))


async def _end(process: asyncio.subprocess.Process) -> None:
    """With all that it started: it leads a group."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(process.communicate(), _ENDED)  # so that its pipes are closed


def _environment(settings: Settings) -> dict[str, str]:
    """No secret of the service's own is handed on; a plugged-in embedder's may be needed."""
    ours = {
        "TANYA_HOME": str(settings.home),
        "TANYA_CORPUS": str(settings.corpus),
        "TANYA_EMBEDDING": settings.embedding,
        "TANYA_OCR": settings.ocr,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    shared = {"TANYA_CHROMA_URL": settings.chroma_url, "TANYA_BUILDS": settings.builds}
    ours |= {name: value for name, value in shared.items() if value}
    return {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")} | ours
