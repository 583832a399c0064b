"""Who works gets more time by the clock, whether by itself or by a program that it started."""

import os
import signal
import sys
from subprocess import Popen

import pytest

from ingest.building.deadline import Deadline

_BUSY = "while True: pass"
_STARTS_ONE = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_BUSY!r}])"


@pytest.mark.parametrize(
    ("command", "rounds"),
    [
        ([sys.executable, "-c", _BUSY], 4),
        ([sys.executable, "-c", _STARTS_ONE], 4),
        (["sleep", "60"], 1),
    ],
    ids=["works", "waits for one that works", "sleeps"],
)
def test_who_works_is_waited_for_longer_than_who_sleeps(command: list[str], rounds: int) -> None:
    child = Popen(command, start_new_session=True)
    with Deadline(child.pid, 1.5, lambda: kill_all(child.pid)) as deadline:
        child.wait()
    assert deadline.waited == 1.5 * rounds


def kill_all(group: int) -> None:
    os.killpg(group, signal.SIGKILL)
