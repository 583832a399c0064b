"""Rules as they are drawn in truth: doubled, broken, open at the sides, and drawn anyhow."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.layout import lines_of
from ingest.printed import Box
from tests.ingest.layout.drawn import ABOVE, Drawn, page, piece, read, table, text

HEAD = ("No", "Predikat", "Nilai")


def test_rules_drawn_twice_are_one() -> None:
    rows = HEAD, ("1", "Baik", "70")
    shadow = table(("", "", ""), ("", "", ""), left=51.5, top=101.5)
    assert read(table(*rows), shadow) == ["| No | Predikat | Nilai |", "| 1 | Baik | 70 |"]


def test_a_rule_that_divides_one_column_makes_no_rows_of_the_others() -> None:
    rows = HEAD, ("1", "Baik", "70"), (ABOVE, "", ABOVE)
    assert read(table(*rows))[1:] == ["| 1 | Baik | 70 |"]


def test_a_column_without_a_word_is_left_out() -> None:
    rows = ("Kota", "", "Balon"), ("Awan", "", "14"), ("Mega", "", "31")
    assert read(table(*rows)) == ["| Kota | Balon |", "| Awan | 14 |", "| Mega | 31 |"]


def test_an_empty_column_of_a_table_that_goes_on_from_another_page_keeps_its_place() -> None:
    rows = ("1", "", "14"), ("2", "", "31")
    assert read(table(*rows)) == ["| 1 |  | 14 |", "| 2 |  | 31 |"]


def test_a_heading_set_in_a_little_makes_no_column() -> None:
    heads = table(("Kota", "Balon"), left=62, widths=(88, 100))
    below = table(("Awan", "14"), ("Mega", "31"), top=120, widths=(100, 100))
    assert read(heads, below) == ["| Kota | Balon |", "| Awan | 14 |", "| Mega | 31 |"]


def test_words_in_a_corner_that_no_cell_covers_are_kept() -> None:
    top = table(("Kota", "Balon", "Tahun"), ("Awan", "14", "2034"), ("Mega", "31", "2035"))
    below = table(("Jumlah", "45"), top=160)
    said = read(top, below, text("Catatan: angin kencang", left=260, top=165))
    assert sorted(said) == sorted(
        [
            "| Kota | Balon | Tahun |",
            "| Awan | 14 | 2034 |",
            "| Mega | 31 | 2035 |",
            "| Jumlah | 45 |  |",
            "Catatan: angin kencang",
        ]
    )


def test_holes_in_the_rules_of_a_scan_are_bridged() -> None:
    drawn = table(HEAD, ("1", "Baik", "70"))
    scanned = Drawn(drawn.pieces, tuple(part for rule in drawn.rules for part in _with_hole(rule)))
    said = [row.text for row in lines_of(page(scanned, holes=11.0))]
    assert said == ["| No | Predikat | Nilai |", "| 1 | Baik | 70 |"]


def _with_hole(rule: Box) -> tuple[Box, Box]:
    """The rule without ten points in its middle."""
    if rule.width:
        return replace(rule, right=rule.centre - 5), replace(rule, left=rule.centre + 5)
    return replace(rule, bottom=rule.middle - 5), replace(rule, top=rule.middle + 5)


def test_a_table_that_is_open_to_the_left_and_the_right_keeps_its_outer_columns() -> None:
    rows = HEAD, ("1", "Baik", "70"), ("2", "Cukup", "60")
    assert read(_without_sides(table(*rows))) == [
        "| No | Predikat | Nilai |",
        "| 1 | Baik | 70 |",
        "| 2 | Cukup | 60 |",
    ]


def test_a_cell_of_an_open_table_may_reach_over_rows() -> None:
    rows = HEAD, ("1", "Baik", "70"), (ABOVE, "Cukup", "60")
    assert read(_without_sides(table(*rows)))[1:] == ["| 1 | Baik | 70 |", "| 1 | Cukup | 60 |"]


def test_a_table_that_a_page_cuts_off_keeps_its_first_and_its_last_row() -> None:
    rows = ("1", "Baik", "70"), ("2", "Cukup", "60"), ("3", "Kurang", "40")
    assert read(_without_ends(table(*rows))) == [
        "| 1 | Baik | 70 |",
        "| 2 | Cukup | 60 |",
        "| 3 | Kurang | 40 |",
    ]


def test_rules_above_and_below_the_text_of_a_page_close_nothing() -> None:
    foot = Drawn(rules=(Box(50, 700, 350, 700),))
    rows = HEAD, ("1", "Baik", "70")
    assert read(_without_sides(table(*rows)), foot, text("Akhir.", top=400)) == [
        "| No | Predikat | Nilai |",
        "| 1 | Baik | 70 |",
        "Akhir.",
    ]


def _without_sides(drawn: Drawn) -> Drawn:
    """The table without its outermost rules down."""
    sides = min(rule.left for rule in drawn.rules), max(rule.right for rule in drawn.rules)
    return Drawn(drawn.pieces, tuple(r for r in drawn.rules if r.width or r.left not in sides))


def _without_ends(drawn: Drawn) -> Drawn:
    """The table without its first and its last rule across."""
    ends = min(rule.top for rule in drawn.rules), max(rule.bottom for rule in drawn.rules)
    return Drawn(drawn.pieces, tuple(r for r in drawn.rules if r.height or r.top not in ends))


ACROSS, DOWN = (50, 53, 56, 110, 200, 320), (100, 118, 160, 180, 220)
PLACES = [(x, y) for y in pairwise(DOWN) for x in pairwise(ACROSS)]
EVERY_RULE = [
    *(Box(left, y, right, y) for y in DOWN for left, right in pairwise(ACROSS)),
    *(Box(x, top, x, bottom) for x in ACROSS for top, bottom in pairwise(DOWN)),
]


@given(st.sets(st.sampled_from(EVERY_RULE), min_size=len(EVERY_RULE) // 2))
def test_no_word_is_lost_whatever_rules_stand_around_it(rules: set[Box]) -> None:
    words = [piece(f"kata{n:02}", left + 1, top + 1) for n, ((left, _), (top, _)) in enumerate(PLACES)]
    said = " ".join(read(Drawn(tuple(words), tuple(rules))))
    assert [word.text for word in words if word.text not in said] == []


def test_rules_that_end_where_a_column_does_leave_that_column_open() -> None:
    """The number of the second row stands left of all rules down, under a rule no longer than its column."""
    rules = [
        *(Box(50, at, 450, at) for at in (100, 130, 190)),
        Box(50, 160, 100, 160),
        Box(250, 160, 450, 160),
        *(Box(at, 100, at, 190) for at in (100, 250)),
    ]
    cells = [("No", "Kota", "Balon"), ("1", "Awan", "merah"), ("2", "", "biru")]
    words = [
        piece(said, x + 5, 105 + 30 * row)
        for row, line in enumerate(cells)
        for said, x in zip(line, (50, 100, 250), strict=True)
        if said
    ]
    said = read(Drawn(tuple(words), tuple(rules)))
    assert said == ["| No | Kota | Balon |", "| 1 | Awan | merah |", "| 2 | Awan | biru |"]
