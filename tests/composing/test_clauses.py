"""Which pasal the clause of an amendment names."""

import pytest

from tanya.composing.clauses import speaks_of
from tanya.domain.links import Change, ChangeKind
from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId


def change(target: str, wording: str | None = None, kind: ChangeKind = ChangeKind.DIUBAH) -> Change:
    at, item = Locator.parse(target), Locator.parse("Pasal I angka 4")
    assert at
    assert item
    return Change(kind, RegulationId("PP", "5", 2030), at, item, Locator.parse(wording) if wording else None)


@pytest.mark.parametrize(
    ("words", "target", "speaks"),
    [
        ("Ketentuan Pasal 20 diubah:", "Pasal 20", True),
        ("Ketentuan Pasal 20 diubah:", "Pasal 77", False),
        ("Ketentuan ayat (1) sampai ayat (3) Pasal 20 diubah:", "Pasal 20 ayat (2)", True),
        ("Ketentuan ayat (1) sampai ayat (3) Pasal 20 diubah:", "Pasal 77", False),
        ("Pasal 7 sampai dengan Pasal 9 dihapus.", "Pasal 8", True),
        ("Pasal 7 sampai dengan Pasal 9 dihapus.", "Pasal 10", False),
        ("Pasal 7 s.d. 9 diubah:", "Pasal 8", True),
        ("Ketentuan Pasal 5, 6, dan 7 diubah:", "Pasal 6", True),
        ("Ketentuan Pasal 5, 6, dan 7 diubah:", "Pasal 8", False),
        ("Di antara ayat (1) dan ayat (2) Pasal 6, 1 (satu) ayat disisipkan:", "Pasal 1", False),
        ("Pasal l5 dan Pasal 1O diubah:", "Pasal 10", True),
    ],
)
def test_a_clause_is_cited_only_for_the_pasal_that_it_names(words: str, target: str, speaks: bool) -> None:
    assert speaks_of(words, change(target), cut=False) is speaks


def test_a_new_chapter_brings_only_its_own_pasal() -> None:
    words = "Di antara BAB III dan BAB IV disisipkan 1 (satu) bab, yakni BAB IIIA setelah Pasal 24 berbunyi:"
    own = change("Pasal 24A", "Pasal I angka 4 BAB IIIA Pasal 24A", ChangeKind.DISISIPKAN)
    other = change("Pasal 77A", "Pasal I angka 4 Pasal 77A", ChangeKind.DISISIPKAN)
    assert speaks_of(words, own, cut=False)
    assert not speaks_of(words, other, cut=False)
