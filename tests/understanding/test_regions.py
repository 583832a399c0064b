import pytest

from tanya.understanding.regions import RegionFinder

FINDER = RegionFinder(
    ["Kabupaten Penajam Paser Utara", "Kota Metro", "Kota Sukabumi", "Provinsi Lampung"],
    common={"predikat", "wajib", "menyusun", "laporan", "kinerja", "pemerintah", "lampung", "timur", "sehat"},
    written={"predikat", "sakip", "nilai", "sungai", "jakarta", "telat"},
)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("predikat SAKIP Kota Metro", "Kota Metro"),
        ("predikat sakip metro", "Kota Metro"),
        ("pemkot metro", "Kota Metro"),
        ("Kota Metro Lampung", "Kota Metro"),
        ("road map pemkab ppu", "Kabupaten Penajam Paser Utara"),
        ("PPU", "Kabupaten Penajam Paser Utara"),
        ("kab. penajam paser utara", "Kabupaten Penajam Paser Utara"),
        ("prov lampung", "Provinsi Lampung"),
        ("lampung", "Provinsi Lampung"),
    ],
)
def test_a_region_with_documents_is_known_by_its_names(text: str, region: str) -> None:
    assert FINDER.find(text)[0] == region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("predikat SAKIP Kota Bandung 2018", "Kota Bandung"),
        ("predikat sakip kota bandung yang ditargetkan", "Kota Bandung"),
        ("kab. garut", "Kabupaten Garut"),
        ("Provinsi Jawa Barat", "Provinsi Jawa Barat"),
        ("predikat SAKIP Kota Surabaya berapa", "Kota Surabaya"),
        ("target RB SAKIP SPBE Kota Surabaya", "Kota Surabaya"),
        ("NILAI SAKIP KOTA SURABAYA", "Kota Surabaya"),
        ("nilai sakip kota bandung 2022", "Kota Bandung"),
        ("kota batu sakip nilai", "Kota Batu"),
        ("pemkot malang predikat sakip", "Kota Malang"),
        ("pemkab pati", "Kabupaten Pati"),
        ("nilai sakip kota dan kabupaten bandung 2022", "Kabupaten Bandung"),
        ("provinsi atau kota bandung", "Kota Bandung"),
        ("provinsi dki jakarta", "Provinsi DKI Jakarta"),
        ("kabupaten hulu sungai selatan predikat", "Kabupaten Hulu Sungai Selatan"),
        ("indeks SPBE Kota Denpasar 2019", "Kota Denpasar"),
        ("indeks spbe kota denpasar 2019", "Kota Denpasar"),
    ],
)
def test_a_region_without_documents_is_still_a_region(text: str, region: str) -> None:
    assert FINDER.find(text)[0] == region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Kabupaten Lampung Timur", "Kabupaten Lampung Timur"),
        ("predikat kabupaten lampung timur", "Kabupaten Lampung Timur"),
        ("Kabupaten Sukabumi", "Kabupaten Sukabumi"),
    ],
)
def test_a_region_is_not_taken_for_another_that_shares_its_name(text: str, region: str) -> None:
    assert FINDER.find(text)[0] == region


@pytest.mark.parametrize(
    "text",
    [
        "pemerintah kabupaten wajib menyusun laporan",
        "Apakah Pemerintah Kota Wajib Menyusun Laporan Kinerja",
        "pemerintah provinsi/kabupaten/kota",
        "kabupaten dan kota yang sehat",
        "meteran",
        "predikat kabupaten kita",
        "kota menyusun laporan",
        "kabupaten kami telat",
        "kota kecil wajib menyusun",
        "di kota saya",
    ],
)
def test_a_level_of_government_alone_is_no_region(text: str) -> None:
    assert FINDER.find(text) == (None, text)


def test_a_term_of_the_field_names_no_place() -> None:
    finder = RegionFinder([], terms={"anjab"})
    assert finder.find("di kabupaten anjab dikerjakan siapa")[0] is None
    assert finder.find("di kabupaten anjasmara")[0] == "Kabupaten Anjasmara"


def test_the_name_is_taken_out_of_what_is_asked() -> None:
    region, rest = FINDER.find("predikat SAKIP Kota Metro 2018")
    assert (region, rest.split()) == ("Kota Metro", ["predikat", "sakip", "2018"])


@pytest.mark.parametrize(
    ("given", "known"),
    [("Metro", "Kota Metro"), ("lampung", "Provinsi Lampung"), ("Pulau Kapuk", "Pulau Kapuk"), (None, None)],
)
def test_a_given_region_is_called_as_documents_call_it(given: str | None, known: str | None) -> None:
    assert FINDER.known(given) == known
