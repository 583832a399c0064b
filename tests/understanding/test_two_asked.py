import pytest

from tanya.understanding.two_asked import two_in


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (
            "kapan balon didaftarkan dan kepada siapa?",
            ("kapan balon didaftarkan", "kepada siapa?"),
        ),
        (
            "apa itu balon udara? siapa yang mengemudikannya?",
            ("apa itu balon udara", "siapa yang mengemudikannya?"),
        ),
        (
            "balon boleh terbang malam, terus apa sanksinya?",
            ("balon boleh terbang malam", "apa sanksinya?"),
        ),
        (
            "pendaftaran balon wajib, paling lambat kapan?",
            ("pendaftaran balon wajib", "paling lambat kapan?"),
        ),
    ],
)
def test_two_questions_are_told_apart(text: str, two: tuple[str, str]) -> None:
    assert two_in(text) == two


@pytest.mark.parametrize(
    "text",
    [
        "kapan balon didaftarkan?",
        "apa dan siapa balon udara?",
        "kalau balon jatuh, apa sanksinya?",
        "siapa yang mendaftarkan balon, apa juru balon atau pemiliknya?",
        "balon boleh terbang? atau tidak?",
        "apa warna, berapa keranjang, dan siapa juru balonnya?",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert two_in(text) is None
