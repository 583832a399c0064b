"""Each system in a process of its own, as the run sees it."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from benchmarks.sizing.places import ROOT, Size


class Broken(Exception):
    """A process ended that was not asked to."""


def build(system: str, size: Size, steps: bool) -> None:
    """In a process of its own; raises Broken where it fails."""
    words = [system, str(size.folder), *(["--steps"] if steps else [])]
    if subprocess.run(_command("building", words), cwd=ROOT, check=False).returncode:
        raise Broken(f"{system}: its index of {size.folder.name} was not made")


class Asking:
    """A system that is open; `with Asking(...) as asking:` ends it."""

    def __init__(self, system: str, size: Size, query: str) -> None:
        """Raises Broken where it does not open."""
        began = time.perf_counter()
        self._system = system
        self._process = subprocess.Popen(
            _command("asking", [system, str(size.folder), query]),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        ready = self._told()
        self.start = {"seconds": time.perf_counter() - began, "processor": ready["processor"]}

    def ask(self, queries: Sequence[str], clients: int, seconds: float) -> dict[str, Any]:
        """How long each took, and all of them by the clock and of the processor; in seconds."""
        return self._do({"do": "ask", "queries": list(queries), "clients": clients, "seconds": seconds})

    def steps(self, queries: Sequence[str]) -> dict[str, float]:
        return self._do({"do": "steps", "queries": list(queries)})

    def peak_megabytes(self) -> float:
        return float(self._do({"do": "memory"})["peak_megabytes"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _do(self, order: dict[str, object]) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._told()

    def _told(self) -> dict[str, Any]:
        assert self._process.stdout
        if not (line := self._process.stdout.readline()):
            raise Broken(f"{self._system}: its process ended with status {self._end()}")
        found: dict[str, Any] = json.loads(line)
        return found

    def _end(self) -> int:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait()


def _command(module: str, words: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", f"benchmarks.sizing.{module}", *words]
