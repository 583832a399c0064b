"""What an index costs by its size: ours, stock LangChain, bm25s, Chroma and an exact scan, on the same texts.

    python -m benchmarks.sizes ARCHIVE|FOLDER [--sizes 2000 20000 190000] [--out FOLDER]

The texts, one regulation a file, are drawn in a set order until they give about so many passages. Every
system builds its index of them and is asked, each in a process of its own, in turn: starts, then rounds of
the same queries by 1, 4 and 16 clients. OUT gets sizes.json and sizes.html. A run that was broken off goes
on: what was built is not built again, and a size that was measured is not measured again; remove its
folder (OUT/size-N, or measured.json in it) for that.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.sizing.figures import goals
from benchmarks.sizing.measuring import Plan, measured
from benchmarks.sizing.places import ROOT, Size
from benchmarks.sizing.process import Broken
from benchmarks.sizing.report import report_html
from benchmarks.sizing.texts import folder_of
from tanya.errors import TanyaError


def main(options: argparse.Namespace) -> None:
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    texts = folder_of(options.texts.resolve(), out)
    plan = Plan(options.rounds, options.each, tuple(options.clients), options.seconds)
    told = [measured(Size(out / f"size-{n}"), n, texts, plan, _note) for n in sorted(options.sizes)]
    (out / "sizes.json").write_text(json.dumps(told), encoding="utf-8")
    (out / "sizes.html").write_text(report_html(told, date.today()), encoding="utf-8")
    for one in told:
        print(f"{one['counts']['passages']} passages")
        for goal in goals(one):
            value, least = goal.value, "at least" if goal.more_is_better else "at most"
            print(
                f"  {goal.name}: {value.value:.2f} ({value.low:.2f} to {value.high:.2f}), {least} {goal.goal}"
            )
    print(out / "sizes.html")


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def options_of(words: Sequence[str]) -> argparse.Namespace:
    """As given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("texts", type=Path, help="an archive or a folder, one regulation a file")
    parser.add_argument("--sizes", type=int, nargs="+", default=[2000, 20_000, 190_000], help="passages")
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "sizes")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--each", type=int, default=60, help="queries of a round")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 4, 16])
    parser.add_argument(
        "--seconds", type=float, default=120, help="the longest for a system and clients in a round"
    )
    return parser.parse_args(words)


if __name__ == "__main__":
    try:
        main(options_of(sys.argv[1:]))
    except (TanyaError, Broken) as fault:
        sys.exit(str(fault))
