"""Words of the question that a text says as they were asked."""

import pytest

from tanya.composing.echoes import as_said, forms_of, longest_run, row_of_words, runs_of

QUESTION = "sebab pegawai diberhentikan tidak dengan hormat"


def test_words_of_the_question_are_counted_where_they_stand_in_a_row() -> None:
    runs = runs_of(QUESTION)
    assert longest_run(runs, row_of_words("PNS diberhentikan tidak dengan hormat karena melanggar.")) == 4
    assert (
        longest_run(runs, row_of_words("PNS diberhentikan dengan hormat tidak atas permintaan sendiri.")) == 0
    )


def test_part_of_a_word_is_no_word() -> None:
    assert longest_run(runs_of("wajib lapor harta"), row_of_words("Pejabat wajib lapor hartanya.")) == 0


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Pembina menara menilai juru balon.", 0.5),
        ("Pembinaan menara.", 0.0),
        ("Pembina menara dinilai juru balon.", 1.0),
    ],
)
def test_another_form_of_a_root_is_not_the_word_that_was_asked(text: str, share: float) -> None:
    assert as_said(forms_of("apa pembina itu dinilai"), row_of_words(text)) == share


def test_a_question_of_short_words_alone_has_no_forms_to_look_for() -> None:
    assert as_said(forms_of("apa itu UU?"), row_of_words("UU itu apa")) == 0
