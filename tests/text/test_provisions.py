"""Provisions as people write them: `ps 5 (2) hrf a`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.text.provisions import find_locators


def places_in(text: str) -> list[str]:
    return [str(locator) for locator in find_locators(text)]


@pytest.mark.parametrize(
    ("meant", "spellings"),
    [
        (
            "Pasal 5 ayat (2)",
            [
                "pasal lima ayat dua",
                "pasal 5 ayat 2",
                "ps 5 (2)",
                "psl. 5 ayat (2)",
                "Pasal 5(2)",
                "pasal 5 ayat dua",
            ],
        ),
        (
            "Pasal 5 ayat (2) huruf a",
            [
                "ps 5 (2) a permenpan 88",
                "psl. 5 ayat 2 huruf a",
                "pasal 5 ayat dua hrf a",
                "Pasal 5 ayat (2) huruf (a)",
            ],
        ),
        ("Pasal I angka 3", ["pasal I angka 3", "Pasal i angka 3"]),
        ("Pasal 1 angka 3", ["pasal 1 angka 3", "ps 1 angka 3"]),
        ("Pasal 5A", ["pasal 5a", "psl 5 A", "Pasal 5A"]),
        ("Pasal 21", ["pasal dua puluh satu", "psl dua puluh satu"]),
        ("Pasal 12", ["pasal dua belas"]),
        ("Penjelasan Pasal 5", ["penjelasan pasal 5", "Penjelasan atas ps 5", "penjelasan pasal lima"]),
        ("Penjelasan Pasal 5 ayat (2)", ["penjelasan pasal 5 ayat (2)"]),
        ("Pasal 5 huruf a", ["pasal 5 huruf a", "ps 5 hrf a"]),
        ("Lampiran BAB III huruf B angka 2", ["lampiran bab 3 b 2", "Lampiran BAB III huruf B angka 2"]),
        ("Lampiran III huruf B angka 2", ["lamp. III.B.2", "lampiran 3 huruf B angka 2"]),
        ("Lampiran II", ["Lampiran II", "lampiran 2", "lamp II"]),
        ("Lampiran", ["lampiran", "dalam lampiran ini"]),
        ("Lampiran BAB III angka 3.1", ["Lampiran BAB III angka 3.1", "lampiran bab iii angka 3.1"]),
        ("Lampiran II huruf G Tabel 1 baris 2", ["Lampiran II huruf G Tabel 1 baris 2"]),
        ("Pasal I angka 3 Pasal 10", ["Pasal I angka 3 Pasal 10", "pasal i angka 3 pasal 10"]),
        ("Penjelasan Pasal I angka 3 Pasal 10 ayat (2)", ["Penjelasan Pasal I angka 3 Pasal 10 ayat (2)"]),
        ("Penjelasan Umum", ["penjelasan umum", "Penjelasan Umum"]),
        ("BAB II Bagian Kedua", ["BAB II Bagian Kedua"]),
        ("Diktum KEDUA huruf a", ["diktum kedua huruf a", "Diktum KEDUA huruf a"]),
        ("Diktum KEDUA", ["diktum ke-2", "diktum 2", "isi diktum kedua"]),
        ("Menimbang huruf b", ["menimbang huruf b"]),
    ],
)
def test_a_provision_is_known_in_all_its_spellings(meant: str, spellings: list[str]) -> None:
    assert {spelling: places_in(spelling) for spelling in spellings} == {key: [meant] for key in spellings}


@given(st.integers(1, 400), st.none() | st.integers(1, 20), st.none() | st.sampled_from("abcdefgh"))
def test_a_provision_as_we_write_it_is_found_in_a_question(
    pasal: int, ayat: int | None, huruf: str | None
) -> None:
    written = f"Pasal {pasal}" + (f" ayat ({ayat})" if ayat else "") + (f" huruf {huruf}" if huruf else "")
    assert places_in(f"bunyi {written} PP 8/2006") == [written]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("pasal 5 dan pasal 6", ["Pasal 5", "Pasal 6"]),
        ("pasal 5 dan 6 PP 8/2006", ["Pasal 5", "Pasal 6"]),
        ("pasal 5, 6 dan 7", ["Pasal 5", "Pasal 6", "Pasal 7"]),
        ("pasal 5 ayat (2) dan (3)", ["Pasal 5 ayat (2)", "Pasal 5 ayat (3)"]),
        ("ps 5 ayat 2 dan ayat 3", ["Pasal 5 ayat (2)", "Pasal 5 ayat (3)"]),
        ("pasal 5 ayat (1), ayat (2), dan ayat (3)", [f"Pasal 5 ayat ({n})" for n in (1, 2, 3)]),
        ("pasal 5 ayat (2) dan pasal 7", ["Pasal 5 ayat (2)", "Pasal 7"]),
        ("mengingat pasal 5 ayat (2) UU 1/2030", ["Pasal 5 ayat (2)"]),
        ("pasal 5 sampai 7", ["Pasal 5", "Pasal 6", "Pasal 7"]),
        ("pasal 5 s.d. 7", ["Pasal 5", "Pasal 6", "Pasal 7"]),
        ("pasal 5 s/d pasal 7", ["Pasal 5", "Pasal 6", "Pasal 7"]),
        ("pasal 5-7", ["Pasal 5", "Pasal 6", "Pasal 7"]),
        ("pasal 5,6,7", ["Pasal 5", "Pasal 6", "Pasal 7"]),
        ("pasal lima dan enam", ["Pasal 5", "Pasal 6"]),
        ("pasal 12A dan 12B", ["Pasal 12A", "Pasal 12B"]),
        ("pasal 5 dan 6 ayat 2", ["Pasal 5", "Pasal 6 ayat (2)"]),
        ("pasal 5 ayat (1) s.d. (3)", [f"Pasal 5 ayat ({n})" for n in (1, 2, 3)]),
        ("pasal 5 ayat 1-3", [f"Pasal 5 ayat ({n})" for n in (1, 2, 3)]),
        ("pasal 5 ayat 2 huruf a dan c", ["Pasal 5 ayat (2) huruf a", "Pasal 5 ayat (2) huruf c"]),
        ("pasal 5 ayat 2 huruf a sampai c", [f"Pasal 5 ayat (2) huruf {letter}" for letter in "abc"]),
        ("pasal 5 ayat (1) huruf a dan ayat (2)", ["Pasal 5 ayat (1) huruf a", "Pasal 5 ayat (2)"]),
        ("pasal 1 angka 3 dan 4", ["Pasal 1 angka 3", "Pasal 1 angka 4"]),
        ("lampiran I dan II", ["Lampiran I", "Lampiran II"]),
        ("diktum kedua dan ketiga", ["Diktum KEDUA", "Diktum KETIGA"]),
        ("pasal 5, bukan pasal 6", ["Pasal 5"]),
        ("bab 3 pasal 5", ["Pasal 5"]),
        ("BAB III Pasal 5", ["Pasal 5"]),
    ],
)
def test_every_provision_of_a_row_is_found(text: str, places: list[str]) -> None:
    assert places_in(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ayat 2 pasal 5", ["Pasal 5 ayat (2)"]),
        ("ayat kedua pasal kelima", ["Pasal 5 ayat (2)"]),
        ("huruf b ayat (2) dari pasal 5", ["Pasal 5 ayat (2) huruf b"]),
        ("huruf b pasal 5 ayat 2", ["Pasal 5 ayat (2) huruf b"]),
        ("butir 3 pasal 1", ["Pasal 1 angka 3"]),
        ("penjelasan ayat 2 pasal 5", ["Penjelasan Pasal 5 ayat (2)"]),
        ("ayat 1 dan 3 pasal 5", ["Pasal 5 ayat (1)", "Pasal 5 ayat (3)"]),
        ("huruf a dan b pasal 5", ["Pasal 5 huruf a", "Pasal 5 huruf b"]),
        ("pasal 5 ayat 2 dan ayat 3 pasal 7", ["Pasal 5 ayat (2)", "Pasal 7 ayat (3)"]),
        ("pasal 5 ayat 2, ayat 3, pasal 7", ["Pasal 5 ayat (2)", "Pasal 5 ayat (3)", "Pasal 7"]),
    ],
)
def test_a_part_may_stand_before_its_pasal(text: str, places: list[str]) -> None:
    assert places_in(text) == places


@pytest.mark.parametrize(
    "text", ["pasal 5 dan 3 tahun", "pasal 5, 12 hari", "pasal 5 dan 88/2021", "pasal 5, 2021"]
)
def test_a_number_after_a_pasal_is_not_always_another(text: str) -> None:
    assert places_in(text) == ["Pasal 5"]


@pytest.mark.parametrize(
    "text",
    [
        "pasalnya apa",
        "lima pasal",
        "ps saya",
        "pasangan 5",
        "lampirannya",
        "maps 5",
        "bab ini apa isinya",
        "penjelasan tentang kinerja",
        "yang kedua apa",
        "menimbang hal itu",
    ],
)
def test_what_is_no_provision_is_not_read_as_one(text: str) -> None:
    assert [place for place in places_in(text) if place != "Lampiran"] == []
