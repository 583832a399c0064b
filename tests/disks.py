"""A small disk for a test; where none can be mounted the test is skipped."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.faults import small_disk as mounted
from benchmarks.faults.records import LeftOut


@contextmanager
def small_disk(folder: Path, megabytes: float = 8) -> Iterator[mounted.SmallDisk]:
    """Until the end of the block."""
    try:
        with mounted.small_disk(folder, megabytes) as disk:
            yield disk
    except LeftOut as reason:
        pytest.skip(str(reason))
