import pytest

from tanya.understanding.field import is_of_field


@pytest.mark.parametrize(
    "text",
    [
        "maladministrasi itu apa",
        "apakah honorer dihapus",
        "Nepotisme itu apa sih?",
        "pegawainya boleh nyambi?",
        "apa isi RUU terbaru",
        "satyalancana 20 tahun warnanya apa",
        "kontrak payung di LKPP",
    ],
)
def test_government_staff_and_law_are_of_the_field_though_unknown(text: str) -> None:
    assert is_of_field(text)


@pytest.mark.parametrize("text", ["resep rendang", "siapa juara piala dunia", "rekomendasi laptop murah"])
def test_what_only_sounds_alike_is_not(text: str) -> None:
    assert not is_of_field(text)
