"""Vectors that are learnt, and read by what answers."""

from pathlib import Path

import numpy as np
import pytest

from evals.encoding.lessons import Lesson
from evals.encoding.tokens import rows_of, texts_of, tokenizer_of
from tanya.embedding.subwords import MOST, SPECIAL, Field, Subwords
from tests.evals.encoding.making import PAIRS, PROVISIONS

torch = pytest.importorskip("torch", reason="torch, which learns the vectors, is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from evals.encoding.learning import learnt
    from evals.encoding.saving import save

    into = tmp_path_factory.mktemp("vektor")
    tokenizer = tokenizer_of(PROVISIONS, PAIRS)
    lesson = Lesson(PAIRS * 50, PROVISIONS, [(0, 1, 2, 3)] * (50 * len(PAIRS)))
    save(learnt(tokenizer, PROVISIONS, [lesson], steps=4, epochs=30), tokenizer, into)
    return into


def test_a_question_comes_nearest_to_what_answers_it(folder: Path) -> None:
    words = Subwords.load(folder)
    told = np.stack([words.sum(Field.TEXT, words.ids(Field.TEXT, one.text)) for one in PROVISIONS[:3]])
    told /= np.linalg.norm(told, axis=1, keepdims=True)
    for at, pair in enumerate(PAIRS):
        asked = words.sum(Field.QUESTION, words.ids(Field.QUESTION, pair.question))
        assert int((told @ asked).argmax()) == at


def test_what_answers_reads_them_as_they_were_learnt(folder: Path) -> None:
    from evals.encoding.model import SubwordModel

    words = Subwords.load(folder)
    model = SubwordModel(len(words.vectors)).eval()
    with torch.no_grad():
        model.vectors.weight.copy_(torch.from_numpy(words.vectors))
        model.weights.copy_(torch.log(torch.expm1(torch.from_numpy(words.weights))))
        rows = texts_of(words.tokenizer, PROVISIONS).whole.astype(np.int64)
        learnt = model.provisions(torch.from_numpy(rows)).numpy()
    for one, row in zip(PROVISIONS, learnt, strict=True):
        fields = ((Field.TITLE, one.title), (Field.HEADINGS, one.headings), (Field.TEXT, one.text))
        total = np.sum([words.sum(field, words.ids(field, text)) for field, text in fields], axis=0)
        assert total / np.linalg.norm(total) == pytest.approx(row, abs=1e-3)


def test_questions_are_rows_of_no_more_than_is_read(folder: Path) -> None:
    rows = rows_of(Subwords.load(folder).tokenizer, ["siapa " * 90], MOST[Field.QUESTION])
    assert rows.shape == (1, MOST[Field.QUESTION])
    assert (rows >= SPECIAL).all()
