"""Sentences that say from when a text applies."""

import pytest

from tanya.text.starts import starts_in


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Pasal 9\nPeraturan Menteri ini mulai berlaku pada tanggal diundangkan. Agar setiap orang tahu",
            ["Peraturan Menteri ini mulai berlaku pada tanggal diundangkan."],
        ),
        (
            "(2) Undang-Undang ini mulai berlaku 6 (enam) bulan setelah tanggal diundangkan.",
            ["Undang-Undang ini mulai berlaku 6 (enam) bulan setelah tanggal diundangkan."],
        ),
        ("Pada saat Peraturan ini mulai berlaku, semua aturan lama dicabut.", []),
        ("Izin diberikan sejak Peraturan ini mulai berlaku pada daerah itu.", []),
        ("Peraturan ini berlaku bagi semua kebun.", []),
    ],
)
def test_only_the_sentence_that_names_a_day_is_taken(text: str, sentences: list[str]) -> None:
    assert [start.sentence for start in starts_in(text)] == sentences
