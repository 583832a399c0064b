"""Two printings of the same words."""

import pytest

from tanya.text.sameness import same_words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(2) Karcis berlaku satu hari.", "(2l Karcis  berlaku\nsatu hari", False),
        ("Pasal 10\nTahun 2019.", "Pasal 1O Tahun 2OI9", True),
        ("perundang-\nundangan", "perundang-undangan", True),
        ("wajib melapor", "dapat melapor", False),
        ("wajib melapor", "wajib melapor, kecuali yang libur", False),
        ("paling lambat 2 bulan", "paling lambat 3 bulan", False),
        ("sebesar 2,5 persen", "sebesar 25 persen", False),
        ("sebesar Rp1.000,00", "sebesar Rp100.000", False),
        ("sebesar Rp1.000,00", "sebesar Rp 1.000,00", True),
        ("selama 1-2 hari", "selama 12 hari", False),
        ("selama 1-2 hari", "selama 1 \N{EN DASH} 2 hari", True),
        ("1 2 hari", "12 hari", False),
        ("huruf i", "huruf l", False),
        ("huruf o", "huruf q", False),
        ("Pasal l5 berlaku.", "Pasal 15 berlaku", True),
        ("di mana pun!", "dimana pun", True),
    ],
)
def test_signs_and_what_scanners_confuse_make_no_difference_and_words_do(
    one: str, other: str, same: bool
) -> None:
    assert same_words(one, other) is same
