import pytest

from tanya.understanding.regions import RegionFinder

FINDER = RegionFinder(
    ["Kabupaten Penajam Paser Utara", "Kota Metro", "Kota Sukabumi", "Provinsi Lampung"],
    common={"predikat", "wajib", "menyusun", "laporan", "kinerja", "pemerintah", "lampung", "timur", "sehat"},
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
    ],
)
def test_a_level_of_government_alone_is_no_region(text: str) -> None:
    assert FINDER.find(text) == (None, text)


def test_the_name_is_taken_out_of_what_is_asked() -> None:
    region, rest = FINDER.find("predikat SAKIP Kota Metro 2018")
    assert (region, rest.split()) == ("Kota Metro", ["predikat", "sakip", "2018"])


@pytest.mark.parametrize(
    ("given", "known"),
    [("Metro", "Kota Metro"), ("lampung", "Provinsi Lampung"), ("Pulau Kapuk", "Pulau Kapuk"), (None, None)],
)
def test_a_given_region_is_called_as_documents_call_it(given: str | None, known: str | None) -> None:
    assert FINDER.known(given) == known
