import pytest

from tanya.understanding.english import in_indonesian, is_english
from tanya.understanding.english_words import FILE
from tanya.understanding.intent import Wanted
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("is PP 8/2006 still in force?", "apakah PP 8/2006 masih berlaku?"),
        ("what does article 20 paragraph (2) of PP 8/2006 say", "bunyi pasal 20 ayat (2) PP 8/2006"),
        ("What is perjanjian kinerja?", "apa itu perjanjian kinerja?"),
        ("who must sign the perjanjian kinerja", "siapa yang menandatangani perjanjian kinerja"),
        ("how many members of the tim anjab", "berapa anggota tim anjab"),
        ("What is the maximum number of airships?", "berapa jumlah maksimal airships?"),
        ("What is the minimum age for applicants", "berapa minimal usia pelamar"),
        ("What percentage of the allowance is paid?", "berapa persen tunjangan membayar?"),
        ("How often must reports be submitted?", "setiap berapa lama laporan menyampaikan?"),
        ("Who is responsible for the archive?", "siapa yang bertanggung jawab atas arsip?"),
        ("What is the penalty for violating the prohibition?", "apa sanksi melanggar larangan?"),
        ("Which aspects are assessed?", "apa saja aspek mengevaluasi?"),
        ("Which official signs it?", "pejabat mana menandatangani?"),
        ("What are the requirements for candidates?", "apa saja persyaratan pelamar?"),
        ("What happens if the report is late?", "apa akibatnya jika laporan terlambat?"),
        ("What is the length of annual leave?", "berapa lama cuti tahunan?"),
        ("What is the length of service for promotion?", "berapa masa kerja kenaikan pangkat?"),
        ("and what about sick leave?", "bagaimana dengan cuti sakit?"),
        ("leave of civil servants under the 2014 law", "cuti PNS menurut undang-undang 2014"),
        (
            "What does article 5 of Government Regulation No. 94 of 2021 say?",
            "bunyi pasal 5 PP 94/2021?",
        ),
    ],
)
def test_the_words_by_which_people_ask_are_put_in_indonesian(text: str, meant: str) -> None:
    assert in_indonesian(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "apa itu outcome",
        "road map of RB",
        "core business dan output",
        "PP 8/2006",
        "beda core values of the ASN dan yang lama apa",
        "annual report dikumpulkan kapan",
        "SPBE index 2021",
        "audit internal",
        "program audit internal?",
    ],
)
def test_an_english_term_makes_no_english_question(text: str) -> None:
    assert not is_english(text)
    assert in_indonesian(text) == text


@pytest.mark.parametrize(
    "text",
    ["maternity leave for contract employees", "civil servant annual leave", "average score of ministries"],
)
def test_keywords_alone_are_english_where_all_of_them_are(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("what is the annual performance report", "apa itu laporan kinerja tahunan"),
        ("how many perjanjian kinerja deadlines are there", "berapa batas waktu perjanjian kinerja"),
        ("who must report to the agency", "siapa yang melaporkan instansi pemerintah"),
        ("who must sign the report", "siapa yang menandatangani laporan"),
        (
            "is the rule of Kota Lama (2014), if any, valid?",
            "apakah peraturan Kota Lama (2014), jika semua, masih berlaku?",
        ),
    ],
)
def test_what_is_told_of_a_thing_stands_behind_it(text: str, meant: str) -> None:
    assert in_indonesian(text) == meant


def test_signs_that_stand_for_words_may_be_typed_without_harm() -> None:
    assert in_indonesian("what is \ue000 the \uf8ff report?") == "apa itu laporan?"


def test_every_line_of_the_word_list_says_one_thing_once() -> None:
    lines = [
        line for line in FILE.read_text(encoding="utf-8").splitlines() if " = " in line and line[0] != "#"
    ]
    said = [("*" in line[:1], one) for line in lines for one in line.lstrip("*").split(" = ")[0].split(", ")]
    assert [one for one in said if said.count(one) > 1] == []
    assert all(line.split(" = ")[1].strip() for line in lines)


def test_an_english_question_is_understood_and_marked(understand: Understand) -> None:
    intent = understand("is PermenPANRB 12/2015 still valid?")
    assert (intent.wanted, intent.english) == (Wanted.STATUS, True)
    assert not understand("apakah PermenPANRB 12/2015 masih berlaku?").english
