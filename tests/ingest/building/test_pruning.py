"""What the cache keeps: what a kept build or a collected file may need, and no more."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.pruning import prune_cache
from ingest.building.records import InputFile, Report
from ingest.building.run import Place
from ingest.building.swap import KEPT_BUILDS
from ingest.recognition.store import PictureStore, Unreadable
from tanya.library.layout import Home

SHA = "ab" * 32


@pytest.fixture
def entries(place: Place) -> Callable[[], int]:
    """How many parsed files the cache holds."""
    return lambda: len(list((place.home / "cache" / "parsed").rglob("*.json")))


def _collected(*contents: str) -> list[InputFile]:
    return [InputFile(Path(f"/masuk/{c[:2]}.pdf"), c, 1, 1, asked=True) for c in contents]


def _pictures(home: Home, *engines: str, sha256: str = SHA) -> list[PictureStore]:
    """Page 1 as each engine read it, one after the other."""
    stores = [PictureStore.of_file(home.cache / "pictures", sha256, engine) for engine in engines]
    for order, store in enumerate(stores):
        store.put(1, Unreadable("-"))
        os.utime(store.entry(1), (order, order))
    return stores


def test_a_file_that_left_every_kept_build_leaves_the_cache(
    run: Callable[..., Report], write: Callable[..., Path], entries: Callable[[], int]
) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    run(path)
    run(remove=("a.txt",))
    assert entries() == 1  # one can still go back to the first build
    for number in range(KEPT_BUILDS):
        run(write("b.txt", "PP 9/2031 Rakit", f"Isi {number}."))
    assert entries() == KEPT_BUILDS


def test_pictures_of_a_file_that_is_collected_stay_though_no_build_holds_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    [store] = _pictures(home, "rapidocr")
    prune_cache(home, _collected(SHA))
    assert store.get(1)


def test_pictures_of_a_file_that_nothing_needs_go(tmp_path: Path) -> None:
    home = Home(tmp_path)
    [store] = _pictures(home, "rapidocr")
    prune_cache(home, _collected("cd" * 32))
    assert store.get(1) is None
    assert not store.folder.exists()


def test_of_the_engines_that_read_a_page_the_last_two_stay(tmp_path: Path) -> None:
    home = Home(tmp_path)
    stores = _pictures(home, "lama", "rapidocr", "tesseract")
    prune_cache(home, _collected(SHA))
    assert [bool(store.get(1)) for store in stores] == [False, True, True]
