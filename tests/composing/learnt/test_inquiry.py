"""What is the same for all units of a question."""

from dataclasses import replace

import pytest

from tanya.composing.learnt.inquiry import Inquiry
from tanya.composing.learnt.sentences import best_and_first
from tanya.domain.answer import Hit
from tanya.retrieval.tokens import TermCache
from tanya.text.analysis import analyse
from tanya.understanding.intent import Concept, Intent, Wording
from tests.composing.making import asked, hit, matcher, rule

FIRST = hit("Balon diikat pada tambatan.", document=rule(nomor="7"), score=3.0)
SECOND = hit("Juru balon memeriksa tali.", document=rule(nomor="8"), score=2.0)
THIRD = hit("Keranjang balon berisi pasir.", document=rule(nomor="7"), pasal="2", score=1.0)


def inquiry(intent: Intent, *hits: Hit) -> Inquiry:
    return Inquiry(intent, hits, matcher(intent), TermCache())


def test_a_document_found_first_and_often_has_most_votes() -> None:
    of = inquiry(asked("balon"), FIRST, SECOND, THIRD)
    assert of.votes(FIRST.document) == pytest.approx(1 + 1 / 3)
    assert of.votes(SECOND.document) == pytest.approx(1 / 2)


def test_what_a_document_says_in_several_passages_counts_together() -> None:
    of = inquiry(asked("tambatan pasir tali"), FIRST, SECOND, THIRD)
    assert of.said_in(FIRST.document) == pytest.approx(2 / 3)
    assert of.said_in(SECOND.document) == pytest.approx(1 / 3)


def test_only_a_wording_that_means_the_same_is_sure() -> None:
    concept = Concept(
        "tambatan", (Wording(("tambat",)), Wording(("tiang",), 0.6), Wording(("tonggak",), 0.95))
    )
    of = inquiry(replace(asked("tambatan"), concepts=(concept,)), FIRST)
    assert [of.sure.coverage(of.whole.said([term])) for term in ("tambat", "tonggak", "tiang")] == [
        1,
        0.95,
        0,
    ]
    assert of.whole.coverage(of.whole.said(["tiang"])) == 0.6


def test_where_no_wording_is_sure_the_likeliest_stands_for_it() -> None:
    concept = Concept("tambatan", (Wording(("tiang",), 0.6), Wording(("patok",), 0.5)))
    of = inquiry(replace(asked("tambatan"), concepts=(concept,)), FIRST)
    assert of.sure.coverage(of.whole.said(["tiang"])) == 0.6
    assert of.sure.coverage(of.whole.said(["patok"])) == 0


@pytest.mark.parametrize("text", ["balon diikat tali", "tali pengikat balon"])
def test_what_the_question_names_last_is_known(text: str) -> None:
    intent = asked(text)
    backwards = replace(intent, concepts=intent.concepts[::-1])
    for one in (intent, backwards):
        assert one.concepts[inquiry(one, FIRST).last].word == analyse(text)[-1]


def test_what_only_the_question_before_named_is_not_last() -> None:
    before = Concept("angsa", (Wording(("angsa",)),))
    intent = asked("balon diikat")
    assert inquiry(replace(intent, concepts=(*intent.concepts, before)), FIRST).last == 1


def test_a_question_without_concepts_has_a_last_place_too() -> None:
    assert inquiry(asked(""), FIRST).last == 0


def test_saying_a_word_again_counts_less_and_in_a_longer_text_less_still() -> None:
    of = inquiry(asked("balon"), FIRST)
    once, twice, long = (of.bm25(text) for text in (["balon"], ["balon"] * 2, ["balon", *["lain"] * 80]))
    assert 0 < long < once < twice < 2 * once
    assert of.bm25(["tali"]) == of.bm25([]) == 0


def test_a_question_without_words_of_its_own_is_said_by_none() -> None:
    assert inquiry(asked(""), FIRST).bm25(["balon"]) == 0


def test_the_sentence_that_speaks_of_most_is_told_beside_the_first() -> None:
    of = matcher(asked("balon diikat tambatan"))
    best, first = best_and_first("Setiap balon dicat merah. Balon diikat pada tambatan; tali dijaga.", of)
    assert (best, first) == (1, pytest.approx(1 / 3))


def test_a_label_alone_is_no_sentence() -> None:
    of = matcher(asked("pasal balon diikat"))
    assert best_and_first("Pasal 5\nSemua balon terbang rendah.", of) == (pytest.approx(1 / 3),) * 2


def test_a_text_of_a_word_is_one_sentence() -> None:
    assert best_and_first("Balon", matcher(asked("balon"))) == (1, 1)
    assert best_and_first("", matcher(asked("balon"))) == (0, 0)
