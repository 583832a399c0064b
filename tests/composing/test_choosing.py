"""How many provisions are quoted, and which: as few as prove the answer."""

from dataclasses import replace

from tanya.composing.choosing import COMPOSING, asking_for_next, beside_doubted, beside_sure, new_first
from tanya.composing.unit import Unit
from tanya.domain.document import PageRange, Span
from tanya.domain.locator import Locator, NodeKind
from tests.composing.making import asked, hit, rule, unit

PAID, FREE = "Balon yang disewa dibayar penyewa.", "Balon yang dipinjam tidak dibayar."
QUESTION = asked("siapa membayar balon")


def ayat(number: int, answers: float, pasal: str = "1") -> Unit:
    """One of the two ayat of a pasal."""
    found = hit(PAID, FREE, pasal=pasal)
    return replace(unit(PAID), hit=found, span=found.passage.spans[number], answers=answers)


def in_annex(huruf: str, answers: float) -> Unit:
    place = Locator.of((NodeKind.LAMPIRAN, "I"), (NodeKind.HURUF, huruf))
    span = Span(place, NodeKind.HURUF, 0, len(PAID), PageRange())
    return replace(unit(PAID), span=span, answers=answers)


def test_what_is_split_over_two_ayat_is_quoted_from_both() -> None:
    first, second = ayat(1, 0.8), ayat(2, 0.5)
    assert beside_sure(QUESTION, [first, second], COMPOSING) == [second]
    assert beside_doubted([ayat(1, 0.3), ayat(2, 0.2)], COMPOSING) == [ayat(2, 0.2)]


def test_an_ayat_that_is_much_less_likely_is_left_out() -> None:
    assert beside_sure(QUESTION, [ayat(1, 0.8), ayat(2, 0.3)], COMPOSING) == []


def test_an_ayat_of_another_pasal_is_left_out() -> None:
    assert beside_sure(QUESTION, [ayat(1, 0.8), ayat(2, 0.8, pasal="2")], COMPOSING) == []


def test_a_pasal_is_not_quoted_beside_its_ayat() -> None:
    whole = replace(ayat(1, 0.8), span=hit(PAID, FREE).passage.spans[0])
    assert beside_sure(QUESTION, [ayat(1, 0.8), whole], COMPOSING) == []


def test_another_rule_that_is_as_likely_is_found_behind_one_that_is_not() -> None:
    other = replace(unit("Penyewa balon membayar sewanya tunai.", rule(nomor="9")), answers=0.85)
    units = [ayat(1, 0.9), ayat(2, 0.3, pasal="2"), other]
    assert beside_sure(QUESTION, units, COMPOSING) == [other]


def test_of_a_pasal_in_doubt_one_place_is_quoted_and_the_next_can_be_asked_for() -> None:
    units = [ayat(1, 0.3), ayat(2, 0.3, pasal="2")]
    assert beside_doubted(units, COMPOSING) == []
    assert asking_for_next(units, units[:1]) == ("Bunyi lengkap Pasal 2 PP Nomor 7 Tahun 2031",)


def test_a_pasal_that_speaks_of_less_or_is_far_less_likely_cannot_be_asked_for() -> None:
    best = ayat(1, 0.3)
    less = replace(ayat(1, 0.3, pasal="2"), support=0.5)
    assert asking_for_next([best, less, ayat(1, 0.1, pasal="3")], [best]) == ()


def test_the_pasal_that_is_quoted_is_not_what_else_can_be_asked_for() -> None:
    units = [ayat(1, 0.3), ayat(2, 0.1)]
    assert asking_for_next(units, units[:1]) == ()


def test_of_an_annex_in_doubt_two_places_are_quoted() -> None:
    units = [in_annex("a", 0.3), in_annex("b", 0.2)]
    assert beside_doubted(units, COMPOSING) == units[1:]


def test_who_asks_on_is_told_first_what_was_not_just_quoted_and_is_about_as_likely() -> None:
    told, other = said("perahu dicat merah", ayat(1, 0.8)), said("balon disimpan di gudang", ayat(2, 0.6))
    place = (told.hit.document.key, told.span.locator)
    assert new_first([told, other], ()) == [told, other]
    assert new_first([told, other], (place,)) == [other, told]
    assert new_first([told, replace(other, answers=0.5)], (place,))[0] == told


def test_what_was_just_quoted_does_not_give_way_to_another_that_says_the_same() -> None:
    told, same = said("perahu dicat merah", ayat(1, 0.8)), said("perahu dicat merah", ayat(2, 0.8))
    assert new_first([told, same], ((told.hit.document.key, told.span.locator),)) == [told, same]


def test_without_a_judge_nothing_gives_way() -> None:
    told, other = (replace(said(text, ayat(n, 0.8)), answers=None) for n, text in enumerate("ab", 1))
    assert new_first([told, other], ((told.hit.document.key, told.span.locator),)) == [told, other]


def said(text: str, unit: Unit) -> Unit:
    return replace(unit, terms=tuple(text.split()))
