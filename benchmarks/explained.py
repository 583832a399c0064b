"""Whether the Penjelasan of amendments stands under the item that changes what it explains.

    python -m benchmarks.explained uu-pp.tar.xz [--every 10] [--failures FILE]

`Penjelasan Pasal I angka 3 Pasal 5` is right where the item `Pasal I angka 3` of the body quotes or names
that pasal. The two are read apart, so that neither is made to agree with the other, but where the label of
an item is lost: there a pasal is put under the item of the body that changes it, or under none.
"""

import argparse
import re
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.sequences import texts
from ingest.cleaning import clean
from ingest.parsing import parse_regulation
from ingest.reading import read
from tanya.domain.document import Node
from tanya.errors import ReadError

_ITEM = re.compile(r"(?:BAB \S+ )?Pasal I angka (\d+)\b")
_EXPLAINED = re.compile(r"Penjelasan Pasal I angka (\d+) Pasal (\S+)$")
_OF_NO_ITEM = re.compile(r"Penjelasan Pasal I Pasal \S+$")


def main(source: Path, every: int, failures: Path | None) -> int:
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted(texts(source, Path(folder)))[::every]
        with ProcessPoolExecutor() as pool:
            found = list(pool.map(examine, paths, chunksize=16))
    counts = Counter(verdict for one in found for verdict, _ in one)
    print(f"{len(found)} texts, {sum(bool(one) for one in found)} of them explain quoted pasal")
    for verdict, count in counts.most_common():
        print(f"{count:5}  {verdict}")
    if failures:
        lines = (f"{where}\n" for one in found for verdict, where in one if verdict == "another item")
        failures.write_text("".join(lines), encoding="utf-8")
    return 0


def examine(path: Path) -> list[tuple[str, str]]:
    """A verdict on each pasal that is explained under Pasal I, with where it stands."""
    try:
        roots = parse_regulation(clean(read(path).pages).lines)
    except ReadError:
        return []
    nodes = [node for root in roots for node in root.walk()]
    said: dict[str, str] = defaultdict(str)
    for node in nodes:
        if item := _ITEM.match(str(node.locator)):
            said[item[1]] += f" {node.text}"
    return [(verdict, f"{path.name} {node.locator}") for node in nodes if (verdict := _verdict(node, said))]


def _verdict(node: Node, said: dict[str, str]) -> str:
    where = str(node.locator)
    if _OF_NO_ITEM.match(where):
        return "of no item"
    found = _EXPLAINED.match(where)
    if not found:
        return ""
    if found[1] not in said:
        return "the body's item is not found"
    named = re.search(rf"Pasal\s+{re.escape(found[2])}\b", said[found[1]])
    return "the same item" if named else "another item"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--every", type=int, default=1, help="read only every n-th text")
    parser.add_argument("--failures", type=Path, help="where to write a line for each that stands elsewhere")
    given = parser.parse_args()
    sys.exit(main(given.source, given.every, given.failures))
