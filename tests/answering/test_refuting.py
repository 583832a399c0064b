"""A false number that is asked to be confirmed."""

import pytest

from tanya.answering.refuting import ruled_instead
from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status
from tanya.understanding.confirming import Counted, counted_in

RULED = "menurut Pasal 2 ayat (2) PP Nomor 7 Tahun 2031:"


def begins(assistant: Assistant, text: str) -> str:
    return assistant.ask(Question(text)).text.partition("\n")[0]


def test_a_false_number_is_denied_with_the_one_that_is_ruled(sky: Assistant) -> None:
    said = begins(sky, "apakah pendaftaran balon udara disampaikan paling lambat 30 hari sebelum terbang?")
    assert said == f"Tidak, bukan 30 hari: paling lambat 12 (dua belas) hari sebelum terbang, {RULED}"


def test_the_right_number_is_not_denied(sky: Assistant) -> None:
    said = begins(sky, "apakah pendaftaran balon udara disampaikan paling lambat 12 hari sebelum terbang?")
    assert not said.startswith("Tidak")


def test_a_number_of_another_unit_is_not_denied(sky: Assistant) -> None:
    said = begins(sky, "apakah pendaftaran balon udara disampaikan paling lambat 2 bulan sebelum terbang?")
    assert not said.startswith("Tidak")


def test_a_number_of_something_else_is_not_denied(sky: Assistant) -> None:
    said = begins(sky, "apakah keranjang balon udara disampaikan paling lambat 30 hari sebelum terbang?")
    assert not said.startswith("Tidak")


def test_what_another_rule_says_of_the_same_matter_is_not_denied(assistant: Assistant) -> None:
    """Of a region's report rules say two months and three: which is meant the question does not tell."""
    said = begins(assistant, "apakah laporan kinerja disampaikan 3 bulan setelah tahun anggaran berakhir?")
    assert not said.startswith("Tidak")


def test_what_is_denied_is_no_longer_in_doubt(assistant: Assistant) -> None:
    answer = assistant.ask(Question("apakah LKjIP disampaikan 6 bulan setelah tahun anggaran berakhir?"))
    assert answer.status is Status.ANSWERED
    assert answer.text.startswith("Tidak, bukan 6 bulan: paling lambat 2 bulan")


def three_years() -> Counted:
    [found] = counted_in("3 tahun")
    return found


@pytest.mark.parametrize(
    "ruled",
    [
        "Balon disimpan 2 tahun atau lebih.",
        "Balon disimpan lebih dari 2 tahun.",
        "Balon disimpan sampai dengan 2 tahun.",
        "Balon disimpan antara 2 tahun dan masa layak terbang.",
        "Balon disimpan sekurangnya 2 tahun.",
        "Balon disimpan paling lama 2 tahun dan dapat diperpanjang.",
        "Balon disimpan dalam waktu 2 tahun.",
    ],
)
def test_a_bound_within_which_the_number_may_lie_denies_nothing(ruled: str) -> None:
    assert ruled_instead(ruled, three_years()) is None


def test_a_bound_that_is_known_denies_what_lies_beyond() -> None:
    assert ruled_instead("Balon disimpan paling lama 2 tahun.", three_years())
