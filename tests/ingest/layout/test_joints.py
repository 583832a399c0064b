"""Columns of tables whose rules only go across are told by where the pieces of these rules meet."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from ingest.printed import Box
from tests.ingest.layout.drawn import Drawn, piece, read, text

EDGES = (50.0, 150.0, 350.0, 450.0)
HEIGHT = 30.0
HEAD = ("Kota", "Balon", "Jumlah")


def across(at: float, edges: Sequence[float] = EDGES) -> Drawn:
    """A rule that is drawn cell by cell."""
    return Drawn(rules=tuple(Box(one, at, other, at) for one, other in pairwise(edges)))


def down(at: float, row: int, top: float = 100.0) -> Drawn:
    return Drawn(rules=(Box(at, top + HEIGHT * row, at, top + HEIGHT * (row + 1)),))


def words(row: int, cells: Sequence[str], edges: Sequence[float] = EDGES, top: float = 100.0) -> Drawn:
    at = top + HEIGHT * row + 5
    parts = (
        text(*cell.split("\n"), left=x + 5, top=at) for cell, x in zip(cells, edges, strict=False) if cell
    )
    return Drawn(tuple(piece for part in parts for piece in part.pieces))


def banded(*rows: Sequence[str], closed: Sequence[int] = (), top: float = 100.0) -> list[Drawn]:
    """Rules across above and below each row; those closed have all rules down too."""
    return [
        *(across(top + HEIGHT * row) for row in range(len(rows) + 1)),
        *(words(row, cells, top=top) for row, cells in enumerate(rows)),
        *(down(at, row, top) for row in closed for at in EDGES),
    ]


def test_rows_that_nothing_closes_are_rows_of_the_columns_that_their_rules_tell() -> None:
    rows = HEAD, ("Awan", "merah dan\nbiru", "14"), ("Mega", "hijau", "31")
    assert read(*banded(*rows)) == [
        "| Kota | Balon | Jumlah |",
        "| Awan | merah dan biru | 14 |",
        "| Mega | hijau | 31 |",
    ]


def test_every_other_row_may_be_closed() -> None:
    rows = HEAD, ("Awan", "merah", "14"), ("Mega", "hijau", "31"), ("Kabut", "kelabu", "2")
    assert read(*banded(*rows, closed=(0, 2)))[1:] == [
        "| Awan | merah | 14 |",
        "| Mega | hijau | 31 |",
        "| Kabut | kelabu | 2 |",
    ]


def test_a_closed_row_without_rules_inside_has_the_columns_of_the_others() -> None:
    rows = HEAD, ("Awan", "merah", "14"), ("Mega", "hijau", "31")
    sides = [down(at, row) for at in (EDGES[0], EDGES[-1]) for row in range(3)]
    assert read(*banded(*rows), *sides)[1:] == ["| Awan | merah | 14 |", "| Mega | hijau | 31 |"]


def test_words_that_run_over_the_columns_are_a_row_of_their_own() -> None:
    title = Drawn(tuple(piece(word, 55 + 38 * n, 135) for n, word in enumerate(["Misi"] + ["terbang"] * 7)))
    sides = [down(at, row) for at in (EDGES[0], EDGES[-1]) for row in range(4)]
    rows = HEAD, ("", "", ""), ("Awan", "merah", "14"), ("Mega", "hijau", "31")
    assert read(*banded(*rows), *sides, title)[1] == f"| {' '.join(['Misi'] + ['terbang'] * 7)} |  |  |"


@pytest.mark.parametrize("label", ["a.", "b)", "-"])
def test_the_label_of_an_item_stands_in_no_column_of_its_own(label: str) -> None:
    edges = (50.0, 150.0, 170.0, 450.0)
    rows = [("Kota", "Tugas", ""), *((name, label, "menjahit kain") for name in ("Awan", "Mega"))]
    drawn = [across(100 + HEIGHT * row, edges) for row in range(4)]
    sides = [down(at, row) for at in (50.0, 150.0, 450.0) for row in range(3)]
    said = read(*drawn, *sides, *(words(n, row, edges) for n, row in enumerate(rows)))
    assert said[1:] == [f"| Awan | {label} menjahit kain |", f"| Mega | {label} menjahit kain |"]


def test_text_between_two_tables_with_the_same_columns_is_no_row() -> None:
    first = banded(HEAD, ("Awan", "merah", "14"), closed=(0, 1))
    second = banded(HEAD, ("Mega", "hijau", "31"), closed=(0, 1), top=240)
    said = read(*first, *second, Drawn(tuple(piece("dilipat", 55 + 38 * n, 180) for n in range(10))))
    assert said[2] == " ".join(["dilipat"] * 10)


def test_text_between_two_tables_with_other_columns_is_no_row() -> None:
    first = banded(HEAD, ("Awan", "merah", "14"), closed=(0, 1))
    other = [across(240, (50.0, 150.0, 250.0, 450.0)), across(270, (50.0, 150.0, 250.0, 450.0))]
    said = read(*first, *other, Drawn((piece("3.2", 55, 180), piece("Kain yang dilipat", 160, 180))))
    assert said[2] == "3.2 Kain yang dilipat"


def test_rules_that_are_drawn_whole_tell_no_columns() -> None:
    rules = [Drawn(rules=(Box(50, 100 + HEIGHT * n, 450, 100 + HEIGHT * n),)) for n in range(4)]
    rows = [
        words(n, row) for n, row in enumerate((HEAD, ("Awan", "merah", "dua"), ("Mega", "hijau", "tiga")))
    ]
    assert not any(line.startswith("|") for line in read(*rules, *rows))
