"""The word index and the vectors."""

from pathlib import Path

import numpy as np
import pytest

from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.lexical import FieldWeights, LexicalIndex
from tanya.library.vectors import VectorIndex, write_vectors

SERVED = "20310101-000000-000000"


def test_the_passage_with_the_word_is_found(home: Home) -> None:
    index = LexicalIndex(home.build(SERVED).lexical)
    assert [key for key, _ in index.search([("balon", 1.0)], 10)] == ["pp-7-2031#2"]


def test_a_word_of_the_title_finds_every_passage(home: Home) -> None:
    index = LexicalIndex(home.build(SERVED).lexical)
    assert len(index.search([("udara", 1.0)], 10)) == 2


def test_a_field_of_no_weight_is_not_searched(home: Home) -> None:
    index = LexicalIndex(home.build(SERVED).lexical)
    assert index.search([("udara", 1.0)], 10, FieldWeights(title=0.0)) == []


def test_a_heavier_word_scores_higher(home: Home) -> None:
    index = LexicalIndex(home.build(SERVED).lexical)
    (_, light), (_, heavy) = index.search([("balon", 1.0)], 1)[0], index.search([("balon", 2.0)], 1)[0]
    assert heavy == pytest.approx(2 * light)


def test_no_words_find_nothing(home: Home) -> None:
    assert LexicalIndex(home.build(SERVED).lexical).search([], 10) == []


def test_the_document_frequency_counts_a_passage_once(home: Home) -> None:
    index = LexicalIndex(home.build(SERVED).lexical)
    counted = (index.document_frequency("kapal"), index.document_frequency("balon"), index.passages)
    assert counted == (2, 1, 2)  # "kapal" stands in every title, and in one body


def test_an_empty_folder_is_a_damaged_word_index(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="rusak"):
        LexicalIndex(tmp_path)


def test_a_vector_finds_its_passage_first(home: Home) -> None:
    index = VectorIndex(home.build(SERVED).vectors)
    found = index.search(np.array([0.1, 1, 0, 0], dtype=np.float32), 2)
    assert found[0][0] == "pp-7-2031#2"
    assert found[0][1] > found[1][1]
    index.close()


def test_thousands_of_equal_vectors_hide_no_other(tmp_path: Path) -> None:
    chance = np.random.default_rng(1)
    others = chance.normal(size=(200, 32)).astype(np.float32)
    equal = np.repeat(chance.normal(size=(1, 32)).astype(np.float32), 6000, axis=0)
    ids = [f"a#{number}" for number in range(6200)]
    write_vectors(tmp_path, ids, np.concatenate((equal, others)))
    index = VectorIndex(tmp_path)
    assert sorted(index.passage_ids()) == sorted(ids)
    assert [index.search(vector, 1)[0][0] for vector in others] == ids[6000:]
    assert [key for key, _ in index.search(equal[0], 3)] == ids[:3]
    index.close()


def test_a_vector_of_zeros_finds_nothing(home: Home) -> None:
    assert VectorIndex(home.build(SERVED).vectors).search(np.zeros(4, dtype=np.float32), 5) == []


def test_a_spoilt_vector_store_is_a_damaged_build(home: Home) -> None:
    folder = home.build(SERVED).vectors
    (folder / "chroma.sqlite3").write_bytes(b"bukan basis data" * 500)
    with pytest.raises(BuildError, match="rusak"):
        VectorIndex(folder).search(np.ones(4, dtype=np.float32), 5)
