"""Which part of a passage answers."""

from tanya.assistant import Assistant
from tanya.composing.units import longest_run, runs_of
from tanya.domain.answer import Question
from tanya.text.analysis import words

QUESTION = "sebab pegawai diberhentikan tidak dengan hormat"


def test_the_part_that_says_the_words_as_they_were_asked_is_quoted(sky: Assistant) -> None:
    (citation, *_) = sky.ask(
        Question("Pendaftaran disampaikan paling lambat kapan menurut PP 7/2031?")
    ).citations
    assert str(citation.locator) == "Pasal 2 ayat (2)"


def test_words_of_the_question_are_counted_where_they_stand_in_a_row() -> None:
    runs = runs_of(QUESTION)
    assert longest_run(runs, words("PNS diberhentikan tidak dengan hormat karena melanggar.")) == 4
    assert longest_run(runs, words("PNS diberhentikan dengan hormat tidak atas permintaan sendiri.")) == 0


def test_part_of_a_word_is_no_word() -> None:
    assert longest_run(runs_of("wajib lapor harta"), words("Pejabat wajib lapor hartanya.")) == 0
