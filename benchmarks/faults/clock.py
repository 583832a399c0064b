"""A clock that leaps, under a service that runs and before one that starts. It takes a C compiler."""

import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from benchmarks.faults.records import Finding, LeftOut, Ward
from benchmarks.loading.client import Client, Response
from benchmarks.loading.figures import statuses
from benchmarks.loading.service import Service, copied
from tests.api.access.issuer_server import AUDIENCE, issuing

_LIMIT = 5  # questions a minute
_MINUTE = 61.0  # seconds
_GOOD = 300  # seconds of a token, for the slowest machine
_HOUR, _DAY = 3600, 86400
_LEAP, _YEARS_BACK = 400 * _DAY, -3650 * _DAY
_WORDS = {
    0: "the right time",
    -_HOUR: "an hour back",
    _HOUR: "an hour ahead",
    _YEARS_BACK: "ten years back",
    _LEAP: "400 days ahead",
}


@dataclass(frozen=True, slots=True)
class Leaping:
    """The clock of the processes with that environment; what only measures time goes on as it does."""

    file: Path
    library: Path

    @property
    def environ(self) -> Mapping[str, str]:
        return {"LD_PRELOAD": str(self.library), "LEAP": str(self.file)}

    def leap(self, by: int) -> None:
        """In one step: whoever reads it finds the old or the new."""
        new = self.file.with_suffix(".new")
        new.write_text(f"{by}\n")
        new.replace(self.file)


def clock_jumps(ward: Ward) -> Iterator[Finding]:
    leaping = _leaping(ward.folder)
    with copied(ward.home, ward.folder / "home") as place, issuing("rsa-1") as issuer:
        settings = {
            **leaping.environ,
            "TANYA_RATE_PER_KEY": str(_LIMIT),
            "TANYA_OIDC_ISSUER": issuer.address,
            "TANYA_OIDC_AUDIENCE": AUDIENCE,
        }
        service = Service(place.path, f"sqlite:///{ward.folder}/state.db", settings=settings)
        leaping.leap(0)
        with service.running():
            token = issuer.token(scope="tanya:ask tanya:read", exp=time.time() + _GOOD)
            yield from _tokens(service, leaping, token, ward)
            yield from _limits(service, leaping, ward)
            yield from _kept(service, leaping, ward)


def _tokens(service: Service, leaping: Leaping, token: str, ward: Ward) -> Iterator[Finding]:
    """Good for five minutes: too old once the clock is ahead, not yet good while it is behind."""
    expected = {0: 200, _HOUR: 401, -_HOUR: 401}
    for by, status in (*expected.items(), (0, 200)):
        leaping.leap(by)
        found = Client(service.port, token).ask(ward.questions()[0])
        told = f"{found.status}, to be {status}"
        yield Finding(f"a token of these minutes, {_WORDS[by]}", told, found.status == status)


def _limits(service: Service, leaping: Leaping, ward: Ward) -> Iterator[Finding]:
    """Nobody is kept waiting for longer than a minute, wherever the clock goes."""
    client = Client(service.port, service.key)
    for by in (-_HOUR, _HOUR, 0):
        found = [client.ask(question) for question in ward.questions()[: _LIMIT + 1]]
        leaping.leap(by)
        time.sleep(0.2)
        again = client.ask(ward.questions()[0])
        if again.status == 429:
            time.sleep(_MINUTE)
            again = client.ask(ward.questions()[0])
        told = f"{statuses(found)}; then, within a minute, {again.status}"
        yield Finding(f"the limit of {_LIMIT} a minute, {_WORDS[by]}", told, again.is_good)
        time.sleep(0 if by == 0 else _MINUTE)


def _kept(service: Service, leaping: Leaping, ward: Ward) -> Iterator[Finding]:
    """Conversations of today are there after every leap, and after a start on the wrong day."""
    client = Client(service.port, service.key)
    time.sleep(_MINUTE)
    begun = client.post("/v1/conversations").body["id"]
    client.ask(ward.questions()[0], begun)
    for by in (_LEAP, _YEARS_BACK, 0):
        leaping.leap(by)
        yield _there(client.get(f"/v1/conversations/{begun}"), f"a conversation, {_WORDS[by]}")
        service.stop()
        service.start()
        time.sleep(1)  # it forgets what is too old when it starts
        there = client.get(f"/v1/conversations/{begun}")
        yield _there(there, f"the same after a start, {_WORDS[by]}")
    said = "betulkan" in service.logged()
    yield Finding("the log of the start on the wrong day says so", str(said), said)


def _there(found: Response, what: str) -> Finding:
    turns = len(found.body.get("turns", ()))
    return Finding(what, f"{found.status}, {turns} turn", found.is_good and turns == 1)


def _leaping(folder: Path) -> Leaping:
    compiler = which("cc")
    if not compiler:
        raise LeftOut("there is no C compiler here (apt: gcc)")
    library = folder / "leap.so"
    source = Path(__file__).with_name("leap.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return Leaping(folder / "leap", library)
