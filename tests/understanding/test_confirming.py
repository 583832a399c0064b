"""Numbers that are asked to be confirmed."""

import pytest

from tanya.understanding.confirming import contradicts, counted_in, says, to_confirm


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("apakah laporan disampaikan 6 bulan setelah panen?", "6 bulan"),
        ("benarkah cuti 20 hari kerja", "20 hari kerja"),
        ("cuti paling lama 3 (tiga) tahun ya?", "3 (tiga) tahun"),
        ("apakah bobotnya 25%?", "25%"),
    ],
)
def test_a_number_with_its_unit_is_to_be_confirmed(text: str, written: str) -> None:
    found = to_confirm(text, text)
    assert found
    assert found.written == written


@pytest.mark.parametrize(
    "text",
    [
        "berapa bulan setelah panen laporan disampaikan, 6 bulan ya?",
        "laporan disampaikan 6 bulan setelah panen",
        "apakah 3 atau 6 bulan? apakah 3 bulan atau 6 bulan?",
        "apakah PP 8/2006 masih berlaku?",
        "apakah laporan tahun 2020 disampaikan?",
    ],
)
def test_what_asks_otherwise_or_names_several_is_not(text: str) -> None:
    assert to_confirm(text, text) is None


@pytest.mark.parametrize(
    ("asked", "ruled", "denied"),
    [
        ("6 bulan", "selambat-lambatnya 2 (dua) bulan", True),
        ("1 bulan", "selambat-lambatnya 2 (dua) bulan", False),
        ("paling lambat 1 bulan", "paling lambat 2 bulan", True),
        ("paling sedikit 1 bulan", "paling lambat 2 bulan", False),
        ("1 orang", "paling sedikit 3 orang", True),
        ("5 orang", "paling sedikit 3 orang", False),
        ("5 tahun", "setiap 3 tahun", True),
        ("3 tahun", "setiap 3 tahun", False),
        ("14 hari", "paling lama 10 hari kerja", False),
        ("6 bulan", "paling lambat 2 (tiga) bulan", False),
    ],
)
def test_only_another_number_of_that_unit_denies_it_and_not_one_within_the_bound(
    asked: str, ruled: str, denied: bool
) -> None:
    (one,), (other,) = list(counted_in(asked)), list(counted_in(ruled))
    assert contradicts(one, other) is denied


def test_a_text_says_a_number_where_it_is_printed_with_that_unit() -> None:
    (six,) = counted_in("6 bulan")
    assert says(six, "paling lama 6 (enam) bulan")
    assert not says(six, "paling lama 6 (enam) hari")
