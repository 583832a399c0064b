"""Terms as the glossary spells them."""

import pytest

from tanya.glossary.glossary import Term
from tanya.glossary.spelling import as_spelt_there

TERMS = (
    Term("RB General", acronym=False, meaning="", source=""),
    Term("Perjanjian Kinerja", acronym=False, meaning="", source=""),
)


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("rb general", "RB General"),
        ("Rb general", "RB General"),
        ("perjanjian kinerja", "perjanjian kinerja"),
        ("rb general itu", "rb general itu"),
    ],
)
def test_only_a_term_with_an_acronym_in_it_takes_the_glossarys_capitals(written: str, spelt: str) -> None:
    assert as_spelt_there(written, TERMS) == spelt
