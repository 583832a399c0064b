import pytest

from tanya.domain.locator import NodeKind
from tanya.understanding.days import without_days
from tanya.understanding.pointing import Aim, pointing_in


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("itu pasal berapa?", Aim.PLACE),
        ("dasar hukum apa?", Aim.PLACE),
        ("aturannya apa?", Aim.PLACE),
        ("bunyi lengkapnya", Aim.WHOLE),
        ("isinya?", Aim.WHOLE),
        ("jelaskan lebih lanjut", Aim.WHOLE),
        ("penjelasannya?", Aim.WHOLE),
        ("jelaskan ayat 2", Aim.PART),
        ("kalau huruf b?", Aim.PART),
        ("pasal 6?", Aim.PASAL),
        ("eh salah, pasal 37 maksud", Aim.PASAL),
        ("ayat berikutnya bunyi apa?", Aim.NEXT),
        ("lanjutkan", Aim.NEXT),
        ("terus?", Aim.NEXT),
        ("pasal sebelumnya apa bunyinya?", Aim.PREVIOUS),
        ("peraturannya masih berlaku?", Aim.STANDING),
        ("masih berlaku per 1 Januari 2020?", Aim.STANDING),
        ("penggantinya apa?", Aim.STANDING),
        ("PP itu masih berlaku?", Aim.STANDING),
        ("perwakonya masih berlaku tidak?", Aim.STANDING),
        ("undang-undang tersebut sudah dicabut?", Aim.STANDING),
        ("itu PP nomor berapa?", Aim.PLACE),
        ("bunyi sebelum diubah?", Aim.FORMER),
        ("dahulu bunyi bagaimana", Aim.FORMER),
        ("yang kedua", Aim.CHOICE),
        ("2", Aim.CHOICE),
    ],
)
def test_what_points_at_the_answer_before_is_known_by_its_aim(text: str, aim: Aim) -> None:
    pointing = pointing_in(text, without_days)
    assert pointing
    assert pointing.aim is aim


@pytest.mark.parametrize(
    "text",
    [
        "",
        "apa sanksinya?",
        "siapa yang menetapkan?",
        "peraturan apa yang mengatur SAKIP",
        "tahun sebelumnya berapa?",
        "apa itu PP?",
        "laporan kinerja pasal berapa?",
        "ayat 2 tentang cuti",
        "kalau dahulu berapa?",
        "\ufffc masih berlaku?",
        "kalau 80?",
    ],
)
def test_a_matter_of_its_own_points_at_nothing(text: str) -> None:
    assert pointing_in(text, without_days) is None


def test_a_neighbour_is_of_the_kind_that_is_named() -> None:
    of_ayat, of_any = pointing_in("ayat berikutnya", without_days), pointing_in("berikutnya?", without_days)
    assert of_ayat
    assert of_any
    assert (of_ayat.kind, of_any.kind) == (NodeKind.AYAT, None)
