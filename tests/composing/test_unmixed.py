"""Orders of later items that a damaged amendment left inside a wording."""

import pytest

from tanya.composing.unmixed import without_next_order

WORDS = "Pasal 7\nMenteri menetapkan besarnya iuran untuk setiap kebun raya."


@pytest.mark.parametrize(
    "order",
    [
        " Ketentuan ayat (2) Pasal 8 dihapus, sehingga berbunyi sebagai berikut: Pasal 8 Iuran disetor.",
        "\n1 l. Ketentuan Pasal 8 diubah, sehingga Pasal 8 berbunyi sebagai berikut:\nIuran disetor.",
        " 23. Ketentuan Pasal 8 diubah, sehingga menjadi berbunyi sebagai berikut:",
    ],
)
def test_the_order_of_the_next_item_is_no_part_of_the_words(order: str) -> None:
    assert without_next_order(WORDS + order) == WORDS


def test_words_without_an_order_stay_whole() -> None:
    assert without_next_order(WORDS) == WORDS


def test_an_order_before_its_own_words_is_left() -> None:
    text = "Pasal 7 diubah seluruhnya sehingga berbunyi sebagai berikut: Pasal 7 Iuran disetor."
    assert without_next_order(text) == text


@pytest.mark.parametrize(
    "words",
    [
        "(1) Naskah memuat pasal yang diubah menurut cara ini. Pasal itu ditulis kembali seluruhnya sehingga "
        "pasal itu berbunyi sesuai maksudnya.\n(2) Ketentuan lebih lanjut diatur Menteri.",
        "(1) Ketentuan lama ditulis lagi dengan rapi. Perancang menyusunnya sehingga pasal berbunyi "
        "jelas; dan\n(2) Pasal 8 tetap berlaku: demikian adanya.",
    ],
)
def test_words_that_only_speak_of_orders_stay_whole(words: str) -> None:
    assert without_next_order(words) == words


def test_an_order_is_found_behind_a_sentence_that_begins_like_one() -> None:
    before = f"{WORDS} Ketentuan lama tetap dibaca."
    order = " Ketentuan Pasal 8 diubah, sehingga Pasal 8 berbunyi sebagai berikut: Iuran disetor."
    assert without_next_order(before + order) == before
