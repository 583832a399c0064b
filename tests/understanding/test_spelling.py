import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.glossary.glossary import Glossary, Term
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.spelling import Speller

_SMALL = Speller(
    Glossary(
        (Term("SAKIP", True, "Sistem Akuntabilitas Kinerja", "x", misspelt=("sakkip",)),),
        chat={"brp": "berapa", "dong": ""},
    ),
    Vocabulary(
        {"evaluasi": 30, "kinerja": 40, "rentang": 9, "kelola": 9},
        {"evaluasi": 30, "kinerja": 40, "rentang": 9, "mengelola": 5, "langka": 1},
    ),
)
_WRITTEN = st.lists(
    st.sampled_from(["brp", "evalusi", "sakkip", "kinreja", "dong", "psl", "?"])
    | st.from_regex(r"\A\d{1,4}(/\d{4})?\Z")
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("brp bobot evalusi sakkip", "berapa bobot evaluasi SAKIP"),
        ("gmn cara nyusun perjanjian kinreja", "bagaimana cara menyusun perjanjian kinerja"),
        ("apa unsur2 spip", "apa unsur spip"),
        ("kpn laporan dikumpulin", "kapan laporan dikumpulkan"),
        ("siapa yg ngelola", "siapa yang mengelola"),
    ],
)
def test_chat_spelling_and_slips_become_standard_words(speller: Speller, written: str, meant: str) -> None:
    assert speller.repair(written) == meant


def test_words_that_are_right_stay_as_they_are(speller: Speller) -> None:
    text = "Siapa yang menandatangani perjanjian kinerja tingkat unit kerja?"
    assert speller.repair(text) == text


def test_repairing_twice_changes_nothing_more(speller: Speller) -> None:
    once = speller.repair("brp bobot evalusi sakkip yg kinreja dong")
    assert speller.repair(once) == once


@given(_WRITTEN)
def test_no_number_is_ever_changed(words: list[str]) -> None:
    text = " ".join(words)
    assert re.findall(r"\d+", _SMALL.repair(text)) == re.findall(r"\d+", text)


def test_another_letter_makes_another_word() -> None:
    assert _SMALL.repair("rendang") == "rendang"


def test_a_word_is_not_repaired_to_one_that_is_itself_rare() -> None:
    assert _SMALL.repair("lanka") == "lanka"


def test_short_words_are_left_alone() -> None:
    assert _SMALL.repair("kine") == "kine"


@pytest.mark.parametrize("word", ["nanya", "ngolah"])
def test_a_short_word_keeps_an_end_that_looks_like_a_clitic(word: str) -> None:
    known = Speller(Glossary(()), Vocabulary({"na": 3, "ngo": 3}, {"na": 3, "ngo": 3}))
    assert known.repair(word) == word


def test_a_spoken_verb_that_no_text_has_is_not_made_another() -> None:
    strict = Speller(Glossary(()), Vocabulary({"disiplin": 30}, {"disiplin": 30}))
    assert strict.repair("disiulin") == "disiulin"
    assert strict.repair("disipln") == "disiplin"


def test_a_filler_goes() -> None:
    assert _SMALL.repair("brp dong kinerja") == "berapa kinerja"


def test_a_rare_word_is_no_slip_of_a_frequent_one_with_another_letter() -> None:
    vocabulary = Vocabulary({"tambah": 90, "tambat": 1}, {"tambahan": 90, "tambatan": 1})
    assert Speller(Glossary((), chat={}), vocabulary).repair("sewa tambatan") == "sewa tambatan"


FIELD = Vocabulary(
    {"kumpul": 90, "elektronik": 400, "layan": 300, "kualitas": 300},
    {
        "pengumpulan": 90,
        "elektronik": 400,
        "pelayanan": 300,
        "pelayanah": 2,
        "lengkung": 2,
        "lengkap": 200,
        "kualitas": 300,
    },
)
SPELLER = Speller(Glossary((), chat={}), FIELD)


@pytest.mark.parametrize("word", ["pengumuman", "elektrik", "pelangi", "kuantitas"])
def test_a_right_word_that_no_text_has_is_not_made_another(word: str) -> None:
    assert SPELLER.repair(word) == word


def test_a_rare_word_of_the_texts_stays_with_what_it_may_be_a_slip_of_beside_it() -> None:
    assert SPELLER.repair("pelayanah") == "pelayanah"
    assert SPELLER.guess("pelayanah") == "pelayanan"
    assert SPELLER.guess("lengkung") is None  # a word of its own


def test_a_name_is_not_repaired() -> None:
    named = Speller(Glossary((), chat={}), FIELD, lambda word: word == "elektronk")
    assert named.repair("elektronk") == "elektronk"
    assert SPELLER.repair("elektronk") == "elektronik"


def test_a_guess_counts_less_than_the_word_itself() -> None:
    vocabulary = Vocabulary({"balonan": 1, "balonku": 80}, {"balonaku": 1, "balonuku": 80})
    finder = ConceptFinder(Glossary(), guess=Speller(Glossary(), vocabulary).guess)
    (concept,) = finder.find("balonaku")
    assert [(w.terms, w.weight) for w in concept.wordings] == [(("balonaku",), 1.0), (("balonuku",), 0.8)]
