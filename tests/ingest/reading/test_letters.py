"""Letters are put together as words where rules, spaces and stamps stand among them."""

from tests.ingest.reading.sheets import ROWS, SAID, Sheet, lines


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
