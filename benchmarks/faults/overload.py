"""Ten times as much as the service answers: the rest is shed at once, and it recovers in seconds."""

import time
from collections.abc import Iterator

from api.desk import RUNNING, WAITING
from benchmarks.faults.records import Finding, Ward
from benchmarks.loading.client import Client
from benchmarks.loading.crowd import going
from benchmarks.loading.figures import milliseconds, statuses
from benchmarks.loading.service import Service, copied

_TIMES = 10
_SECONDS = 15.0
_AT_ONCE = 1.0  # seconds at p50, most of it the crowd itself on the same cores
_ITSELF = 3.0  # times a calm answer
_SOON = 5.0  # seconds
_LONGEST = 10.0  # seconds of an answer at p95: a whole line before it, and the crowd on the same cores


def overload(ward: Ward) -> Iterator[Finding]:
    clients = _TIMES * (RUNNING + WAITING)
    settings = {"TANYA_KEPT_ANSWERS": "0"}
    with (
        copied(ward.home, ward.folder / "home") as place,
        Service(place.path, f"sqlite:///{ward.folder}/state.db", settings=settings).running() as service,
    ):
        service.settle()
        questions = ward.questions()
        one = Client(service.port, service.key)
        calm = sorted(one.ask(question).seconds for question in questions[:50])[25]
        with going(service, RUNNING + WAITING, questions) as full:
            time.sleep(_SECONDS / 2)
        able = len(full.responses) / (_SECONDS / 2)
        with going(service, clients, questions, pause=clients / (_TIMES * able)) as load:
            time.sleep(_SECONDS)
            over = time.monotonic()
        recovered = _recovered(one, ward, calm, over)
    good = [found for found in load.responses if found.is_good]
    shed = [found for found in load.responses if found.status == 503]
    yield Finding("a calm answer, one at a time", f"p50 {1000 * calm:.0f} ms")
    yield Finding(
        f"{RUNNING + WAITING} at once, as many as it takes in",
        statuses(full.responses),
        all(found.is_good for found in full.responses),
    )
    came = f"{len(load.responses) / _SECONDS:.0f} a second, where {able:.0f} are answered"
    told = len(good) + len(shed) == len(load.responses)
    yield Finding(f"{clients} clients", f"{came}: {statuses(load.responses)}", told)
    times = [found.seconds for found in shed]
    busy = all(found.body.get("code") == "BUSY" for found in shed)
    at_once = sorted(times)[len(times) // 2] < _AT_ONCE if times else False
    yield Finding("those shed", f"{len(shed)} as 503 BUSY; {milliseconds(times)}", busy and at_once)
    p95 = sorted(found.seconds for found in good)[len(good) * 95 // 100] if good else float("inf")
    yield Finding("those answered", milliseconds([found.seconds for found in good]), p95 < _LONGEST)
    yield Finding("seconds until an answer is as fast as before", f"{recovered:.1f}", recovered < _SOON)


def _recovered(client: Client, ward: Ward, calm: float, over: float) -> float:
    """Seconds from the end of the load, with those that were still in line."""
    for question in ward.questions():
        found = client.ask(question)
        if found.is_good and found.seconds < _ITSELF * calm + 0.05:
            return time.monotonic() - over
        time.sleep(0.1)
    return float("inf")
