"""What the extractive composer makes of real questions."""

from datetime import date

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status
from tanya.domain.document import Kind


def asked(assistant: Assistant, text: str, *context: str, region: str | None = None) -> Answer:
    return assistant.ask(Question(text, context, region))


def cited(answer: Answer) -> list[str]:
    return [f"{citation.document.id} {citation.locator}" for citation in answer.citations]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Balon udara itu apa?", "pp-7-2031 Pasal 1 angka 1"),
        ("apa yang dimaksud dengan juru balon?", "pp-7-2031 Pasal 1 angka 2"),
        ("berapa panjang benang layang-layang?", "pp-3-2029 Pasal 2"),
        ("apa saja yang dilarang bagi juru balon?", "pp-7-2031 Pasal 3"),
    ],
)
def test_the_provision_that_answers_is_cited(sky: Assistant, text: str, place: str) -> None:
    answer = asked(sky, text)
    assert (answer.status, cited(answer)[0]) == (Status.ANSWERED, place)


def test_a_deadline_is_given_in_the_words_of_the_rule(sky: Assistant) -> None:
    answer = asked(sky, "kapan pendaftaran balon udara paling lambat disampaikan?")
    assert cited(answer)[0].startswith("pp-7-2031 Pasal 2")
    assert "paling lambat 12 (dua belas) hari" in answer.text


def test_a_list_is_given_with_all_its_items(sky: Assistant) -> None:
    text = asked(sky, "apa saja yang dilarang bagi juru balon?").text
    assert all(item in text for item in ("malam hari", "angsa", "Menara"))


def test_the_lead_names_the_place_of_the_quote(sky: Assistant) -> None:
    answer = asked(sky, "Balon udara itu apa?")
    assert answer.text.startswith("Menurut Pasal 1 angka 1 PP Nomor 7 Tahun 2031:\n“")


@pytest.mark.parametrize(("region", "number"), [("Kota Awan", "14"), ("Kota Mega", "31")])
def test_each_region_answers_for_itself(sky: Assistant, region: str, number: str) -> None:
    for answer in (
        asked(sky, f"berapa balon udara di festival {region} tahun 2034?"),
        asked(sky, "berapa balon udara di festival tahun 2034?", region=region),
    ):
        assert number in answer.text
        assert {c.document.region for c in answer.citations} == {region}


@pytest.mark.parametrize(
    "text",
    [
        "berapa balon udara di festival Kota Senja tahun 2034?",
        "berapa balon udara di festival kota senja 2034",
    ],
)
def test_a_region_without_papers_is_never_answered_from_anothers(sky: Assistant, text: str) -> None:
    assert {c.document.kind for c in asked(sky, text).citations} <= {Kind.NASKAH}


def test_the_papers_of_one_year_do_not_answer_for_another(sky: Assistant) -> None:
    answer = asked(sky, "berapa balon udara di festival Kota Awan tahun 2019?")
    assert "14" not in answer.text


def test_a_target_of_one_town_is_no_answer_for_another(assistant: Assistant) -> None:
    metro = asked(assistant, "Predikat SAKIP Kota Metro yang ditargetkan tahun 2018?")
    assert cited(metro)[0].startswith("daerah/kota-metro-2018")
    bandung = asked(assistant, "Predikat SAKIP Kota Bandung yang ditargetkan tahun 2018?")
    assert not [c for c in bandung.citations if c.document.kind is Kind.DAERAH]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("apa beda output dengan outcome?", ("output", "outcome")),
        ("outcome itu apa bedanya dengan output?", ("outcome", "output")),
    ],
)
def test_a_comparison_gives_what_each_side_is(
    assistant: Assistant, text: str, sides: tuple[str, ...]
) -> None:
    quoted = " ".join(citation.quote.lower() for citation in asked(assistant, text).citations)
    assert [f"{side} adalah" in quoted for side in sides] == [True, True]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("PermenPANRB 1/2020 tentang apa?", "Analisis Jabatan"),
        ("permenpan 1 tahun 2020", "Analisis Jabatan"),
        ("PP 7/2031", "Balon Udara"),
        ("88/2021 tentang apa?", "PermenPANRB Nomor 88 Tahun 2021"),
    ],
)
def test_a_regulation_alone_is_told_about(assistant: Assistant, sky: Assistant, text: str, says: str) -> None:
    answer = asked(sky if "2031" in text else assistant, text)
    assert answer.status is Status.ANSWERED
    assert says in answer.text


@pytest.mark.parametrize(
    "text",
    ["bobot komponen evaluasi SAKIP menurut PermenPANRB 12/2015", "PermenPANRB 12/2015 tentang apa?"],
)
def test_no_answer_on_a_revoked_regulation_is_without_its_warning(assistant: Assistant, text: str) -> None:
    answer = asked(assistant, text)
    assert answer.status is Status.ANSWERED
    assert any("12/2015 sudah dicabut oleh PermenPANRB 88/2021" in warning for warning in answer.warnings)


def test_a_regulation_of_later_is_not_cited_without_its_warning(sky: Assistant) -> None:
    answer = sky.ask(Question("Balon udara itu apa?", as_of=date(2030, 1, 31)))
    assert answer.citations[0].in_force is False
    assert any("PP 7/2031 belum berlaku pada 31 Januari 2030" in warning for warning in answer.warnings)


def test_on_a_day_when_it_applied_there_is_no_warning(assistant: Assistant) -> None:
    question = Question("bobot komponen evaluasi SAKIP menurut PermenPANRB 12/2015", as_of=date(2018, 1, 1))
    answer = assistant.ask(question)
    assert (answer.citations[0].in_force, answer.warnings) == (True, ())


def test_the_glossary_says_what_a_term_is(assistant: Assistant) -> None:
    answer = assistant.ask(Question("JDIH itu apa?"))
    assert [citation.document.id for citation in answer.citations] == ["istilah"]


def test_the_glossary_says_nothing_of_what_only_names_one_of_its_terms(assistant: Assistant) -> None:
    answer = assistant.ask(Question("sepatu kaca OPD maksudnya apa?"))
    assert "istilah" not in [citation.document.id for citation in answer.citations]


def test_an_acronym_is_written_out_from_the_glossary(assistant: Assistant) -> None:
    answer = asked(assistant, "kepanjangan SKPD?")
    assert "Satuan Kerja Perangkat Daerah" in answer.text
    assert [citation.document.kind for citation in answer.citations] == [Kind.KATALOG]


def test_a_follow_up_leans_on_the_question_before(assistant: Assistant) -> None:
    answer = asked(assistant, "pasal 19 ayat 2?", "bunyi pasal 20 PP 8/2006")
    assert cited(answer) == ["pp-8-2006 Pasal 19 ayat (2)"]


def test_what_is_suggested_next_can_be_answered(sky: Assistant) -> None:
    suggested = asked(sky, "Balon udara itu apa?").follow_ups
    assert suggested
    assert {asked(sky, text).status for text in suggested} == {Status.ANSWERED}


def test_a_list_item_is_followed_by_the_offer_of_its_whole_pasal(sky: Assistant) -> None:
    assert "Bunyi lengkap Pasal 1 PP Nomor 7 Tahun 2031" in asked(sky, "Balon udara itu apa?").follow_ups
