"""Another team's head is no answer, nor a definition that only repeats the name."""

from dataclasses import replace

import pytest

from tanya.composing.bodies import holder_first, other_body, tells_holder
from tanya.composing.unit import Unit
from tanya.domain.document import PageRange, Span
from tanya.domain.locator import NodeKind
from tanya.text.analysis import analyse
from tanya.understanding.intent import Concept, Intent, Wanted, Wording
from tests.composing.making import asked, hit, matcher, unit

KITES = "Tim Nasional Layangan terdiri atas Menteri Angin selaku Ketua."
REPEATS = "14. Juru Kunci adalah pejabat yang merupakan juru kunci utama."
HOLDS = "b. pengarah selaku Juru Kunci, dijabat oleh Kepala Menara;"


def spoken(text: str, intent: Intent) -> Unit:
    return replace(unit(text), spoken=matcher(intent).said(analyse(text)))


def of_balloons(text: str) -> Intent:
    """With `BU` as a term of the field, for balon udara."""
    plain = asked(text)
    term = Concept("BU", (Wording(("bu",)), Wording(("balon", "udara"))), topic=True)
    return replace(plain, concepts=(term, *(one for one in plain.concepts if one.word != "bu")))


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("siapa ketua tim BU nasional", KITES, "Tim Nasional Layangan, bukan tim BU nasional"),
        ("tim BU diketuai siapa", KITES, "Tim Nasional Layangan, bukan tim BU"),
        ("siapa ketua tim BU nasional", "Ketua tim dipilih anggota.", "tim lain, bukan tim BU nasional"),
        ("siapa ketua tim BU nasional", "Tim Nasional Balon Udara diketuai Menteri Angin.", ""),
        ("siapa ketua tim nasional", KITES, ""),
        ("siapa ketua tim BU nasional", "Menteri Angin memimpin rapat.", ""),
        ("siapa ketua BU", KITES, ""),
    ],
)
def test_a_quote_of_another_body_of_that_kind_is_known(question: str, text: str, said: str) -> None:
    intent = of_balloons(question)
    assert other_body(spoken(text, intent), intent, matcher(intent)) == said


def item(text: str) -> Unit:
    found = hit(text)
    span = Span(found.passage.spans[0].locator, NodeKind.HURUF, 0, len(text), PageRange())
    return replace(unit(text), hit=found, span=span)


def test_who_it_is_stands_in_the_place_of_a_definition_that_repeats_the_name() -> None:
    repeats, holds, other = unit(REPEATS), item(HOLDS), unit("Juru Kunci menutup menara.")
    asks = asked("siapa juru kunci", Wanted.ACTOR)
    assert holder_first([repeats, other], [repeats, other, holds], asks) == [holds, other]
    assert holder_first([repeats, other], [repeats, other], asks) == [other]
    assert holder_first([repeats], [repeats], asked("apa itu juru kunci", Wanted.DEFINITION)) == [repeats]


def test_a_definition_that_says_who_it_is_stays() -> None:
    defines = unit("14. Juru Kunci adalah pejabat yang menutup menara.")
    assert holder_first([defines], [defines], asked("siapa juru kunci", Wanted.ACTOR)) == [defines]


def test_an_item_that_says_by_whom_it_is_held_is_sure() -> None:
    assert tells_holder(item(HOLDS), asked("siapa juru kunci", Wanted.ACTOR))
    assert not tells_holder(item(HOLDS), asked("siapa penjaga pintu", Wanted.ACTOR))
