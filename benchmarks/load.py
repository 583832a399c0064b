"""How the service bears load, told from a process beside it.

    TANYA_HOME=HOME python benchmarks/load.py [ask] [streams] [swap] [--minutes 10]

`tanya serve` runs over a copy of the builds in TANYA_HOME, with a state of its own and limits that nobody
reaches; the questions are those of evals that fit the real documents (--corpus shipped: the shipped corpus).
Without names every part runs. What goes wrong under load is tried by `python -m benchmarks.faults`.
With --minutes the load goes on so long at the end, and the memory of the service is told each minute.
"""

import argparse
import os
import tempfile
from pathlib import Path
from random import Random

from benchmarks.loading.figures import told
from benchmarks.loading.service import Service, copied
from benchmarks.loading.speed import asks, lasting, streams
from benchmarks.loading.trouble import swapped
from evals.questions import FOLDER, FOLDER_WIDE, references
from tanya.settings import settings_from

PARTS = ("ask", "streams", "swap")


def main(asked: argparse.Namespace, home: Path) -> None:
    random = Random(asked.seed)
    told_of = [one for folder in (FOLDER, FOLDER_WIDE) for one in references(asked.corpus, folder=folder)]
    questions = list(dict.fromkeys(one.question for one in told_of))
    random.shuffle(questions)
    parts = asked.parts or PARTS
    with (
        tempfile.TemporaryDirectory(prefix="tanya-load-") as folder,
        copied(home, Path(folder) / "home") as place,
        Service(place.path, f"sqlite:///{folder}/state.db").running() as service,
    ):
        told("service", "seconds until ready", f"{service.took:.1f}")
        told("service", "memory at the start", f"{service.megabytes:.0f} MB")
        if "ask" in parts:
            asks(service, asked.clients, questions, asked.requests or len(questions), random)
        if "streams" in parts:
            streams(service, asked.clients, asked.streams, questions, random)
        if "swap" in parts:
            swapped(service, place, asked.clients, questions, asked.seconds)
        if asked.minutes:
            lasting(service, asked.clients, questions, asked.minutes)
        told("service", "memory at the end", f"{service.megabytes:.0f} MB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="all of them where none is named")
    parser.add_argument("--corpus", choices=("data", "shipped"), default="data")
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--requests", type=int, default=0, help="0: as many as there are questions")
    parser.add_argument("--streams", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=10.0, help="before and after each trouble")
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if unknown := [part for part in asked.parts if part not in PARTS]:
        parser.error(f"no such part: {unknown[0]}; there are {', '.join(PARTS)}")
    return asked


if __name__ == "__main__":
    main(_arguments(), settings_from(os.environ).home)
