"""Ruled tables of a PDF are read row by row, however they were drawn; other drawings change nothing."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject

from ingest.reading import read
from ingest.reading.ruled import printed_pages

ROWS = ("Kota", "Balon"), ("Awan", "14"), ("Mega", "31")
SAID = ["| Kota | Balon |", "| Awan | 14 |", "| Mega | 31 |"]
WHITE, BLUE = 255, (200, 220, 255)


class Sheet(FPDF):
    """A page of prose and tables, from the top down."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.set_font("Helvetica", size=12)
        self.add_page()

    def prose(self, text: str) -> None:
        self.multi_cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")

    def ruled(self, rows: Sequence[Sequence[str]], borders: str = "ALL", width: float = 120) -> None:
        with self.table(rows, borders_layout=borders, width=width, first_row_as_headings=False):
            pass

    def lines(self, page: int = 1) -> list[str]:
        """What is read of the page."""
        self.output(str(self.path))
        return lines(self.path, page)


def lines(path: Path, page: int = 1) -> list[str]:
    return [line.strip() for line in read(path).pages[page - 1].text.split("\n") if line.strip()]


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return Sheet(tmp_path / "balon.pdf")


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


def test_a_table_is_read_on_a_turned_page(sheet: Sheet, tmp_path: Path) -> None:
    sheet.ruled(ROWS)
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    page = writer.pages[0]
    height = page.mediabox.height
    page.add_transformation(Transformation().rotate(90).translate(height, 0))
    page.mediabox = page.cropbox = RectangleObject((0, 0, height, page.mediabox.width))
    page.rotate(90)
    writer.write(tmp_path / "miring.pdf")
    assert lines(tmp_path / "miring.pdf") == SAID


@pytest.mark.parametrize("degrees", [90, -90])
def test_a_table_is_read_on_a_page_whose_letters_lie(sheet: Sheet, tmp_path: Path, degrees: int) -> None:
    """Its producer turned the words, and left the page as it is."""
    sheet.ruled(ROWS)
    sheet.prose("Sumber: buku menara.")
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    page = writer.pages[0]
    width, height = page.mediabox.width, page.mediabox.height
    moved = (height, 0) if degrees > 0 else (0, width)
    page.add_transformation(Transformation().rotate(degrees).translate(*moved))
    page.mediabox = page.cropbox = RectangleObject((0, 0, height, width))
    writer.write(tmp_path / "rebah.pdf")
    assert lines(tmp_path / "rebah.pdf") == [*SAID, "Sumber: buku menara."]


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


def test_a_table_is_read_on_a_page_cut_out_of_a_larger_sheet(sheet: Sheet, tmp_path: Path) -> None:
    sheet.ruled(ROWS)
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    page = writer.pages[0]
    page.add_transformation(Transformation().translate(300, 400))
    page.mediabox = page.cropbox = RectangleObject((300, 400, 300 + 595, 400 + 842))
    writer.write(tmp_path / "potongan.pdf")
    assert lines(tmp_path / "potongan.pdf") == SAID


def test_a_table_is_read_in_a_pdf_locked_with_an_empty_password(sheet: Sheet, tmp_path: Path) -> None:
    sheet.ruled(ROWS)
    sheet.output(str(sheet.path))
    writer = PdfWriter(clone_from=PdfReader(sheet.path))
    writer.encrypt(user_password="", owner_password="pemilik", algorithm="AES-256")
    writer.write(tmp_path / "terkunci.pdf")
    assert lines(tmp_path / "terkunci.pdf") == SAID


def test_the_share_of_a_page_that_its_picture_covers_is_told(sheet: Sheet) -> None:
    sheet.image(Image.new("RGB", (50, 50), "grey"), x=0, y=0, w=105, h=148.5)
    sheet.add_page()
    sheet.output(str(sheet.path))
    assert [round(share, 2) for share in read(sheet.path).pictured] == [0.25, 0.0]


