"""Who asks `apa saja` is shown the whole list."""

from dataclasses import replace

from tanya.composing.unit import Unit
from tanya.composing.widening import to_its_list
from tanya.domain.document import PageRange, Span
from tanya.domain.locator import NodeKind
from tanya.understanding.intent import Wanted
from tests.composing.making import asked, unit

LINES = ("Pilot balon wajib:", "a. memeriksa kain;", "b. membawa radio;", "c. melapor.")
PASAL = unit("\n".join(LINES))
WHAT = asked("pilot balon wajib apa saja", Wanted.LIST)


def items() -> list[Unit]:
    """Each of the list's, as a unit of the passage that holds all of it."""
    found, start = [], len(LINES[0]) + 1
    for line in LINES[1:]:
        place = PASAL.span.locator.down(NodeKind.HURUF, line[0])
        span = Span(place, NodeKind.HURUF, start, start + len(line), PageRange())
        found.append(replace(PASAL, span=span, text=line))
        start += len(line) + 1
    return found


def test_an_item_among_others_of_its_list_is_shown_with_all_of_it() -> None:
    found = items()
    assert to_its_list(found[1], found, WHAT).text == PASAL.text
    assert to_its_list(found[1], found, WHAT).span == PASAL.span


def test_an_item_that_was_found_alone_stays_alone() -> None:
    found = items()
    assert to_its_list(found[1], found[1:2], WHAT) is found[1]


def test_who_asks_when_is_not_shown_a_list() -> None:
    found = items()
    assert to_its_list(found[1], found, asked("kapan melapor", Wanted.DEADLINE)) is found[1]
