"""What the reading of PDFs leaves out because nobody sees it, page by page, and what looking for it costs.

    python -m benchmarks.unseen FOLDER [--cost]

Each page with such letters is told with the words that are gone: look at its picture before believing it.
With --cost the whole reading of each file is timed too, of the processor.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from ingest.reading import read
from ingest.reading.drawn import drawn_on
from ingest.reading.sight import TooSlowError, shown_on
from tanya.errors import ReadError

_TOLD = 100  # characters of the words of a page


@dataclass
class Tally:
    """Seconds are of the processor."""

    files: int = 0
    pages: int = 0
    suspect: int = 0
    hiding: int = 0
    letters: int = 0
    facts: float = 0.0
    drawing: float = 0.0
    reading: float = 0.0


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--cost", action="store_true")
    chosen, tally = options.parse_args(), Tally()
    for path in sorted(chosen.folder.rglob("*.pdf")):
        try:
            for line in _looked_through(path, tally):
                print(line, flush=True)
            if chosen.cost:
                tally.reading += _seconds_of_reading(path)
        except (pypdfium2.PdfiumError, ReadError) as fault:
            print(f"{path.name}: {fault}")
    print(tally)


def _looked_through(path: Path, tally: Tally) -> Iterator[str]:
    tally.files += 1
    with pypdfium2.PdfDocument(path) as document:
        for number in range(len(document)):
            tally.pages += 1
            if said := _looked_at(document[number], tally):
                yield f"{path.name} {number + 1}: {said}"


def _looked_at(page: pypdfium2.PdfPage, tally: Tally) -> str:
    """As if every document had layers."""
    start = time.process_time()
    drawn = drawn_on(page, layered=True)
    tally.facts += time.process_time() - start
    if not drawn.suspects:
        return ""
    tally.suspect += 1
    before = page.get_textpage().get_text_range().split()
    start = time.process_time()
    try:
        shown = shown_on(page, drawn)
    except TooSlowError:
        return "takes too long to be looked at"
    finally:
        tally.drawing += time.process_time() - start
    if not shown:
        return ""
    tally.hiding += 1
    tally.letters += shown.unseen
    gone = Counter(before) - Counter(page.get_textpage().get_text_range().split())
    return f"{shown.unseen} of {shown.unseen + shown.count}: {' '.join(gone)[:_TOLD]}"


def _seconds_of_reading(path: Path) -> float:
    start = time.process_time()
    read(path)
    return time.process_time() - start


if __name__ == "__main__":
    main()
