"""The vectors of subwords that come with the package."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from tanya.embedding.subwords import FOLDER, MOST, SPECIAL, Field, Subwords, shipped
from tanya.errors import EmbeddingError


def test_a_text_is_read_as_far_as_it_was_when_the_vectors_were_learnt() -> None:
    assert shipped().ids(Field.QUESTION, "balon " * 500).size == MOST[Field.QUESTION]


def test_what_no_subword_is_known_for_is_left_out() -> None:
    assert (shipped().ids(Field.TEXT, "balon \N{SNOWMAN}") >= SPECIAL).all()
    assert not shipped().ids(Field.TEXT, "\N{SNOWMAN}").size


def test_half_a_surrogate_pair_is_no_letter() -> None:
    words = shipped()
    assert np.array_equal(words.ids(Field.TEXT, "cuti \ud800bersama"), words.ids(Field.TEXT, "cuti bersama"))


def test_case_and_accents_make_no_difference() -> None:
    words = shipped()
    assert np.array_equal(words.ids(Field.TEXT, "CUTI Bersama"), words.ids(Field.TEXT, "cuti bersamá"))


def test_nothing_sums_up_to_zeros() -> None:
    words = shipped()
    assert not words.sum(Field.TEXT, words.ids(Field.TEXT, "")).any()


def test_directions_have_length_one() -> None:
    lengths = np.linalg.norm(shipped().directions[SPECIAL:], axis=1)
    assert lengths == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("file", ["vectors.npz", "tokenizer.json"])
@pytest.mark.parametrize("content", [b"", b"bukan vektor", None])
def test_damaged_files_are_told_with_the_way_out(file: str, content: bytes | None, tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    (tmp_path / file).unlink() if content is None else (tmp_path / file).write_bytes(content)
    with pytest.raises(EmbeddingError, match="Pasang ulang tanya"):
        Subwords.load(tmp_path)
