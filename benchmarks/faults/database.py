"""A database that is locked, gone, slow, or hangs: answers go on, and what was said to be kept is kept."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest

from benchmarks.faults.proxy import proxied
from benchmarks.faults.records import Finding, LeftOut, Ward
from benchmarks.loading.client import Response
from benchmarks.loading.crowd import going
from benchmarks.loading.diary import Diary
from benchmarks.loading.figures import milliseconds, statuses
from benchmarks.loading.service import Service, copied
from tests.postgres import Server, running_postgres

_CLIENTS = 4
_BEFORE, _AFTER = 3.0, 12.0  # seconds
_LONGEST = 5.0  # seconds that an answer may take, whatever the database does, on a busy machine
_BACK = 12.0  # seconds in which the database is used again: a call that hung ends after ten


def database_locked(ward: Ward) -> Iterator[Finding]:
    """Another program holds SQLite's lock for longer than anybody waits for it."""
    file = ward.folder / "tanya.db"
    other = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
    with copied(ward.home, ward.folder / "home") as place, closing(other):
        service = Service(place.path, f"sqlite:///{file}")
        yield from _through(
            service, ward, 15, lambda: other.execute("BEGIN EXCLUSIVE"), lambda: other.execute("COMMIT")
        )


def database_gone(ward: Ward) -> Iterator[Finding]:
    """PostgreSQL fails at once, and comes back."""
    with _postgres() as server, copied(ward.home, ward.folder / "home") as place:
        yield from _through(Service(place.path, server.address), ward, 10, server.stop, server.start)


def database_slow(ward: Ward) -> Iterator[Finding]:
    """Each word of PostgreSQL's takes 0.3 s; then it says nothing more for a while."""
    with (
        _postgres() as server,
        proxied(server.port) as proxy,
        copied(ward.home, ward.folder / "home") as place,
    ):
        address = server.address.replace(f":{server.port}/", f":{proxy.port}/")

        def slowed(delay: float) -> None:
            proxy.delay = delay

        for what, begin, end in (
            ("slow", lambda: slowed(0.3), lambda: slowed(0.0)),
            ("hanging", proxy.hanging.set, proxy.hanging.clear),
        ):
            service = Service(place.path, address)
            for one in _through(service, ward, 12, begin, end, refuses=what == "hanging"):
                yield Finding(f"{what}: {one.what}", one.told, one.good)


def _through(
    service: Service,
    ward: Ward,
    seconds: float,
    begin: Callable[[], object],
    end: Callable[[], object],
    refuses: bool = True,
) -> Iterator[Finding]:
    """People ask, and somebody keeps conversations, before, while, and after. Ends the service."""
    questions = ward.questions()
    with service.running():
        with going(service, _CLIENTS, questions) as load, Diary(service, questions[0]) as diary:
            time.sleep(_BEFORE)
            begin()
            gone = time.monotonic()
            time.sleep(seconds)
            end()
            back = time.monotonic()
            time.sleep(_AFTER)
        lost = diary.lost()
    meanwhile = load.between(gone, back)
    yield _answers("answers before", load.between(0, gone))
    yield _answers(f"answers in the {seconds:.0f} s of it", meanwhile)
    away = [one for one in diary.responses if gone <= one.began < back]
    right = all(one.is_good or one.status == 503 for one in away) and (bool(away) or not refuses)
    yield Finding("what was to be kept meanwhile", statuses(away), right)
    again = [one.began + one.seconds - back for one in diary.responses if one.began >= back and one.is_good]
    first = min(again, default=float("inf"))
    yield Finding("seconds until it is used again", f"{first:.1f}", first < _BACK)
    told = f"{len(diary.turns)} and {len(diary.rated)}; lost or doubled {lost[0]}, lost {lost[1]}"
    yield Finding("conversations and ratings said to be kept", told, lost == (0, 0) and diary.kept > 0)


def _answers(what: str, found: list[Response]) -> Finding:
    good = all(one.is_good and one.seconds < _LONGEST for one in found)
    times = milliseconds([one.seconds for one in found if one.is_good])
    return Finding(what, f"{statuses(found)}; {times}", good and bool(found))


@contextmanager
def _postgres() -> Iterator[Server]:
    try:
        with running_postgres() as server:
            yield server
    except pytest.skip.Exception as absent:
        raise LeftOut(str(absent.msg)) from None
