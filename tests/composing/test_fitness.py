"""Of two that say the same, the higher law; and what gives the kind of answer that is wanted."""

from dataclasses import replace

import pytest

from tanya.composing.fitness import (
    defining_first,
    gives_what_is_wanted,
    holding_first,
    of_region_and_year,
    outranks,
)
from tanya.domain.document import Document
from tanya.understanding.intent import Wanted
from tests.composing.making import asked, matcher, rule, unit

BALLOON = "Balon udara adalah wahana kain yang terbang karena udara panas."
LAW, ORDER = rule("UU"), rule("PP")


def test_a_law_is_quoted_before_the_rule_that_repeats_it() -> None:
    assert outranks(unit(BALLOON, LAW), unit(BALLOON, ORDER))
    assert not outranks(unit(BALLOON, ORDER), unit(BALLOON, LAW))


def test_a_law_that_says_something_else_is_not() -> None:
    other = unit("Layang-layang adalah bambu dan kertas yang ditarik benang.", LAW)
    assert not outranks(other, unit(BALLOON, ORDER))


def test_a_question_why_is_answered_only_by_a_reason() -> None:
    why = asked("mengapa balon turun", Wanted.REASON)
    assert gives_what_is_wanted(unit("Balon turun karena angin reda."), why, matcher(why))
    assert not gives_what_is_wanted(unit("Nilai balon turun."), why, matcher(why))


def test_how_often_is_answered_by_the_number_of_times() -> None:
    often = asked("berapa kali setahun balon diperiksa", Wanted.DEADLINE, measure="kali")
    assert gives_what_is_wanted(unit("Balon diperiksa minimal 4 kali dalam setahun."), often, matcher(often))
    assert not gives_what_is_wanted(unit("Balon diperiksa dalam 4 hari."), often, matcher(often))


def test_what_defines_just_the_thing_asked_for_comes_before_all_else() -> None:
    what = asked("balon udara", Wanted.DEFINITION)
    other = unit("Balon udara yang disewa adalah balon milik kas daerah.")
    assert defining_first([other, unit(BALLOON)], what, matcher(what)) == [unit(BALLOON), other]


def test_the_band_that_holds_the_number_comes_first_where_it_is_nearly_as_likely() -> None:
    days = asked("bolos 22 hari")
    some, others = "Bolos 11 sampai dengan 13 hari: teguran.", "Bolos 21 sampai dengan 24 hari: mutasi."
    first, held = unit(some, answers=0.5), unit(others, answers=0.3)
    assert holding_first([first, held], days) == [held, first]
    assert holding_first([first, unit(others, answers=0.1)], days)[0] is first


def test_where_no_band_is_closed_around_the_number_the_shortest_text_with_a_bound_below_it_comes_first() -> (
    None
):
    days = asked("bolos 46 hari")
    first = unit("Bolos berturut-turut 10 hari: gaji dihentikan.", answers=0.5)
    held = unit("Bolos 28 (dua puluh delapan) hari atau lebih: berhenti.", answers=0.2)
    whole = unit(f"Gaji dihentikan bagi yang bolos. {held.text} Selain itu tidak.", answers=0.3)
    assert holding_first([first, whole, held], days) == [held, first, whole]
    assert holding_first([whole, first, held], days)[0] is whole


@pytest.mark.parametrize("jenis", ["PP", "SKB", "Inpres", "Keppres", "PMK", "Permenko", "Peraturan BSSN"])
def test_whatever_binds_all_answers_of_a_region_too(jenis: str) -> None:
    of_town = asked("balon udara didaftarkan", region="Kota Awan")
    assert of_region_and_year(unit(BALLOON, rule(jenis)), of_town)


@pytest.mark.parametrize(
    "document",
    [
        rule("Perda", region="Kota Mega"),
        rule("Perbup Kabupaten Mega"),
        rule("PMK", tentang="Balon di Lingkungan Kementerian Keuangan"),
    ],
)
def test_what_binds_another_region_or_an_office_does_not_unless_it_is_named(document: Document) -> None:
    of_town, found = asked("balon udara didaftarkan", region="Kota Awan"), unit(BALLOON, document)
    assert not of_region_and_year(found, of_town)
    signals = tuple((name, 1.0 if name == "named" else worth) for name, worth in found.hit.signals)
    assert of_region_and_year(replace(found, hit=replace(found.hit, signals=signals)), of_town)


def test_where_no_meaning_is_asked_the_order_stays() -> None:
    general = asked("balon udara")
    other = unit("Balon udara dirawat.")
    assert defining_first([other, unit(BALLOON)], general, matcher(general)) == [other, unit(BALLOON)]
