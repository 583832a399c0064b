"""Make everything go wrong, one thing after the other, and look at what becomes of the service.

    python -m benchmarks.faults HOME [--only NAME]... [--rounds 200] [--seed 1] [--report FILE]

HOME is a TANYA_HOME with an index, which is only read; `memory` is worth most where it holds real documents.
What the trials need is made in folders of their own. Exit status 0 when all was as it has to be; what cannot
be tried on this machine is left out, and reported.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from benchmarks.faults.clock import clock_jumps
from benchmarks.faults.damage import damaged_files, damaged_service
from benchmarks.faults.database import database_gone, database_locked, database_slow
from benchmarks.faults.disk import disk_full, disk_full_of_log, disk_full_of_state, disk_read_only
from benchmarks.faults.killed_ingest import killed_ingests
from benchmarks.faults.killing import killed_bots, killed_parsers, killed_services
from benchmarks.faults.memory import little_memory
from benchmarks.faults.model import model_failing
from benchmarks.faults.overload import overload
from benchmarks.faults.records import CHECKOUT, Finding, LeftOut, Trial, Ward
from benchmarks.faults.slow import slow_clients

TRIALS: dict[str, Trial] = {
    "kill-ingest": killed_ingests,
    "kill-parser": killed_parsers,
    "kill-serve": killed_services,
    "kill-bot": killed_bots,
    "disk-full": disk_full,
    "disk-full-state": disk_full_of_state,
    "disk-full-log": disk_full_of_log,
    "disk-read-only": disk_read_only,
    "damage": damaged_files,
    "damage-served": damaged_service,
    "database-locked": database_locked,
    "database-gone": database_gone,
    "database-slow": database_slow,
    "model": model_failing,
    "clock": clock_jumps,
    "memory": little_memory,
    "slow-clients": slow_clients,
    "overload": overload,
}


def main(given: argparse.Namespace) -> int:
    report = [_heading(given)]
    wrong = 0
    for name in given.only or TRIALS:
        print(f"== {name}", flush=True)
        began = time.monotonic()
        lines, faults = _held(name, given)
        wrong += faults
        report.append(f"\n## {name} ({time.monotonic() - began:.0f} s)\n\n" + "\n".join(lines))
    told = f"{wrong} findings are not as they have to be" if wrong else "all as it has to be"
    print(told)
    given.report.parent.mkdir(parents=True, exist_ok=True)
    given.report.write_text("\n".join([*report, f"\n{told}\n"]), encoding="utf-8")
    print(f"report: {given.report}")
    return 1 if wrong else 0


def _held(name: str, given: argparse.Namespace) -> tuple[list[str], int]:
    """One trial: its lines, and how many of them are not good."""
    lines: list[str] = []
    faults = 0
    with tempfile.TemporaryDirectory(prefix=f"tanya-{name}-", ignore_cleanup_errors=True) as folder:
        chance = Random(f"{given.seed} {name}")
        ward = Ward(given.home.resolve(), Path(folder), given.rounds, chance, given.corpus, given.questions)
        try:
            for finding in TRIALS[name](ward):
                faults += not finding.good
                lines.append(_line(finding))
                print(f"   {lines[-1]}", flush=True)
        except LeftOut as reason:
            lines.append(f"- left out: {reason}")
            print(f"   {lines[-1]}", flush=True)
        except Exception as fault:  # noqa: BLE001 - the other trials go on
            faults += 1
            lines.append(_line(Finding("broke off", f"{type(fault).__name__}: {fault}", good=False)))
            print(f"   {lines[-1]}", flush=True)
    return lines, faults


def _line(finding: Finding) -> str:
    return f"- {'' if finding.good else '**WRONG** '}{finding.what}: {finding.told}"


def _heading(given: argparse.Namespace) -> str:
    words = f"--rounds {given.rounds} --seed {given.seed} " + " ".join(f"--only {one}" for one in given.only)
    load, python = os.getloadavg()[0], platform.python_version()
    machine = f"{os.cpu_count()} cores, load {load:.1f} at the start, Python {python}"
    day = f"{datetime.now(UTC):%Y-%m-%d %H:%M}"
    return f"# Faults, {day} UTC\n\n`python -m benchmarks.faults HOME {words}`; {machine}."


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="benchmarks.faults", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("home", type=Path)
    parser.add_argument(
        "--only", action="append", choices=TRIALS, default=[], metavar="NAME", help=", ".join(TRIALS)
    )
    parser.add_argument("--rounds", type=int, default=200, help="kills in all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=CHECKOUT / "corpus")
    parser.add_argument("--questions", choices=("shipped", "data"), default="shipped", help="that fit HOME")
    parser.add_argument("--report", type=Path, default=CHECKOUT / "var" / "faults" / "report.md")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(arguments()))
