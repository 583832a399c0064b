import pytest
from hypothesis import given
from hypothesis import strategies as st

from tanya.retrieval.matching import Matcher, information_of
from tanya.text.terms import term_set
from tanya.understanding.intent import Concept, Wording

SKPD = Concept("SKPD", (Wording(("skpd",)), Wording(("satuan", "kerja", "perangkat", "daerah"))), topic=True)
REPORT = Concept("lapor", (Wording(("lapor",)),))
COMMON = Concept("wajib", (Wording(("wajib",)),))
_WORDS = st.lists(
    st.sampled_from(["skpd", "satuan", "kerja", "perangkat", "daerah", "lapor", "wajib", "lain"])
)


def matcher(*concepts: Concept) -> Matcher:
    seen = {"wajib": 900, "lapor": 40, "skpd": 30, "perangkat": 50, "satuan": 50, "kerja": 90, "daerah": 200}
    return Matcher(concepts, information_of(lambda term: seen.get(term, 0), 1000))


def share(asked: Matcher, terms: list[str]) -> float:
    return asked.coverage(asked.said(terms))


@pytest.mark.parametrize("terms", [["skpd"], ["satuan", "kerja", "perangkat", "daerah"]])
def test_any_wording_shows_the_whole_concept(terms: list[str]) -> None:
    assert share(matcher(SKPD), terms) == 1


def test_a_name_whose_words_stand_apart_is_less_than_the_name() -> None:
    apart = ["daerah", "lain", "perangkat", "wajib", "kerja", "lain", "satuan"]
    assert share(matcher(SKPD), apart) < 1


def test_half_of_a_long_name_is_little_evidence() -> None:
    assert share(matcher(SKPD), ["perangkat", "daerah"]) < 0.2


def test_a_word_that_answers_hardly_ever_say_weighs_less() -> None:
    alike = matcher(SKPD, REPORT)
    told = Matcher((SKPD, REPORT), alike.information, answered={"lapor": 0.3})
    assert told.coverage(told.said(["skpd"])) > alike.coverage(alike.said(["skpd"]))
    assert told.of((SKPD, REPORT)).weights == told.weights


def test_the_rare_word_of_a_question_weighs_more_than_the_common_one() -> None:
    asked = matcher(REPORT, COMMON)
    assert share(asked, ["lapor"]) > share(asked, ["wajib"])


@given(_WORDS, _WORDS)
def test_coverage_is_a_share_to_which_headings_count_fully(some: list[str], more: list[str]) -> None:
    asked = matcher(SKPD, REPORT, COMMON)
    own, around = asked.said(some), asked.said(more)
    assert 0 <= asked.coverage(own, around) == asked.coverage(own | around) <= 1


def test_words_side_by_side_count_as_close_in_either_order() -> None:
    asked = matcher(REPORT, SKPD)
    near, far = ["lapor", "skpd", "lain"], ["lapor", "lain", "wajib", "kerja", "skpd"]
    assert asked.closeness(near) == asked.closeness(near[::-1]) > asked.closeness(far)


def test_a_question_without_concepts_matches_nothing() -> None:
    assert share(matcher(), ["lapor"]) == 0


def test_what_is_left_beside_a_name_still_knows_its_subject_and_its_place() -> None:
    asked = Matcher([SKPD, REPORT, COMMON], lambda term: 1.0, (REPORT, SKPD), frozenset({"mega"}))
    left = asked.beside(term_set(["skpd"]))
    assert share(left, ["skpd"]) == 0
    assert share(left.subject, ["lapor"]) == share(asked.subject, ["lapor"])
    assert left.purity(["mega"]) == 1


def test_what_is_left_beside_a_name_is_worked_out_once() -> None:
    asked = matcher(SKPD, REPORT)
    assert asked.beside(term_set(["skpd"])) is asked.beside(term_set(["skpd"]))


def test_each_concept_has_a_degree_and_a_weight_in_the_order_of_the_question() -> None:
    asked = matcher(SKPD, REPORT, COMMON)
    assert asked.degrees(asked.said(["lapor", "lain"])) == (0, 1, 0)
    assert asked.weights == sorted(asked.weights, reverse=True)
    shares = zip(asked.weights, asked.degrees(asked.said(["wajib", "skpd"])), strict=True)
    assert share(asked, ["wajib", "skpd"]) == pytest.approx(
        sum(weight * degree for weight, degree in shares) / sum(asked.weights)
    )


def test_the_same_question_in_other_words_keeps_its_subject_and_its_place() -> None:
    asked = Matcher([SKPD, COMMON], lambda term: 1.0, (REPORT,), frozenset({"mega"}))
    other = asked.of([COMMON])
    assert share(other, ["wajib"]) == 1
    assert share(other.subject, ["lapor"]) == 1
    assert other.purity(["mega"]) == 1


@given(_WORDS)
def test_what_is_heard_for_a_question_can_be_told_to_each_of_its_parts(terms: list[str]) -> None:
    asked = Matcher([SKPD, REPORT], lambda term: 1.0, (COMMON,))
    alone = Matcher([REPORT], lambda term: 1.0)
    for part in (asked.of([REPORT]), asked.beside(term_set(["skpd"]))):
        assert part.coverage(asked.said(terms)) == share(alone, terms)
    assert asked.subject.coverage(asked.said(terms)) == share(matcher(COMMON), terms)
