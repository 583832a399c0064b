from tanya.domain.answer import Answer, Question, Sentence, Status
from tanya.wording import STATUS_TEXT


def test_the_text_carries_the_mark_of_every_citation() -> None:
    answer = Answer(
        Question("Apa?"), Status.ANSWERED, (Sentence("Kapal terbang.", (1,)), Sentence("Juga malam.", (2, 3)))
    )
    assert answer.text == "Kapal terbang. [1]\n\nJuga malam. [2][3]"


def test_how_long_it_took_does_not_tell_two_answers_apart() -> None:
    one, other = (Answer(Question("Apa?"), Status.NO_EVIDENCE, elapsed_ms=ms) for ms in (1.0, 2.0))
    assert one == other


def test_every_way_of_not_answering_has_its_words() -> None:
    assert set(STATUS_TEXT) == set(Status) - {Status.ANSWERED, Status.PARTIAL}
