"""Builds in a store that machines share, in a folder and in fsspec's own memory."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from ingest.building.verify import verify
from tanya.errors import BuildError, SettingsError
from tanya.library.layout import Home
from tanya.library.shelf import KEPT_BUILDS
from tanya.library.vectors import VectorIndex
from tanya.sharing.depot import Depot
from tanya.sharing.following import follow, following
from tanya.sharing.listing import pointer_to
from tests.sharing.conftest import OLD


def test_a_machine_serves_what_was_published(
    origin: Home, build_id: str, depot: Depot, replica: Home
) -> None:
    depot.publish(origin.build(build_id))
    assert follow(depot, replica) == build_id
    assert replica.current_id() == build_id
    assert verify(replica.build(build_id)) == ()


def test_any_store_of_fsspec_will_do(origin: Home, build_id: str, replica: Home) -> None:
    depot = Depot("memory://tanya/indeks", sleep=lambda _: None)
    assert follow(depot, replica) is None
    depot.publish(origin.build(build_id))
    assert follow(depot, replica) == build_id


def test_one_that_is_announced_is_fetched_and_served_once_it_is_pointed_to(
    origin: Home, build_id: str, store: Path, replica: Home
) -> None:
    waited: list[float] = []

    def meanwhile(seconds: float) -> None:
        waited.append(seconds)
        assert follow(Depot(f"file://{store}"), replica) is None
        assert (replica.current_id(), replica.build_ids()) == (OLD, (OLD, build_id))

    depot = Depot(f"file://{store}", sleep=meanwhile)
    depot.publish(origin.build(build_id))
    shutil.rmtree(store / "builds")  # nothing is left to fetch
    assert follow(depot, replica) == build_id
    assert len(waited) == 1
    assert waited[0] >= 5


def test_a_spoilt_one_that_is_announced_holds_up_no_other(
    origin: Home, build_id: str, depot: Depot, replica: Home, store: Path
) -> None:
    depot.publish(origin.build(build_id))
    (store / "next").write_bytes(pointer_to("20990101-000000-000000", b"").written())
    with pytest.raises(BuildError, match="20990101"):
        follow(depot, replica)
    assert replica.current_id() == build_id


def test_what_was_chosen_here_stays_until_something_else_is_published(
    origin: Home, build_id: str, depot: Depot, replica: Home
) -> None:
    depot.publish(origin.build(build_id))
    follow(depot, replica)
    replica.make_current(OLD)
    assert follow(depot, replica) is None
    assert replica.current_id() == OLD


def test_going_back_is_publishing_the_older_one_which_is_not_sent_again(
    origin: Home, build_id: str, depot: Depot, replica: Home, store: Path
) -> None:
    first = depot.publish(origin.build(build_id))
    sent = store / "builds" / build_id / "files" / "passages.db"
    before = sent.stat().st_mtime_ns
    (store / "current").write_bytes(pointer_to(OLD, b"yang lain").written())
    assert depot.publish(origin.build(build_id)) == first
    assert sent.stat().st_mtime_ns == before
    assert follow(depot, replica) == build_id


def test_a_build_that_a_newer_tanya_made_is_not_made_current(
    origin: Home, build_id: str, depot: Depot, replica: Home, tmp_path: Path
) -> None:
    newer = Home(tmp_path / "baru").build(build_id)
    shutil.copytree(origin.build(build_id).folder, newer.folder)
    newer.manifest.write_text(json.dumps({**json.loads(newer.manifest.read_text()), "format": 99}))
    depot.publish(newer)
    for _ in range(2):
        with pytest.raises(BuildError, match="versi lain"):
            follow(depot, replica)
    assert replica.current_id() == OLD


def test_a_build_that_is_open_is_sent_as_it_is_at_rest(
    origin: Home, build_id: str, depot: Depot, replica: Home
) -> None:
    import numpy as np

    with np.load(origin.build(build_id).sample) as sample:
        vector = sample["vectors"][0]
    index = VectorIndex(origin.build(build_id).vectors)
    index.search(vector, 1)  # Chroma has written into its database
    depot.publish(origin.build(build_id))
    index.close()
    follow(depot, replica)
    assert verify(replica.build(build_id)) == ()


def test_while_another_process_of_this_machine_fetches_nothing_is_done(
    origin: Home, build_id: str, depot: Depot, replica: Home
) -> None:
    depot.publish(origin.build(build_id))
    with FileLock(replica.lock):
        assert follow(depot, replica) is None
    assert follow(depot, replica) == build_id


def test_old_builds_go_here_and_in_the_store(
    origin: Home, build_id: str, depot: Depot, replica: Home, store: Path
) -> None:
    for day in range(1, 9):
        (store / "builds" / f"2020010{day}-000000-000000").mkdir(parents=True)
    for day in range(2, 2 + KEPT_BUILDS):
        shutil.copytree(replica.build(OLD).folder, replica.build(f"2020010{day}-000000-000000").folder)
    depot.publish(origin.build(build_id))
    follow(depot, replica)
    assert len(list((store / "builds").iterdir())) == 5
    assert len(replica.build_ids()) == KEPT_BUILDS
    assert replica.current_id() == build_id


def test_what_is_no_build_stays_in_the_store(origin: Home, build_id: str, depot: Depot, store: Path) -> None:
    (store / "builds" / ".arsip").mkdir(parents=True)
    for day in range(1, 9):
        (store / "builds" / f"2020010{day}-000000-000000").mkdir()
    depot.publish(origin.build(build_id))
    assert sorted(path.name for path in (store / "builds").iterdir()) == [
        ".arsip",
        *(f"2020010{day}-000000-000000" for day in range(5, 9)),
        build_id,
    ]


def test_a_store_that_lists_a_folder_in_itself_loses_nothing(
    origin: Home, build_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fsspec.implementations.memory import MemoryFileSystem

    listed = MemoryFileSystem.ls

    def with_itself(self: MemoryFileSystem, path: str, **words: object) -> list[str]:
        return [f"{path.rstrip('/')}/", *listed(self, path, **words)]

    monkeypatch.setattr(MemoryFileSystem, "ls", with_itself)  # as buckets do whose folders were made by hand
    depot = Depot("memory://tanya/indeks", sleep=lambda _: None)
    for day in range(1, 9):
        MemoryFileSystem().pipe(f"/tanya/indeks/builds/2020010{day}-000000-000000/files.json", b"[]")
    depot.publish(origin.build(build_id))
    pointer = depot.current()
    assert pointer
    depot.fetch(pointer, Home(tmp_path))


def test_without_a_store_and_without_a_build_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    with (
        pytest.raises(BuildError, match="TANYA_BUILDS tidak dapat dipakai"),
        following(f"file://{tmp_path}/berkas", tmp_path / "home"),
    ):
        pytest.fail("it was opened")


def test_a_store_that_is_gone_leaves_what_is_served(
    tmp_path: Path, replica: Home, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "berkas").write_text("")
    with following(f"file://{tmp_path}/berkas", replica.path):
        assert replica.current_id() == OLD
    assert "TANYA_BUILDS tidak dapat dipakai" in caplog.text


def test_a_home_that_cannot_be_written_to_serves_what_it_has(
    origin: Home, build_id: str, depot: Depot, store: Path, replica: Home
) -> None:
    depot.publish(origin.build(build_id))
    replica.lock.mkdir()  # so that nobody can lock it
    with following(f"file://{store}", replica.path):
        assert replica.current_id() == OLD


@pytest.fixture(autouse=True)
def _empty_memory() -> Iterator[None]:
    yield
    from fsspec.implementations.memory import MemoryFileSystem

    MemoryFileSystem.store.clear()
    MemoryFileSystem.pseudo_dirs[:] = [""]


@pytest.mark.parametrize("url", ["bukan-protokol://tempat", "s3://tanya/indeks"])
def test_an_address_that_no_store_has_is_refused_by_its_variable(url: str) -> None:
    if url.startswith("s3"):
        pytest.importorskip("fsspec")
        if _is_installed("s3fs"):
            pytest.skip("s3fs is installed here")
    with pytest.raises(SettingsError, match="TANYA_BUILDS"):
        Depot(url)


def _is_installed(package: str) -> bool:
    from importlib.util import find_spec

    return find_spec(package) is not None
