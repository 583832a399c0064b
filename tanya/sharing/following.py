"""Serving the build that a shared store points to: each machine fetches it soon after it is published."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from filelock import FileLock, Timeout

from tanya.errors import BuildError
from tanya.library.build import open_build
from tanya.library.layout import Home
from tanya.library.shelf import prune
from tanya.sharing.depot import Depot
from tanya.sharing.listing import Pointer

_log = logging.getLogger(__name__)

LOOK_EVERY = 2.0  # seconds between two looks at the store
_SLOWER = 30.0  # seconds after a look that failed
_FOLLOWED = "followed"


def follow(depot: Depot, home: Home) -> str | None:
    """Make that build current here which the store has come to point to since the last look; gives its id.

    One that is announced is fetched before. None where the pointer is what it was: a build that was chosen
    here meanwhile stays. None too while another process of this home ingests, or fetches. Raises BuildError
    with the old one kept.
    """
    pointer, coming = depot.current(), depot.coming()
    news = pointer if pointer != _followed(home) else None
    # Looked at before the lock: an ingest that comes meanwhile would be told that another one runs.
    if not news and (coming is None or coming.build in home.build_ids()):
        return None
    home.builds.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home.lock, timeout=0):
            served = _switched(depot, home, news)
            if coming and coming.build not in home.build_ids():
                depot.fetch(coming, home)
            return served
    except Timeout:
        return None


def _switched(depot: Depot, home: Home, news: Pointer | None) -> str | None:
    if news is None or news == _followed(home):  # another process was faster
        return None
    if news.build not in home.build_ids():
        depot.fetch(news, home)
    # One that a newer tanya made is whole, and of no use here: it would keep this machine from starting.
    open_build(home.build(news.build).folder).close()
    home.make_current(news.build)
    note_followed(home, news)
    for line in prune(home).stuck:
        _log.warning("%s", line)
    return news.build


def note_followed(home: Home, pointer: Pointer) -> None:
    """What the store points to is known here; whoever publishes need not fetch his own."""
    (home.builds / _FOLLOWED).write_bytes(pointer.written())


@contextmanager
def following(url: str | None, home_path: Path) -> Iterator[None]:
    """Until the end of the block the store is looked at every few seconds; nothing without an address.

    The first look is waited for. Where it fails there must be a build from before: raises BuildError.
    """
    if url is None:
        yield
        return
    depot, home, ended = Depot(url), Home(home_path), Event()
    try:
        follow(depot, home)
    except (BuildError, OSError) as fault:  # a disk that is full or read-only too
        if home.current_id() is None:
            raise
        _log.error("%s", fault)
    thread = Thread(target=_look, args=(depot, home, ended), name="following", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()  # a look that is under way ends with the process: whatever it fetched is of no use


def _look(depot: Depot, home: Home, ended: Event) -> None:
    pause, told = LOOK_EVERY, ""
    while not ended.wait(pause):
        try:
            build_id = follow(depot, home)
        except Exception as fault:  # noqa: BLE001 - a full or read-only disk ends no service
            pause = _SLOWER
            if told != (told := f"{type(fault).__name__}: {fault}"):
                _log.error("%s", fault)
            continue
        pause, told = LOOK_EVERY, ""
        if build_id:
            _log.warning("Indeks %s diambil dari TANYA_BUILDS.", build_id)


def _followed(home: Home) -> Pointer | None:
    try:
        written = (home.builds / _FOLLOWED).read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError):
        return None
    return Pointer(*written) if len(written) == 2 else None
