"""Commands that run as processes of their own end with those that they started."""

import asyncio
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from api.admin.commands import Commands
from tanya.settings import Settings

_STARTS_ANOTHER = """\
import pathlib, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path(sys.argv[1]).write_text(str(child.pid))
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="whether a process lives is read from /proc")
@pytest.mark.parametrize("then", ["child.wait()", "pass"], ids=["it waits for it", "it ends before it"])
def test_who_gives_up_waiting_ends_a_command_with_its_children(
    settings: Settings, tmp_path: Path, then: str
) -> None:
    told = tmp_path / "anak"
    commands = Commands(settings, (sys.executable, "-c", f"{_STARTS_ANOTHER}{then}"))
    _ends(asyncio.run(asyncio.wait_for(_given_up(commands, told), 20)))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="whether a process lives is read from /proc")
def test_who_gives_up_while_it_is_started_ends_it_with_its_children(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, started = tmp_path / "anak", asyncio.create_subprocess_exec

    async def slowly(*arguments: Any, **fields: Any) -> asyncio.subprocess.Process:
        process = await started(*arguments, **fields)
        await _written(told)
        await asyncio.sleep(0.2)
        return process

    commands = Commands(settings, (sys.executable, "-c", f"{_STARTS_ANOTHER}child.wait()"))
    monkeypatch.setattr(asyncio, "create_subprocess_exec", slowly)
    _ends(asyncio.run(asyncio.wait_for(_given_up(commands, told), 20)))


async def _given_up(commands: Commands, told: Path) -> int:
    """The child of a command that is given up on once it has told of it."""
    waiting = asyncio.create_task(commands.run(str(told)))
    await _written(told)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    return int(told.read_text(encoding="utf-8"))


async def _written(told: Path) -> None:
    while not (told.exists() and told.read_text(encoding="utf-8")):
        await asyncio.sleep(0.02)


def _ends(child: int) -> None:
    for _ in range(500):
        if _is_over(child):
            return
        time.sleep(0.02)
    pytest.fail("the child goes on")


def _is_over(process: int) -> bool:
    """Gone, or dead and not yet buried by whoever took it over."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return True
    return state == "Z"
