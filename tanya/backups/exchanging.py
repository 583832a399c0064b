"""Putting new files in the place of old ones: all or none, also where the process is killed midway."""

import json
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tanya.library.layout import sync_folder

_PLAN = ".pemulihan.json"  # in home, while an exchange is under way


@dataclass(frozen=True, slots=True)
class Exchange:
    """What is to stand at a place; new is None where nothing is."""

    place: Path
    new: Path | None = None

    @property
    def ready(self) -> Path:
        """The new one, beside its place."""
        return self.place.with_name(f".baru-{self.place.name}")

    @property
    def aside(self) -> Path:
        return self.place.with_name(f".lama-{self.place.name}")


@contextmanager
def exchanged(home: Path, exchanges: Sequence[Exchange]) -> Iterator[None]:
    """What was there stands aside until the block ends, and comes back where it raises."""
    for one in exchanges:
        _make_ready(one)
    _write_plan(home, exchanges)
    try:
        for one in exchanges:
            _exchange(one)
        yield
    except BaseException:
        undo(home)
        raise
    _end(home)
    for one in exchanges:
        _remove(one.aside)


def is_unfinished(home: Path) -> bool:
    """Whether an exchange was broken off, and what is there is neither old nor new."""
    return (home / _PLAN).exists()


def undo(home: Path) -> None:
    """Put back what stood there before an exchange that did not come to its end."""
    if not is_unfinished(home):
        return
    exchanges, stood = _read_plan(home)
    for one in reversed(exchanges):
        _undo(one, one.place in stood)
    _end(home)


def _make_ready(one: Exchange) -> None:
    one.place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in (one.ready, one.aside):
        _remove(left)
    if one.new:
        shutil.move(one.new, one.ready)


def _exchange(one: Exchange) -> None:
    if os.path.lexists(one.place):
        os.rename(one.place, one.aside)
    if one.new:
        os.rename(one.ready, one.place)
    sync_folder(one.place.parent)


def _undo(one: Exchange, stood: bool) -> None:
    """stood: whether something was at the place before. Killed midway it may be called again."""
    if os.path.lexists(one.aside):
        _remove(one.place)
        os.rename(one.aside, one.place)
    elif one.new and not stood:
        _remove(one.place)
    _remove(one.ready)
    sync_folder(one.place.parent)


def _write_plan(home: Path, exchanges: Sequence[Exchange]) -> None:
    plan = [[str(one.place), one.new is not None, os.path.lexists(one.place)] for one in exchanges]
    with (home / _PLAN).open("w", encoding="utf-8") as file:
        json.dump(plan, file)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(home)


def _read_plan(home: Path) -> tuple[list[Exchange], Collection[Path]]:
    """The exchanges, and those of their places where something stood before."""
    try:
        plan = json.loads((home / _PLAN).read_text(encoding="utf-8"))
    except ValueError:
        return [], ()  # killed while it was written: nothing was exchanged yet
    exchanges = [Exchange(Path(place), Path(place) if new else None) for place, new, _ in plan]
    return exchanges, {Path(place) for place, _, stood in plan if stood}


def _end(home: Path) -> None:
    (home / _PLAN).unlink()
    sync_folder(home)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        with suppress(FileNotFoundError):
            path.unlink()
