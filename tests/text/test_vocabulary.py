from tanya.text.vocabulary import OrdinaryWords, Vocabulary, written_words

_VOCABULARY = Vocabulary(
    {"susun": 60, "bekas": 9, "bandung": 5, "laku": 1000},
    {"menyusun": 20, "bekasi": 8, "bandung": 5, "berlaku": 1000, "garut": 1},
)
ORDINARY = OrdinaryWords(_VOCABULARY)


def test_frequent_words_and_forms_of_words_in_use_are_ordinary() -> None:
    assert "berlaku" in ORDINARY
    assert "menyusun" in ORDINARY


def test_a_name_is_not_ordinary_even_if_it_looks_like_a_form() -> None:
    assert not {word for word in ("bekasi", "bandung", "garut", "surabaya") if word in ORDINARY}


def test_a_word_of_few_passages_hardly_counts_as_written() -> None:
    assert written_words(_VOCABULARY) == {"menyusun", "bekasi", "bandung", "berlaku"}
