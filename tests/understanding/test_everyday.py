import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    "text", ["cuaca besok gimana?", "harga cabai hari ini", "who won the world cup", "aku capek"]
)
def test_a_matter_of_everyday_life_is_looked_up_before_it_is_refused(
    understand: Understand, assistant: Assistant, text: str
) -> None:
    intent = understand(text)
    assert (intent.everyday, intent.refusal) == (True, None)
    answer = assistant.ask(Question(text))
    assert (answer.status, answer.citations) == (Status.OUT_OF_SCOPE, ())


@pytest.mark.parametrize("text", ["lapar nih", "cuaca"])
def test_one_word_of_it_of_which_nothing_is_asked_is_refused_at_once(
    understand: Understand, text: str
) -> None:
    assert understand(text).refusal is Status.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "apakah hujan menunda evaluasi SAKIP?",
        "PP 8/2006 mengatur film?",
        "siapa yang memberi izin konser?",
    ],
)
def test_a_word_of_the_field_or_a_rule_beside_it_makes_another_matter_of_it(
    understand: Understand, text: str
) -> None:
    intent = understand(text)
    assert (intent.everyday, intent.refusal) == (False, None)
