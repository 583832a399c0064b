"""How long answers take: warm in one process, and cold from the command line.

    python benchmarks/latency.py HOME [data|shipped]

HOME is a TANYA_HOME with a build. Every reference question of that corpus is asked three times in
turn after one warm-up round; each figure is of single answers, in milliseconds: by the clock, and of the
processor, which says more where other work runs beside it.
"""

import gc
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.program import TANYA
from evals.questions import FOLDER, FOLDER_WIDE, references
from tanya.assembly import open_assistant
from tanya.settings import Settings

ROOT = Path(__file__).parent.parent
_ROUNDS = 3
_COLD = 7
_QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"


def warm(home: Path, corpus: str) -> tuple[list[float], list[float]]:
    """By the clock and of the processor, the shortest first."""
    assistant = open_assistant(Settings(home=home, corpus=ROOT / "corpus"))
    folders = (FOLDER, FOLDER_WIDE)
    questions = [one.question for folder in folders for one in references(corpus, folder=folder)]
    for question in questions:
        assistant.ask(question)
    # As `tanya serve` does once it is ready: what lives as long as the build is not looked through again.
    gc.collect()
    gc.freeze()
    taken, processor = [], []
    for question in _ROUNDS * questions:
        before = time.process_time()
        taken.append(assistant.ask(question).elapsed_ms)
        processor.append((time.process_time() - before) * 1000)
    assistant.close()
    return sorted(taken), sorted(processor)


def cold(home: Path) -> list[float]:
    """Whole processes of `tanya ask`, the interpreter's start included."""
    command = [*TANYA, "ask", "--json", _QUESTION]
    environ = {**os.environ, "TANYA_HOME": str(home)}
    taken = []
    for _ in range(_COLD):
        started = time.perf_counter()
        subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
        taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken)


def main(home: Path, corpus: str) -> None:
    for name, times in zip(("warm", "warm, of the processor"), warm(home, corpus), strict=True):
        p95, median, mean = times[int(len(times) * 0.95)], statistics.median(times), statistics.mean(times)
        figures = f"mean {mean:.0f}  p50 {median:.0f}  p95 {p95:.0f}  max {times[-1]:.0f} ms"
        print(f"{name}: {len(times)} answers, {figures}")
    starts = cold(home)
    print(f"cold: {len(starts)} starts, median {statistics.median(starts):.0f}  max {starts[-1]:.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "data")
