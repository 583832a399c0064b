"""The acronyms of the glossary against the provision that they are cited from."""

from tanya.domain.locator import Locator
from tanya.glossary.glossary import Glossary, Term
from tests.corpus.copying import words
from tests.corpus.sources import Sources

_LEAST_CHECKED = 25


def test_an_acronym_or_its_long_form_stands_where_it_is_cited_from(
    glossary: Glossary, sources: Sources
) -> None:
    cited = [term for term in glossary.terms if term.acronym and term.locator and sources.holds(term.source)]
    lost = [f"{term.term}: {term.source} {term.locator}" for term in cited if not _stands(term, sources)]
    assert len(cited) > _LEAST_CHECKED
    assert lost == []


def _stands(term: Term, sources: Sources) -> bool:
    place = Locator.parse(term.locator or "")
    found = sources.get(term.source).find(place) if place else None
    text = (
        " ".join(words("\n".join(part.text for node in found.nodes for part in node.walk()))) if found else ""
    )
    return any(f" {' '.join(words(form))} " in f" {text} " for form in (term.short, term.meaning))
