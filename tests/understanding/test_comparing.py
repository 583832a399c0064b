import pytest

from tanya.understanding.comparing import sides_of


@pytest.mark.parametrize(
    "text",
    [
        "apa beda reviu dengan audit",
        "perbedaan antara reviu dan audit",
        "beda reviu sama audit apa?",
        "perbedaan reviu dan audit menurut PP 60/2008",
        "reviu itu apa bedanya dengan audit?",
        "reviu beda apa sama audit",
    ],
)
def test_both_sides_are_told_apart(text: str) -> None:
    assert sides_of(text) == ("reviu", "audit")


@pytest.mark.parametrize("text", ["apa bedanya?", "reviu dan audit", "perbedaan itu", ""])
def test_what_compares_nothing_has_no_sides(text: str) -> None:
    assert sides_of(text) == ()
