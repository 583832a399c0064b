"""Ruled tables of a PDF are read row by row, however they were drawn; other drawings change nothing."""

from pathlib import Path

from PIL import Image

from ingest.reading import read
from ingest.reading.ruled import printed_pages
from tests.ingest.reading.sheets import BLUE, ROWS, SAID, WHITE, Sheet


def test_a_ruled_table_is_read_row_by_row_between_what_stands_around_it(sheet: Sheet) -> None:
    sheet.prose("Balon udara di setiap kota:")
    sheet.ruled(ROWS)
    sheet.prose("Sumber: buku menara.")
    assert sheet.lines() == ["Balon udara di setiap kota:", *SAID, "Sumber: buku menara."]


def test_two_tables_of_a_page_keep_the_text_between_them(sheet: Sheet) -> None:
    sheet.ruled(ROWS)
    sheet.prose("Layang-layang:")
    sheet.ruled((("Kota", "Layang"), ("Hujan", "7")))
    assert sheet.lines() == [*SAID, "Layang-layang:", "| Kota | Layang |", "| Hujan | 7 |"]


def test_the_words_of_a_cell_on_several_lines_are_one_cell(sheet: Sheet) -> None:
    sheet.ruled((*ROWS, ("Kota yang berdiri di atas awan tinggi sekali", "7")), width=80)
    assert sheet.lines()[-1] == "| Kota yang berdiri di atas awan tinggi sekali | 7 |"


def test_a_word_broken_in_a_narrow_cell_is_mended_where_other_pages_have_it_whole(sheet: Sheet) -> None:
    sheet.ruled((("Kota", "Tugas"), ("Awan", "Mengembangka\nn balon"), ("Mega", "Layangkanla\nh kain")))
    sheet.add_page()
    sheet.prose("Menara bertugas mengembangkan kain.")
    assert sheet.lines()[1:] == ["| Awan | Mengembangkan balon |", "| Mega | Layangkanla h kain |"]


def test_a_page_without_rules_is_read_as_before(sheet: Sheet) -> None:
    sheet.ruled(ROWS, borders="NONE")
    assert sheet.lines() == ["Kota Balon", "Awan 14", "Mega 31"]


def test_a_frame_around_prose_changes_nothing(sheet: Sheet) -> None:
    for _ in range(8):
        sheet.rect(5, 5, 200, 280)
    sheet.prose("Balon udara wajib didaftarkan.")
    assert sheet.lines() == ["Balon udara wajib didaftarkan."]


def test_the_bars_and_the_lines_of_a_chart_are_no_table(sheet: Sheet) -> None:
    for year in range(6):
        sheet.line(20, 60 + 10 * year, 140, 60 + 10 * year)
        sheet.set_fill_color(*BLUE)
        sheet.rect(25 + 18 * year, 110 - 7 * year, 9, 7 * year + 1, style="F")
        sheet.text(25 + 18 * year, 118, f"203{year}")
    sheet.prose("Balon menurut tahun")
    assert not any(line.startswith("|") for line in sheet.lines())


def test_rows_of_small_pictures_are_rules(sheet: Sheet, tmp_path: Path) -> None:
    """So some programs print a patterned line."""
    Image.new("RGB", (4, 4), (40, 40, 40)).save(tmp_path / "ubin.png")
    sheet.ruled(ROWS, borders="NONE")
    top, bottom = 10.0, sheet.get_y()
    height = (bottom - top) / 3
    left = (sheet.w - 120) / 2
    for row in range(4):
        for step in range(60):
            sheet.image(tmp_path / "ubin.png", left + 2 * step, top + height * row, 2, 1)
    for column in range(3):
        for step in range(int((bottom - top) / 2) + 1):
            sheet.image(tmp_path / "ubin.png", left + 60 * column, top + 2 * step, 1, 2)
    sheet.set_draw_color(255)
    for number in range(8):  # a page that draws nothing is not looked at
        sheet.line(left, 200 + 5 * number, left + 1, 200 + 5 * number)
    assert sheet.lines() == SAID


def test_white_boxes_behind_words_are_no_rules(sheet: Sheet) -> None:
    sheet.set_fill_color(WHITE)
    for row in ROWS:
        for word in row:
            sheet.cell(40, 8, word, fill=True)
        sheet.ln(8)
    assert not any(line.startswith("|") for line in sheet.lines())


