"""Clients that send a byte a second, or never read: the others do not notice."""

import contextlib
import json
import resource
import socket
import time
from collections.abc import Iterator
from threading import Event, Thread

from benchmarks.faults.records import Finding, Ward
from benchmarks.loading.client import asked
from benchmarks.loading.crowd import going
from benchmarks.loading.figures import milliseconds, statuses
from benchmarks.loading.service import Service, copied

_SECONDS = 24.0  # longer than a late connection is borne
_CLIENTS = 4
_FILES = 512  # that the service may have open at first: fewer than slow clients come
_HEADS, _BODIES, _READERS = 700, 100, 60
_APART = 0.05  # seconds between two readers: whole questions, and many of these at once are for `overload`
_SLOWER = 3.0  # times as long as without them may an answer take at p95, with what they cost of the processor
_LATEST = 5.0  # seconds
_ROOM = 0.5  # seconds beside that


def slow_clients(ward: Ward) -> Iterator[Finding]:
    """More of them than the service may have connections at first."""
    few = ("prlimit", f"--nofile={_FILES}:{8 * _FILES}", "--")
    with (
        copied(ward.home, ward.folder / "home") as place,
        Service(place.path, f"sqlite:///{ward.folder}/state.db", before=few).running() as service,
    ):
        service.settle()
        _more_files()
        with going(service, _CLIENTS, ward.questions()) as load:
            began = time.monotonic()
            time.sleep(_SECONDS / 2)
            came = time.monotonic()
            with _slow(service, ward):
                time.sleep(_SECONDS)
                left = service.open_files
                fresh = [_fresh(service) for _ in range(10)]
                ended = time.monotonic()
        before, beside = load.between(began, came), load.between(came, ended)
    calm, busy = ([one.seconds for one in found if one.is_good] for found in (before, beside))
    count = _HEADS + _BODIES + _READERS
    yield Finding("slow clients", f"{count}; {_FILES} files may be open at first, {8 * _FILES} at all")
    yield Finding(f"files open after {_SECONDS:.0f} s", str(left), left < _FILES // 2)
    yield Finding("others before", milliseconds(calm), all(one.is_good for one in before))
    within = _p95(busy) < _SLOWER * _p95(calm) + _ROOM
    good = all(one.is_good for one in beside) and bool(busy) and within
    yield Finding("others beside them", f"{statuses(beside)}; {milliseconds(busy)}", good)
    late = [one for one in fresh if one is None or one > _LATEST]
    told = ", ".join("none" if one is None else f"{one:.1f}" for one in fresh)
    yield Finding("seconds of somebody who comes anew", told, not late)


def _fresh(service: Service) -> float | None:
    """How long a new connection takes to tell that it lives; None: it was never answered."""
    began = time.monotonic()
    try:
        with socket.create_connection(("127.0.0.1", service.port), timeout=_LATEST) as one:
            one.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            return time.monotonic() - began if one.recv(12) == b"HTTP/1.1 200" else None
    except OSError:
        return None


class _Crowd:
    def __init__(self) -> None:
        self.sockets: list[tuple[socket.socket, bytes]] = []  # with what they have still to send
        self.ended = Event()

    def drip(self) -> None:
        """A byte each, every second."""
        while not self.ended.wait(1.0):
            for place, (one, left) in enumerate(self.sockets):
                if left:
                    with contextlib.suppress(OSError):
                        one.send(left[:1])
                        self.sockets[place] = (one, left[1:])


@contextlib.contextmanager
def _slow(service: Service, ward: Ward) -> Iterator[_Crowd]:
    crowd = _Crowd()
    head = f"POST /v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {service.key}\r\n"
    body = json.dumps(asked(ward.questions()[0])).encode()
    typed = f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    stream = f"{typed}Accept: text/event-stream\r\n\r\n".encode() + body
    kinds = (
        (_READERS, _APART, stream, b""),
        (_BODIES, 0.0, f"{typed}\r\n".encode(), body),
        (_HEADS, 0.0, head.encode()[:20], head.encode()[20:]),
    )
    for count, apart, at_once, later in kinds:
        for _ in range(count):
            with contextlib.suppress(OSError):
                one = socket.socket()
                one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
                one.settimeout(0.2)
                one.connect(("127.0.0.1", service.port))
                one.sendall(at_once)
                crowd.sockets.append((one, later))
            time.sleep(apart)
    dripping = Thread(target=crowd.drip, daemon=True)
    dripping.start()
    try:
        yield crowd
    finally:
        crowd.ended.set()
        dripping.join()
        for one, _ in crowd.sockets:
            one.close()


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[len(seconds) * 95 // 100] if seconds else float("inf")


def _more_files() -> None:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
