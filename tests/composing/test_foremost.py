"""The figure asked for is said first in the quote's own words, and never where it may be another."""

from dataclasses import replace

import pytest

from tanya.assistant import Assistant
from tanya.composing.draft import Claim, Quote
from tanya.composing.foremost import figure_first
from tanya.composing.leads import lead
from tanya.domain.answer import Question
from tanya.domain.document import Document, Kind, PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.understanding.intent import Intent, Wanted

_RULE = Document("pp-7-2031", Kind.NASKAH, "PP 7/2031", "b.txt", "x", 0, RegulationId("PP", "7", 2031))
_PLACE = Locator.of((NodeKind.PASAL, "2"), (NodeKind.AYAT, "2"))


def led(
    text: str,
    wanted: Wanted = Wanted.DEADLINE,
    measure: str | None = None,
    spoken: float = 1.0,
    asked: str = "",
) -> str:
    """What is said before the address, empty where the lead is left as it is."""
    quote = Quote(_RULE, _PLACE, PageRange(), text, "p")
    intent = Intent(Question(asked), asked, wanted, (), measure=measure)
    told = figure_first(Claim(lead((quote,)), (quote,)), intent, lambda _: spoken)
    return told.lead.removesuffix(", menurut Pasal 2 ayat (2) PP Nomor 7 Tahun 2031:") if told else ""


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "(2) Pendaftaran disampaikan paling lambat 12 (dua belas) hari sebelum terbang.",
            "Paling lambat 12 (dua belas) hari sebelum terbang",
        ),
        (
            "(2) Keberatan diajukan dalam jangka waktu paling lama 21 (dua puluh satu) hari kerja, tertulis.",
            "Dalam jangka waktu paling lama 21 (dua puluh satu) hari kerja",
        ),
        (
            "(2) Tim sebagaimana dimaksud pada ayat (1) paling sedikit 7 (tujuh) orang.",
            "Paling sedikit 7 (tujuh) orang",
        ),
        (
            "(2) Balon didaftarkan paling lambat satu bulan setelah selesai dijahit.",
            "Paling lambat satu bulan setelah selesai dijahit",
        ),
        (
            "(2) Tim paling sedikit 7 (tujuh) orang. Susunannya: (a) juru balon; (b) juru tali.",
            "Paling sedikit 7 (tujuh) orang",
        ),
        ("(2) Jadwal terbang ditetapkan setiap tahun pada bulan Januari.", "Pada bulan Januari"),
        (
            "(2) Balon diperiksa paling lambat akhir bulan April setiap tahun.",
            "Paling lambat akhir bulan April setiap tahun",
        ),
        ("(2) Pendaftaran ditutup paling lambat tanggal 31 Mei.", "Paling lambat tanggal 31 Mei"),
        ("(2) Balon diturunkan selambatlambatnya pertengahan Juni.", "Selambatlambatnya pertengahan Juni"),
        ("(2) Balon diturunkan sebelum bulan Juni.", "Sebelum bulan Juni"),
    ],
)
def test_the_only_figure_is_said_first_with_what_bounds_it(text: str, first: str) -> None:
    assert led(text) == first


@pytest.mark.parametrize(
    "text",
    [
        "(2) Paling lambat 12 (dua belas) hari untuk balon dan 9 (sembilan) hari untuk layang-layang.",
        "(2) Paling lambat 12 (dua belas) hari, atau tiga hari bila hujan.",
        "(2) Paling lambat 12 (dua belas) hari, kecuali bagi juru balon.",
        "(2) Pendaftaran tidak dilakukan dalam 12 (dua belas) hari.",
        "(2) Paling lambat 12 (dua puluh) hari sebelum terbang.",
        "(2) Paling lambat 12 (dua belas) hari, dan 3O hari bila hujan.",
        "(2) Paling lambat 12 (dua belas) hari:\na. untuk balon; dan\nb. untuk layang-layang.",
        "| 1 | Pendaftaran | 12 hari |",
        "(2) Balon didaftarkan dari bulan Januari sampai dengan Maret.",
        "(2) Balon didaftarkan pada bulan Januari, dan diperiksa dalam 12 hari.",
        "(2) Peraturan ini ditetapkan pada tanggal 3 Mei 2030.",
        "(2) Balon didaftarkan paling lambat satu bulan, atau dua minggu bila hujan.",
        "(2) Balon memiliki satu tahun pembuatan.",
        "(2) Pendaftaran menurut Pasal 12 PP Nomor 3 Tahun 2029.",
        "(2) Keranjang bernomor 12 digantung.",
    ],
)
def test_where_there_may_be_another_figure_the_lead_is_left(text: str) -> None:
    assert led(text) == ""


def test_a_figure_of_another_unit_is_not_the_one_asked_for() -> None:
    text = "(2) Tim terdiri atas paling sedikit 7 (tujuh) orang."
    assert led(text, Wanted.FIGURE, measure="hari") == ""
    assert led(text, Wanted.FIGURE, measure="orang") == "Paling sedikit 7 (tujuh) orang"


def test_a_figure_of_another_matter_is_not_said_first() -> None:
    assert led("(2) Paling lambat 12 (dua belas) hari sebelum terbang.", spoken=0.5) == ""


def test_who_asks_for_a_person_or_a_rank_is_told_no_number() -> None:
    text = "(2) Tim paling sedikit 7 (tujuh) orang, sudah termasuk ketua."
    assert led(text, Wanted.FIGURE, asked="ketua tim siapa? minimal juru apa") == ""
    assert led(text, Wanted.FIGURE, asked="minimal berapa anggota tim") == "Paling sedikit 7 (tujuh) orang"


def test_a_number_of_anything_needs_more_of_the_question_in_its_quote_than_a_deadline() -> None:
    assert led("(2) Tim paling sedikit 7 (tujuh) orang.", Wanted.FIGURE, spoken=0.7) == ""
    assert (
        led("(2) Balon diperiksa paling lambat 7 (tujuh) hari.", spoken=0.7) == "Paling lambat 7 (tujuh) hari"
    )


def test_only_where_a_figure_is_asked_for() -> None:
    assert led("(2) Paling lambat 12 (dua belas) hari sebelum terbang.", Wanted.ACTOR) == ""


def test_words_of_before_a_change_are_never_led_by_their_figure() -> None:
    quote = Quote(_RULE, _PLACE, PageRange(), "(2) Paling lambat 12 (dua belas) hari sebelum terbang.", "p")
    claim = Claim(lead((quote,)), (replace(quote, superseded=True),))
    intent = Intent(Question(""), "", Wanted.DEADLINE, ())
    assert figure_first(claim, intent, lambda _: 1.0) is None


def test_a_deadline_is_the_first_thing_that_an_answer_says(pier: Assistant) -> None:
    answer = pier.ask(Question("berapa lama perahu boleh bersandar?"))
    assert answer.text.startswith(
        "Paling lama 8 (delapan) hari sejak tiba di dermaga, menurut Pasal 3 PP Nomor 2"
    )
