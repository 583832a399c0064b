"""How much of the letters on pictures of pages the engine reads rightly, and how fast.

    python benchmarks/ocr.py DATA [--truth evals/truth/ocr.yaml] [--engine rapidocr]

The truth holds, for parts of pages that were transcribed letter by letter, their words in alphabetical order:
the text itself is not ours to copy. Each word is held against the likest of those read in that part, no word
twice; the accuracy is one less the share of letters to be changed, with words that are missing or too many.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from rapidfuzz.distance import Levenshtein
from scipy.optimize import linear_sum_assignment

from ingest.printed import Printed
from ingest.recognition.pages import printed_lines
from ingest.recognition.reading import read_page
from tanya.domain.document import PrintedLine


@dataclass(frozen=True, slots=True)
class Part:
    """box: left, top, right, bottom in fractions of the page as it is shown."""

    file: str
    page: int
    box: tuple[float, float, float, float]
    words: tuple[str, ...]

    def holds(self, line: PrintedLine) -> bool:
        """Whether the middle of the line stands in this part."""
        left, top, right, bottom = self.box
        across, down = (line.left + line.right) / 2, (line.top + line.bottom) / 2
        return left <= across <= right and top <= down <= bottom


def main(data: Path, truth: Path, engine: str) -> int:
    parts = [
        Part(one["file"], one["page"], tuple(one["box"]), tuple(one["words"].split()))
        for one in yaml.safe_load(truth.read_text(encoding="utf-8"))
    ]
    letters = wrong = 0
    seconds: list[float] = []
    for part in parts:
        started = time.perf_counter()
        printed = read_page(next(data.rglob(part.file)), part.page, engine)
        seconds.append(time.perf_counter() - started)
        lines = printed_lines(part.page, printed) if isinstance(printed, Printed) else ()
        found = [word for line in lines if part.holds(line) for word in line.text.split() if word != "|"]
        size, changes = sum(map(len, part.words)), distance(part.words, found)
        letters, wrong = letters + size, wrong + changes
        print(
            f"{1 - changes / size:.3f}  {size:4} letters  {seconds[-1]:4.1f} s  {part.file} page {part.page}"
        )
    print(f"{1 - wrong / letters:.3f}  of {letters} letters in {len(parts)} parts")
    rest = sorted(seconds[1:])
    print(f"{60 / rest[len(rest) // 2]:.0f} pages a minute by one process (the first, which loads, left out)")
    return 0


def distance(words: Sequence[str], found: Sequence[str]) -> int:
    """Letters to change, with the words paired so that they are fewest."""
    size = max(len(words), len(found))
    costs = np.zeros((size, size), dtype=int)
    for row in range(size):
        for column in range(size):
            one = words[row] if row < len(words) else ""
            other = found[column] if column < len(found) else ""
            costs[row, column] = Levenshtein.distance(one, other)
    rows, columns = linear_sum_assignment(costs)
    return int(costs[rows, columns].sum())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--truth", type=Path, default=Path("evals/truth/ocr.yaml"))
    parser.add_argument("--engine", default="rapidocr")
    options = parser.parse_args()
    sys.exit(main(options.data, options.truth, options.engine))
