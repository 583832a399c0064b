"""What is found by searching, and what of it is about what was asked."""

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


def test_the_glossary_tells_of_the_term_whose_meaning_is_asked(assistant: Assistant) -> None:
    answer = assistant.ask(Question("RKPD dalam pohon kinerja itu apa?"))
    assert answer.status is Status.ANSWERED
    assert "RKPD adalah" in answer.text
