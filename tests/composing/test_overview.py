"""The order in which the changes of a regulation are told."""

import random

from tanya.composing.overview import counted_place
from tanya.domain.locator import Locator


def test_provisions_are_told_as_people_count() -> None:
    told = [
        *("Pasal 2", "Pasal 5", "Pasal 5A", "Pasal 5B", "Pasal 10", "BAB I", "BAB IV", "BAB V", "BAB VII"),
        *("BAB IX", "BAB IXA", "BAB X", "Lampiran I", "Lampiran IV", "Lampiran IX"),
    ]
    places = [place for name in told if (place := Locator.parse(name))]
    mixed = random.Random(1).sample(places, len(places))
    assert [str(place) for place in sorted(mixed, key=counted_place)] == told
