"""`kill -9` of the service, the bot and the children that read files, at random moments."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.faults.killed_ingest import Ordeal, told
from benchmarks.faults.records import Finding, Ward
from benchmarks.loading.diary import Diary
from benchmarks.loading.service import Service, copied
from benchmarks.soak import soaked
from ingest.building.verify import verify

_READER = b"ingest.building.reading_process"
_LIVES = 0.8  # seconds of a child's life in which it is killed
_BOT_NEEDS = 4.0  # seconds between two kills, to start and to answer some
_A_SECOND = 10.0  # questions to the bot
_TOLD = 5  # messages that were not to come, at most


def killed_services(ward: Ward) -> Iterator[Finding]:
    """While it starts, while it answers, while it writes: a quarter of all kills."""
    with copied(ward.home, ward.folder / "home") as place:
        service = Service(place.path, f"sqlite:///{ward.folder}/state.db")
        with service.running():
            needs = service.took
            rounds = ward.share(0.25)
            with Diary(service, ward.questions()[0]) as diary:
                for _ in range(rounds):
                    time.sleep(ward.chance.uniform(0, 2 * needs))
                    service.kill()
                    service.launch()
                service.wait()
                time.sleep(1)
            gone, unrated = diary.lost()
        current = place.current_id()
        unsound = verify(place.build(current)) if current else ("no build",)
    yield Finding("kills", f"{rounds}, each within {2 * needs:.1f} s of its start")
    yield Finding("conversations kept", f"{len(diary.turns)}; lost or doubled {gone}", gone == 0)
    yield Finding("ratings kept", f"{len(diary.rated)}; lost {unrated}", unrated == 0)
    yield Finding("the served build", "whole" if not unsound else unsound[0], not unsound)


def killed_bots(ward: Ward) -> Iterator[Finding]:
    """While people go on writing and 5 % of all calls to Telegram fail: a quarter of all kills."""
    kills = ward.share(0.25)
    updates = max(60, int(kills * _BOT_NEEDS * _A_SECOND))
    (ward.folder / "state").mkdir()
    chats = max(10, updates // 10)
    soak, status = soaked(
        ward.home,
        ward.folder / "state",
        ward.chance,
        updates=updates,
        chats=chats,
        rate=_A_SECOND,
        faults=0.05,
        kills=kills,
    )
    verdicts = soak.verdicts()
    answered = sum(len(one.firsts) for one in verdicts.values())
    missing = sum(one.missing for one in verdicts.values())
    strange = [text for one in verdicts.values() for text in one.strange]
    doubles = sum(len(one.doubles) for one in verdicts.values())
    unexplained = soak.unexplained(verdicts)
    yield Finding("kills", f"{kills} at random moments, {updates} questions of {chats} chats")
    yield Finding("answered", f"{answered} of {updates}, whole and in order", answered == updates)
    yield Finding(
        "messages missing or out of turn", f"{missing}, {len(strange)}", not missing and not strange
    )
    for text in strange[:_TOLD]:
        yield Finding("among them", text[:200], good=False)
    outside = f"{doubles}, of these outside the window {unexplained}"
    yield Finding("messages twice", outside, unexplained == 0)
    yield Finding("it ends by itself when told to", f"status {status}", status == 0)


def killed_parsers(ward: Ward) -> Iterator[Finding]:
    """The child that reads dies: the ingest goes on without that file, and the next one takes it."""
    ordeal = Ordeal(ward.folder, ward.corpus)
    for number in range(len(ordeal.versions)):
        ordeal.change(number)
    ordeal.run()
    rounds, hit = ward.share(0.15), 0
    faults: list[str] = []
    for _ in range(rounds):
        for number in range(len(ordeal.versions)):
            ordeal.change(number)
        running = ordeal.start()
        hit += _a_child_killed(running.pid or 0, ward.chance.uniform(0, _LIVES))
        running.join()
        faults += [f"the ingest ended with {running.exitcode}"] * (running.exitcode != 0)
        ordeal.check()
        if code := ordeal.run():
            faults.append(f"the next ingest ended with {code}")
        if ordeal.held() != ordeal.versions:
            faults.append(f"served versions {ordeal.held()}, written {ordeal.versions}")
    yield Finding("ingests whose child was to be killed", f"{rounds}; killed {hit}", hit > 0)
    yield Finding("ingests that ended with it, files lost", told(faults), not faults)
    yield Finding("builds unsound", told(ordeal.faults), not ordeal.faults)


def _a_child_killed(ingest: int, after: float) -> bool:
    """One of those that read for that process, so long after the first of them is seen."""
    while not _readers_of(ingest):
        if not Path(f"/proc/{ingest}").exists() or _is_over(ingest):
            return False
        time.sleep(0.005)
    time.sleep(after)
    for child in _readers_of(ingest):
        os.kill(child, signal.SIGKILL)
        return True
    return False


def _readers_of(ingest: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text("ascii", "replace").rpartition(")")[2].split()
            if int(stat[1]) == ingest and _READER in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:  # it has just ended
            continue
    return found


def _is_over(process: int) -> bool:
    try:
        return (
            Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()[0] == "Z"
        )
    except OSError:
        return True
