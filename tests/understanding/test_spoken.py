import pytest

from tanya.understanding.spoken import standard_forms


@pytest.mark.parametrize(
    ("spoken", "standard"),
    [
        ("ngecat", "mengecat"),
        ("ngelipat", "melipat"),
        ("ngukur", "mengukur"),
        ("nyapu", "menyapu"),
        ("nyoret", "mencoret"),
        ("nulisin", "menuliskan"),
        ("mukulin", "memukuli"),
        ("dicatetin", "dicatatkan"),
    ],
)
def test_a_spoken_verb_leads_to_its_standard_form(spoken: str, standard: str) -> None:
    assert standard in standard_forms(spoken)


def test_the_word_itself_is_among_its_forms() -> None:
    assert "layangan" in standard_forms("layangan")
