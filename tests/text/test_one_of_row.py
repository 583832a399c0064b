"""Which one of a row is meant, and whether a text is made for that one."""

import pytest

from tanya.text.one_of_row import other_step


@pytest.mark.parametrize(
    ("asked", "told", "said"),
    [
        (
            "terbang ke 3",
            "terbang pertama sampai dengan kedua",
            "yang pertama sampai dengan kedua, bukan yang ke 3",
        ),
        ("terbang ke-3", "terbang ketiga dan selanjutnya", ""),
        ("terbang keempat", "terbang ketiga dan selanjutnya", ""),
        ("terbang kedua", "terbang pertama sampai dengan kedua", ""),
        ("balon tipe D", "balon tipe A", "tipe A, bukan tipe D"),
        ("balon tipe D", "balon tipe A atau tipe B", "tipe lain, bukan tipe D"),
        ("balon tipe b", "balon tipe A, B, dan C", ""),
        ("juru golongan III", "juru golongan III/c", ""),
        ("juru golongan III", "juru golongan II/c", "golongan II/c, bukan golongan III"),
        ("kamar kelas 3", "kamar kelas III", ""),
        ("kamar kelas 1", "kamar kelas III", "kelas III, bukan kelas 1"),
        ("juru golongan III", "juru golongan II sampai dengan golongan IV", ""),
        ("terbang ke 3", "terbang malam", ""),
        ("terbang malam", "terbang pertama", ""),
        ("terbang ketiga", "Bagian Kedua Terbang", ""),
        ("terbang ketiga", "kedua belah pihak terbang", ""),
        ("upah ke-13", "upah ketiga belas", ""),
        ("upah ke-14", "upah ketiga belas", "yang ketiga belas, bukan yang ke-14"),
        ("beda kedua peraturan terbang", "terbang pertama", ""),
        ("izin kedua orang tua", "terbang pertama", ""),
        ("juru golongan III ke atas", "juru golongan IV", ""),
    ],
)
def test_what_is_made_for_another_one_of_the_row_says_so(asked: str, told: str, said: str) -> None:
    assert other_step(asked, told) == said