def test_cells_told_apart_by_colour_alone_are_a_table(sheet: Sheet) -> None:
    for number, row in enumerate((*ROWS, ("Hujan", "7"))):
        for side, word in enumerate(row):
            sheet.set_fill_color(*(BLUE if (number + side) % 2 else (255, 220, 200)))
            sheet.cell(40, 8, word, fill=True)
        sheet.ln(8)
    assert sheet.lines() == [*SAID, "| Hujan | 7 |"]


def test_a_cell_coloured_line_by_line_is_one_cell(sheet: Sheet) -> None:
    sheet.set_fill_color(*BLUE)
    for row in (("Kota", "Balon"), ("Awan", "14"), ("yang tinggi", "di langit")):
        for side, word in enumerate(row):
            sheet.rect(20 + 50 * side, sheet.get_y(), 49, 8, style="F")
            sheet.text(22 + 50 * side, sheet.get_y() + 6, word)
        sheet.set_y(sheet.get_y() + 8)
    for y in (10, 18, 34):
        sheet.line(20, y, 119, y)
    for x in (20, 69.5, 119):
        sheet.line(x, 10, x, 34)
    assert sheet.lines() == ["| Kota | Balon |", "| Awan yang tinggi | 14 di langit |"]


def test_columns_without_rules_are_rows_too(sheet: Sheet) -> None:
    sheet.prose("Harga barang di gudang menara:")
    for row in (("Barang", "Harga"), ("Kain", "15.000"), ("Tali", "9.000"), ("Angin", "700")):
        for cell, width in zip(row, (80, 40), strict=True):
            sheet.cell(width, 8, cell)
        sheet.ln()
    assert sheet.lines() == [
        "Harga barang di gudang menara:",
        "| Barang | Harga |",
        "| Kain | 15.000 |",
        "| Tali | 9.000 |",
        "| Angin | 700 |",
    ]


def test_the_share_of_a_page_that_its_picture_covers_is_told(sheet: Sheet) -> None:
    sheet.image(Image.new("RGB", (50, 50), "grey"), x=0, y=0, w=105, h=148.5)
    sheet.add_page()
    sheet.output(str(sheet.path))
    assert [round(share, 2) for share in read(sheet.path).pictured] == [0.25, 0.0]


def test_the_ground_of_a_paragraph_within_that_of_its_cell_draws_nothing(sheet: Sheet) -> None:
    sheet.set_fill_color(*BLUE)
    sheet.rect(20, 10, 40, 12, style="F")
    sheet.rect(23, 12, 30, 6, style="F")
    sheet.output(str(sheet.path))
    [(_, printed)] = printed_pages(sheet.path, [1])
    assert {round(rule.top) for rule in printed.rules} == {round(at * 72 / 25.4) for at in (10, 22)}


def test_the_outlines_of_drawn_letters_are_no_rules(sheet: Sheet) -> None:
    """They stand so near to each other that rules in line with them would all seem one."""
    sheet.ruled((("Kota", "Balon", "Layang"), ("Awan", "14", "3")), width=60)
    for step in range(120):
        x = 60 + 0.5 * step
        sheet.polygon([(x, 200), (x + 1, 200), (x + 1, 202), (x + 0.4, 201)])
    assert sheet.lines() == ["| Kota | Balon | Layang |", "| Awan | 14 | 3 |"]


def test_a_scan_on_which_only_some_rules_are_drawn_anew_is_told(sheet: Sheet) -> None:
    sheet.image(Image.new("RGB", (50, 50), "white"), x=0, y=0, w=sheet.w, h=sheet.h)
    sheet.ruled((("No", "Kota", "Balon"), ("1.", "Awan", "14"), ("2.\n3.", "Mega\nKabut", "31\n2")))
    sheet.output(str(sheet.path))
    assert read(sheet.path).torn == {1}


def test_a_table_that_is_drawn_on_no_picture_is_not_torn(sheet: Sheet) -> None:
    sheet.ruled((("No", "Kota", "Balon"), ("1.", "Awan", "14"), ("2.\n3.", "Mega\nKabut", "31\n2")))
    sheet.output(str(sheet.path))
    assert not read(sheet.path).torn
