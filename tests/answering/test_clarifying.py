import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


def asked_back(assistant: Assistant, text: str, *before: str) -> tuple[str, ...]:
    answer = assistant.ask(Question(text, before))
    assert answer.status is Status.NEEDS_CLARIFICATION
    return answer.follow_ups


def test_a_topic_alone_is_asked_back_with_what_can_be_answered(assistant: Assistant) -> None:
    choices = asked_back(assistant, "perjanjian kinerja")
    assert "Apa yang dimaksud dengan perjanjian kinerja?" in choices
    assert all(assistant.ask(Question(choice)).status is Status.ANSWERED for choice in choices)


def test_a_topic_is_not_offered_with_what_is_only_told_of_something_beside_it(assistant: Assistant) -> None:
    # Texts tell who confirms the map and what it is, and the aims of managing risks of SPBE.
    assert asked_back(assistant, "peta jabatan") == ("Apa yang dimaksud dengan peta jabatan?",)
    assert "Apa tujuan SPBE?" not in asked_back(assistant, "SPBE")


def test_papers_of_several_regions_are_told_apart_first(sky: Assistant) -> None:
    text = "berapa balon udara di festival?"
    choices = asked_back(sky, text)
    assert choices == ("berapa balon udara di festival Kota Awan", "berapa balon udara di festival Kota Mega")
    assert "diikuti 31 balon" in sky.ask(Question("yang kedua", (text,))).text
    assert "diikuti 31 balon" in sky.ask(Question("Kota Mega", (text,))).text


def test_a_region_that_is_named_is_not_asked_for(sky: Assistant) -> None:
    assert sky.ask(Question("berapa balon udara di festival Kota Mega?")).status is Status.ANSWERED
    assert sky.ask(Question("berapa balon udara di festival?", region="Kota Mega")).status is Status.ANSWERED


def test_a_number_of_several_jenis_is_asked_back_with_those_that_are_answered(assistant: Assistant) -> None:
    answer = assistant.ask(Question("13/2019 tentang apa?"))
    assert answer.status is Status.NEEDS_CLARIFICATION
    assert "PP Nomor 13 Tahun 2019, PermenPANRB Nomor 13 Tahun 2019" in answer.text
    # Of the other one the catalogue does not know what it is about.
    assert answer.follow_ups == ("PP Nomor 13 Tahun 2019 tentang apa?",)


def test_a_number_whose_text_is_held_once_is_that_one(assistant: Assistant) -> None:
    answer = assistant.ask(Question("89/2021 tentang apa?"))
    assert "Penjenjangan Kinerja" in answer.text


def test_a_pasal_without_a_regulation_offers_some_that_have_it(sky: Assistant) -> None:
    assert asked_back(sky, "pasal 2 isinya apa?") == ("bunyi Pasal 2 PP Nomor 7 Tahun 2031",)


def test_a_jenis_without_a_number_offers_its_newest(sky: Assistant) -> None:
    choices = asked_back(sky, "pp")
    assert choices == ("PP Nomor 7 Tahun 2031 tentang apa?", "PP Nomor 3 Tahun 2029 tentang apa?")


def test_a_value_of_nobody_is_asked_back_with_regions_that_tell(assistant: Assistant) -> None:
    choices = asked_back(assistant, "nilai SAKIP berapa?")
    assert choices
    for choice in choices:
        region = choice.removeprefix("nilai SAKIP ")
        assert assistant.ask(Question(choice)).citations[0].document.region == region


@pytest.mark.parametrize(
    "text",
    ["itu masih berlaku?", "ayat berikutnya", "jelaskan", "kapan batasnya?", "123", "pasal berapa itu?"],
)
def test_what_says_nothing_by_itself_is_asked_back(sky: Assistant, text: str) -> None:
    asked_back(sky, text)


def test_a_number_is_a_choice_only_where_some_were_offered(sky: Assistant) -> None:
    answer = sky.ask(Question("2", ("apa larangan juru balon?",)))
    assert answer.status is not Status.ANSWERED


def test_what_is_compared_is_headed_as_the_glossary_spells_it(assistant: Assistant) -> None:
    answer = assistant.ask(Question("apa bedanya lppd dan lkpj?"))
    assert answer.table
    assert answer.table.columns == ("LPPD", "LKPJ")
