"""What rules is cited before what explains it."""

from dataclasses import replace

from tanya.composing.before_explanation import provision_first
from tanya.composing.unit import Unit
from tanya.domain.document import PageRange, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.understanding.intent import Wanted
from tests.composing.making import asked, matcher, unit

HOW_MANY = asked("berapa banyak balon dalam festival", Wanted.FIGURE)
RULE = unit("Pasal 1 Dalam festival terbang paling ban yak 34 (tiga puluh empat) balon.")
TOLD = "Dengan membatasi banyak balon dalam festival 34 (tiga puluh empat), langit tetap lapang."


def explaining(text: str = TOLD) -> Unit:
    found = unit(text)
    place = Locator.of((NodeKind.PENJELASAN, "Umum"))
    return replace(found, span=Span(place, NodeKind.PENJELASAN, 0, len(text), PageRange()))


def test_a_pasal_with_the_same_figure_stands_before_its_penjelasan_though_the_scan_broke_a_word() -> None:
    told = explaining()
    assert provision_first([told], [told, RULE], HOW_MANY, matcher(HOW_MANY)) == [RULE, told]


def test_a_pasal_with_another_figure_does_not() -> None:
    told = explaining(TOLD.replace("34 (tiga puluh empat)", "12 (dua belas)"))
    other = replace(RULE, score=0.5)
    assert provision_first([told], [told, other], HOW_MANY, matcher(HOW_MANY)) == [told]


def test_a_pasal_that_says_less_of_the_question_does_not() -> None:
    question = asked("balon festival langit lapang")
    said = matcher(question)
    told, rule = (replace(one, spoken=said.said(one.terms)) for one in (explaining(), RULE))
    assert provision_first([told], [told, rule], question, said) == [told]


def test_what_asks_for_the_reason_is_answered_by_the_penjelasan() -> None:
    question = asked("mengapa banyak balon dalam festival", Wanted.REASON)
    told = explaining("Dibatasi karena langit sempit: 34 (tiga puluh empat) balon dalam festival.")
    assert provision_first([told], [told, RULE], question, matcher(question)) == [told]
