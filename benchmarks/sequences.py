"""Whether the pasal of many law texts are found 1..N, without a gap or a double.

    python benchmarks/sequences.py uu-pp.tar.xz [--every 20] [--failures FILE]

Reads an archive or a folder of texts, one regulation a file. A text that numbers no pasal counts for nothing;
of one whose own text skips a number the parser is still held to it. Each failure is written with its
likeliest cause, found in what was taken for the body: the first missing label is printed there and was
passed over, is misread, or is not there; or so many are missing that the pages may be out of order.
"""

import argparse
import re
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ingest.cleaning import clean
from ingest.parsing import parse_regulation
from ingest.reading import read
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind
from tanya.errors import ReadError

_OUTSIDE = (NodeKind.PENJELASAN, NodeKind.LAMPIRAN)
_MANY = 4
_LABEL = re.compile(r"(\d+)([A-Z]*)$")
# At the head of a line or after the end of a sentence: elsewhere it is a reference.
_PRINTED = r"(?m)(?:^|[.;:]\s)\W{{0,3}}Pasal\s+{}\b(?!\s+(?:ayat|huruf|dan|sampai))"
_MISREAD = r"(?im)(?:^|[.;:]\s)\W{{0,3}}p\S{{2,5}}\s?\W?{}\b"
_READ_AS = {"0": "[0OoQ]", "1": "[1lIi!]", "2": "[2Zz]", "5": "[5Ss]", "8": "[8Bg]", "9": "[9g]"}


@dataclass(frozen=True, slots=True)
class Result:
    """labels: of the body's pasal, in reading order."""

    name: str
    labels: tuple[str, ...]
    fault: str = ""

    @property
    def numbered(self) -> bool:
        return bool(self.labels)


def main(source: Path, every: int, failures: Path | None) -> int:
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(texts(source, Path(folder)))[::every]
        started = time.perf_counter()
        with ProcessPoolExecutor() as pool:
            results = list(pool.map(examine, paths, chunksize=16))
        seconds = time.perf_counter() - started
    numbered = [result for result in results if result.numbered]
    failed = [result for result in numbered if result.fault]
    whole = 1 - len(failed) / max(len(numbered), 1)
    print(f"{len(results)} texts in {seconds:.0f} s, {60 * len(results) / seconds:.0f} a minute")
    print(f"{len(numbered)} number their pasal; whole in {len(numbered) - len(failed)}, {whole:.1%}")
    for cause, count in Counter(result.fault.partition(":")[0] for result in failed).most_common():
        print(f"{count:5}  {cause}")
    if failures:
        failures.write_text("".join(f"{one.name}\t{one.fault}\n" for one in failed), encoding="utf-8")
    return 0


def examine(path: Path) -> Result:
    """One text."""
    try:
        pages = read(path).pages
    except ReadError as error:
        return Result(path.name, (), str(error))
    roots = parse_regulation(clean(pages).lines)
    labels = tuple(_pasal(roots))
    body = (root for root in roots if root.kind not in _OUTSIDE)
    text = "\n".join(node.text for root in body for node in root.walk())
    return Result(path.name, labels, _fault(labels, text) if labels else "")


def _pasal(roots: Sequence[Node]) -> Iterator[str]:
    """The labels of the body's own pasal; not of those that an amendment quotes."""
    for node in roots:
        if node.kind is NodeKind.PASAL:
            yield node.locator.steps[-1].label
        elif node.kind not in _OUTSIDE:
            yield from _pasal(node.children)


def _fault(labels: Sequence[str], text: str) -> str:
    """What breaks 1..N; an inserted 5A may stand after 5."""
    if all(set(label) <= set("IVX") for label in labels):
        return ""  # an amendment's Pasal I and II
    keys = [(int(found[1]), found[2]) if (found := _LABEL.match(label)) else (0, label) for label in labels]
    numbers = [number for number, suffix in keys if not suffix]
    doubled = [number for number, count in Counter(numbers).items() if count > 1]
    if doubled:
        return f"double: {doubled[:8]}"
    missing = sorted({*range(1, max(numbers, default=0) + 1)} - {*numbers})
    if missing:
        cause = "many missing" if len(missing) >= _MANY else _cause(missing[0], text)
        return f"{cause}: {missing[:8]}"
    return "out of order" if any(a > b for a, b in pairwise(keys)) else ""


def _cause(number: int, text: str) -> str:
    """Why the label of a missing pasal was not found."""
    if re.search(_PRINTED.format(number), text):
        return "printed, passed over"
    figures = "".join(_READ_AS.get(figure, figure) for figure in str(number))
    return "misread" if re.search(_MISREAD.format(figures), text) else "not printed in the body"


def texts(source: Path, folder: Path) -> Iterator[Path]:
    """The paths of all texts of a folder, or of an archive that is unpacked into folder."""
    if source.is_dir():
        yield from source.rglob("*.md")
        return
    with tarfile.open(source) as archive:
        archive.extractall(folder, filter="data")
    yield from folder.rglob("*.md")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--every", type=int, default=1, help="read only every n-th text")
    parser.add_argument("--failures", type=Path, help="where to write a line for each failure")
    given = parser.parse_args()
    sys.exit(main(given.source, given.every, given.failures))
