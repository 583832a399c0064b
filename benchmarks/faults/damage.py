"""Files of a build that are truncated, emptied, gone, or have bits flipped: never served."""

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np

from benchmarks.faults.records import Finding, Ward, tanya
from benchmarks.loading.client import Client
from benchmarks.loading.service import Service, copied
from ingest.building.verify import verify
from tanya.errors import BuildError
from tanya.library.build import Build, open_build
from tanya.library.layout import BuildFiles, Home
from tanya.library.manifest import read_manifest, write_manifest

_WORDS = ("kinerja", "evaluasi", "laporan", "reformasi")
_VECTORS = 5
_OLDER = "20000101-000000-000000"


def _bit(content: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]


def _bytes(content: bytes, chance: Random) -> bytes:
    at, length = chance.randrange(len(content)), chance.randrange(1, 513)
    return content[:at] + chance.randbytes(length)[: len(content) - at] + content[at + length :]


def _cut(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content))]


WAYS: dict[str, Callable[[bytes, Random], bytes | None]] = {
    "a bit flipped": _bit,
    "bytes overwritten": _bytes,
    "truncated": _cut,
    "emptied": lambda _, __: b"",
    "gone": lambda _, __: None,
}


def damaged_files(ward: Ward) -> Iterator[Finding]:
    """Each file of a build in each way, some times over: refused, or what is found in it stays the same."""
    sound = _current(ward.home)
    folder = ward.folder / sound.folder.name
    shutil.copytree(sound.folder, folder)
    with closing(open_build(folder)) as build:
        expected = _content(build)
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    files = [
        path.relative_to(folder)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.stat().st_size
    ]
    for name in files:
        for way, damage in WAYS.items():
            for _ in range(ward.share(0.02)):
                outcome = _outcome(
                    folder, ward.folder / "damaged" / folder.name, name, damage, ward.chance, expected
                )
                outcomes[outcome] += 1
                if outcome.startswith("WRONG"):
                    wrong.append(f"{name} {way}: {outcome}")
    yield Finding("files of the build", f"{len(files)}, each in {len(WAYS)} ways")
    for outcome, count in sorted(outcomes.items()):
        yield Finding(outcome, str(count), not outcome.startswith("WRONG"))
    for one in wrong[:10]:
        yield Finding("among them", one, good=False)


def _outcome(
    sound: Path,
    copy: Path,
    name: Path,
    damage: Callable[[bytes, Random], bytes | None],
    chance: Random,
    expected: str,
) -> str:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(sound, copy)
    content = (copy / name).read_bytes()
    damaged = damage(content, chance)
    if damaged == content:
        return "what was written over it was the same"
    (copy / name).unlink()
    if damaged is not None:
        (copy / name).write_bytes(damaged)
    try:
        with closing(open_build(copy)) as build:
            found = _content(build)
    except BuildError:
        return "refused"
    except BaseException as fault:  # noqa: BLE001 - whatever it is, it is told
        return f"WRONG: {type(fault).__name__}: {fault}"[:200]
    if found != expected:
        return "WRONG: served, and says something else"
    return (
        "harmless, told by verify"
        if verify(BuildFiles(copy), apart=True)
        else "harmless: in no part of the file that is read"
    )


def _content(build: Build) -> str:
    """A digest of every text, and of what some searches find."""
    told = hashlib.sha256()
    texts = build.passages.passages(build.passages.passage_ids())
    told.update(repr([(one.id, one.text, one.locator, one.pages) for one in texts]).encode())
    told.update(repr([build.lexical.search([(word, 1.0)], 10) for word in _WORDS]).encode())
    with np.load(build.files.sample) as sample:
        near = [build.vectors.search(vector, 10) for vector in sample["vectors"][:_VECTORS]]
    told.update(repr([[key for key, _ in found] for found in near]).encode())
    records = (build.catalogue, build.glossary, build.thesaurus, build.scales, build.vocabulary, build.stems)
    told.update(repr((build.manifest.id, build.manifest.counts, build.contradictions, records)).encode())
    return told.hexdigest()


def damaged_service(ward: Ward) -> Iterator[Finding]:
    """At a start, and as a new build under a service that runs: what is sound is served, and why is said."""
    with copied(ward.home, ward.folder / "home") as home:
        newer = home.current_id() or ""
        for other in {*home.build_ids()} - {newer}:
            shutil.rmtree(home.build(other).folder)
        _older(home, newer)
        _flip(home, newer, ward.chance)
        service = Service(home.path, f"sqlite:///{ward.folder}/state.db")
        with service.running():
            yield from _started_on_a_damaged_one(service, ward, newer)
        home.make_current(_OLDER)
        with service.running():
            yield from _swapped_for_a_damaged_one(service, ward, home, newer)
        shutil.rmtree(home.build(_OLDER).folder)
        environ = {**os.environ, "TANYA_HOME": str(home.path), "TANYA_DATABASE_URL": service.database}
        started = tanya(environ, "serve", "--port", "0", "--anonim")
        yield Finding("with no other build it does not start", started.last, started.is_one_line)


def _started_on_a_damaged_one(service: Service, ward: Ward, newer: str) -> Iterator[Finding]:
    yield _served(service, _OLDER, "started on a damaged build: the one before it is served")
    said = [line for line in service.logged().splitlines() if newer in line and "rusak" in line]
    yield Finding("the log says so", said[0] if said else "not", bool(said))
    asked = Client(service.port, service.key).ask(ward.questions()[0])
    yield Finding("an answer of it", str(asked.status), asked.is_good)


def _swapped_for_a_damaged_one(service: Service, ward: Ward, home: Home, newer: str) -> Iterator[Finding]:
    client = Client(service.port, service.key)
    home.make_current(newer)
    answered = [client.ask(question).status for question in ward.questions()[:40]]
    yield Finding(
        "answers while a damaged one is made current", str(Counter(answered)), set(answered) == {200}
    )
    yield _served(service, _OLDER, "and the one before it stays")


def _served(service: Service, build_id: str, what: str) -> Finding:
    told = Client(service.port, service.key).get("/healthz").body.get("build")
    return Finding(what, str(told), told == build_id)


def _older(home: Home, build_id: str) -> None:
    """A copy of a build under an id that says it came before."""
    copy = home.build(_OLDER)
    shutil.rmtree(copy.folder, ignore_errors=True)
    shutil.copytree(home.build(build_id).folder, copy.folder)
    write_manifest(copy.manifest, replace(read_manifest(copy.manifest), id=_OLDER))


def _flip(home: Home, build_id: str, chance: Random) -> None:
    path = home.build(build_id).passages
    path.write_bytes(_bit(path.read_bytes(), chance))


def _current(home: Path) -> BuildFiles:
    return Home(home).build(Home(home).current_id() or "")
