"""Serving across a change of build, without losing a request in flight."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from tanya.errors import BuildError
from tanya.library.build import Build, open_build, open_current
from tanya.library.layout import Home

_log = logging.getLogger(__name__)

LOOK_EVERY = 1.0  # seconds between two looks at the pointer


class CurrentBuild:
    """The served build. `with current.use() as build:` keeps that build open until the block ends."""

    def __init__(self, home: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """Raises BuildError when there is no usable build to begin with."""
        self._home = Home(home)
        self._clock = clock
        self._lock = Lock()
        self._build = open_current(home)
        self._users: dict[int, int] = {}  # by id() of a build, those in use
        self._refused: str | None = None  # a new build that could not be opened
        self._looked = clock()

    @contextmanager
    def use(self) -> Iterator[Build]:
        with self._lock:
            self._look()
            build = self._build
            self._users[id(build)] = self._users.get(id(build), 0) + 1
        try:
            yield build
        finally:
            self._release(build)

    def close(self) -> None:
        with self._lock:
            self._build.close()

    def _look(self) -> None:
        if self._clock() - self._looked < LOOK_EVERY:
            return
        self._looked = self._clock()
        build_id = self._home.current_id()
        if build_id and build_id not in (self._build.id, self._refused):
            self._change_to(build_id)

    def _change_to(self, build_id: str) -> None:
        try:
            newer = open_build(self._home.build(build_id).folder)
        except BuildError as fault:
            # A served build is never given up for a damaged one; the operator reads why.
            self._refused = build_id
            _log.error("Indeks baru %s tidak dipakai: %s", build_id, fault)
            return
        older, self._build, self._refused = self._build, newer, None
        if not self._users.get(id(older)):
            older.close()

    def _release(self, build: Build) -> None:
        with self._lock:
            self._users[id(build)] -= 1
            if self._users[id(build)]:
                return
            del self._users[id(build)]
            if build is not self._build:
                build.close()
