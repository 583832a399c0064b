"""A scanned table keeps its rows and columns though the scan has lost parts of its rules."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

from ingest.layout import lines_of
from ingest.layout.holes import filled
from ingest.printed import Box, Piece
from tests.ingest.layout.drawn import ABOVE, LEFT, Drawn, page, piece, table

HEAD = ("No", "Predikat", "Nilai")
ROWS = (HEAD, ("1", "Baik", "70"), ("2", "Cukup", "60"), ("3", "Kurang", "40"))
READ = ["| No | Predikat | Nilai |", "| 1 | Baik | 70 |", "| 2 | Cukup | 60 |", "| 3 | Kurang | 40 |"]
HOLES = 5.0


def _scanned(*parts: Drawn) -> list[str]:
    return [row.text for row in lines_of(page(*parts, holes=HOLES))]


def _without(drawn: Drawn, is_lost: Callable[[Box], bool]) -> Drawn:
    return Drawn(drawn.pieces, tuple(rule for rule in drawn.rules if not is_lost(rule)))


WORDS = ("Kota", "Warna", "Bentuk"), ("Awan", "biru", "bulat"), ("Mega", "putih", "lonjong")


def _dashed(drawn: Drawn) -> Drawn:
    """Of each rule across only the beginning and the end of its way through a column."""
    return Drawn(drawn.pieces, tuple(part for rule in drawn.rules for part in _ends(rule)))


def _ends(rule: Box) -> tuple[Box, ...]:
    if not rule.width or rule.top in (100, 160):
        return (rule,)
    return replace(rule, right=rule.left + 20), replace(rule, left=rule.right - 30)


def test_a_rule_that_ends_between_two_crossings_goes_on_to_the_next() -> None:
    assert _scanned(_dashed(table(*WORDS))) == [f"| {' | '.join(row)} |" for row in WORDS]


def test_a_rule_of_which_hardly_anything_is_seen_is_not_believed() -> None:
    rows = HEAD, ("1", "Baik", "70"), (ABOVE, "Cukup", "60")
    strayed = Drawn(rules=(Box(50, 140, 60, 140),))
    assert _scanned(table(*rows), strayed)[1:] == ["| 1 | Baik | 70 |", "| 1 | Cukup | 60 |"]


def test_words_in_its_way_end_a_rule() -> None:
    rows = WORDS[0], ("Awan\nyang\ntinggi", "biru", "bulat"), WORDS[2]
    begun = Drawn(rules=(Box(50, 141, 90, 141),))
    assert _scanned(table(*rows), begun)[1] == "| Awan yang tinggi | biru | bulat |"


def test_a_column_goes_on_through_a_head_printed_on_black() -> None:
    drawn = table(*ROWS)
    lost = _without(drawn, lambda rule: rule.top == 120 and rule.width > 0)
    lost = _without(lost, lambda rule: not rule.width and rule.top < 120 and 50 < rule.left < 350)
    band = Drawn(rules=(Box(50, 114, 350, 120),))
    assert _scanned(lost, band) == READ


def test_a_title_over_all_columns_is_not_divided() -> None:
    drawn = table(("Penilaian Balon Udara di Semua Kota pada Tahun 2031", LEFT, LEFT), *ROWS)
    assert _scanned(drawn) == ["Penilaian Balon Udara di Semua Kota pada Tahun 2031", *READ]


def test_strokes_of_large_letters_are_no_rules() -> None:
    large = Drawn((Piece("LAPORAN KINERJA", Box(40, 90, 360, 170)),))
    small = [piece("balon udara", left, top) for left in (60, 210) for top in (104, 134)]
    grid = table(*[("", "")] * 2, widths=(150, 150))
    said = _scanned(large, Drawn(tuple(small)), grid)
    assert not any(line.startswith("| ") for line in said)


def test_words_read_over_a_rule_are_divided_at_it() -> None:
    rows = HEAD, ("", "", "70"), ("2", "Cukup", "60"), ("3", "Kurang", "40")
    over = Drawn((piece("1Baik sekali", 144, 124),))
    assert _scanned(table(*rows), over)[1] == "| 1 | Baik sekali | 70 |"


def test_a_word_that_only_reaches_over_a_rule_stays_whole() -> None:
    rows = HEAD, ("", "", "70"), ("2", "Cukup", "60"), ("3", "Kurang", "40")
    over = Drawn((piece("terpuji", 140, 124),))
    assert "terpuji" in _scanned(table(*rows), over)[1]


def test_lines_of_a_drawing_that_cross_most_words_make_no_table() -> None:
    words = Drawn(tuple(piece("balon udara di atas kota", 60, 104 + 20 * row) for row in range(3)))
    assert _scanned(table(*[("", "", "")] * 3), words) == ["balon udara di atas kota"] * 3


def test_a_scheme_of_boxes_that_stand_apart_is_no_table() -> None:
    said = _scanned(table(("", "Awan", ""), ("Mega", "", "Hujan"), ("", "", "")))
    assert sorted(said) == ["Awan", "Mega Hujan"]


def _stubs(count: int) -> Drawn:
    """Rules across from side to side, and between two whole ones as many that go down through one row."""
    across = [Box(50, 100 + 5 * n, 550, 100 + 5 * n) for n in range(count)]
    whole = [Box(x, 100, x, 95 + 5 * count) for x in (50, 550)]
    down = [Box(52 + 490 * n / count, 100, 52 + 490 * n / count, 105) for n in range(count)]
    return Drawn(rules=(*across, *whole, *down))


def test_many_rules_that_end_early_take_no_more_than_a_moment() -> None:
    rules = _stubs(400).rules
    across, down = ([r for r in rules if bool(r.width) is lying] for lying in (True, False))
    began = process_time()
    filled(across, down, (), 1.0, 7.5)
    assert process_time() - began < 8  # of the processor; all against all takes a minute


def test_a_form_that_is_to_be_filled_in_is_a_table() -> None:
    assert _scanned(table(HEAD, ("1", "", ""), ("2", "", ""))) == [READ[0], "| 1 |  |  |", "| 2 |  |  |"]
