import pytest

from tanya.understanding.two_asked import led_in, two_in


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
        "balon yang wajib didaftarkan dan diikat kapan?",
        "kalau bisa terbang malam, kapan mendaratnya?",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert two_in(text) is None


@pytest.mark.parametrize(
    ("text", "led"),
    [
        (
            "Di kantor saya ada balon. Siapa juru balonnya?",
            ("Di kantor saya ada balon", "Siapa juru balonnya?"),
        ),
        ("Saya harus terbang. Kapan daftar?", ("Saya harus terbang", "Kapan daftar?")),
    ],
)
def test_what_leads_to_a_question_is_told_apart(text: str, led: tuple[str, str]) -> None:
    assert led_in(text) == led


@pytest.mark.parametrize("text", ["Siapa juru balon? Saya belum tahu.", "PP No. 7 tahun 2031 apa isinya?"])
def test_a_question_that_nothing_leads_to(text: str) -> None:
    assert led_in(text) is None