def test_figures_that_fill_their_cells_are_told_apart_by_the_rules(sheet: Sheet) -> None:
    """Each begins where the one before it ends, as one word would."""
    sheet.ruled((("Kota", "2031", "2032"), ("Awan", "", "")), width=120)
    left, top = (sheet.w - 120) / 2, sheet.get_y()
    width = sheet.get_string_width("6.181.265")
    sheet.text(left + 80 - width, top - 2, "6.181.265")
    sheet.text(left + 80, top - 2, "6.304.890")
    assert sheet.lines() == ["| Kota | 2031 | 2032 |", "| Awan | 6.181.265 | 6.304.890 |"]


def test_a_rule_between_two_letters_of_a_word_does_not_divide_it(sheet: Sheet) -> None:
    sheet.ruled((("Kota", "Balon"), ("", "14"), ("Mega", "31")))
    at = (sheet.w - 120) / 2 + 60 - sheet.get_string_width("menge")
    sheet.text(at, sheet.get_y() - 10, "mengembang")
    assert "mengembang" in " ".join(sheet.lines())


def test_letters_printed_twice_to_be_bold_are_read_once(sheet: Sheet) -> None:
    sheet.ruled((("", ""), ("Awan", "14"), ("Mega", "31")))
    left = (sheet.w - 120) / 2
    for _ in range(2):
        sheet.text(left + 2, 16, "Kota")
        sheet.text(left + 62, 16, "Balon")
    sheet.prose("Balon udara wajib didaftarkan kepada kepala menara. " * 4)
    assert sheet.lines()[:3] == SAID


def covered(sheet: Sheet, before: str, after: str) -> str:
    """The words below a table, with a space printed where the second of them begins already."""
    sheet.ruled(ROWS)
    top = sheet.get_y() + 10
    sheet.text(20, top, before)
    at = 20 + sheet.get_string_width(before)
    sheet.text(at + 0.1, top, after)
    sheet.text(at, top, " ")
    sheet.prose("\n\nBalon udara wajib didaftarkan kepada kepala menara.")
    return sheet.lines()[3]


def test_a_space_within_a_letter_parts_no_word(sheet: Sheet) -> None:
    assert covered(sheet, "keran", "Jang") == "keranJang"


def test_a_space_set_tight_after_a_stop_parts_the_label_from_its_words(sheet: Sheet) -> None:
    assert covered(sheet, "K.", "MENARA KOTA AWAN") == "K. MENARA KOTA AWAN"


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


def stamped(sheet: Sheet, *texts: str) -> None:
    """A page for each, with the same words aslant on it."""
    for number, said in enumerate(texts):
        if number:
            sheet.add_page()
        sheet.prose(said)
        with sheet.rotation(35, x=100, y=150):
            sheet.text(80, 150, "SALINAN")


def test_a_stamp_aslant_on_most_pages_is_left_out(sheet: Sheet) -> None:
    stamped(sheet, "Balon biru.", "Balon merah.", "Balon hijau.")
    sheet.ruled(ROWS)
    assert sheet.lines(1) == ["Balon biru."]
    assert lines(sheet.path, 3) == ["Balon hijau.", *SAID]


def test_words_aslant_on_one_page_are_said(sheet: Sheet) -> None:
    stamped(sheet, "Balon biru.")
    for said in ("Balon merah.", "Balon hijau."):
        sheet.add_page()
        sheet.prose(said)
    assert "SALINAN" in sheet.lines(1)


def test_a_scan_on_which_only_some_rules_are_drawn_anew_is_told(sheet: Sheet) -> None:
    sheet.image(Image.new("RGB", (50, 50), "white"), x=0, y=0, w=sheet.w, h=sheet.h)
    sheet.ruled((("No", "Kota", "Balon"), ("1.", "Awan", "14"), ("2.\n3.", "Mega\nKabut", "31\n2")))
    sheet.output(str(sheet.path))
    assert read(sheet.path).torn == {1}


def test_a_table_that_is_drawn_on_no_picture_is_not_torn(sheet: Sheet) -> None:
    sheet.ruled((("No", "Kota", "Balon"), ("1.", "Awan", "14"), ("2.\n3.", "Mega\nKabut", "31\n2")))
    sheet.output(str(sheet.path))
    assert not read(sheet.path).torn
