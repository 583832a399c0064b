"""The contents of a document, and what stands around a provision."""

from tanya.assistant import Assistant
from tanya.domain.locator import Locator, NodeKind
from tanya.reading.outline import Branch
from tests.amended import garden, garden_home

__all__ = ["garden", "garden_home"]


def place(text: str) -> Locator:
    locator = Locator.parse(text)
    assert locator
    return locator


def kinds(branches: tuple[Branch, ...]) -> set[NodeKind]:
    return {branch.part.kind for branch in branches} | {
        kind for branch in branches for kind in kinds(branch.below)
    }


def test_the_contents_lead_to_the_pasal_and_not_into_it(garden: Assistant) -> None:
    (rule,) = garden.held("pp-5-2030")
    found = kinds(garden.outline(rule))
    assert NodeKind.PASAL in found
    assert not found & {NodeKind.AYAT, NodeKind.HURUF, NodeKind.ANGKA, NodeKind.BARIS}


def test_a_pasal_has_the_pasal_beside_it_and_its_ayat_in_it(garden: Assistant) -> None:
    (rule,) = garden.held("pp-5-2030")
    around = garden.around(rule, place("Pasal 2"))
    assert around.before
    assert around.after
    assert (str(around.before.locator), str(around.after.locator)) == ("Pasal 1", "Pasal 3")
    assert [str(part.locator) for part in around.inside] == [f"Pasal 2 ayat ({n})" for n in (1, 2, 3)]


def test_the_first_has_none_before_it_and_the_last_ayat_none_after_it(garden: Assistant) -> None:
    (rule,) = garden.held("pp-5-2030")
    assert garden.around(rule, place("Pasal 1")).before is None
    last = garden.around(rule, place("Pasal 2 ayat (3)"))
    assert last.after is None
    assert [str(part.locator) for part in last.above] == ["Pasal 2"]


def test_around_what_is_not_there_stands_nothing(garden: Assistant) -> None:
    (rule,) = garden.held("pp-5-2030")
    around = garden.around(rule, place("Pasal 99"))
    assert (around.above, around.before, around.after, around.inside) == ((), None, None, ())


def test_a_document_is_read_on_to_its_end_and_back_to_its_beginning(garden: Assistant) -> None:
    (rule,) = garden.held("pp-5-2030")
    here = garden.outline(rule)[0].part.locator
    way = [here]
    while following := garden.around(rule, way[-1]).read_after:
        way.append(following.locator)
    back = [way[-1]]
    while earlier := garden.around(rule, back[-1]).read_before:
        back.append(earlier.locator)
    assert back[::-1] == way
    told = [str(place) for place in way]
    assert told[0] == "“Judul”"
    assert told[told.index("Pasal 1") :][:5] == [f"Pasal {number}" for number in range(1, 6)]
    assert "Penjelasan Pasal 1" in told
