"""Files that are there whole or not at all."""

import os
from pathlib import Path

UNFINISHED = ".tmp"  # ends the name of one that is being written


def write_whole(path: Path, text: str) -> None:
    """Write beside it, then rename; folders above it are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_suffix(f".{os.getpid()}{UNFINISHED}")
    try:
        written.write_text(text, encoding="utf-8")
        os.replace(written, path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def remove_unfinished(path: Path) -> None:
    """What killed processes left of the file at path."""
    for left in path.parent.glob(f"{path.stem}.*{UNFINISHED}"):
        left.unlink(missing_ok=True)
