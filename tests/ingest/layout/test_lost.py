"""A table has lost rules where the numbers of several rows stand in one cell."""

from ingest.layout.lost import lacks_rules
from tests.ingest.layout.drawn import page, table

HEAD = ("No", "Kota", "Balon")


def test_numbers_that_count_on_in_one_cell_are_of_several_rows() -> None:
    assert lacks_rules(page(table(HEAD, ("1.", "Awan", "14"), ("2.\n3.", "Mega\nKabut", "31\n2"))))


def test_a_table_with_all_its_rules_lacks_none() -> None:
    assert not lacks_rules(page(table(HEAD, ("1.", "Awan", "14"), ("2.", "Mega", "31"))))


def test_figures_that_do_not_count_are_a_list() -> None:
    assert not lacks_rules(page(table(HEAD, ("1.", "Awan", "14\n31\n2"), ("2.", "Mega", "7"))))
