import pytest

from tanya.domain.answer import Status
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    "text", ["cuaca besok gimana?", "harga cabai hari ini", "who won the world cup", "aku capek"]
)
def test_a_matter_of_everyday_life_is_out_of_scope(understand: Understand, text: str) -> None:
    assert understand(text).refusal is Status.OUT_OF_SCOPE


@pytest.mark.parametrize("text", ["apakah hujan menunda evaluasi SAKIP?", "PP 8/2006 mengatur film?"])
def test_a_term_of_the_field_or_a_rule_beside_it_is_looked_up(understand: Understand, text: str) -> None:
    assert understand(text).refusal is None
