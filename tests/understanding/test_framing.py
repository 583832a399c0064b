"""What is asked of each of two things is told apart from what they are."""

import pytest

from tanya.understanding.framing import framed


@pytest.mark.parametrize(
    ("text", "heads", "asked"),
    [
        ("bedanya izin terbang PNS sama PPPK apa", "PNS|PPPK", "izin terbang PNS|izin terbang PPPK"),
        ("perbedaan izin terbang antara PNS dan PPPK", "PNS|PPPK", "izin terbang PNS|izin terbang PPPK"),
        ("PNS vs PPPK soal izin terbang", "PNS|PPPK", "izin terbang PNS|izin terbang PPPK"),
        (
            "lama izin terbang guru dibanding dosen",
            "guru|dosen",
            "berapa lama izin terbang guru|berapa lama izin terbang dosen",
        ),
        ("izin terbang, guru sama dosen beda gak?", "guru|dosen", "izin terbang guru|izin terbang dosen"),
        (
            "apa beda potongan tali balon Kota Awan antara angin ribut dan angin tenang?",
            "angin ribut|angin tenang",
            "potongan tali balon Kota Awan angin ribut|potongan tali balon Kota Awan angin tenang",
        ),
        (
            "beda potongan tali balon kalau angin ribut dan angin tenang?",
            "angin ribut|angin tenang",
            "potongan tali balon angin ribut|potongan tali balon angin tenang",
        ),
        (
            "mana yang lebih lama, izin terbang atau izin mendarat PNS?",
            "izin terbang|izin mendarat PNS",
            "berapa lama izin terbang PNS|berapa lama izin mendarat PNS",
        ),
        (
            "beda lama izin terbang dan izin mendarat PNS",
            "izin terbang|izin mendarat PNS",
            "berapa lama izin terbang PNS|berapa lama izin mendarat PNS",
        ),
        (
            "lebih cepat mana: lapor gas atau lapor tali",
            "lapor gas|lapor tali",
            "kapan paling lambat lapor gas|kapan paling lambat lapor tali",
        ),
        (
            "hukuman mangkir 3 hari dibanding 10 hari berturut-turut",
            "3 hari|10 hari",
            "hukuman mangkir 3 hari|hukuman mangkir 10 hari berturut-turut",
        ),
    ],
)
def test_each_side_keeps_all_that_is_said_of_both(text: str, heads: str, asked: str) -> None:
    told = framed(text)
    assert told
    assert ("|".join(told.heads), "|".join(told.asked)) == (heads, asked)


@pytest.mark.parametrize(
    "text",
    [
        "apa beda juru mudi dan juru tambat?",
        "perbedaan PNS dan PPPK apa?",
        "bedanya PNS sama PPPK di \ufffc apa sih?",
        "hukuman tambat ringan dan berat",
        "kalau isinya beda sama yang kertas, pakai yang mana?",
        "apa beda PNS dan PNS soal izin terbang?",
        "bolehkah guru dan dosen terbang?",
        "kapan memakai paling lama dan kapan paling lambat?",
    ],
)
def test_what_two_things_are_is_no_question_of_each(text: str) -> None:
    assert framed(text) is None
