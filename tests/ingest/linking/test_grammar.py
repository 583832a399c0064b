"""References as regulations write them, and as scanners leave them."""

import pytest

from ingest.linking.grammar import Pointed, written
from ingest.linking.tree import as_written


def read(text: str) -> list[str]:
    return [_said(pointed) for row in written(text) for pointed in row.pointed]


def _said(pointed: Pointed) -> str:
    return f"{'.. ' if pointed.until else ''}{as_written(pointed.parts)}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("dalam Pasal 5 ayat (1) dan ayat (3)", ["Pasal 5 ayat (1)", "Pasal 5 ayat (3)"]),
        ("dalam Pasal 5, Pasal 6, dan Pasal 7A", ["Pasal 5", "Pasal 6", "Pasal 7A"]),
        ("Pasal 2, 3 dan 4", ["Pasal 2", "Pasal 3", "Pasal 4"]),
        ("ayat (1) dan (2)", ["ayat (1)", "ayat (2)"]),
        ("huruf a, b, dan c", ["huruf a", "huruf b", "huruf c"]),
        (
            "ayat (2) huruf e sampai dengan huruf k dan ayat (3) huruf b",
            ["ayat (2) huruf e", ".. ayat (2) huruf k", "ayat (3) huruf b"],
        ),
        ("Pasal 3 s.d. Pasal 5", ["Pasal 3", ".. Pasal 5"]),
        ("huruf a ayat (3) Pasal 7", ["Pasal 7 ayat (3) huruf a"]),
        ("ayat (1) dan ayat (2) Pasal 7", ["Pasal 7 ayat (1)", "Pasal 7 ayat (2)"]),
        ("Pasal 76 kecuali huruf c", ["Pasal 76 huruf c"]),
        (
            "Pasal 9 ayat (1) huruf a serta pada ayat (2) huruf c",
            ["Pasal 9 ayat (1) huruf a", "Pasal 9 ayat (2) huruf c"],
        ),
        ("Pasal 5 huruf n angka 3 dan angka 4", ["Pasal 5 huruf n angka 3", "Pasal 5 huruf n angka 4"]),
    ],
)
def test_rows_ranges_and_parts(text: str, meant: list[str]) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("pada ayat (21 huruf a", ["ayat (2) huruf a"]),
        ("ayat (2\\ huruf a", ["ayat (2) huruf a"]),
        ("pada ayat (2lr, kontraktor", ["ayat (2)"]),
        ("Pasal 177 ayat l2l huruf b", ["Pasal 177 ayat (2) huruf b"]),
        ("Pasal 7l dan Pasa l 8", ["Pasal 71", "Pasal 8"]),
        ("ayat (3) dan ayat (s)", ["ayat (3)", "ayat (5)"]),
        ("huruf k dan huruf I", ["huruf k", "huruf l"]),
        ("Pasal 28 F dan Pasal 28 J Undang-Undang", ["Pasal 28F", "Pasal 28J"]),
    ],
)
def test_what_scanners_make_of_labels_is_read(text: str, meant: list[str]) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "setara dengan angka 4 (empat)",
        "menggunakan huruf kapital",
        "Pasal-pasal itu",
        "angka kredit",
        "hurufnya",
    ],
)
def test_figures_and_letters_are_no_references(text: str) -> None:
    assert read(text) == []


def test_a_count_after_a_row_is_not_of_the_row() -> None:
    assert read("Pasal 5, 3 (tiga) hari") == ["Pasal 5"]
