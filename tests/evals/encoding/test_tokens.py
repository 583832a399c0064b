"""Provisions as rows of subwords."""

import numpy as np

from evals.encoding.tokens import NEXT_FIELD, WIDTH, texts_of, to_the_left, tokenizer_of
from tanya.embedding.subwords import SPECIAL
from tests.evals.encoding.making import PAIRS, PROVISIONS


def test_the_subwords_are_of_those_who_ask_too() -> None:
    tokenizer = tokenizer_of(PROVISIONS, PAIRS)
    assert tokenizer.encode("mengecek").tokens == ["mengecek"]
    assert tokenizer.token_to_id("[SEP]") == NEXT_FIELD < SPECIAL


def test_each_field_of_a_provision_is_followed_by_a_break() -> None:
    texts = texts_of(tokenizer_of(PROVISIONS, PAIRS), PROVISIONS)
    assert texts.whole.shape == (len(PROVISIONS), WIDTH)
    assert ((texts.whole == NEXT_FIELD).sum(axis=1) == 4).all()


def test_gaps_go_behind_what_is_told() -> None:
    assert to_the_left(np.array([[0, 7, 0, 8]], dtype=np.int16)).tolist() == [[7, 8, 0, 0]]
