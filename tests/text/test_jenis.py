import pytest

from tanya.text.jenis import is_of_region, is_regional, may_be_of, of_region, region_of, same_jenis


@pytest.mark.parametrize(
    ("jenis", "region"),
    [
        ("Perda Kota Contoh", "Kota Contoh"),
        ("Perda Contoh", "Contoh"),
        ("Perwali Contoh", "Kota Contoh"),
        ("Perwako Contoh", "Kota Contoh"),
        ("Perbup Contoh Utara", "Kabupaten Contoh Utara"),
        ("Pergub Contoh", "Provinsi Contoh"),
        ("SE Gubernur Contoh", "Provinsi Contoh"),
        ("Perwali", None),
        ("PP", None),
        ("SE BKN", None),
    ],
)
def test_the_form_tells_of_which_level_a_region_is(jenis: str, region: str | None) -> None:
    assert region_of(jenis) == region


def test_a_decree_of_a_head_names_its_region_without_the_level() -> None:
    assert [of_region(form, "Kota Contoh") for form in ("Perda", "Perwali")] == [
        "Perda Kota Contoh",
        "Perwali Contoh",
    ]


@pytest.mark.parametrize(
    ("jenis", "region", "is_its"),
    [
        ("Perwali Contoh", "Kota Contoh", True),
        ("Perwali Contoh", "Kabupaten Contoh", False),
        ("Perda Contoh", "Kota Contoh", True),
        ("Perda Kabupaten Contoh", "Kota Contoh", False),
        ("Pergub Contoh", "Daerah Istimewa Contoh", True),
        ("Perwali Lain", "Kota Contoh", False),
        ("Perwali", "Kota Contoh", False),
    ],
)
def test_a_rule_is_of_its_region_whether_the_level_is_written_or_not(
    jenis: str, region: str, is_its: bool
) -> None:
    assert is_of_region(jenis, region) is is_its


def test_a_city_has_no_rules_of_a_governor() -> None:
    assert [form for form in ("Perda", "Perwali", "Pergub", "Perbup") if may_be_of(form, "Kota Contoh")] == [
        "Perda",
        "Perwali",
    ]


def test_only_rules_of_regions_are_regional() -> None:
    named = ("Perda", "Qanun Contoh", "Kepwal Contoh", "Permendagri", "SE Mendagri", "SE Bupati Contoh")
    assert [jenis for jenis in named if is_regional(jenis)] == [named[0], named[1], named[2], named[5]]


def test_the_ways_to_write_one_jenis_are_one() -> None:
    for said, known in (("Kepwali Contoh", "Kepwal Contoh"), ("Permenkeu", "PMK"), ("SE", "SE Mendagri")):
        assert same_jenis(said, known)
    assert not same_jenis("SE Mendagri", "SE MenPANRB")
