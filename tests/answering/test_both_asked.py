"""Two questions in one message: `PP 7/2031` of the invented library holds the answers."""

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


def places(sky: Assistant, text: str) -> list[str]:
    answer = sky.ask(Question(text))
    assert answer.status is Status.ANSWERED
    return [str(citation.locator) for citation in answer.citations]


def test_each_of_two_questions_is_answered_from_its_own_place(sky: Assistant) -> None:
    asked = "apa larangan bagi juru balon? kapan pendaftaran balon udara disampaikan?"
    assert places(sky, asked) == ["Pasal 3", "Pasal 2"]


def test_what_one_place_answers_is_quoted_once(sky: Assistant) -> None:
    asked = "apa larangan bagi juru balon dan apa saja yang dilarang bagi juru balon?"
    assert places(sky, asked) == ["Pasal 3"]


def test_where_one_of_them_has_no_answer_the_other_is_given_as_ever(sky: Assistant) -> None:
    asked = "apa larangan bagi juru balon dan berapa gajinya?"
    answer = sky.ask(Question(asked))
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 3"]


def test_what_the_glossary_leaves_open_is_told(assistant: Assistant) -> None:
    answer = assistant.ask(Question("apa itu LKE dan siapa yang mengisinya?"))
    assert answer.status is Status.PARTIAL
    assert "“siapa yang mengisinya” tidak saya temukan jawabannya" in " ".join(answer.warnings)


def test_a_story_is_taken_as_what_was_said_before(sky: Assistant) -> None:
    answer = sky.ask(Question("Saya baru pindah ke menara. Apa larangan bagi juru balon?"))
    assert answer.status is Status.ANSWERED
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 3"]


@pytest.mark.parametrize(
    "asked",
    [
        "apa larangan bagi juru balon? berapa tarif parkir pesawat tempur?",
        "kapan pendaftaran balon udara disampaikan dan siapa ketua regu penjinak?",
    ],
)
def test_a_second_question_without_an_answer_is_named(sky: Assistant, asked: str) -> None:
    answer = sky.ask(Question(asked))
    assert answer.status is Status.PARTIAL
    assert len(answer.citations) == 1
    assert "tidak saya temukan jawabannya" in " ".join(answer.warnings)


def test_what_may_not_be_answered_beside_a_sure_answer_is_told(sky: Assistant) -> None:
    answer = sky.ask(Question("apa larangan bagi juru balon dan berapa gajinya?"))
    assert answer.status is Status.ANSWERED
    assert "mungkin belum menjawab “berapa gajinya”" in " ".join(answer.warnings)
    assert not sky.ask(Question("apa larangan bagi juru balon?")).warnings


def test_a_second_question_that_is_answered_in_doubt_is_answered_as_in_doubt(sky: Assistant) -> None:
    answer = sky.ask(Question("apa larangan bagi juru balon? kapan kotak pasir dikosongkan?"))
    assert answer.status is Status.PARTIAL
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 3", "Lampiran I huruf A"]
    before, _, behind = answer.text.partition("Untuk “kapan kotak pasir dikosongkan” saya kurang yakin")
    assert "Juru Balon dilarang" in before
    assert "kotak pasir" in behind


def test_two_sentences_of_a_text_without_provisions_answer_each_its_own(assistant: Assistant) -> None:
    answer = assistant.ask(Question("berapa nilai AKIP AA dan berapa nilai AKIP BB?"))
    assert "predikat AA" in answer.text
    assert "predikat BB" in answer.text
