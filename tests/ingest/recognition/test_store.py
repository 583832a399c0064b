"""What was read from a picture is kept by the bytes of its file and the engine that read it."""

from pathlib import Path

import pytest

from ingest.printed import Box, Piece, Printed
from ingest.recognition.store import PictureStore, Unreadable

READ = Printed(
    1414,
    2000,
    (Piece("Pasal 1", Box(10, 20, 110.5, 44), 0.987),),
    (Box(0, 5, 1000, 7),),
    holes=44.0,
    turned=90,
)


@pytest.fixture
def store(tmp_path: Path) -> PictureStore:
    return PictureStore.of_file(tmp_path, "ab" * 32, "rapidocr 3")


def test_a_page_comes_back_as_it_was_read(store: PictureStore) -> None:
    store.put(7, READ)
    assert store.get(7) == READ


def test_a_page_that_was_tried_in_vain_comes_back_with_its_reason(store: PictureStore) -> None:
    store.put(7, Unreadable("belum selesai dibaca setelah 90 detik"))
    assert store.get(7) == Unreadable("belum selesai dibaca setelah 90 detik")


def test_a_page_that_was_given_up_is_tried_once_more_and_then_no_more(store: PictureStore) -> None:
    store.give_up(7, "mati", spared=False)
    assert store.get(7) == Unreadable("mati", given_up=1)
    assert store.get(7).passing  # type: ignore[union-attr]
    store.give_up(7, "mati lagi", spared=False)
    assert store.get(7) == Unreadable("mati lagi", given_up=2)
    assert not store.get(7).passing  # type: ignore[union-attr]


def test_a_page_that_its_reader_judged_is_not_tried_again() -> None:
    assert not Unreadable("halaman 7 tidak dapat digambar").passing


def test_pages_that_were_spared_are_known_from_those_that_were_tried(store: PictureStore) -> None:
    store.give_up(6, "mati", spared=False)
    store.give_up(7, "gambar lain terlalu berat", spared=True)
    assert [store.tries(page) for page in (6, 7, 8)] == [1, 0, 0]


def test_a_page_that_was_spared_twice_has_its_tries_still_to_come(store: PictureStore) -> None:
    store.give_up(7, "gambar lain terlalu berat", spared=True)
    store.give_up(7, "gambar lain terlalu berat", spared=True)
    assert store.get(7) == Unreadable("gambar lain terlalu berat", given_up=0, spared=True)
    assert store.get(7).passing  # type: ignore[union-attr]


def test_a_page_that_was_spared_after_a_try_keeps_its_count(store: PictureStore) -> None:
    store.give_up(7, "mati", spared=False)
    store.give_up(7, "gambar lain terlalu berat", spared=True)
    assert store.tries(7) == 1
    store.give_up(7, "mati", spared=False)
    assert not store.get(7).passing  # type: ignore[union-attr]


def test_a_page_that_was_not_read_is_absent(store: PictureStore) -> None:
    store.put(7, READ)
    assert store.get(8) is None


def test_what_another_engine_read_is_absent(store: PictureStore, tmp_path: Path) -> None:
    store.put(7, READ)
    assert PictureStore.of_file(tmp_path, "ab" * 32, "tesseract 5").get(7) is None


def test_what_was_read_of_other_bytes_is_absent(store: PictureStore, tmp_path: Path) -> None:
    store.put(7, READ)
    assert PictureStore.of_file(tmp_path, "ba" * 32, "rapidocr 3").get(7) is None


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"3",
        b'"why"',
        b"{}",
        b'{"printed": 3}',
        b'{"printed": {"width": 1}}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_entry_counts_as_absent(store: PictureStore, damage: bytes) -> None:
    store.put(7, READ)
    store.entry(7).write_bytes(damage)
    assert store.get(7) is None


def test_a_cut_entry_counts_as_absent(store: PictureStore) -> None:
    store.put(7, READ)
    store.entry(7).write_bytes(store.entry(7).read_bytes()[:-9])
    assert store.get(7) is None


def test_nothing_is_left_beside_an_entry(store: PictureStore) -> None:
    store.put(7, READ)
    assert [path.name for path in store.folder.iterdir()] == [store.entry(7).name]
