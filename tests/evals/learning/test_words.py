"""Which words of questions the provisions that answer them say."""

import json
from pathlib import Path

from evals.learning.words import said_words, save, shares
from tanya.answering import Answering
from tanya.retrieval.answered import FILE, answered_words
from tests.evals.learning.test_examples import DEADLINE, NOWHERE
from tests.evals.making import TODAY


def test_a_word_that_is_hardly_ever_said_counts_less_than_one_that_always_is() -> None:
    told = shares([*[("buat", False)] * 8, *[("balon", True)] * 8])
    assert told["buat"] < 0.4
    assert 1.0 < told["balon"] <= 1.1


def test_a_word_that_was_asked_too_rarely_has_no_share() -> None:
    assert shares([("balon", True)] * 3) == {}


def test_words_are_counted_where_something_that_answers_was_found(answering: Answering) -> None:
    assert dict(said_words(answering, [DEADLINE], TODAY))["daftar"]
    assert list(said_words(answering, [NOWHERE], TODAY)) == []


def test_shares_are_kept_as_they_are_read(tmp_path: Path) -> None:
    save({"buat": 0.37}, tmp_path / "answered.json")
    assert json.loads((tmp_path / "answered.json").read_text(encoding="utf-8")) == {"buat": 0.37}


def test_the_shares_of_the_package_are_within_their_bounds() -> None:
    assert FILE.is_file()
    assert all(0 < share <= 1.1 for share in answered_words().values())
