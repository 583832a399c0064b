"""What a report's own name says of a question, and what is left to look for inside it."""

import pytest

from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.retrieval.matching import Matcher
from tanya.retrieval.titles import asked_inside, names, subject_terms, titled
from tanya.understanding.intent import Concept, Wording

REPORT = Document("daerah/menara", Kind.DAERAH, "Laporan Dinas Menara Kota Mega", "menara-2031.pdf", "0", 9)


def about(*words: str) -> Matcher:
    return Matcher([Concept(word, (Wording((word,)),)) for word in words], lambda term: 1.0)


def rule(jenis: str, region: str | None = None) -> Document:
    regulation = RegulationId(jenis, "7", 2031)
    return Document(
        regulation.slug, Kind.NASKAH, f"{jenis} Menara", "x.pdf", "0", 9, regulation=regulation, region=region
    )


def test_words_that_name_the_report_are_not_looked_for_inside_it() -> None:
    inside = asked_inside(REPORT, about("menara", "visi"))
    assert inside.coverage(inside.said(["visi"])) == 1
    assert inside.coverage(inside.said(["menara"])) == 0


def test_a_question_of_nothing_but_the_name_is_left_whole() -> None:
    asked = about("dinas", "menara")
    assert asked_inside(REPORT, asked) is asked


def test_the_title_of_a_national_rule_says_its_matter_and_is_no_name() -> None:
    asked = about("menara", "visi")
    assert asked_inside(rule("PP"), asked) is asked
    assert titled(rule("PP"), asked) == 0


def test_a_rule_of_a_region_is_called_by_its_title() -> None:
    assert titled(rule("Perwali Mega", "Kota Mega"), about("menara")) == 1


@pytest.mark.parametrize("term", ["kemenko", "ekonomi"])
def test_a_rule_of_one_ministry_is_called_by_the_ministry(term: str) -> None:
    assert term in names(rule("Permenko Perekonomian"))


def test_the_subject_of_a_rule_is_what_its_title_says_and_not_its_file() -> None:
    told = subject_terms(rule("PP"))
    assert "menara" in told
    assert "pdf" not in told


def test_the_subject_of_a_report_is_all_that_it_is_called_by() -> None:
    assert {"dinas", "mega", "2031"} <= subject_terms(REPORT)
