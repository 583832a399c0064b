"""Where a row of a table stands is told by the labels printed around its table alone."""

import pytest

from evals.drawn import Rule, Sheet, Word
from evals.items import under_another
from evals.outside import MARK, around_table
from evals.placing import Text
from tanya.domain.locator import Locator

ROWS = (("Kota", "Balon"), ("1.", "merah"), ("2.", "biru"))


def printed(*words: str, top: float) -> tuple[Word, ...]:
    """Words beside each other, forty points apart."""
    return tuple(
        Word(word.lower().strip(".)("), 10 + 40 * at, 40 + 40 * at, top, top + 10, word)
        for at, word in enumerate(words)
    )


def page(above: str, below: str = "") -> Sheet:
    """A line, a ruled table of three rows, and a line below it."""
    cells = [
        Word(said.lower().strip("."), x, x + 30, 25 + 20 * row, 35 + 20 * row, said)
        for row, pair in enumerate(ROWS)
        for said, x in zip(pair, (10, 210), strict=True)
    ]
    rules = tuple(Rule(0, 300, at) for at in (20.0, 40.0, 60.0, 80.0))
    walls = tuple(Rule(20, 80, at) for at in (0.0, 200.0, 300.0))
    words = (*printed(*above.split(), top=5), *cells, *printed(*below.split(), top=90))
    return Sheet(words, rules, walls)


def strayed(place: str, *sheets: Sheet, cells: tuple[str, ...] = ("2.", "biru")) -> str:
    """Why the row of the last page stands elsewhere."""
    locator = Locator.parse(place)
    assert locator
    return under_another(MARK, Text(around_table(sheets[:-1], sheets[-1:], cells)), locator, bare=True)


def test_what_stands_in_a_table_is_no_text_around_it() -> None:
    text = around_table([], [page("A. Warna layar", "B. Tali")], ["2.", "biru"])
    assert text.split("\n") == ["A. Warna layar", MARK, "B. Tali"]


def test_a_table_without_those_cells_is_not_marked() -> None:
    assert around_table([], [page("A. Warna layar")], ["3.", "hijau"]) == ""


def test_tables_of_the_pages_before_are_left_out() -> None:
    text = around_table([page("A. Warna tali")], [page("B. Warna layar")], ["2.", "biru"])
    assert text.split("\n") == ["A. Warna tali", "B. Warna layar", MARK]


@pytest.mark.parametrize(("place", "right"), [("huruf A", True), ("huruf B", False), ("angka 2", False)])
def test_a_row_stands_under_the_label_before_its_table_and_under_no_number_in_it(
    place: str, right: bool
) -> None:
    assert (strayed(place, page("A. Warna layar", "B. Tali")) == "") is right


def test_a_row_after_the_next_label_of_the_kind_above_is_no_longer_of_the_item() -> None:
    begun = Sheet((*printed("A.", "Layar", top=5), *printed("1.", "Warna", top=20)), ())
    assert strayed("huruf A angka 1", begun, page("dihitung")) == ""
    assert strayed("huruf A angka 1", begun, page("B. Tali")) == "it stands in B"
