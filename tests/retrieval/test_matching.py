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


@pytest.mark.parametrize("terms", [["skpd"], ["satuan", "kerja", "perangkat", "daerah"]])
def test_any_wording_shows_the_whole_concept(terms: list[str]) -> None:
    assert matcher(SKPD).coverage(term_set(terms)) == 1


def test_a_name_whose_words_stand_apart_is_less_than_the_name() -> None:
    apart = ["daerah", "lain", "perangkat", "wajib", "kerja", "lain", "satuan"]
    assert matcher(SKPD).coverage(term_set(apart)) < 1


def test_half_of_a_long_name_is_little_evidence() -> None:
    assert matcher(SKPD).coverage(term_set(["perangkat", "daerah"])) < 0.2


def test_a_word_that_answers_hardly_ever_say_weighs_less() -> None:
    alike = matcher(SKPD, REPORT)
    told = Matcher((SKPD, REPORT), alike.information, answered={"lapor": 0.3})
    assert told.coverage(term_set(["skpd"])) > alike.coverage(term_set(["skpd"]))
    assert told.of((SKPD, REPORT)).weights == told.weights


def test_the_rare_word_of_a_question_weighs_more_than_the_common_one() -> None:
    asked = matcher(REPORT, COMMON)
    assert asked.coverage(term_set(["lapor"])) > asked.coverage(term_set(["wajib"]))


@given(_WORDS, _WORDS)
def test_coverage_is_a_share_to_which_headings_count_fully(some: list[str], more: list[str]) -> None:
    asked, own, around = matcher(SKPD, REPORT, COMMON), term_set(some), term_set(more)
    assert 0 <= asked.coverage(own, around) == asked.coverage(own | around) <= 1


def test_words_side_by_side_count_as_close_in_either_order() -> None:
    asked = matcher(REPORT, SKPD)
    near, far = ["lapor", "skpd", "lain"], ["lapor", "lain", "wajib", "kerja", "skpd"]
    assert asked.closeness(near) == asked.closeness(near[::-1]) > asked.closeness(far)


def test_a_question_without_concepts_matches_nothing() -> None:
    assert matcher().coverage(term_set(["lapor"])) == 0


def test_what_is_left_beside_a_name_still_knows_its_subject_and_its_place() -> None:
    asked = Matcher([SKPD, REPORT, COMMON], lambda term: 1.0, (REPORT, SKPD), frozenset({"mega"}))
    left = asked.beside(term_set(["skpd"]))
    assert left.coverage(term_set(["skpd"])) == 0
    assert left.subject.coverage(term_set(["lapor"])) == asked.subject.coverage(term_set(["lapor"]))
    assert left.purity(["mega"]) == 1


def test_what_is_left_beside_a_name_is_worked_out_once() -> None:
    asked = matcher(SKPD, REPORT)
    assert asked.beside(term_set(["skpd"])) is asked.beside(term_set(["skpd"]))


def test_each_concept_has_a_degree_and_a_weight_in_the_order_of_the_question() -> None:
    asked = matcher(SKPD, REPORT, COMMON)
    assert asked.degrees(term_set(["lapor", "lain"])) == (0, 1, 0)
    assert asked.weights == sorted(asked.weights, reverse=True)
    shares = zip(asked.weights, asked.degrees(term_set(["wajib", "skpd"])), strict=True)
    assert asked.coverage(term_set(["wajib", "skpd"])) == pytest.approx(
        sum(weight * degree for weight, degree in shares) / sum(asked.weights)
    )


def test_only_terms_of_a_concept_are_telling() -> None:
    told = matcher(SKPD).telling(term_set(["satuan", "kerja", "lain"]))
    assert told == {"satuan", "kerja", ("satuan", "kerja")}


def test_the_same_question_in_other_words_keeps_its_subject_and_its_place() -> None:
    asked = Matcher([SKPD, COMMON], lambda term: 1.0, (REPORT,), frozenset({"mega"}))
    other = asked.of([COMMON])
    assert other.coverage(term_set(["wajib"])) == 1
    assert other.subject.coverage(term_set(["lapor"])) == 1
    assert other.purity(["mega"]) == 1


@given(_WORDS)
def test_what_a_text_says_of_the_question_is_as_good_as_all_of_its_terms(terms: list[str]) -> None:
    asked = Matcher([SKPD, REPORT], lambda term: 1.0, (COMMON,))
    for one in (asked, asked.subject, asked.of([REPORT]), asked.beside(term_set(["lapor"]))):
        assert one.coverage(asked.said(terms)) == one.coverage(term_set(terms))
        assert asked.closeness_at(asked.places(terms)) == asked.closeness(terms)
