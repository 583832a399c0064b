"""Reference questions asked of answers in a language model's words."""

import json
from datetime import datetime

import pytest

from evals.metrics import BY_KEY
from evals.opening import subject
from evals.scoring import score
from evals.seen import Seen
from tanya.domain.answer import Question
from tanya.settings import Settings
from tests.chat.server import KEY, Received, model_server, writes
from tests.evals.making import RIGHT, WANTED
from tests.writing.asking import set_to

QUESTION = Question("Kapan SKPD paling lambat menyampaikan laporan kinerja?")


def repeats(received: Received) -> str:
    mark, text = next(iter(received.passages.items()))
    return f"{text.rstrip('.')} [{mark}]."


def test_a_run_is_made_with_the_model_that_is_set_and_says_so_without_its_key(shipped: Settings) -> None:
    with model_server(writes(repeats)) as server:
        settings = set_to(shipped.home, server)
        with subject(settings, None, None, None, datetime(2036, 1, 1)) as asked:
            answer = asked.asks.ask(QUESTION).answer
    assert answer["model"]
    assert answer["model"]["kept"] == 1
    assert asked.config["composer"] == "contoh-1"
    assert KEY not in json.dumps(asked.config)
    assert "127.0.0.1" not in json.dumps(asked.config)


@pytest.mark.parametrize(
    ("kept", "dropped", "worded", "proven"),
    [(2, 1, (1.0, 1.0), (2.0, 3.0)), (0, 1, (0.0, 1.0), (0.0, 1.0)), (0, 0, (0.0, 1.0), None)],
)
def test_how_much_of_a_models_words_stood_is_measured(
    kept: int, dropped: int, worded: object, proven: object
) -> None:
    model = {"name": "x", "outcome": "written", "kept": kept, "dropped": dropped,
             "sent_tokens": 0, "written_tokens": 0}  # fmt: skip
    seen = Seen(score(WANTED, {**RIGHT, "model": model}))
    assert BY_KEY["worded"].of(seen) == worded
    assert BY_KEY["words proven"].of(seen) == proven


def test_without_a_model_nothing_is_said_of_its_words() -> None:
    assert BY_KEY["worded"].of(Seen(score(WANTED, RIGHT))) is None
