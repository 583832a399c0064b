"""A process that makes one system's index of a size, and tells what that cost.

python -m benchmarks.sizing.building SYSTEM FOLDER [--steps]
"""

import json
import os
import shutil
import sys
from contextlib import nullcontext
from pathlib import Path

from benchmarks.sizing.machine import Watch, bytes_in, load, peak_megabytes
from benchmarks.sizing.places import OURS, Size
from benchmarks.sizing.sampling import sampled
from benchmarks.sizing.systems import make


def main(system: str, size: Size, steps: bool) -> None:
    """Writes built-SYSTEM.json when all is done; what a broken run left is made anew."""
    shutil.rmtree(size.of(system), ignore_errors=True)
    watch = Watch()
    with sampled() if steps else nullcontext() as samples:
        stages = make(system, size)
    told = {
        "seconds": watch.seconds,
        "processor": watch.processor,
        "peak_megabytes": peak_megabytes(),
        "bytes": bytes_in(_served(system, size)),
        "load": load(),
        "stages": stages,
        "steps": samples.shares() if samples else {},
    }
    written = size.built(system).with_suffix(".tmp")
    written.write_text(json.dumps(told, indent=1), encoding="utf-8")
    os.replace(written, size.built(system))


def _served(system: str, size: Size) -> Path:
    """Of ours the build alone: the cache of what was read is not needed to answer."""
    return size.home / "builds" if system == OURS else size.of(system)


if __name__ == "__main__":
    main(sys.argv[1], Size(Path(sys.argv[2])), "--steps" in sys.argv[3:])
