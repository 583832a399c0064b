"""A call in a process of its own. What is called stands in this module, where the other process finds it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.apart import Died, ran_apart
from tanya.errors import BuildError

_WAITS = """
from pathlib import Path
from ingest.building.apart import ran_apart
from tests.ingest.building.test_apart import long_at_work
if __name__ == "__main__":
    ran_apart(long_at_work, Path({place!r}))
"""


def where(_: str) -> int:
    return os.getpid()


def unsound(what: str) -> None:
    raise BuildError(f"{what} rusak")


def dies(by: int) -> None:
    os.kill(os.getpid(), by)


def long_at_work(place: Path) -> str:
    place.write_text(str(os.getpid()))
    time.sleep(1)
    return "selesai"


def test_it_runs_in_another_process() -> None:
    assert ran_apart(where, "") not in (0, os.getpid())


def test_what_it_raises_is_raised_here() -> None:
    with pytest.raises(BuildError, match="chroma rusak"):
        ran_apart(unsound, "chroma")


@pytest.mark.parametrize("by", [signal.SIGSEGV, signal.SIGKILL])
def test_its_death_is_told_and_ends_nobody_else(by: signal.Signals) -> None:
    with pytest.raises(Died, match=str(-by)):
        ran_apart(dies, int(by))


def test_it_is_not_left_behind_where_who_called_it_is_killed(tmp_path: Path) -> None:
    program, place = tmp_path / "program.py", tmp_path / "nomor"
    program.write_text(_WAITS.format(place=str(place)))
    checkout = str(Path(__file__).resolve().parents[3])
    caller = subprocess.Popen([sys.executable, program], env={**os.environ, "PYTHONPATH": checkout})
    _until(lambda: place.exists() and place.read_text() != "")
    caller.kill()
    caller.wait()
    child = Path(f"/proc/{place.read_text()}/stat")
    assert not _has_ended(child)
    _until(lambda: _has_ended(child))


def _has_ended(process: Path) -> bool:
    """Gone, or waiting for nobody but who would bury it."""
    try:
        return process.read_text("ascii", "replace").rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def _until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not so():
        assert time.monotonic() < end, "not after 30 s"
        time.sleep(0.02)
