"""Which provision is asked of which regulation, each of which stands as one mark."""

import pytest

from tanya.text.provisions import find_provisions
from tanya.understanding.placing import MARK, placed

Told = list[tuple[tuple[int, ...], list[str]]]


def told(text: str) -> Told:
    """text with X for each regulation."""
    marked = text.replace("X", MARK)
    found = placed(marked, find_provisions(marked))
    return [(one.names, [str(locator) for locator in one.locators]) for one in found]


FIVE_AND_SIX: Told = [((0,), ["Pasal 5"]), ((1,), ["Pasal 6"])]


@pytest.mark.parametrize(
    "text",
    [
        "pasal 5 X dan pasal 6 X",
        "pasal 5 X, pasal 6 X",
        "X pasal 5 dan X pasal 6",
        "X: pasal 5; X: pasal 6",
        "X, pasal 5, X, pasal 6",
        "pasal 5 X serta X pasal 6",
        "X pasal 5 dan pasal 6 X",
        "pasal 5 X pasal 6 X",
        "X pasal 5 X pasal 6",
        "bandingkan pasal 5 X dengan pasal 6 X",
        "pasal 5 X vs pasal 6 X",
        "apa isi pasal 5 menurut X dan apa isi pasal 6 menurut X",
        "pasal 5 dari X tentang keuangan dan kinerja, pasal 6 dari X",
    ],
)
def test_a_provision_goes_with_the_name_beside_it(text: str) -> None:
    assert told(text) == FIVE_AND_SIX


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("pasal 5 dan 6 X serta pasal 7 X", [((0,), ["Pasal 5", "Pasal 6"]), ((1,), ["Pasal 7"])]),
        ("X pasal 5 dan 6, X pasal 7", [((0,), ["Pasal 5", "Pasal 6"]), ((1,), ["Pasal 7"])]),
        ("X pasal 5, pasal 6; X pasal 7", [((0,), ["Pasal 5", "Pasal 6"]), ((1,), ["Pasal 7"])]),
        ("pasal 5 X dan pasal 6 dan pasal 7 X", [((0,), ["Pasal 5"]), ((1,), ["Pasal 6", "Pasal 7"])]),
        ("pasal 5 X dan pasal 6 X serta pasal 7", [((0,), ["Pasal 5"]), ((1,), ["Pasal 6", "Pasal 7"])]),
        ("X pasal 5 dan 6 dan pasal 7 X", [((0,), ["Pasal 5", "Pasal 6"]), ((1,), ["Pasal 7"])]),
    ],
)
def test_a_row_goes_with_one_name(text: str, places: Told) -> None:
    assert told(text) == places


@pytest.mark.parametrize("text", ["pasal 5 X dan X", "X dan X pasal 5", "beda X dengan X di pasal 5"])
def test_names_told_in_one_breath_share_their_provisions(text: str) -> None:
    assert told(text) == [((0,), ["Pasal 5"]), ((1,), ["Pasal 5"])]


def test_a_name_that_is_only_spoken_of_has_none() -> None:
    assert told("pasal 5 X yang mencabut X") == [((0,), ["Pasal 5"])]


@pytest.mark.parametrize(
    "text", ["pasal 5 X jo X dan pasal 6 X", "pasal 5 X sebagaimana diubah dengan X dan pasal 6 X"]
)
def test_a_regulation_and_its_change_are_asked_as_one(text: str) -> None:
    assert told(text) == [((0, 1), ["Pasal 5"]), ((2,), ["Pasal 6"])]


@pytest.mark.parametrize("text", ["pasal 5 dan pasal 6 X", "X dan X", "pasal 5 X jo X", "pasal 5"])
def test_where_there_is_no_choice_nothing_is_placed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("name", ["UU kelautan X", "UU kelautan dan perikanan X", "UU kelautan nomor X"])
def test_a_name_with_its_number_is_told_by_that(name: str) -> None:
    assert told(f"pasal 5 {name} dan pasal 6 X") == FIVE_AND_SIX


def test_a_regulation_that_nobody_knows_keeps_its_provision() -> None:
    text = f"pasal 5 UU kelautan dan pasal 6 {MARK}"
    unknown, known = placed(text, find_provisions(text))
    assert (unknown.names, unknown.called) == ((), "UU kelautan")
    assert [str(place) for place in unknown.locators] == ["Pasal 5"]
    assert [str(place) for place in known.locators] == ["Pasal 6"]
