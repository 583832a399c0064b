"""Of two that say the same, the higher law."""

from tanya.composing.fitness import gives_what_is_wanted, outranks
from tanya.composing.units import Unit
from tanya.domain.answer import Hit, Question
from tanya.domain.document import Document, Kind, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.retrieval.matching import Matcher
from tanya.understanding.intent import Intent, Wanted

PLACE = Locator.of((NodeKind.PASAL, "1"))
BALLOON = "Balon udara adalah wahana kain yang terbang karena udara panas."


def unit(jenis: str, text: str) -> Unit:
    regulation = RegulationId(jenis, "7", 2031)
    document = Document(
        id=regulation.slug,
        kind=Kind.NASKAH,
        title=str(regulation),
        file="x.txt",
        sha256="",
        pages=0,
        regulation=regulation,
    )
    span = Span(PLACE, NodeKind.PASAL, 0, len(text), PageRange())
    passage = Passage("x#1", "x", PLACE, (), text, PageRange(), (span,))
    return Unit(Hit(passage, document, 1.0), span, 1.0, 1.0, 1.0)


def test_a_law_is_quoted_before_the_rule_that_repeats_it() -> None:
    assert outranks(unit("UU", BALLOON), unit("PP", BALLOON))
    assert not outranks(unit("PP", BALLOON), unit("UU", BALLOON))


def test_a_law_that_says_something_else_is_not() -> None:
    assert not outranks(
        unit("UU", "Layang-layang adalah bambu dan kertas yang ditarik benang."), unit("PP", BALLOON)
    )


def test_a_question_why_is_answered_only_by_a_reason() -> None:
    asked, matcher = Intent(Question("x"), "x", Wanted.REASON, ()), Matcher((), lambda term: 1.0)
    assert gives_what_is_wanted(unit("PP", "Balon turun karena angin reda."), asked, matcher)
    assert not gives_what_is_wanted(unit("PP", "Nilai balon turun."), asked, matcher)
