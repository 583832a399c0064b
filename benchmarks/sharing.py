"""What it costs that machines share: vectors in a Chroma server, builds in a store.

    python -m benchmarks.sharing HOME [data|shipped] [--questions 300]

HOME is a TANYA_HOME with a build; it is copied. Its vectors go to a Chroma server of the benchmark's own, its
build to a folder and from there to another home. Then the same questions are asked of the build's own vectors
and of those in the server, in turn, each after a round that warms, and once more while the server is gone.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import mean, median

from benchmarks.loading.figures import told
from benchmarks.loading.service import copied
from benchmarks.proc import processor_seconds, status_kilobytes
from evals.questions import references
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question
from tanya.library.layout import Home
from tanya.settings import Settings
from tanya.sharing.depot import Depot
from tanya.sharing.following import follow
from tanya.sharing.vector_publishing import publish_vectors
from tanya.wording import WORDS_ALONE
from tests.chroma import ChromaServer, running_chroma

ROOT = Path(__file__).parent.parent
_MEGA = 1_000_000


def main() -> None:
    given = _arguments()
    if given.alone:
        _ask_alone(given.home, given.corpus, given.questions, given.alone)
        return
    with tempfile.TemporaryDirectory() as place, copied(given.home, Path(place) / "home") as home:
        (folder := Path(place) / "chroma").mkdir()
        with running_chroma(folder) as chroma:
            _publish(home, chroma)
            _share(home, Path(place))
            _ask(home, chroma, given.corpus, given.questions)
    print(f"load now {os.getloadavg()[0]:.1f}")


def _publish(home: Home, chroma: ChromaServer) -> None:
    build_id = home.current_id() or ""
    before = processor_seconds(chroma.pid)
    clock, processor = _timed(lambda: publish_vectors(chroma.url, build_id, home.build(build_id)))
    server = processor_seconds(chroma.pid) - before
    told("vectors", "brought to the server", f"{clock:.1f} s, {processor:.1f} here, {server:.1f} there")
    told("vectors", "memory of the server", f"{status_kilobytes(chroma.pid, 'VmRSS') / 1024:.0f} MB")


def _share(home: Home, place: Path) -> None:
    build_id = home.current_id() or ""
    files = home.build(build_id)
    size = sum(path.stat().st_size for path in files.folder.rglob("*") if path.is_file()) / _MEGA
    depot = Depot(f"file://{place}/store", sleep=lambda _: None)
    clock, processor = _timed(lambda: depot.publish(files))
    told("store", "published", f"{size:.0f} MB, {clock:.2f} s, {processor:.2f} of the processor")
    clock, processor = _timed(lambda: follow(depot, Home(place / "other")))
    told("store", "fetched, checked and made current", f"{clock:.2f} s, {processor:.2f} of the processor")


def _ask(home: Home, chroma: ChromaServer, corpus: str, most: int) -> None:
    questions, settings = _questions(corpus, most), Settings(home.path, ROOT / "corpus")
    sharing = replace(settings, chroma_url=chroma.url)
    with closing(open_assistant(settings)) as own, closing(open_assistant(sharing)) as served:
        for assistant in (own, served):
            for question in questions:
                assistant.ask(question)
        before = processor_seconds(chroma.pid)
        here, there = zip(
            *((_asked(own, question), _asked(served, question)) for question in questions), strict=True
        )
        server = 1000 * (processor_seconds(chroma.pid) - before) / len(questions)
        _tell("own vectors", here)
        _tell("server's vectors", there)
        told("server's vectors", "of the server's processor", f"mean {server:.1f} ms")
        _compare("server's vectors", here, there)
        chroma.kill()
        gone = [_asked(served, question) for question in questions]
        _tell("server gone", gone)
        _compare("server gone", here, gone)
        marked = sum(WORDS_ALONE in answer.warnings for answer, _, _ in gone)
        told("server gone", "answers that say so", f"{marked} of {len(gone)}")
        chroma.start()
        for name, url in (("own vectors", "-"), ("server's vectors", chroma.url)):
            told(name, "memory of a process after these questions", _alone(home, corpus, most, url))


def _asked(assistant: Assistant, question: Question) -> tuple[Answer, float, float]:
    """The answer, and what it took by the clock and of the processor, in milliseconds."""
    answers: list[Answer] = []
    clock, processor = _timed(lambda: answers.append(assistant.ask(question)))
    return answers[0], 1000 * clock, 1000 * processor


def _tell(name: str, asked: Sequence[tuple[Answer, float, float]]) -> None:
    clock, processor = sorted(c for _, c, _ in asked), [p for _, _, p in asked]
    p95 = clock[int(0.95 * len(clock))]
    told(
        name, "an answer, by the clock", f"p50 {median(clock):.0f} ms, p95 {p95:.0f}, longest {clock[-1]:.0f}"
    )
    told(name, "of the processor", f"mean {mean(processor):.1f} ms")


def _compare(
    name: str, here: Sequence[tuple[Answer, float, float]], there: Sequence[tuple[Answer, float, float]]
) -> None:
    pairs = [(one, other) for (one, _, _), (other, _, _) in zip(here, there, strict=True)]
    same = sum((a.sentences, a.citations) == (b.sentences, b.citations) for a, b in pairs)
    told(name, "the same sentences and citations as from the build's own", f"{same} of {len(pairs)}")


def _alone(home: Home, corpus: str, most: int, url: str) -> str:
    """Of a process of its own."""
    command = [sys.executable, "-m", "benchmarks.sharing", str(home.path), corpus]
    told = [*command, "--questions", str(most), "--alone", url]
    return subprocess.run(told, check=True, capture_output=True, text=True, cwd=ROOT).stdout.strip()


def _ask_alone(home: Path, corpus: str, most: int, url: str) -> None:
    settings = Settings(home, ROOT / "corpus", chroma_url=None if url == "-" else url)
    with closing(open_assistant(settings)) as assistant:
        for question in _questions(corpus, most):
            assistant.ask(question)
        print(f"{status_kilobytes(os.getpid(), 'VmRSS') / 1024:.0f} MB")


def _questions(corpus: str, most: int) -> list[Question]:
    return [one.question for one in references(corpus, held_out=False)][:most]


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of this process's processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("home", type=Path)
    parser.add_argument("corpus", nargs="?", default="data", choices=("data", "shipped"))
    parser.add_argument("--questions", type=int, default=300, help="at most so many")
    parser.add_argument("--alone", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
