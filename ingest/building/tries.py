"""Files that were tried in vain: their reader died, was late, or stumbled.

A loaded machine may be to blame, so such a file is read once more by the next ingest. Then it is left alone
until its bytes or our code change, and told each time: each try may take minutes. The note lies beside the
cache entry, which may still hold what an earlier code read.
"""

import json
from pathlib import Path

from ingest.atomic import write_whole

SUFFIX = ".tries"
_TRIES = 2
_LEFT = "sudah dua kali dicoba, kini dibiarkan sampai berkasnya berubah"


def note_try(entry: Path, pipeline: str, reason: str) -> str:
    """Count a try in vain of the file with that entry by that pipeline; what to tell of it."""
    tries, _ = _noted(entry, pipeline)
    told = f"{reason}; {_LEFT}" if tries + 1 >= _TRIES else reason
    write_whole(entry.with_suffix(SUFFIX), json.dumps([pipeline, tries + 1, told], ensure_ascii=False))
    return told


def left_alone(entry: Path, pipeline: str) -> str | None:
    """What was told of a file that is not to be tried again; None when it is."""
    tries, told = _noted(entry, pipeline)
    return told if tries >= _TRIES else None


def _noted(entry: Path, pipeline: str) -> tuple[int, str]:
    """A damaged note counts as absent."""
    try:
        by, tries, told = json.loads(entry.with_suffix(SUFFIX).read_text(encoding="utf-8"))
        return (int(tries), str(told)) if by == pipeline else (0, "")
    except (OSError, ValueError, TypeError):
        return 0, ""
