"""The glossary: each term once, and no everyday spelling that swallows a word of the field."""

import re
from collections import Counter

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.domain.locator import Locator
from tanya.glossary.glossary import Glossary

_LEAST_TERMS = 150
_ROMAN = re.compile(r"[ivxl]+")
_JENIS = (
    "uud uu perppu pp perpres keppres inpres permen permenpan permenpanrb kepmen kepmenpan kepmenpanrb "
    "permendagri perda pergub perbup perwal perwali perkada kepwal se skb pasal ayat huruf angka lampiran"
)


@pytest.fixture(scope="module")
def names(glossary: Glossary) -> set[str]:
    """Everything that is a term or another name of one, without case."""
    return {name.casefold() for term in glossary.terms for name in (term.term, term.short, *term.also)}


def test_there_are_enough_terms(glossary: Glossary) -> None:
    assert len(glossary.terms) >= _LEAST_TERMS


def test_a_term_is_explained_once(glossary: Glossary) -> None:
    times = Counter(term.term.casefold() for term in glossary.terms)
    assert [term for term, count in times.items() if count > 1] == []


def test_every_term_has_a_meaning_and_a_source(glossary: Glossary) -> None:
    assert [term.term for term in glossary.terms if not (term.meaning.strip() and term.source.strip())] == []


def test_locators_are_written_as_they_are_read(glossary: Glossary) -> None:
    odd = [
        f"{term.term}: {term.locator}"
        for term in glossary.terms
        if term.locator and str(Locator.parse(term.locator)) != term.locator
    ]
    assert odd == []


def test_no_misspelling_is_the_right_spelling_of_a_term(glossary: Glossary, names: set[str]) -> None:
    meanings = {term.meaning.casefold() for term in glossary.terms}
    right = [
        wrong for term in glossary.terms for wrong in term.misspelt if wrong.casefold() in names | meanings
    ]
    assert right == []


def test_no_misspelling_leads_to_two_terms(glossary: Glossary) -> None:
    times = Counter(wrong.casefold() for term in glossary.terms for wrong in term.misspelt)
    assert [wrong for wrong, count in times.items() if count > 1] == []


def test_no_everyday_spelling_is_a_term(glossary: Glossary, names: set[str]) -> None:
    assert [key for key in glossary.chat if key in names] == []


def test_no_everyday_spelling_is_a_number_or_a_kind_of_regulation(
    glossary: Glossary, catalogue: Catalogue
) -> None:
    jenis = {*_JENIS.split(), *(entry.regulation.jenis.casefold() for entry in catalogue.entries)}
    taken = [key for key in glossary.chat if key.isdigit() or _ROMAN.fullmatch(key) or key in jenis]
    assert taken == []


def test_no_everyday_spelling_stands_for_itself(glossary: Glossary) -> None:
    assert [key for key, standard in glossary.chat.items() if key == standard.casefold()] == []


def test_terms_that_are_confused_are_at_least_two_and_one_is_known(
    glossary: Glossary, names: set[str]
) -> None:
    for confusable in glossary.confusable:
        assert len(confusable.terms) > 1
        assert any(term.casefold() in names for term in confusable.terms), confusable.terms
        assert confusable.hint.endswith(".")


@pytest.mark.parametrize(
    "short", ["IKI", "LKjIP", "Renaksi", "Probis", "Hukdis", "Setwan", "RLPPD", "Tusi", "Irban", "Monev"]
)
def test_a_short_form_that_no_source_pairs_with_its_long_form_is_unverified(
    glossary: Glossary, short: str
) -> None:
    (term,) = (term for term in glossary.terms if term.short == short)
    assert not term.verified
