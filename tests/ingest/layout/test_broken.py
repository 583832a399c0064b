"""Words that a narrow cell breaks without a hyphen are mended where the document knows them whole."""

import pytest

from ingest.layout.broken import mended

KNOWN = frozenset({"mengembangkan", "balon", "pendaftaran", "kota", "kotak", "daftar", "udara", "keranjang"})


def test_a_word_broken_over_two_lines_is_one() -> None:
    assert mended(["Mengembangka", "n balon"], KNOWN) == "Mengembangkan balon"


def test_a_word_broken_over_many_lines_is_one() -> None:
    assert mended(["Pen", "daf", "tar", "an"], KNOWN) == "Pendaftaran"


def test_two_words_broken_on_the_same_lines_are_two() -> None:
    assert mended(["Pendaf", "taran keran", "jang balon"], KNOWN) == "Pendaftaran keranjang balon"


@pytest.mark.parametrize("lines", [["Mengembangka", "n layang"], ["layang", "layang"]])
def test_what_makes_no_known_word_is_left_apart(lines: list[str]) -> None:
    assert mended(lines, KNOWN - {"mengembangkan"}) == " ".join(lines)


def test_two_words_that_stand_by_themselves_are_not_joined() -> None:
    assert mended(["kota", "balon"], KNOWN | {"kotabalon"}) == "kota balon"


def test_a_line_that_begins_large_begins_a_word() -> None:
    assert mended(["Pen", "Daftaran"], KNOWN) == "Pen Daftaran"


def test_a_hyphen_joins_as_it_does_elsewhere() -> None:
    assert mended(["kera-", "njang"], frozenset()) == "keranjang"


def test_no_lines_say_nothing() -> None:
    assert mended([], KNOWN) == ""


def test_a_hyphen_at_the_head_of_a_line_is_one_at_the_end_of_the_line_above() -> None:
    assert mended(["Keran", "-jang balon"], KNOWN) == "Keranjang balon"


def test_a_dash_before_another_word_stays() -> None:
    assert mended(["Kota", "-layang"], KNOWN) == "Kota -layang"
