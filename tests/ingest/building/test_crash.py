"""A killed ingest costs nothing but its time."""

import os
import subprocess
import sys
from pathlib import Path

ROUNDS = 34  # of which 12 fall on the ingest
CHECKOUT = Path(__file__).resolve().parents[3]


def test_an_ingest_killed_at_any_moment_leaves_the_served_build_whole(corpus: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.faults", str(tmp_path), "--only", "kill-ingest"]
    command += ["--rounds", str(ROUNDS), "--corpus", str(corpus), "--report", str(tmp_path / "report.md")]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    ended = subprocess.run(
        command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
