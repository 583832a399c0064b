import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.glossary.glossary import Glossary, Term
from tanya.text.vocabulary import Vocabulary
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
        ("siapa yg nanggepin keberatan", "siapa yang menanggapi keberatan"),
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


def test_a_filler_goes() -> None:
    assert _SMALL.repair("brp dong kinerja") == "berapa kinerja"


def test_a_rare_word_is_no_slip_of_a_frequent_one_with_another_letter() -> None:
    vocabulary = Vocabulary({"tambah": 90, "tambat": 1}, {"tambahan": 90, "tambatan": 1})
    assert Speller(Glossary((), chat={}), vocabulary).repair("sewa tambatan") == "sewa tambatan"
