import pytest

from tanya.text.naming import all_of, one_of


@pytest.mark.parametrize(
    ("names", "every", "either"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A dan B", "A atau B"),
        (["A", "B", "C"], "A, B, dan C", "A, B, atau C"),
    ],
)
def test_names_are_joined_as_a_sentence_has_them(names: list[str], every: str, either: str) -> None:
    assert (all_of(names), one_of(names)) == (every, either)
