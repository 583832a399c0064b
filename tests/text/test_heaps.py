"""Numbers of ayat that stand apart from their words."""

import pytest

from tanya.text.heaps import heaps, is_heap, without_heaps


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in heaps(text)]


@pytest.mark.parametrize(
    ("text", "heap"),
    [
        ("Perahu dicat. (2t (3) (4) Perahu diberi nama.", "(2t (3) (4)"),
        ("Perahu dicat. (1) (21", "(1) (21"),
        ("(l) (s)\n(6) Perahu dicat.", "(l) (s)\n(6)"),
        ("Perahu dicat. (4) (s) (6) _ 118 _ Perahu diberi nama.", "(4) (s) (6) _ 118 _"),
        ("d. dayung. e. f. (1) (2)", "e. f. (1) (2)"),
    ],
)
def test_numbers_heaped_up_are_found_as_scanners_print_them(text: str, heap: str) -> None:
    assert found(text) == [heap]
    assert is_heap(heap)


def test_the_word_of_the_next_page_goes_with_the_heap_before_it() -> None:
    assert found("Perahu dicat. (3) Dayung q,D (1) (3) Dayung dijaga.") == ["(3) Dayung q,D (1) (3)"]
    assert found("Perahu dicat. Dayung . (2) (3) Dayung dijaga.") == ["Dayung . (2) (3)"]


def test_the_last_word_of_a_sentence_is_no_word_of_the_next_page() -> None:
    assert found("ditetapkan oleh Menteri. (1) (2) Menteri menetapkan") == ["(1) (2)"]


@pytest.mark.parametrize(
    "text",
    [
        "sebagaimana dimaksud dalam ayat (3) (5) dan (6).",
        "sebagaimana dimaksud pada ayat (1) dan ayat (2)",
        "(1) Perahu dicat. (2) Perahu diberi nama.",
        "(a) (b) perahu",
        "Bulan (1) (2) (3=1+2)",
    ],
)
def test_what_numbers_words_or_names_provisions_is_no_heap(text: str) -> None:
    assert found(text) == []
    assert not is_heap(text)


def test_a_number_alone_on_its_line_is_no_words_either() -> None:
    assert found("Perahu dicat.\n(1)") == []
    assert is_heap("(1)")


def test_lines_that_are_heaps_are_left_out() -> None:
    assert (
        without_heaps("Perahu dicat.\n(2t (3)\nPerahu diberi nama.") == "Perahu dicat.\nPerahu diberi nama."
    )
