"""Conversations that go back to what was spoken of, or on to something else."""

import pytest

from tanya.understanding.returning import Return, goes_elsewhere, return_in, to_the_point
from tests.understanding.conftest import Understand

LEAVE, OTHER = "berapa lama cuti melahirkan PNS?", "siapa yang mereviu laporan kinerja?"


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("balik ke yang angsa tadi, makanannya apa?", Return("angsa", "makanannya apa?")),
        ("kembali ke angsa siapa yang memberi makan?", Return("angsa", "siapa yang memberi makan?")),
        ("oke balik lagi ke soal angsa itu ya, boleh dipelihara?", Return("angsa", "boleh dipelihara?")),
        ("soal angsa putih tadi, siapa pemiliknya?", Return("angsa putih", "siapa pemiliknya?")),
        ("balik ke angsa", Return("angsa", "")),
        ("kalau yang putih?", None),
        ("soal angsa, siapa pemiliknya?", None),
        ("siapa yang kembali ke kandang?", None),
    ],
)
def test_what_is_gone_back_to_is_told_from_what_is_asked(text: str, back: Return | None) -> None:
    assert return_in(text) == back


def test_a_question_goes_on_from_the_one_it_goes_back_to(understand: Understand) -> None:
    intent = understand("balik ke cuti melahirkan tadi, syarat suratnya apa?", LEAVE, OTHER)
    plain = understand("syarat suratnya apa?", LEAVE)
    assert (intent.earlier, intent.concepts) == ((LEAVE,), plain.concepts)


def test_a_term_that_is_gone_back_to_says_what_the_question_is_about(understand: Understand) -> None:
    intent = understand("kembali ke SPIP, siapa yang mengawasi pelaksanaannya?", "apa unsur SPIP?", OTHER)
    assert intent.concepts == understand("SPIP, siapa yang mengawasi pelaksanaannya?").concepts


def test_a_piece_finds_its_place_in_the_question_gone_back_to(understand: Understand) -> None:
    before = "Sekretariat daerah provinsi tipe A paling banyak berapa asisten?"
    intent = understand("kembali ke sekretariat daerah tadi, kalau tipe C?", before, OTHER)
    assert intent.concepts == understand(before.replace("tipe A", "tipe C")).concepts


def test_a_return_alone_asks_the_same_again(understand: Understand) -> None:
    again = understand("balik ke cuti melahirkan", LEAVE, OTHER)
    assert (again.concepts, again.wanted) == (understand(LEAVE).concepts, understand(LEAVE).wanted)


def test_nothing_is_gone_back_to_that_nobody_spoke_of(understand: Understand) -> None:
    text = "kembali ke jabatan semula, apa syaratnya?"
    assert understand(text, OTHER).concepts == understand(text).concepts


def test_another_topic_takes_nothing_over(understand: Understand) -> None:
    assert goes_elsewhere("eh ganti topik, kapan PK disusun?") == "kapan PK disusun?"
    assert goes_elsewhere("kapan PK disusun?") is None
    after = understand("ganti topik, kalau terlambat apa sanksinya?", LEAVE)
    assert (after.earlier, after.concepts) == ((), understand("kalau terlambat apa sanksinya?").concepts)


def test_words_that_only_begin_a_question_are_no_matter(understand: Understand) -> None:
    assert to_the_point("ngomong-ngomong, kapan PK disusun?") == "kapan PK disusun?"
    assert understand("btw, kapan PK disusun?").concepts == understand("kapan PK disusun?").concepts
