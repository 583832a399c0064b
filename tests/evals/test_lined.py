"""A quoted row is held against one line of print where no lines are drawn."""

from evals.drawn import Sheet, Word
from evals.lined import scattered


def _line(at: float, *words: tuple[str, float]) -> tuple[Word, ...]:
    return tuple(Word(text, start, start + 8 * len(text), at, at + 10) for text, start in words)


SHEET = Sheet(
    (
        *_line(0, ("kota", 10), ("balon", 200), ("kincir", 300)),
        *_line(14, ("awan", 10), ("tinggi", 60), ("14", 200), ("31000", 300), ("000", 345)),
        *_line(28, ("sekali", 10)),
        *_line(42, ("mega", 10), ("7", 200), ("5", 300)),
    ),
    (),
)


def test_a_row_on_one_line_is_whole() -> None:
    assert not scattered(["Mega", "7", "5"], [SHEET])


def test_a_label_may_go_on_below() -> None:
    assert not scattered(["Awan tinggi sekali", "14", "31.000 000"], [SHEET])


def test_a_value_of_another_line_is_seen() -> None:
    assert scattered(["Awan tinggi", "7"], [SHEET])


def test_a_label_of_another_line_is_seen() -> None:
    assert scattered(["Sekali", "14"], [SHEET])


def test_values_in_each_others_places_are_seen() -> None:
    assert scattered(["Mega", "5", "7"], [SHEET])


def test_part_of_a_value_is_none() -> None:
    assert scattered(["Awan", "1"], [SHEET])
