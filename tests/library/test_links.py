"""What ties provisions together, written with a build and read again."""

from datetime import date
from pathlib import Path

import pytest

from tanya.domain.document import Document, Node, Passage
from tanya.domain.links import Change, ChangeKind, CrossReference
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.library.passages_writer import PassageWriter
from tests.library.conftest import AYAT_1, AYAT_2, PASAL, PASAL_6

OWN = RegulationId("PP", "7", 2031)
OTHER = RegulationId("UU", "1", 2030)
PASAL_9 = Locator.of((NodeKind.PASAL, "9"))
PASAL_9A = Locator.of((NodeKind.PASAL, "9A"))
REFERENCES = (
    CrossReference(AYAT_2, "ayat (1)", OWN, AYAT_1, True),
    CrossReference(AYAT_2, "Pasal 9", OWN, PASAL_9, False),
    CrossReference(PASAL_6, "Pasal 9A", OTHER, PASAL_9A, False),
    CrossReference(PASAL_6, "Pasal 9", OTHER, PASAL_9, False),
)
CHANGES = (
    Change(ChangeKind.DISISIPKAN, OTHER, PASAL_9A, PASAL_6, PASAL, date(2031, 5, 1)),
    Change(ChangeKind.DIHAPUS, OTHER, PASAL_9, PASAL_6),
)


@pytest.fixture
def store(
    tmp_path: Path, document: Document, roots: tuple[Node, ...], passages: tuple[Passage, ...]
) -> PassageStore:
    with PassageWriter(tmp_path / "passages.db") as writer:
        writer.add(document, roots, passages)
        writer.add_links(document.key, REFERENCES, CHANGES)
    return PassageStore(tmp_path / "passages.db")


def test_references_are_read_as_they_were_written(store: PassageStore) -> None:
    assert store.links.references("pp-7-2031")[:2] == REFERENCES[:2]


def test_a_reference_to_a_pasal_that_an_amendment_inserts_is_resolved(store: PassageStore) -> None:
    inserted, deleted = store.links.references("pp-7-2031")[2:]
    assert (inserted.resolved, deleted.resolved) == (True, False)


def test_only_what_leads_nowhere_in_a_text_at_hand_counts_as_unresolved(store: PassageStore) -> None:
    assert store.links.unresolved() == {"pp-7-2031": 1}


def test_changes_are_found_by_the_regulation_they_change(store: PassageStore) -> None:
    assert [held.change for held in store.links.changes_to("uu-1-2030")] == list(CHANGES)
    assert store.links.amended() == (OTHER,)
    assert store.links.changes_to("pp-7-2031") == ()
