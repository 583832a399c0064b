"""What the cache keeps: what a kept build or a collected file may need, and no more."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.embedding import cache_name
from ingest.building.parsed_cache import entry_path
from ingest.building.pruning import prune_cache
from ingest.building.records import InputFile, Report
from ingest.building.run import Place
from ingest.building.tries import left_alone, note_try
from ingest.recognition.store import PictureStore, Unreadable
from tanya.library.layout import Home
from tanya.library.manifest import Manifest, read_manifest
from tanya.library.shelf import KEPT_BUILDS

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
    prune_cache(home, _collected(SHA), "rapidocr")
    assert store.get(1)


def test_pictures_of_a_file_that_nothing_needs_go(tmp_path: Path) -> None:
    home = Home(tmp_path)
    [store] = _pictures(home, "rapidocr")
    prune_cache(home, _collected("cd" * 32), "rapidocr")
    assert store.get(1) is None
    assert not store.folder.exists()


def test_of_the_engines_that_read_a_page_the_last_two_stay(tmp_path: Path) -> None:
    home = Home(tmp_path)
    stores = _pictures(home, "lama", "rapidocr", "tesseract")
    prune_cache(home, _collected(SHA), "tesseract")
    assert [bool(store.get(1)) for store in stores] == [False, True, True]


def test_what_the_engine_in_use_read_stays_though_two_others_were_tried_since(tmp_path: Path) -> None:
    home = Home(tmp_path)
    stores = _pictures(home, "rapidocr", "tesseract", "percobaan")
    prune_cache(home, _collected(SHA), "rapidocr")
    assert [bool(store.get(1)) for store in stores] == [True, False, True]


def test_pictures_that_were_read_lately_stay_though_nothing_needs_them(tmp_path: Path) -> None:
    """Their file may have been given up before a build held it."""
    home = Home(tmp_path)
    stores = _pictures(home, "rapidocr", "tesseract", "percobaan")
    for store in stores:
        os.utime(store.entry(1))
    prune_cache(home, _collected("cd" * 32), "rapidocr")
    prune_cache(home, _collected(SHA), "rapidocr")
    assert all(store.get(1) for store in stores)


def test_what_is_no_folder_of_pictures_is_passed_over(tmp_path: Path) -> None:
    home = Home(tmp_path)
    [store] = _pictures(home, "rapidocr")
    strays = store.folder.parent / ".DS_Store", store.folder.parent.parent / ".DS_Store"
    for stray in strays:
        stray.write_bytes(b"x")
    assert prune_cache(home, _collected("cd" * 32), "rapidocr") == ()
    assert not store.folder.exists()
    assert all(stray.exists() for stray in strays)


def test_what_cannot_be_removed_is_a_note(tmp_path: Path) -> None:
    home = Home(tmp_path)
    [store] = _pictures(home, "rapidocr")
    elsewhere = tmp_path / "lain"
    store.folder.rename(elsewhere)
    store.folder.symlink_to(elsewhere)
    [note] = prune_cache(home, _collected("cd" * 32), "rapidocr")
    assert note.startswith(f"tembolok lama {store.folder} tidak dapat dihapus")


def test_vectors_of_an_embedder_that_no_kept_build_was_made_with_go(
    run: Callable[..., Report], write: Callable[..., Path], place: Place
) -> None:
    run()
    embedder = current_manifest(place).embedder
    folder = Home(place.home).cache / "embeddings"
    folder.mkdir(parents=True)
    for name in (cache_name(embedder), cache_name("ollama:lama")):
        (folder / name).touch()
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."))
    assert [path.name for path in folder.iterdir()] == [cache_name(embedder)]


def current_manifest(place: Place) -> Manifest:
    home = Home(place.home)
    return read_manifest(home.build(home.current_id() or "").manifest)


def test_the_note_of_a_file_tried_in_vain_goes_with_the_file(tmp_path: Path) -> None:
    home = Home(tmp_path)
    [kept, gone] = _collected(SHA, "cd" * 32)
    entries = [entry_path(home.cache / "parsed", file.sha256, file.path.name) for file in (kept, gone)]
    for entry in entries:
        note_try(entry, "v1", "mati")
        note_try(entry, "v1", "mati")
    prune_cache(home, [kept], "rapidocr")
    assert [bool(left_alone(entry, "v1")) for entry in entries] == [True, False]
