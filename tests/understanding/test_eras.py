import pytest

from tanya.understanding.eras import era_in, without_era
from tanya.understanding.intent import Era
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    "text", ["dahulu berapa bobotnya?", "bobot pengukuran dahulu?", "kalau dahulu berapa?"]
)
def test_the_rule_before_is_asked_of(text: str) -> None:
    assert era_in(text) is Era.BEFORE


@pytest.mark.parametrize("text", ["sekarang berapa?", "bobotnya berapa sekarang", "bobot sekarang berapa?"])
def test_the_rule_that_counts_now_is_asked_of(text: str) -> None:
    assert era_in(text) is Era.NOW


@pytest.mark.parametrize(
    "text",
    [
        "apa yang dibayar terlebih dahulu?",
        "siapa yang harus lebih dahulu?",
        "apa yang harus dilakukan dahulu?",
        "boleh menyidik tanpa memberi tahu kepala daerah dulu?",
        "bobot?",
    ],
)
def test_an_order_of_things_is_no_era(text: str) -> None:
    assert era_in(text) is None


def test_the_words_of_an_era_are_no_matter(understand: Understand) -> None:
    assert without_era("bobot pengukuran dahulu berapa?").strip() == "bobot pengukuran"
    asked = {concept.word for concept in understand("bobot pengukuran kinerja dulu berapa?").concepts}
    assert "dahulu" not in asked


def test_words_before_a_change_are_of_the_former_provision(understand: Understand) -> None:
    assert understand("bunyi pasal 20 UU 12/2011 sebelum diubah").era is Era.BEFORE


def test_whether_a_rule_applies_is_asked_of_no_era(understand: Understand) -> None:
    assert understand("PermenPANRB 12/2015 masih berlaku sekarang?").era is None


@pytest.mark.parametrize(
    "text",
    [
        "kalau di aturan lama?",
        "di PP yang lama bagaimana?",
        "perwako yang lama berapa hari?",
        "menurut aturan sebelumnya, berapa bobotnya?",
        "berapa bobotnya menurut peraturan lama?",
        "yang lama?",
    ],
)
def test_the_old_rule_is_the_one_before(text: str) -> None:
    assert era_in(text) is Era.BEFORE
    assert "lama" not in without_era(text)


@pytest.mark.parametrize("text", ["kalau di aturan yang baru?", "menurut PP terbaru berapa?"])
def test_the_new_rule_is_the_one_that_counts_now(text: str) -> None:
    assert era_in(text) is Era.NOW


@pytest.mark.parametrize(
    "text",
    [
        "aturan lama apa saja yang dicabut?",
        "aturan lama kerja juru balon",
        "bagaimana nasib balon yang sudah didaftarkan menurut aturan lama?",
        "apa peraturan terbaru tentang balon?",
    ],
)
def test_a_rule_that_is_asked_about_is_no_era(text: str) -> None:
    assert era_in(text) is None
