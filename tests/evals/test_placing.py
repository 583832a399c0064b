"""A quote is held against the label that it is cited for."""

from evals.placing import Text, misplaced
from tanya.domain.locator import Locator

CHANGES = Text(
    "Pasal I\nBeberapa ketentuan dalam Peraturan Pemerintah Nomor 3 Tahun 2031 diubah sebagai berikut:\n"
    "1. Ketentuan Pasal 4 diubah sehingga berbunyi:\nPasal 4\nMeliputi:\n1. perahu merah; dan\n"
    "2. perahu biru.\n2. Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal:\nPasal 5A\nPerahu dicat.\n"
    "Pasal II\nPeraturan ini berlaku.\n"
)


def place(written: str) -> Locator:
    found = Locator.parse(written)
    assert found
    return found


def test_a_clause_of_an_amendment_stands_under_its_own_number() -> None:
    assert misplaced("2. Di antara Pasal 5 dan Pasal 6 disisipkan", CHANGES, place("Pasal I angka 2")) == ""
    assert misplaced("Ketentuan Pasal 4 diubah", CHANGES, place("Pasal I angka 1")) == ""


def test_a_clause_under_the_number_of_another_is_seen() -> None:
    said = misplaced("Ketentuan Pasal 4 diubah", CHANGES, place("Pasal I angka 2"))
    assert said == "it stands in angka 1"


def test_a_list_in_a_pasal_that_a_clause_quotes_is_no_clause() -> None:
    assert misplaced("2. perahu biru", CHANGES, place("Pasal I angka 1")) == ""
