from tanya.text.visible import visible


def test_what_is_printed_stays() -> None:
    assert visible("Laporan “é” 2031.pdf") == "Laporan “é” 2031.pdf"


def test_signs_that_command_a_terminal_are_written_out() -> None:
    assert visible("a\x1b[31m\r\n\x9b2J") == r"a\x1b[31m\r\n\x9b2J"


def test_turns_of_direction_and_invisible_signs_are_written_out() -> None:
    assert visible("a\u202efdp\u200b") == r"a\u202efdp\u200b"


def test_bytes_of_a_name_that_are_no_text_are_written_out() -> None:
    assert visible("a\udcff\udcfe") == r"a\xff\xfe"


def test_halves_of_characters_are_written_out() -> None:
    assert visible("a\ud800") == r"a\ud800"
