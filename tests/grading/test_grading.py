"""Answers to questions for a predikat, over the shipped corpus."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status

_WITH_FIXTURES = settings(
    max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


def ask(assistant: Assistant, text: str, *before: str, as_of: date | None = None) -> Answer:
    return assistant.ask(Question(text, before, as_of=as_of))


def test_the_predikat_comes_first_with_its_band_and_the_words_that_prove_it(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai sakip 75,5 predikatnya apa")
    assert answer.text.startswith("Nilai AKIP 75,5: predikat BB (Sangat Baik), rentang 70,01 – 80,00.")
    (cited,) = answer.citations
    assert (cited.document.id, cited.quote.count("70,01 – 80,00")) == ("permenpanrb-88-2021", 1)
    assert "ringkasan, bukan naskah resmi" in answer.text


def test_the_rule_that_now_counts_and_the_former_are_told_apart(assistant: Assistant) -> None:
    told = " ".join(ask(assistant, "nilai sakip 75,5 predikatnya apa").warnings)
    assert "PermenPANRB 88/2021: masih berlaku" in told
    assert "PermenPANRB 12/2015 (mulai berlaku 2 Juli 2015): tidak berlaku lagi" in told


def test_a_rule_that_is_named_is_used_and_the_one_that_now_counts_is_added(assistant: Assistant) -> None:
    answer = ask(assistant, "predikat nilai AKIP 60 menurut permenpanrb 12/2015")
    assert answer.sentences[0].text.startswith(
        "Nilai AKIP 60: predikat CC, Cukup (Memadai), rentang >50 – 60."
    )
    assert [c.document.id for c in answer.citations] == ["permenpanrb-12-2015"] * 2 + [
        "permenpanrb-88-2021"
    ] * 2
    assert any("12/2015 sudah dicabut oleh PermenPANRB 88/2021" in line for line in answer.warnings)


def test_the_year_of_a_result_chooses_its_rule(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai SAKIP tahun 2018 sebesar 60,20 predikatnya apa")
    assert answer.citations[0].document.id == "permenpanrb-12-2015"


def test_a_score_on_a_bound_says_which_side_it_is_on(assistant: Assistant) -> None:
    assert (
        "Tepat di batas: 80 masuk BB, bukan A (80,01 – 90,00)."
        in ask(assistant, "nilai AKIP 80 predikat apa").text
    )
    assert (
        "2,6 masuk Baik, bukan Cukup (1,8 – <2,6)." in ask(assistant, "indeks SPBE 2,6 predikatnya apa").text
    )


def test_a_score_between_two_bands_has_none_and_the_table_is_shown(assistant: Assistant) -> None:
    answer = ask(assistant, "IKM 76,605 mutunya apa")
    assert (
        "tidak masuk rentang mana pun yang tercetak; letaknya di antara C (65 – 76,6) dan B (76,61 – 88,3)"
        in answer.text
    )
    assert len(answer.citations[0].quote.splitlines()) == 4


def test_where_the_current_rule_has_a_gap_the_former_is_told_too(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai AKIP 80,005 predikatnya apa")
    assert "di antara BB (70,01 – 80,00) dan A (80,01 – 90,00)" in answer.text
    assert "predikat A (Memuaskan), rentang >80 – 90" in answer.text


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("nilai SAKIP 101 predikatnya apa", "AA (90,01 – 100,00)"),
        ("indeks SPBE 5,6 predikatnya apa", "Memuaskan (4,2 – 5,0)"),
    ],
)
def test_a_score_beyond_the_scale_is_said_to_be(assistant: Assistant, question: str, most: str) -> None:
    assert f"di luar rentang yang tercetak; yang tertinggi ialah {most}" in ask(assistant, question).text


def test_a_negative_score_is_asked_back(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai AKIP -3 predikat apa?")
    assert (answer.status, answer.citations) == (Status.NEEDS_CLARIFICATION, ())
    assert "-3" in answer.text


def test_a_small_score_of_nothing_named_asks_which_with_choices(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai 3,2 predikatnya apa?")
    assert answer.status is Status.NEEDS_CLARIFICATION
    assert answer.follow_ups == ("Indeks SPBE 3,2 predikatnya apa?", "Nilai AKIP 3,2 predikatnya apa?")
    assert ask(assistant, answer.follow_ups[0]).text.startswith("Indeks SPBE 3,2: predikat Baik")


def test_without_an_instrument_it_is_the_akip_and_that_is_said(assistant: Assistant) -> None:
    answer = ask(assistant, "Nilai 92 itu predikatnya apa?")
    assert answer.text.startswith("Nilai AKIP 92: predikat AA (Sangat Memuaskan)")
    assert any("dihitung sebagai nilai AKIP" in line for line in answer.warnings)


def test_another_instrument_is_never_taken_for_the_akip(assistant: Assistant) -> None:
    assert "Nilai AKIP" not in ask(assistant, "nilai maturitas SPIP 80 masuk kategori apa").text


def test_what_a_score_lacks_is_the_difference_to_the_printed_bound(assistant: Assistant) -> None:
    assert (
        "kurang 2,01 ke predikat BB (Sangat Baik), karena 70,01 − 68 = 2,01."
        in ask(assistant, "selisih nilai 68 ke BB").text
    )


def test_a_bound_that_must_be_exceeded_is_not_enough(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai AKIP 68 kurang berapa ke BB menurut PermenPANRB 12/2015")
    assert "kurang lebih dari 2 ke predikat BB" in answer.text
    assert "harus di atas 70 dan 70 − 68 = 2" in answer.text


def test_a_band_that_is_reached_or_passed_is_said_to_be(assistant: Assistant) -> None:
    assert "sudah di predikat BB" in ask(assistant, "nilai sakip 75 kurang berapa ke BB").text
    assert "sudah di atas predikat BB" in ask(assistant, "nilai sakip 85 kurang berapa ke BB").text


def test_the_score_that_a_predikat_asks_for(assistant: Assistant) -> None:
    assert (
        "predikat A (Memuaskan): nilai sedikitnya 80,01 dan paling tinggi 90,00"
        in ask(assistant, "butuh nilai berapa supaya dapat A").text
    )
    assert (
        "nilai sedikitnya 3,5 dan di bawah 4,2"
        in ask(assistant, "indeks SPBE harus berapa supaya sangat baik").text
    )


@pytest.mark.parametrize(
    ("letter", "total", "label"),
    [("BB", "80", "BB"), ("A", "90", "A"), ("B", "70", "B"), ("AA", "100", "AA")],
)
def test_equal_letters_add_up_by_the_weights(
    assistant: Assistant, letter: str, total: str, label: str
) -> None:
    answer = ask(assistant, f"kalau tiap subkomponen {letter} nilai akhirnya berapa")
    terms = " + ".join(f"{weight} × {total}%" for weight in (30, 30, 15, 25))
    assert f"nilai akhirnya {total}, karena {terms} = {total}" in answer.text
    assert f"predikat {label} (" in answer.text


@pytest.mark.parametrize(
    "question", ["nilai RB 85 kategorinya apa", "indeks RB 100,67 tahun 2024 kategorinya apa"]
)
def test_an_rb_index_above_80_has_no_letter_since_2023(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.PARTIAL
    assert "tidak boleh dihitung sendiri" in answer.text
    assert "rentang" not in answer.text


def test_an_rb_index_of_2022_has_one(assistant: Assistant) -> None:
    assert (
        "predikat A (memuaskan), rentang >80 – 90"
        in ask(assistant, "indeks RB 85 tahun 2022 kategorinya apa").text
    )


def test_the_score_that_an_rb_letter_above_80_asks_for_is_not_known(assistant: Assistant) -> None:
    answer = ask(assistant, "butuh indeks RB berapa supaya dapat A")
    assert (answer.status, "rentang" in answer.text) == (Status.PARTIAL, False)
    assert "di atas 60 dan paling tinggi 70" in ask(assistant, "butuh indeks RB berapa supaya B").text


def test_two_rules_that_are_named_are_both_applied(assistant: Assistant) -> None:
    asked = "nilai 75 menurut PermenPANRB 88/2021 dan PermenPANRB 12/2015 predikatnya apa"
    cited = {citation.document.id for citation in ask(assistant, asked).citations}
    assert cited == {"permenpanrb-88-2021", "permenpanrb-12-2015"}


def test_as_of_a_day_the_rule_of_that_day_is_applied_alone(assistant: Assistant) -> None:
    answer = ask(assistant, "nilai AKIP 75 predikatnya apa", as_of=date(2018, 5, 1))
    assert {citation.document.id for citation in answer.citations} == {"permenpanrb-12-2015"}
    assert any("PermenPANRB 88/2021: belum berlaku" in line for line in answer.warnings)


def test_another_score_is_read_with_the_question_before_it(assistant: Assistant) -> None:
    answer = ask(assistant, "kalau 3,5?", "indeks SPBE 2,95 predikatnya apa?")
    assert answer.text.startswith("Indeks SPBE 3,5: predikat Sangat Baik")


def test_a_rule_without_bands_is_not_answered_with_those_of_another(assistant: Assistant) -> None:
    assert "rentang" not in ask(assistant, "predikat nilai 60 menurut PermenPANRB 53/2014").text


@_WITH_FIXTURES
@given(score=st.decimals(0, 100, places=2))
def test_every_score_of_the_scale_is_answered_with_its_own_number(
    assistant: Assistant, score: object
) -> None:
    written = str(score).replace(".", ",")
    answer = ask(assistant, f"nilai AKIP {written} predikatnya apa")
    assert answer.status is Status.ANSWERED
    assert answer.text.startswith(f"Nilai AKIP {written}: predikat ")
