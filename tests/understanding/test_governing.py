import pytest

from tanya.understanding.governing import governing_in
from tanya.understanding.intent import Concept, Wording
from tests.understanding.conftest import Understand


def found(matter: str) -> tuple[Concept, ...]:
    return (Concept(matter, (Wording((matter,)),)),)


def matter_of(text: str) -> str | None:
    asked = governing_in(text, found)
    return asked.concepts[0].word if asked else None


@pytest.mark.parametrize(
    "text",
    [
        "apa dasar hukum balon udara",
        "balon udara itu dasar hukumnya apa?",
        "landasan hukum balon udara",
        "peraturan apa yang mengatur balon udara?",
        "peraturan yang mengatur balon udara apa saja",
        "regulasi apa saja soal balon udara",
        "aturan tentang balon udara nomor berapa",
        "aturan balon udara terbaru",
        "aturan balon udara yang berlaku sekarang apa",
        "balon udara diatur di mana?",
        "balon udara diatur dalam peraturan apa",
        "balon udara pakai peraturan nomor berapa",
        "perpres balon udara nomor berapa",
        "UU apa yang mengatur balon udara",
    ],
)
def test_a_regulation_of_a_matter_is_asked_for(text: str) -> None:
    assert matter_of(text) == "balon udara"


@pytest.mark.parametrize(
    "text",
    [
        "PP mana yang mencabut aturan balon udara?",
        "siapa yang mengatur balon udara?",
        "balon udara diatur lebih lanjut dengan peraturan apa?",
        "berapa aturan yang dilanggar?",
        "apa yang diatur?",
    ],
)
def test_something_else_is_asked(text: str) -> None:
    assert matter_of(text) is None


@pytest.mark.parametrize(
    ("text", "jenis"),
    [
        ("permenpan berapa yang ngatur balon", "PermenPANRB"),
        ("undang-undang apa yang mengatur balon", "UU"),
        ("perwali yang mengatur balon", "Perwali"),
        ("aturan apa yang mengatur balon", ""),
    ],
)
def test_the_jenis_that_is_asked_for(text: str, jenis: str) -> None:
    asked = governing_in(text, found)
    assert asked
    assert asked.jenis == jenis


def test_the_newest_is_asked_for() -> None:
    asked = governing_in("aturan balon terbaru nomor berapa", found)
    assert asked
    assert asked.newest


def test_who_names_a_regulation_does_not_ask_for_one(understand: Understand) -> None:
    assert understand("apa dasar hukum PP 8/2006?").governing is None
    assert understand("apa dasar hukum SAKIP?").governing is not None
