"""Trees as arrays: what they sum up to, and that those of other features are refused."""

from pathlib import Path

import numpy as np
import pytest

from tanya.composing.learnt.trees import FOLDER, Trees
from tanya.errors import RankingError

NAMES = ("tinggi", "warna")


def stumps() -> Trees:
    """A tree that asks whether it is above 10, then whether it is red; and one that is a single leaf."""
    return Trees(
        feature=np.array([[0, -1, 1, -1, -1], [-1, -1, -1, -1, -1]], dtype=np.int16),
        threshold=np.array([[10.0, 0, 0.5, 0, 0], [0, 0, 0, 0, 0]]),
        value=np.array([[0, 1.0, 0, 2.0, 4.0], [0.25, 0, 0, 0, 0]]),
        names=NAMES,
    )


def scored(*rows: tuple[float, float]) -> list[float]:
    return list(stumps().scores(np.array(rows, dtype=np.float32)))


def test_each_row_gets_the_sum_of_the_leaves_it_falls_into() -> None:
    assert scored((3, 1), (11, 0), (11, 1)) == [1.25, 2.25, 4.25]


def test_what_is_at_the_threshold_goes_left() -> None:
    assert scored((10, 1)) == [1.25]


def test_trees_are_the_same_after_they_were_kept(tmp_path: Path) -> None:
    stumps().save(tmp_path / "pohon.npz")
    rows = np.array([(3, 1), (11, 0), (11, 1)], dtype=np.float32)
    kept = Trees.load(tmp_path / "pohon.npz", NAMES)
    assert kept.names == NAMES
    assert list(kept.scores(rows)) == list(stumps().scores(rows))


def test_a_threshold_between_two_neighbours_of_32_bits_still_parts_them_after_it_was_kept(
    tmp_path: Path,
) -> None:
    low = np.float32(0.1)
    high = np.nextafter(low, np.float32(1))
    between = 0.25 * float(low) + 0.75 * float(high)  # nearer to the one above it
    whole = stumps()
    whole.threshold[0, 0] = between
    whole.save(tmp_path / "pohon.npz")
    kept = Trees.load(tmp_path / "pohon.npz", NAMES)
    rows = np.array([(low, 0), (high, 0)], dtype=np.float32)
    assert list(kept.scores(rows)) == list(whole.scores(rows)) == [1.25, 2.25]


@pytest.mark.parametrize(
    ("features", "told"),
    [
        (("warna", "tinggi"), "ciri ke-1 dalam berkas itu “tinggi”, sedangkan di tanya “warna”"),
        (("tinggi", "warna", "bau"), "ciri ke-3 dalam berkas itu “tidak ada”, sedangkan di tanya “bau”"),
        (("tinggi",), "ciri ke-2 dalam berkas itu “warna”, sedangkan di tanya “tidak ada”"),
    ],
)
def test_trees_of_other_features_are_refused_with_the_first_that_differs(
    tmp_path: Path, features: tuple[str, ...], told: str
) -> None:
    stumps().save(tmp_path / "pohon.npz")
    with pytest.raises(RankingError) as fault:
        Trees.load(tmp_path / "pohon.npz", features)
    assert str(fault.value).startswith(f"Pohon peringkat pohon.npz tidak cocok dengan tanya: {told}. Pasang")
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("content", [None, b"", b"bukan pohon", b"PK\x03\x04 rusak"])
def test_a_file_that_holds_no_trees_is_told_in_one_line(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "pohon.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RankingError, match=r"^Pohon peringkat pohon\.npz tidak dapat dibaca\. Pasang ulang"):
        Trees.load(path, NAMES)


def test_a_file_that_lacks_an_array_is_told_too(tmp_path: Path) -> None:
    np.savez(tmp_path / "pohon.npz", names=np.array(NAMES), feature=stumps().feature)
    with pytest.raises(RankingError, match="tidak dapat dibaca"):
        Trees.load(tmp_path / "pohon.npz", NAMES)


def test_the_trees_that_come_with_the_package_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.npz")) < 100_000
