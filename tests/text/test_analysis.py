import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.text.analysis import STOPWORDS, analyse, fold, stem, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pelaporan", "laporan"),
        ("menyusun", "penyusunan"),
        ("dievaluasi", "evaluasi"),
        ("mereviu", "reviu"),
        ("pemerintahan", "pemerintah"),
        ("bertujuan", "tujuan"),
    ],
)
def test_forms_of_one_word_are_one_term(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("kinerja", "kerja"), ("pemerintah", "perintah"), ("peraturan", "aturan"), ("bagian", "bagi")],
)
def test_words_that_a_stemmer_would_confuse_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("permohonan", "memohon pemohon dimohonkan"),
        ("peserta", "pesertanya"),
        ("pendapatan", "pendapatannya"),
        ("perolehan", "memperoleh diperoleh"),
        ("atasan", "atasannya"),
    ],
)
def test_a_word_that_is_made_of_a_stopword_is_told_where_it_tells_something(word: str, forms: str) -> None:
    assert analyse(word) == [word]
    assert set(analyse(forms)) == {word}


def test_words_without_topic_are_no_terms() -> None:
    assert analyse("Apa yang dimaksud dengan pelaporan kinerja?") == ["lapor", "kinerja"]


def test_figures_stay_whole() -> None:
    assert words("78,5 persen dari 1.250") == ["78,5", "persen", "dari", "1.250"]


def test_accents_and_capitals_make_no_difference() -> None:
    assert fold("Évaluasi AKIP") == "evaluasi akip"


@given(st.text(max_size=80))
def test_any_text_gives_terms_that_are_no_stopwords(text: str) -> None:
    assert not STOPWORDS & set(analyse(text))
