import re

import pytest

from tanya.composing.excerpts import excerpt
from tanya.domain.answer import Question
from tanya.retrieval.matching import Matcher
from tanya.understanding.intent import Concept, Intent, Wanted, Wording

COLOURS = (
    "merah",
    "biru",
    "hijau",
    "kuning",
    "jingga",
    "ungu",
    "putih",
    "hitam",
    "kelabu",
    "perak",
    "cokelat",
)
SENTENCES = [f"Pada hari ke-{n} balon {word} turun di sawah desa itu." for n, word in enumerate(COLOURS, 1)]
REPORT = " ".join(SENTENCES)


def about(*words: str) -> Matcher:
    return Matcher([Concept(word, (Wording((word,)),)) for word in words], lambda term: 1.0)


@pytest.mark.parametrize("word", ["merah", "ungu", "cokelat"])
def test_the_stretch_that_speaks_of_the_question_is_taken(word: str) -> None:
    assert word in excerpt(REPORT, about(word))


@pytest.mark.parametrize("word", ["merah", "kuning", "perak", "entah"])
def test_an_excerpt_is_verbatim_and_of_whole_sentences(word: str) -> None:
    taken = excerpt(REPORT, about(word))
    assert taken in REPORT
    assert re.findall(r"Pada[^.]*\.", taken) == taken.replace(". ", ".|").split("|")


def test_an_excerpt_is_shorter_than_a_page() -> None:
    assert len(excerpt(REPORT, about("ungu"))) < len(REPORT)


def test_a_text_of_one_sentence_is_quoted_whole() -> None:
    assert excerpt("  Balon turun di sawah.\n", about("balon")) == "Balon turun di sawah."


def test_a_number_before_a_word_ends_no_sentence() -> None:
    text = f"Balon No. 5 Kota Awan turun pada 4 Mei 2034. {REPORT}"
    assert excerpt(text, about("kota")).startswith("Balon No. 5 Kota Awan turun pada 4 Mei 2034. Pada")


def test_lines_without_full_stops_are_kept_whole() -> None:
    lines = [f"{n}. Warna {n} dari balon yang dicatat panitia desa" for n in range(1, 40)]
    assert set(excerpt("\n".join(lines), about("warna")).splitlines()) <= set(lines)


def test_of_stretches_that_speak_alike_the_one_with_the_unit_asked_for_is_taken() -> None:
    filler = " ".join(f"Warna balon ke-{n} dicatat panitia desa dengan teliti." for n in range(1, 40))
    text = f"Muatan balon dibahas panitia. {filler} Muatan balon paling banyak 35 persen."
    asked = Intent(Question("x"), "x", Wanted.FIGURE, (), measure="persen")
    assert "35 persen" in excerpt(text, about("muatan", "balon"), asked)
