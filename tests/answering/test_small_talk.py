import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


def said(assistant: Assistant, text: str, *before: str) -> str:
    answer = assistant.ask(Question(text, before))
    assert (answer.status, answer.citations) == (Status.SMALL_TALK, ())
    return answer.text


def test_a_greeting_is_given_back(sky: Assistant) -> None:
    assert said(sky, "selamat sore min").startswith("Selamat sore!")
    assert said(sky, "assalamualaikum").startswith("Waalaikumsalam!")
    assert said(sky, "halooo").startswith("Halo!")


@pytest.mark.parametrize(
    "text", ["halo", "👍", "", "asdfgh", "tes", "oke", "kamu siapa?", "apa yang bisa kamu jawab?"]
)
def test_there_is_something_to_try(sky: Assistant, text: str) -> None:
    assert "“" in said(sky, text)


def test_what_is_held_is_counted_by_kind(sky: Assistant) -> None:
    text = said(sky, "dokumen apa saja yang kamu punya?")
    assert "2 naskah peraturan (misalnya PP 7/2031) dan 2 dokumen daerah dan instansi" in text
    assert "(misalnya Kota Awan, Kota Mega)" in text


@pytest.mark.parametrize("text", ["halo", "kamu siapa?"])
def test_its_name_reads_as_a_name(sky: Assistant, text: str) -> None:
    assert "Saya Tanya, " in said(sky, text)


def test_thanks_farewells_and_complaints_are_answered_in_kind(sky: Assistant) -> None:
    words = [said(sky, text) for text in ("makasih ya", "sampai besok", "jawabanmu salah")]
    assert [word.split()[0].strip(",!") for word in words] == ["Sama-sama", "Sampai", "Maaf"]


def test_a_greeting_with_a_question_is_answered(sky: Assistant) -> None:
    greeted = sky.ask(Question("pagi min, mau tanya dong, apa larangan juru balon?"))
    assert greeted.citations == sky.ask(Question("apa larangan juru balon?")).citations != ()


def test_an_english_question_without_an_answer_gets_a_line_in_english(sky: Assistant) -> None:
    assert "I answer in Indonesian" in sky.ask(Question("what is the colour of the moon in winter?")).text
    assert "I answer in Indonesian" not in sky.ask(Question("warna bulan di musim dingin apa?")).text


def test_english_that_is_not_understood_is_not_called_another_field(sky: Assistant) -> None:
    answer = sky.ask(Question("how should bread dough be kneaded?"))
    assert answer.status is Status.NO_EVIDENCE
    assert "belum saya pahami" in answer.text
    assert "did not understand" in answer.text


def test_an_english_question_of_everyday_talk_is_still_refused(sky: Assistant) -> None:
    assert sky.ask(Question("what is the weather like today?")).status is Status.OUT_OF_SCOPE


def test_what_people_ask_in_english_is_answered_as_what_they_ask_here(sky: Assistant) -> None:
    here = sky.ask(Question("apa larangan juru balon?"))
    assert sky.ask(Question("what are the prohibitions for a juru balon?")).citations == here.citations != ()


def test_who_asks_in_english_for_a_holder_of_an_office_is_told_in_english_too(assistant: Assistant) -> None:
    answer = assistant.ask(Question("who is the president of Indonesia?"))
    assert answer.status is Status.OUT_OF_SCOPE
    assert "I answer in Indonesian" in answer.text
