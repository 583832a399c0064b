"""A row that a page break divides is held against the part of it that the page shows."""

import pytest

from evals.judging import best_score
from evals.truth import TrueTable
from ingest.parsing import parse_document
from ingest.records import Line

HEAD = "| No | Tugas | Catatan |"
ROOTS = parse_document(
    (
        Line(HEAD, 1),
        Line("| 1. | Menjahit kain dan | Rapi |", 1),
        Line(HEAD, 2, gap=True),
        Line("|  | melipat tali |  |", 2),
        Line("| 2. | Terbang | Pagi |", 2),
    )
)
HEADS = ("No", "Tugas", "Catatan")
FIRST = TrueTable(1, False, (HEADS, ("1.", "Menjahit kain dan", "Rapi")))
SECOND = TrueTable(2, False, (HEADS, ("", "melipat tali", ""), ("2.", "Terbang", "Pagi")))


@pytest.mark.parametrize("table", [FIRST, SECOND])
def test_each_page_has_its_part_of_a_divided_row(table: TrueTable) -> None:
    assert best_score(table, ROOTS) == 1.0


@pytest.mark.parametrize("said", ["kain dan", "melipat tali", "Menjahit tali"])
def test_words_that_the_row_does_not_begin_with_are_wrong_where_it_begins(said: str) -> None:
    assert best_score(TrueTable(1, False, (HEADS, ("1.", said, "Rapi"))), ROOTS) < 1.0
