"""What Linux tells of a process below /proc."""

import os
from pathlib import Path


def processor_seconds(process: int) -> float:
    """Of the processor, all its threads together, since it began."""
    parts = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def status_kilobytes(process: int, name: str) -> int:
    """A line of its status, VmRSS or another. Raises StopIteration where it has none: it has ended."""
    lines = Path(f"/proc/{process}/status").read_text("ascii", "replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
