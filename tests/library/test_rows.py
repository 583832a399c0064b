from pathlib import Path

import numpy as np
import pytest

from tanya.errors import BuildError
from tanya.library.rows import Vectors, open_rows, write_rows
from tanya.library.vectors import VectorIndex, write_vectors


def drawn(count: int, wide: int = 16) -> Vectors:
    return np.random.default_rng(7).normal(size=(count, wide)).astype(np.float32)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A folder of Chroma's that nobody can open."""
    folder = tmp_path / "chroma"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_bytes(b"bukan basis data")
    return folder


def test_a_build_with_rows_is_searched_without_opening_chroma(closed: Path, tmp_path: Path) -> None:
    vectors = drawn(50)
    write_rows(tmp_path / "rows", [f"a#{n}" for n in range(50)], vectors)
    index = VectorIndex(closed, tmp_path / "rows")
    assert [index.search(vector, 1)[0][0] for vector in vectors] == [f"a#{n}" for n in range(50)]


def test_rows_and_chroma_find_the_same_with_the_same_likeness(tmp_path: Path) -> None:
    vectors, ids = drawn(300), [f"pp-ä#{n}" for n in range(300)]
    vectors[7] = vectors[120] = vectors[3]
    vectors[9] = 0
    write_vectors(tmp_path / "chroma", ids, vectors)
    write_rows(tmp_path / "rows", ids, vectors)
    before = VectorIndex(tmp_path / "chroma")
    now = VectorIndex(tmp_path / "chroma", tmp_path / "rows")
    for asked in drawn(20) + 0.1:
        (found, likeness), (found_before, likeness_before) = (
            zip(*index.search(asked, 40), strict=True) for index in (now, before)
        )
        assert found == found_before
        assert likeness == pytest.approx(likeness_before, abs=2e-6)
    assert [key for key, _ in now.search(vectors[3], 4)][:3] == ["pp-ä#3", "pp-ä#7", "pp-ä#120"]
    before.close()


def test_rows_that_are_cut_short_are_a_damaged_build(closed: Path, tmp_path: Path) -> None:
    write_rows(tmp_path / "rows", [f"a#{n}" for n in range(50)], drawn(50))
    path = tmp_path / "rows" / "vectors.npy"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(BuildError, match="rusak"):
        VectorIndex(closed, tmp_path / "rows")


def test_a_build_of_before_there_were_rows_has_none(tmp_path: Path) -> None:
    assert open_rows(tmp_path / "rows") is None


def test_all_passages_are_listed_where_chroma_does_not_give_all_at_once(tmp_path: Path) -> None:
    ids = [f"a#{n}" for n in range(5_200)]
    write_vectors(tmp_path, ids, drawn(5_200, 3))
    index = VectorIndex(tmp_path)
    assert sorted(index.passage_ids()) == sorted(ids)
    index.close()
