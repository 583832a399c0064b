import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.domain.regulation import RegulationId
from tanya.text.personal import MASK, asks_whose, mask


@pytest.mark.parametrize(
    "number",
    [
        "3201012345678901",
        "3201 0123 4567 8901",
        "320101-234567-8901",
        "198501012010011001",
        "19850101 201001 1 001",
        "09.254.294.3-407.000",
        "092542943407000",
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "6281234567890",
        "(021) 5551234",
        "021-5551234",
        "nama.orang+a@dinas.kota.go.id",
    ],
)
def test_a_personal_number_is_masked(number: str) -> None:
    assert mask(f"tolong cek {number} ya") == f"tolong cek {MASK} ya"


@pytest.mark.parametrize("name", ["NIK", "nip", "NPWP:", "nik saya", "nipnya"])
def test_what_stands_after_its_name_is_masked_however_it_is_grouped(name: str) -> None:
    assert mask(f"{name} 12 34.567-890 1") == f"{name} {MASK}"


@pytest.mark.parametrize(
    "text",
    [
        "target 2014 2015 2016 2017",
        "permenpan 12 2015, 53 2014 dan 88 2021",
        "permen 080 2012 2013",
        "PER/09/M.PAN/5/2007",
        "nomor 188.45/123/2020",
        "PP 008/2006 pasal 5, 6, 7 ayat (1)",
        "anggaran Rp1.250.000.000",
        "nilai 78,56 dari 100",
        "NIK itu apa",
        "tahun 2020-2024",
    ],
)
def test_what_is_no_personal_number_stays(text: str) -> None:
    assert mask(text) == text


@given(st.builds(RegulationId, st.just("PermenPANRB"), st.integers(1, 999).map(str), st.integers(1950, 2049)))
def test_a_regulation_is_never_masked(regulation: RegulationId) -> None:
    for written in (str(regulation), regulation.short, f"permenpan {regulation.nomor} {regulation.tahun}"):
        assert mask(written) == written


@given(st.text("0123456789 .-+@nikp08(", max_size=60))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)


def test_asking_whose_a_masked_number_is_shows() -> None:
    assert asks_whose(mask("NIK 3201012345678901 milik siapa"))
    assert not asks_whose(mask("NIP saya 198501012010011001, kapan SKP disusun?"))
    assert not asks_whose("siapa yang menyusun laporan")
