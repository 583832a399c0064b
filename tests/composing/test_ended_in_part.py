"""Of a regulation that was revoked in part, which provisions are over."""

import pytest

from tanya.assistant import Assistant
from tanya.composing.ended_in_part import scope_of
from tanya.domain.answer import Question
from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId

KITES = RegulationId("PP", "3", 2029)
NAMED = "Peraturan Pemerintah Nomor 3 Tahun 2029 tentang Layang-Layang (Lembaran Negara Tahun 2029 Nomor 1)"


def leaves(clause: str, place: str, text: str = "") -> bool | None:
    locator = Locator.parse(place)
    assert locator
    return scope_of(clause, KITES).leaves(locator, text)


@pytest.mark.parametrize(
    ("place", "applies"),
    [("Pasal 5", False), ("Pasal 7 ayat (1)", False), ("Pasal 9", True), ("Pasal 11", None)],
)
def test_a_clause_that_names_pasal_ends_these(place: str, applies: bool | None) -> None:
    clause = f"1. Pasal 5 sampai dengan Pasal 8 dan Pasal 11 ayat (2) {NAMED} dicabut;"
    assert leaves(clause, place) is applies


@pytest.mark.parametrize(
    ("text", "applies"),
    [
        ("Warna benang panjang terdiri atas merah.", True),
        ("Layang-layang diterbangkan siang hari.", False),
        ("Benang panjang digulung.", None),
        ("(1) Warna benang panjang terdiri atas merah.\n(2) Kertas dilipat.", None),
    ],
)
def test_a_clause_that_spares_a_matter_ends_all_else(text: str, applies: bool | None) -> None:
    for spared in (
        "sepanjang tidak mengatur warna benang panjang,",
        "kecuali yang mengatur warna benang panjang,",
    ):
        assert leaves(f"{NAMED}, {spared} dicabut dan dinyatakan tidak berlaku.", "Pasal 5", text) is applies


def test_a_clause_that_ends_a_matter_leaves_all_else() -> None:
    clause = f"{NAMED} sepanjang mengatur warna benang panjang, dicabut."
    assert leaves(clause, "Pasal 5", "Warna benang panjang terdiri atas merah.") is False
    assert leaves(clause, "Pasal 5", "Layang-layang diterbangkan siang hari.") is True


def test_of_a_matter_in_a_word_nothing_is_told_where_it_is_not_named() -> None:
    clause = f"{NAMED} sepanjang mengenai benang, dicabut."
    assert leaves(clause, "Pasal 5", "Tali layang-layang digulung.") is None


def test_what_a_clause_says_of_another_regulation_is_not_said_of_this_one() -> None:
    clause = f"Pasal 5 Peraturan Pemerintah Nomor 8 Tahun 2030 dan Pasal 6 {NAMED} dicabut."
    assert leaves(clause, "Pasal 5") is True
    assert leaves(clause, "Pasal 6") is False


def test_an_answer_says_that_what_it_cites_is_over(assistant: Assistant) -> None:
    answer = assistant.ask(Question("bunyi pasal 10 PP 53/2010"))
    assert answer.citations[0].in_force is False
    assert "Pasal 10 PP 53/2010 termasuk yang dicabut itu." in answer.warnings
