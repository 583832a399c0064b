import pytest

from tanya.understanding.greeting import without_greeting
from tanya.understanding.intent import Talk
from tanya.understanding.smalltalk import talk_in


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("selamat pagi min 🙏", Talk.GREETING),
        ("assalamu'alaikum wr wb", Talk.GREETING),
        ("oi", Talk.GREETING),
        ("makasih banyak ya, udah kebantu banget", Talk.THANKS),
        ("oh gitu, makasih ya", Talk.THANKS),
        ("oke, sampai besok ya", Talk.GOODBYE),
        ("siap kak", Talk.ACKNOWLEDGED),
        ("tidak", Talk.ACKNOWLEDGED),
        ("ganti topik dong", Talk.ACKNOWLEDGED),
        ("saya mau tanya hal lain", Talk.ACKNOWLEDGED),
        ("tes 123", Talk.TEST),
        ("👍", Talk.NOTHING),
        ("?!", Talk.NOTHING),
        ("", Talk.NOTHING),
        ("asdfgh qwerty", Talk.GARBLED),
        ("kamu ini siapa sih?", Talk.WHO),
        ("kamu robot atau orang beneran?", Talk.WHO),
        ("who are you?", Talk.WHO),
        ("apa yang bisa kamu jawab?", Talk.ABILITIES),
        ("aku mau tanya dong", Talk.ABILITIES),
        ("dokumen apa aja yg kamu punya?", Talk.DOCUMENTS),
        ("peraturan apa saja yang ada di sini", Talk.DOCUMENTS),
        ("jawabanmu salah nih", Talk.COMPLAINT),
        ("jawabannya kok ngaco", Talk.COMPLAINT),
    ],
)
def test_what_is_said_to_us_is_known_by_its_kind(text: str, talk: Talk) -> None:
    assert talk_in(text) is talk


@pytest.mark.parametrize(
    "text",
    [
        "RPJMD",
        "PMPRB",
        "peraturan apa saja yang mengatur SAKIP",
        "dokumen apa saja yang harus disusun",
        "siapa yang membuat laporan kinerja",
        "bantuan hukum",
        "baik buruknya evaluasi internal",
        "salah satu syaratnya apa",
        "oke, tapi siapa yang mereviu?",
        "tes CPNS",
    ],
)
def test_a_question_is_no_small_talk(text: str) -> None:
    assert talk_in(text) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("pagi min, mau nanya dong, kapan batasnya?", "kapan batasnya?"),
        ("permisi pak saya mau tanya apa itu IKU", "apa itu IKU"),
        ("makasih, lalu siapa yang mereviu?", "lalu siapa yang mereviu?"),
        ("kak, PP 8/2006 tentang apa", "PP 8/2006 tentang apa"),
        ("mohon info batas pengaduan", "batas pengaduan"),
    ],
)
def test_a_greeting_before_a_question_is_taken_off(text: str, asked: str) -> None:
    assert without_greeting(text) == asked


@pytest.mark.parametrize(
    "text", ["halo", "malam hari kerja lembur berapa jam", "bisa diperpanjang?", "boleh PNS cuti?"]
)
def test_what_only_looks_like_a_greeting_stays(text: str) -> None:
    assert without_greeting(text) == text
