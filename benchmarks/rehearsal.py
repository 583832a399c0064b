"""A backup under load, everything lost, everything back; then restores that are killed at random moments.

    python benchmarks/rehearsal.py HOME [--corpus data] [--questions 100] [--seconds 10] [--kills 100]

`tanya serve` runs over a copy of the builds in HOME. While clients ask and somebody converses and rates,
`tanya backup` copies; then the home is wiped, restored and served again. All that was acknowledged before the
backup began must be there, and the same questions must get the same answers. Exit status 0 when all held.
"""

import argparse
import multiprocessing
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.loading.client import Client
from benchmarks.loading.crowd import going
from benchmarks.loading.diary import Diary
from benchmarks.loading.figures import milliseconds, statuses, told
from benchmarks.loading.service import Service, copied
from benchmarks.program import TANYA
from evals.questions import FOLDER, FOLDER_WIDE, references
from ingest.building.verify import verify
from tanya.backups.exchanging import is_unfinished, undo
from tanya.backups.making import back_up, pseudonyms_of, uploads_of
from tanya.backups.restoring import restore
from tanya.domain.answer import Question
from tanya.library.layout import Home
from tanya.settings import Settings, settings_from
from tanya.state.database import open_state

_OWN = ("id", "conversation", "telegram", "elapsed_ms")
_BEYOND = 1.2  # times a whole restore: some kills must fall behind its end
_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tanya.backups.restoring"])


def rehearsed(home: Path, questions: Sequence[Question], seconds: float) -> bool:
    with _folder() as folder, copied(home, folder / "home") as place:
        archive = folder / "cadangan.tar.gz"
        service = Service(place.path, f"sqlite:///{place.path}/state/tanya.db")
        with service.running():
            service.settle()
            before = _answers(service, questions)
            turns, rated = _backed_up(service, questions, archive, seconds)
        shutil.rmtree(place.path)
        _tell_command("restore", service, "restore", str(archive))
        with service.running():
            after = _answers(service, questions)
            lost = _lost(service, turns, rated)
    differ = [one for one, other in zip(before, after, strict=True) if one != other]
    told("restore", "conversations and ratings of before the backup", f"{len(turns)} and {len(rated)}")
    told("restore", "of these lost", f"{lost[0]} and {lost[1]}")
    told("restore", "questions asked before and after", len(before))
    told("restore", "of these answered otherwise", len(differ))
    return not (differ or any(lost)) and bool(turns)


def _backed_up(
    service: Service, questions: Sequence[Question], archive: Path, seconds: float
) -> tuple[dict[str, str], set[str]]:
    """The conversations and ratings that were acknowledged before it began."""
    with going(service, 4, questions) as load, Diary(service, questions[0]) as diary:
        time.sleep(seconds)
        turns, rated, began = dict(diary.turns), set(diary.rated), time.monotonic()
        _tell_command("backup", service, "backup", str(archive))
        ended = time.monotonic()
    told("backup", "size", f"{archive.stat().st_size / 1e6:.1f} MB")
    for name, part in (
        ("answers before", load.between(0, began)),
        ("answers meanwhile", load.between(began, ended)),
    ):
        told("backup", name, f"{milliseconds([one.seconds for one in part])}; {statuses(part)}")
    return turns, rated


def _tell_command(part: str, service: Service, *words: str) -> None:
    environ = {"TANYA_HOME": str(service.home), "TANYA_DATABASE_URL": service.database}
    used, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([*TANYA, *words], env=environ, check=True, stdout=subprocess.DEVNULL)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    told(part, "seconds, of the processor", f"{time.monotonic() - began:.1f}, {processor:.1f}")


def _answers(service: Service, questions: Sequence[Question]) -> list[dict[str, object]]:
    with closing(Client(service.port, service.key)) as client:
        found = [client.ask(question) for question in questions]
    assert all(one.is_good for one in found)
    return [{name: value for name, value in one.body.items() if name not in _OWN} for one in found]


def _lost(service: Service, turns: dict[str, str], rated: set[str]) -> tuple[int, int]:
    diary = Diary(service, Question(""))
    diary.turns, diary.rated = turns, rated
    return diary.lost()


@dataclass(frozen=True, slots=True)
class Restored:
    """One home that is restored from one of two archives, again and again."""

    settings: Settings
    archives: dict[str, Path]

    def whose(self) -> set[str]:
        """Which archives it holds parts of: one, or something is half."""
        home = self.settings.home
        with closing(open_state(self.settings)) as state:
            found = {key.name for key in state.keys.list()}
        found.add(pseudonyms_of(home).read_text(encoding="ascii")[0])
        found |= {path.read_text(encoding="ascii") for path in uploads_of(home).iterdir()}
        return found


def _two(home: Home, folder: Path) -> Restored:
    settings, archives = settings_from({"TANYA_HOME": str(home.path)}), {}
    for name in ("a", "b"):
        shutil.rmtree(home.path / "state", ignore_errors=True)
        with closing(open_state(settings)) as state:
            state.keys.issue(name, "", ())
        pseudonyms_of(home.path).write_text(name * 32, encoding="ascii")
        uploads_of(home.path).mkdir(parents=True, exist_ok=True)
        (uploads_of(home.path) / "berkas.txt").write_text(name, encoding="ascii")
        archives[name] = folder / f"{name}.tar.gz"
        back_up(settings, archives[name])
    return Restored(settings, archives)


def killed(home: Path, kills: int, chance: random.Random) -> bool:
    """SIGKILL at any moment of a restore: what is there afterwards is all old or all new."""
    seen = {"old": 0, "new": 0, "put back by the next": 0}
    faults: list[str] = []
    with _folder() as folder, copied(home, folder / "home") as place:
        two, now = _two(place, folder), "b"
        began = time.monotonic()
        restore(two.settings, two.archives[now])
        whole = time.monotonic() - began
        for number in range(kills):
            wanted = "a" if now == "b" else "b"
            process = _PROCESSES.Process(target=restore, args=(two.settings, two.archives[wanted]))
            process.start()
            time.sleep(chance.random() * whole * _BEYOND)
            process.kill()
            process.join()
            seen["put back by the next"] += is_unfinished(place.path)
            undo(place.path)
            whose, build = two.whose(), place.current_id()
            faults += verify(place.build(build)) if build else ("no build",)
            if len(whose) != 1:
                faults.append(f"kill {number}: half {whose}")
                break
            seen["new" if whose == {wanted} else "old"] += 1
            (now,) = whose
    told("kill", "restores killed", ", ".join(f"{count} {name}" for name, count in seen.items()))
    told("kill", "half restored, or damaged", len(faults))
    print(*faults[:5], sep="\n", file=sys.stderr)
    return not faults


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tanya-latihan-") as folder:
        yield Path(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("home", type=Path)
    parser.add_argument("--corpus", default="data")
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    told_of = [
        one
        for folder in (FOLDER, FOLDER_WIDE)
        for one in references(asked.corpus, held_out=False, folder=folder)
    ]
    questions = list(dict.fromkeys(one.question for one in told_of))
    held = rehearsed(
        asked.home, chance.sample(questions, min(asked.questions, len(questions))), asked.seconds
    )
    return 0 if killed(asked.home, asked.kills, chance) and held else 1


if __name__ == "__main__":
    sys.exit(main())
