"""What is said of a unit by how likely it answers: shown, shown with a word of doubt, or not shown."""

from collections.abc import Callable

import pytest

from tanya.answering import Answering
from tanya.composing.choosing import ComposingWeights
from tanya.composing.doubting import DOUBT
from tanya.domain.answer import Answer, Question, Status
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tanya.tuning import Tuning
from tests.invented import TODAY

NEVER, ALWAYS = 1.01, 0.0  # as a likelihood from which something is done
LIST = "apa saja yang dilarang bagi juru balon?"
WHY = "mengapa juru balon membawa angsa?"  # for which the text that forbids it gives no reason
MEANING = "angsa itu apa?"  # which it does not define

Ask = Callable[..., Answer]


@pytest.fixture
def ask(sky_build: Build) -> Ask:
    """ask(question, sure=..., least=...): with these levels in the place of those that were tuned."""

    def once(text: str, *, learnt: bool = True, **levels: float) -> Answer:
        embedder = embedder_of(sky_build.manifest.embedding, DEFAULT, sky_build.embedder_folder)
        tuning = Tuning(composing=ComposingWeights(**levels), learnt=learnt)
        return Answering(sky_build, embedder, tuning).ask(Question(text), TODAY)

    return once


def test_what_is_likely_is_shown_without_a_word_of_doubt(ask: Ask) -> None:
    answer = ask(LIST)
    assert answer.status is Status.ANSWERED
    assert DOUBT not in answer.text


def test_what_is_less_likely_is_shown_with_a_word_of_doubt(ask: Ask) -> None:
    answer = ask(LIST, sure=NEVER)
    assert answer.status is Status.PARTIAL
    assert answer.text.startswith(DOUBT)
    assert "membawa angsa" in answer.text


def test_the_word_of_doubt_stands_before_the_quote(ask: Ask) -> None:
    text = ask(LIST, sure=NEVER).text
    assert text.index(DOUBT) < text.index("membawa angsa")


def test_a_clause_that_defines_just_the_term_is_quoted_however_unlikely(ask: Ask) -> None:
    answer = ask("balon itu apa?", sure=NEVER, least=ALWAYS)
    assert answer.status is Status.ANSWERED
    assert [citation.document.id for citation in answer.citations] == ["pp-7-2031"]


def test_the_glossary_is_surer_of_a_term_than_what_is_unlikely(ask: Ask) -> None:
    answer = ask("balon itu apa?", sure=NEVER, least=4 * NEVER)  # what defines may be less likely
    assert answer.status is Status.ANSWERED
    assert [citation.document.id for citation in answer.citations] == ["istilah"]


def test_what_is_unlikely_is_not_shown(ask: Ask) -> None:
    answer = ask(LIST, least=NEVER)
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())


def test_what_the_weights_alone_found_is_neither_doubted_nor_unlikely(ask: Ask) -> None:
    answer = ask(LIST, learnt=False, sure=NEVER, least=NEVER)
    assert answer.status is Status.ANSWERED
    assert DOUBT not in answer.text


def test_what_is_looked_up_is_in_no_doubt(ask: Ask) -> None:
    answer = ask("bunyi pasal 2 PP 7/2031", sure=NEVER, least=NEVER)
    assert answer.status is Status.ANSWERED
    assert DOUBT not in answer.text


def test_what_is_likely_enough_needs_not_look_like_the_kind_of_answer_wanted(ask: Ask) -> None:
    assert "membawa angsa" not in ask(WHY, least=ALWAYS, likely=NEVER, unlike=NEVER).text
    assert "membawa angsa" in ask(WHY, least=ALWAYS, likely=ALWAYS).text


def test_what_does_not_look_like_the_kind_of_answer_wanted_is_shown_in_doubt(ask: Ask) -> None:
    answer = ask(MEANING, least=ALWAYS, likely=NEVER, unlike=ALWAYS)
    assert answer.status is Status.PARTIAL
    assert answer.text.startswith(DOUBT)
    assert ask(MEANING, least=ALWAYS, likely=NEVER, unlike=NEVER).status is Status.NO_EVIDENCE


def test_a_number_of_the_unit_that_is_asked_for_is_there_or_it_is_no_answer(ask: Ask) -> None:
    answer = ask("berapa jam juru balon terbang?", least=ALWAYS, likely=ALWAYS, unlike=ALWAYS)
    assert answer.status is Status.NO_EVIDENCE


def test_a_rare_word_that_is_nowhere_in_the_quote_is_named_with_the_doubt(ask: Ask) -> None:
    text = ask("apa saja yang dilarang bagi juru balon selain membawa bangau?", sure=NEVER).text
    assert text.startswith(f"{DOUBT} Di dalamnya tidak disebut “bangau”.")


def test_what_is_in_doubt_does_not_begin_with_a_figure(ask: Ask) -> None:
    question = "kapan pendaftaran disampaikan?"
    assert ask(question).text.startswith("Paling lambat 12 (dua belas) hari sebelum terbang, menurut")
    doubted = ask(question, sure=NEVER).text
    assert "hari sebelum terbang, menurut" not in doubted
    assert "disampaikan paling lambat 12 (dua belas) hari" in doubted
