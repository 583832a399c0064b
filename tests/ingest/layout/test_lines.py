"""What stands outside of tables is read line by line, prose in columns one column after the other."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ingest.layout import lines_of
from ingest.printed import Box, Piece, Printed
from tests.ingest.layout.drawn import HEIGHT, WIDTH, Drawn, page, piece, read, text

LEFT_COLUMN = (
    "Balon udara terbang karena udara panas",
    "di dalam kain yang dijahit rapat dan",
    "diikat pada keranjang anyaman. Juru",
    "balon menyalakan pembakar dengan korek",
    "panjang sebelum matahari terbit, ketika",
    "angin masih tenang di atas menara.",
    "Keranjang dilengkapi tali jangkar.",
)
RIGHT_COLUMN = (
    "Setelah mendarat kain dilipat dan",
    "disimpan di gudang yang kering. Kepala",
    "menara mencatat lama penerbangan dan",
    "arah angin dalam buku menara, yang",
    "dibaca setiap hari Senin oleh para",
    "juru balon dari seluruh kota awan.",
    "Angsa tidak boleh ikut terbang.",
)


def test_words_of_a_line_are_read_from_left_to_right() -> None:
    words = (piece("terbang", 120, 50), piece("Balon", 50, 51), piece("udara", 85, 50))
    assert read(Drawn(words)) == ["Balon udara terbang"]


def test_lines_are_read_from_the_top() -> None:
    assert read(text("Pasal 2", top=300), text("Pasal 1", top=100)) == ["Pasal 1", "Pasal 2"]


def test_small_raised_print_stays_on_its_line() -> None:
    raised = Piece("2", Box(82, 50, 85, 56))
    assert read(Drawn((piece("luas m", 50, 50), raised, piece("tanah", 90, 50)))) == ["luas m 2 tanah"]


def test_the_longer_words_of_a_line_weigh_more_in_its_confidence() -> None:
    words = Drawn((piece("pendaftaran", 50, 50, 0.9), piece("a", 120, 50, 0.5)))
    [row] = lines_of(page(words))
    assert round(row.confidence, 3) == round((11 * 0.9 + 0.5) / 12, 3)


def test_a_line_stands_around_all_its_words() -> None:
    [row] = lines_of(page(Drawn((piece("Pasal", 50, 50), piece("1", 80, 52)))))
    assert row.box == Box(50, 50, 85, 62)


def test_white_space_above_a_line_is_told() -> None:
    rows = lines_of(page(text("satu", "dua", "tiga", "empat"), text("lima", "enam", top=250)))
    assert [row.text for row in rows if row.gap] == ["lima"]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left, right = text(*LEFT_COLUMN, left=50), text(*RIGHT_COLUMN, left=320)
    assert read(left, right) == [*LEFT_COLUMN, *RIGHT_COLUMN]


def test_what_stands_across_both_columns_stays_above_and_below_them() -> None:
    head = text("BUKU MENARA TENTANG PENERBANGAN BALON UDARA DAN LAYANG-LAYANG", left=120, top=20)
    foot = text("Dicetak oleh percetakan menara untuk semua juru balon di kota", left=120, top=150)
    columns = text(*LEFT_COLUMN, left=50), text(*RIGHT_COLUMN, left=320)
    said = read(foot, *columns, head)
    assert said == [head.pieces[0].text, *LEFT_COLUMN, *RIGHT_COLUMN, foot.pieces[0].text]


def test_labels_and_what_they_label_stay_on_one_line() -> None:
    labels = [f"Nama {number}" for number in range(7)]
    said = read(text(*labels, left=50), text(*RIGHT_COLUMN, left=320))
    assert said == [f"{label} {value}" for label, value in zip(labels, RIGHT_COLUMN, strict=True)]


def test_words_that_stand_in_columns_without_rules_stay_in_their_rows() -> None:
    names = ["Balon merah dari Kota Awan", "Balon putih dari Kota Mega"] * 4
    figures = [f"{number} keranjang" for number in range(8)]
    said = read(text(*names, left=50), text(*figures, left=320))
    assert said == [f"{name} {figure}" for name, figure in zip(names, figures, strict=True)]


def test_two_signatures_beside_each_other_stay_on_their_lines() -> None:
    left = "Kepala Menara Kota Awan selaku ketua,", "Budi yang mengawasi langit selatan"
    right = "Juru Balon Kota Mega selaku anggota,", "Siti yang mengawasi langit utara"
    said = read(text(*left, left=50), text(*right, left=320))
    assert said == [f"{left[0]} {right[0]}", f"{left[1]} {right[1]}"]


def test_boxes_of_a_few_lines_that_are_not_level_are_read_one_after_the_other() -> None:
    left = Drawn(tuple(piece(line, 50, 50 + 14 * n) for n, line in enumerate(LEFT_COLUMN[:3])))
    right = Drawn(tuple(piece(line, 320, 46 + 10.5 * n) for n, line in enumerate(RIGHT_COLUMN[:3])))
    assert read(left, right) == [*LEFT_COLUMN[:3], *RIGHT_COLUMN[:3]]


def test_a_few_level_lines_beside_each_other_stay_on_their_lines() -> None:
    said = read(text(*LEFT_COLUMN[:3], left=50), text(*RIGHT_COLUMN[:3], left=320))
    assert said == [f"{one} {other}" for one, other in zip(LEFT_COLUMN[:3], RIGHT_COLUMN[:3], strict=True)]


def test_cells_that_are_not_level_stay_with_those_beside_them() -> None:
    """Of three columns: figures stand beside the words of either side."""
    words = Drawn(tuple(piece(line, 50, 50 + 14 * n) for n, line in enumerate(LEFT_COLUMN[:3])))
    beside = Drawn(tuple(piece("Kain dan keranjang balon", 320, 46 + 10.5 * n) for n in range(3)))
    figures = Drawn(tuple(piece(f"{n}4 kg", 480, 46 + 10.5 * n) for n in range(3)))
    assert "04 kg" in read(words, beside, figures)[0]


def test_an_empty_page_says_nothing() -> None:
    assert read() == []


_BOXES = st.builds(
    lambda left, top, width, height: Box(left, top, left + width, top + height),
    st.floats(0, WIDTH),
    st.floats(0, HEIGHT),
    st.floats(1, 300),
    st.floats(1, 30),
)


@given(st.lists(_BOXES, max_size=30))
def test_every_word_is_read_once_wherever_it_stands(boxes: list[Box]) -> None:
    pieces = tuple(Piece(f"kata{number}", box) for number, box in enumerate(boxes))
    rows = lines_of(Printed(WIDTH, HEIGHT, pieces))
    assert Counter(word for row in rows for word in row.text.split()) == Counter(p.text for p in pieces)
