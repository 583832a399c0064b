"""A disk that is full or read-only, for the index, the state and the log."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from benchmarks.faults.records import Ended, Finding, Ward, tanya
from benchmarks.faults.small_disk import SmallDisk, small_disk
from benchmarks.loading.client import Client, Response
from benchmarks.loading.crowd import each
from benchmarks.loading.figures import statuses
from benchmarks.loading.service import Service, copied
from ingest.building.verify import verify
from tanya.library.layout import Home

_MEGA = 1024 * 1024
_QUESTIONS = 12
_RESTS = 6.0  # seconds after which an answer is kept again


def disk_full(ward: Ward) -> Iterator[Finding]:
    """There is room for less and less of a new build; then for all of it."""
    size = _size(ward.home) / _MEGA
    rounds = ward.share(0.05, least=3)
    with small_disk(ward.folder / "disk", 6 * size + 40) as disk:
        home, environ = _ingested(disk, ward)
        before = Home(home).current_id()
        refused: list[Ended] = []
        for number in range(rounds):
            with (home / "korpus" / "istilah.yaml").open("a") as terms:
                terms.write(f"\n# {number}\n")
            disk.fill(left=int(ward.chance.uniform(0, 0.9) * size * _MEGA) if number else 0)
            refused.append(tanya(environ, "ingest"))
            disk.free()
        yield from _refused("ingests without room", refused, "habis")
        yield _still("the build after them", home, before)
        after = tanya(environ, "ingest")
        news = Home(home).current_id()
        yield Finding("with room again", f"ended with {after.code}", after.code == 0 and news != before)
        yield _still("the new build", home, news)
        disk.fill()
        asked = tanya(environ, "ask", _question(ward))
        yield Finding("`tanya ask` on the full disk", _first(asked), asked.code == 0 and "[1]" in asked.out)


def disk_full_of_state(ward: Ward) -> Iterator[Finding]:
    """The disk of the database is full: answers go on, what cannot be kept is said, and kept again later."""
    with (
        copied(ward.home, ward.folder / "home") as place,
        small_disk(ward.folder / "disk", 8) as disk,
        _serving(place.path, disk.path / "tanya.db") as service,
    ):
        client = Client(service.port, service.key)
        kept = client.post("/v1/conversations").body["id"]
        disk.fill()
        yield from _answered(service, ward, "answers while it is full", all_kept=False)
        refused = [client.post("/v1/conversations") for _ in range(_QUESTIONS)]
        ended = all(one.status == 503 and one.body.get("code") == "STATE_UNAVAILABLE" for one in refused)
        yield Finding("conversations while it is full", statuses(refused), ended)
        said = [line for line in service.logged().splitlines() if "full" in line]
        yield Finding("lines of the log that say why", str(len(said)), bool(said))
        disk.free()
        time.sleep(_RESTS)
        yield from _answered(service, ward, "answers with room again", all_kept=True)
        there = client.get(f"/v1/conversations/{kept}")
        yield Finding("a conversation from before", str(there.status), there.is_good)
    with small_disk(ward.folder / "new", 0.1) as disk:
        disk.fill()
        environ = _environ(ward.home, TANYA_DATABASE_URL=f"sqlite:///{disk.path}/tanya.db")
        started = tanya(environ, "serve", "--port", "0", "--anonim")
        yield Finding("a start with no room for a database", started.last, started.is_one_line)


def disk_full_of_log(ward: Ward) -> Iterator[Finding]:
    """What is logged goes nowhere; who asks does not notice."""
    with copied(ward.home, ward.folder / "home") as place, small_disk(ward.folder / "disk", 1) as disk:
        database = ward.folder / "tanya.db"
        with _serving(place.path, database, log=disk.path / "log") as service:
            disk.fill()
            yield from _answered(service, ward, "answers while the log is full", all_kept=True)
        (disk.path / "log").unlink()
        disk.fill()
        with _serving(place.path, database, log=disk.path / "log") as service:
            yield from _answered(service, ward, "answers of one that was started so", all_kept=True)


def disk_read_only(ward: Ward) -> Iterator[Finding]:
    """The index lies where nothing can be written."""
    size = _size(ward.home) / _MEGA
    with small_disk(ward.folder / "disk", 2 * size + 20) as disk, copied(ward.home, disk.path / "home"):
        home = disk.path / "home"
        disk.read_only()
        environ = _environ(home)
        asked = tanya(environ, "ask", _question(ward))
        yield Finding("`tanya ask`", _first(asked), asked.code == 0 and "[1]" in asked.out)
        verified = tanya(environ, "index", "verify")
        yield Finding("`tanya index verify`", _first(verified), verified.code == 0)
        yield from _refused("`tanya ingest`", [tanya(environ, "ingest")], "tidak dapat ditulis")
        started = tanya(environ, "serve", "--port", "0", "--anonim")
        yield Finding("`tanya serve` with its state there", started.last, started.is_one_line)
        log, database = ward.folder / "log", ward.folder / "tanya.db"
        with _serving(home, database, log=log) as service:
            yield from _answered(service, ward, "answers with the state elsewhere", all_kept=True)


def _ingested(disk: SmallDisk, ward: Ward) -> tuple[Path, Mapping[str, str]]:
    """A home on that disk with a corpus of its own, to be changed."""
    home = disk.path / "home"
    (home / "korpus").mkdir(parents=True)
    for path in ward.corpus.rglob("*"):
        if path.is_file():
            copy = home / "korpus" / path.relative_to(ward.corpus)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    environ = _environ(home, TANYA_CORPUS=str(home / "korpus"))
    made = tanya(environ, "ingest")
    assert made.code == 0, made.last
    return home, environ


def _refused(what: str, ended: list[Ended], word: str) -> Iterator[Finding]:
    clear = [one for one in ended if one.is_one_line and word in one.last]
    others = [one for one in ended if one not in clear]
    shown = others[0].whole if others else ended[-1].last
    yield Finding(what, f"{len(clear)} of {len(ended)} refused in one clear line: {shown}", not others)


def _still(what: str, home: Path, build_id: str | None) -> Finding:
    current = Home(home).current_id()
    problems = verify(Home(home).build(current)) if current else ("none is served",)
    left = [path.name for path in (home / "builds").glob(".tmp-*")]
    told = "; ".join((*problems, *left)) or "whole, nothing left behind"
    return Finding(what, told, current == build_id and not problems and not left)


def _answered(service: Service, ward: Ward, what: str, all_kept: bool) -> Iterator[Finding]:
    found: list[Response] = each(service, 2, ward.questions()[:_QUESTIONS], Client.ask)
    kept = sum(bool(one.body.get("id")) for one in found)
    longest = max(one.seconds for one in found)
    told = f"{statuses(found)}; longest {longest:.1f} s; kept {kept}"
    right = all(one.is_good for one in found) and (kept == len(found) or not all_kept)
    yield Finding(what, told, right)


def _serving(home: Path, database: Path, log: Path | None = None) -> AbstractContextManager[Service]:
    return Service(home, f"sqlite:///{database}", log=log).running()


def _environ(home: Path, **settings: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
    return {**clean, "TANYA_HOME": str(home), "COLUMNS": "400", **settings}


def _question(ward: Ward) -> str:
    return next(one.text for one in ward.questions() if "berlaku" in one.text)


def _first(ended: Ended) -> str:
    """Of what it said."""
    return next((line.strip() for line in ended.out.splitlines() if line.strip()), ended.last)


def _size(home: Path) -> int:
    build = Home(home).build(Home(home).current_id() or "").folder
    return sum(path.stat().st_size for path in build.rglob("*") if path.is_file())
