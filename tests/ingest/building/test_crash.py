"""A killed ingest costs nothing but its time."""

import os
import subprocess
import sys
from pathlib import Path

ROUNDS = 12
CHECKOUT = Path(__file__).resolve().parents[3]


def test_an_ingest_killed_at_any_moment_leaves_the_served_build_whole(corpus: Path) -> None:
    command = [sys.executable, "benchmarks/kill9.py", "--rounds", str(ROUNDS), "--corpus", str(corpus)]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    ended = subprocess.run(
        command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
