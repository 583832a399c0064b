"""Serving across a change of build, without losing a request in flight."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from math import inf
from pathlib import Path
from threading import Lock, Thread

from tanya.errors import BuildError, TanyaError
from tanya.library.build import Build, VectorsOf, in_folder, open_build, open_current
from tanya.library.layout import Home

_log = logging.getLogger(__name__)

_PATIENCE = 60.0  # seconds for those who still use the build before
LOOK_EVERY = 1.0  # seconds between two looks at the pointer
# Seconds, the first and the longest, before a build is tried again that did not fail by itself.
_PAUSES = 10.0, 600.0


@dataclass(frozen=True, slots=True)
class _Refused:
    """A new build that could not be served."""

    id: str
    again: float = inf  # when it may be tried again, by the clock; a damaged one stays as it is
    pause: float = 0.0  # seconds that were waited for that


class CurrentBuild:
    """The served build. `with current.use() as build:` keeps that build open until the block ends."""

    def __init__(
        self, home: Path, clock: Callable[[], float] = time.monotonic, vectors: VectorsOf = in_folder
    ) -> None:
        """vectors: where those of each build are looked for.

        Raises BuildError when there is no usable build to begin with.
        """
        self._home = Home(home)
        self._clock = clock
        self._lock = Lock()
        self._vectors = vectors
        self._refused: _Refused | None = None
        self._build = self._first()
        self._users: dict[int, int] = {}  # by id() of a build, those in use
        self._opening = False
        self._closed = False
        self._prepare: Callable[[Build], None] | None = None
        self._during: Callable[[], AbstractContextManager[None]] = nullcontext
        self._looked = clock()

    def prepare_aside(
        self,
        prepare: Callable[[Build], None],
        during: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """From now on the old build is served while a new one is opened and prepared, on a thread of its own.

        Otherwise whoever sees it first opens it, and uses it. during: entered until the old one is closed.
        """
        self._prepare, self._during = prepare, during

    @contextmanager
    def use(self) -> Iterator[Build]:
        if build_id := self._news():
            if self._prepare:
                Thread(target=self._change_to, args=(build_id,), daemon=True).start()
            else:
                self._change_to(build_id)
        with self._lock:
            build = self._build
            self._users[id(build)] = self._users.get(id(build), 0) + 1
        try:
            yield build
        finally:
            self._release(build)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._build.close()

    def _first(self) -> Build:
        """What the pointer names; where that is damaged the newest before it, as if it had been served."""
        try:
            return open_current(self._home.path, self._vectors)
        except BuildError as fault:
            named = self._home.current_id()
            for build_id in reversed([one for one in self._home.build_ids() if named and one < named]):
                with suppress(BuildError):
                    older = open_build(self._home.build(build_id).folder, self._vectors)
                    self._refused = _Refused(str(named))
                    _log.error("%s Sementara itu dipakai indeks sebelumnya, %s.", fault, build_id)
                    return older
            raise

    def _news(self) -> str | None:
        """The build that the pointer names, where another one is served; told to one, who opens it."""
        if self._opening or self._clock() - self._looked < LOOK_EVERY:
            return None
        with self._lock:
            if self._opening:
                return None
            self._looked = self._clock()
            try:
                build_id = self._home.current_id()
            except BuildError as fault:  # who asks meanwhile is answered from the build that is open
                _log.error("%s", fault)
                return None
            self._opening = build_id not in (None, self._build.id) and not self._is_refused(build_id)
            return build_id if self._opening else None

    def _is_refused(self, build_id: str | None) -> bool:
        return (
            self._refused is not None and self._refused.id == build_id and self._clock() < self._refused.again
        )

    def _change_to(self, build_id: str) -> None:
        self._refused = self._for_a_while(build_id)  # until it is served
        with self._during():
            if older := self._taken(build_id):
                self._outlast(older)

    def _taken(self, build_id: str) -> Build | None:
        """Serves it, and gives the one before; from then on another may come, whoever still uses that one."""
        try:
            return self._serve(self._prepared(build_id))
        except TanyaError as fault:
            # A served build is never given up for a damaged one; the operator reads why.
            _log.error("Indeks baru %s tidak dipakai: %s", build_id, fault)
            if isinstance(fault, BuildError):  # its own; anything else, as a model that is away, may pass
                self._refused = _Refused(build_id)
            return None
        finally:
            self._opening = False

    def _for_a_while(self, build_id: str) -> _Refused:
        """Longer each time."""
        first, longest = _PAUSES
        known = self._refused
        pause = min(2 * known.pause, longest) if known and known.id == build_id and known.pause else first
        return _Refused(build_id, self._clock() + pause, pause)

    def _serve(self, newer: Build) -> Build:
        """Gives the build that was served before."""
        with self._lock:
            older, self._build, self._refused = self._build, newer, None
            if not self._users.get(id(older)):
                older.close()
            if self._closed:
                newer.close()
        return older

    def _outlast(self, older: Build) -> None:
        """Wait until nobody uses it; not for ever, and not where it is a request that waits."""
        last = time.monotonic() + _PATIENCE
        while self._prepare and id(older) in self._users and time.monotonic() < last:
            time.sleep(0.05)

    def _prepared(self, build_id: str) -> Build:
        build = open_build(self._home.build(build_id).folder, self._vectors)
        if self._prepare:
            try:
                self._prepare(build)
            except BaseException:  # whatever it is, nobody else has the build
                build.close()
                raise
        return build

    def _release(self, build: Build) -> None:
        with self._lock:
            self._users[id(build)] -= 1
            if self._users[id(build)]:
                return
            del self._users[id(build)]
            if build is not self._build:
                build.close()
