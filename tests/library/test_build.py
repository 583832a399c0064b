import json
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest

from tanya.errors import BuildError, EmbeddingError
from tanya.glossary.thesaurus import Thesaurus
from tanya.library.build import Build, open_build, open_current
from tanya.library.layout import Home
from tanya.library.watch import CurrentBuild

FIRST, SECOND = "20310101-000000-000000", "20310101-000001-000000"
_PATIENCE = 10  # seconds


class Clock:
    """Time that passes when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_without_a_build_the_way_out_is_said(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"Belum ada indeks\. Jalankan: tanya ingest"):
        open_current(tmp_path)


def test_a_build_of_before_the_thesaurus_is_served_without_one(home: Home) -> None:
    build = open_current(home.path)
    assert not build.files.thesaurus.exists()
    assert build.thesaurus == Thesaurus()


def test_the_served_build_is_opened(home: Home) -> None:
    build = open_current(home.path)
    assert (build.id, build.lexical.passages, build.catalogue.entries) == (FIRST, 2, ())
    build.close()


@pytest.mark.parametrize(
    "part", ["manifest.json", "passages.db", "chroma/chroma.sqlite3", "lexical/meta.json"]
)
def test_a_build_that_lacks_a_part_is_refused(home: Home, part: str) -> None:
    (home.build(FIRST).folder / part).unlink()
    with pytest.raises(BuildError):
        open_current(home.path)


def test_a_build_of_another_format_is_refused(home: Home) -> None:
    path = home.build(FIRST).manifest
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 99}))
    with pytest.raises(BuildError, match="versi lain"):
        open_build(home.build(FIRST).folder)


def test_a_new_build_is_noticed_within_a_second(home: Home) -> None:
    clock = Clock()
    current = CurrentBuild(home.path, clock)
    home.make_current(SECOND)
    with current.use() as build:
        assert build.id == FIRST  # it has not looked yet
    clock.now = 1.5
    with current.use() as build:
        assert build.id == SECOND
    current.close()


def test_a_request_in_flight_keeps_the_build_it_began_with(home: Home) -> None:
    clock = Clock()
    current = CurrentBuild(home.path, clock)
    with current.use() as begun:
        home.make_current(SECOND)
        clock.now = 1.5
        with current.use() as newer:
            assert newer.id == SECOND
        assert begun.passages.passage_ids() == ["pp-7-2031#1", "pp-7-2031#2"]
    with pytest.raises(Exception, match="closed"):
        begun.passages.passage_ids()
    current.close()


def test_a_damaged_new_build_is_not_taken(home: Home) -> None:
    clock = Clock()
    current = CurrentBuild(home.path, clock)
    home.build(SECOND).passages.unlink()
    home.make_current(SECOND)
    clock.now = 1.5
    with current.use() as build:
        assert build.id == FIRST
    current.close()


def test_a_pointer_that_cannot_be_read_ends_no_request_and_is_told_where_nothing_is_served_yet(
    home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    current = CurrentBuild(home.path, clock)
    home.pointer.write_bytes(b"\xff\xfe")
    clock.now = 1.5
    with current.use() as build:
        assert build.id == FIRST
    assert "tanya index use ID" in caplog.text
    with pytest.raises(BuildError, match="tidak dapat dibaca"):
        open_current(home.path)
    home.make_current(SECOND)
    clock.now = 3.0
    with current.use() as build:
        assert build.id == SECOND
    current.close()


def test_a_build_that_cannot_be_opened_leaves_no_file_open(home: Home) -> None:
    (home.build(FIRST).folder / "lexical" / "meta.json").unlink()
    before = _open_files()
    with pytest.raises(BuildError) as refused:
        Build(home.build(FIRST))
    assert refused.value  # it still holds all that was reached
    assert _open_files() == before


def _open_files() -> list[str]:
    """No sockets and pipes, which other threads of a test run come and go with."""
    opened = (str(one.readlink()) for one in Path("/proc/self/fd").iterdir() if one.is_symlink())
    return sorted(one for one in opened if one.startswith("/"))


def test_the_old_build_is_served_while_a_new_one_is_prepared(home: Home) -> None:
    clock, ready, served = Clock(), Event(), Event()
    current = CurrentBuild(home.path, clock)
    current.prepare_aside(lambda _: served.set() if ready.wait(_PATIENCE) else None)
    home.make_current(SECOND)
    clock.now = 1.5
    for _ in range(2):  # who sees it first waits no more than who comes later
        with current.use() as build:
            assert build.id == FIRST
    ready.set()
    assert served.wait(_PATIENCE)
    assert eventually(lambda: served_by(current) == SECOND)
    current.close()


def test_a_build_is_gone_back_to_while_an_answer_of_the_old_one_is_still_given(home: Home) -> None:
    clock = Clock()
    current = CurrentBuild(home.path, clock)
    current.prepare_aside(lambda _: None)
    with current.use() as begun:
        home.make_current(SECOND)
        clock.now = 1.5
        assert eventually(lambda: served_by(current) == SECOND)
        home.make_current(FIRST)
        clock.now = 3.0
        assert eventually(lambda: served_by(current) == FIRST)
        assert begun.passages.passage_ids()
    current.close()


def test_a_new_build_that_cannot_be_prepared_is_not_taken(home: Home) -> None:
    clock, tried = Clock(), list[str]()

    def prepare(build: Build) -> None:
        tried.append(build.id)
        raise BuildError("rusak")

    current = CurrentBuild(home.path, clock)
    current.prepare_aside(prepare)
    home.make_current(SECOND)
    clock.now = 1.5
    assert served_by(current) == FIRST
    assert eventually(lambda: tried == [SECOND])
    clock.now = 3.0
    assert served_by(current) == FIRST
    clock.now = 10_000.0
    assert served_by(current) == FIRST
    current.close()
    assert tried == [SECOND]


def test_a_new_build_is_tried_again_after_growing_pauses_where_something_else_was_away(home: Home) -> None:
    clock, tried = Clock(), list[float]()

    def prepare(_: Build) -> None:
        tried.append(clock.now)
        if len(tried) < 4:
            raise EmbeddingError("Model tidak menjawab.")

    current = CurrentBuild(home.path, clock)
    current.prepare_aside(prepare)
    home.make_current(SECOND)
    for clock.now in range(2, 100, 2):
        served_by(current)
        assert eventually(lambda: not current._opening)
    assert eventually(lambda: served_by(current) == SECOND)
    current.close()
    assert [later - sooner for sooner, later in pairwise(tried)] == [10, 20, 40]


def test_what_is_made_of_a_build_is_made_once_and_goes_with_it(home: Home) -> None:
    build = open_current(home.path)
    made = build.once(Clock, lambda _: Clock())
    assert build.once(Clock, lambda _: Clock()) is made
    build.close()
    assert build.once(Clock, lambda _: Clock()) is not made


def served_by(current: CurrentBuild) -> str:
    with current.use() as build:
        return build.id


def eventually(true: Callable[[], bool]) -> bool:
    last = time.monotonic() + _PATIENCE
    while not true() and time.monotonic() < last:
        time.sleep(0.01)
    return true()


def test_going_back_to_an_older_build_is_noticed_too(home: Home) -> None:
    clock = Clock()
    home.make_current(SECOND)
    current = CurrentBuild(home.path, clock)
    home.make_current(FIRST)
    clock.now = 1.5
    with current.use() as build:
        assert build.id == FIRST
    current.close()
