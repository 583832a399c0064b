"""What a provision is about, as its headings and its first clause say it: what it mentions counts less."""

from collections.abc import Sequence

from tanya.composing.echoes import longest_run, row_of_words
from tanya.composing.learnt.beginnings import Beginning, beginning
from tanya.composing.learnt.headings import headings_of, nearest
from tanya.composing.learnt.inquiry import Inquiry
from tanya.composing.learnt.matters import given_in
from tanya.composing.unit import Unit
from tanya.domain.answer import Hit
from tanya.domain.document import Passage
from tanya.retrieval.matching import Matcher

_FIRST = 5  # terms
_LONG = 20  # words of a question
_MOST = 9  # terms that are foreign to the question


def of_ruling(inquiry: Inquiry, unit: Unit) -> dict[str, float]:
    inside = inquiry.inside(unit.hit.document)
    opened = beginning(unit.text)
    return {
        **inquiry.of_passage(unit.hit, lambda: _of_passage(inquiry, inside, unit.hit)),
        **_of_beginning(inquiry, unit, opened),
        "matter": given_in(inquiry.matters, opened.text),
    }


def _of_passage(inquiry: Inquiry, inside: Matcher, hit: Hit) -> dict[str, float]:
    return {
        **_of_question(inquiry),
        **_of_headings(inquiry.whole, inside, hit.passage),
        "matter_heading": _headed(inquiry, hit.passage),
        "heading_run": longest_run(inquiry.runs, row_of_words(nearest(hit.passage))),
        "first_below": inquiry.first_below(hit),
    }


def _of_question(inquiry: Inquiry) -> dict[str, float]:
    return {
        "concepts": len(inquiry.intent.concepts),
        "matters": len(inquiry.matters),
        "words": min(_LONG, len(inquiry.intent.text.split())),
    }


def _of_headings(whole: Matcher, inside: Matcher, passage: Passage) -> dict[str, float]:
    """How much of the question the nearest heading and the fittest one say, and little else."""
    told = [(inside.coverage(inside.said(terms)), whole.purity(terms)) for terms in headings_of(passage)]
    covered, pure = told[-1] if told else (0.0, 0.0)
    return {
        "heading_covers": covered,
        "heading_pure": pure if covered else 0.0,
        "heading_fits": max((c * p for c, p in told), default=0.0),
        "headings": len(told),
    }


def _of_beginning(inquiry: Inquiry, unit: Unit, opened: Beginning) -> dict[str, float]:
    whole, own, document = inquiry.whole, inquiry.beside_matters, unit.hit.document
    inside, title = inquiry.inside(document), inquiry.title(document)
    return {
        "opening": inside.coverage(inside.said(opened.terms)),
        "opening_pure": whole.purity(opened.terms),
        "opening_length": len(opened.terms),
        "opening_first": inside.coverage(inside.said(opened.terms[:_FIRST])),
        "subject_covers": own.coverage(own.said(opened.subject)) if opened.subject else 0.0,
        "subject_foreign": _foreign(whole, opened.subject),
        "subject_strange": _foreign(whole, [term for term in opened.subject if term not in title]),
        "opens": opened.opens,
        "points": opened.points,
    }


def _headed(inquiry: Inquiry, passage: Passage) -> float:
    """Whether the nearest heading names what is asked for, as far as it names such a thing at all."""
    return given_in(inquiry.matters, nearest(passage))


def _foreign(whole: Matcher, terms: Sequence[str]) -> int:
    """Terms of the subject that nobody asked for; -1 where no subject shows."""
    return min(_MOST, sum(term not in whole.asked for term in terms)) if terms else -1
