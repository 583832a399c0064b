"""What of a question a document's own name says: which report is meant, and what is asked of it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tanya.domain.document import Document, Kind
from tanya.retrieval.matching import Matcher
from tanya.retrieval.weights import RANK_PRIOR
from tanya.text.analysis import analyse
from tanya.text.terms import TermSet, term_set

_REPORTS = (Kind.DAERAH, Kind.PANDUAN)
# What a kind of rule is called before its office: `Permenko Perekonomian`, `Peraturan BSSN`, `Kepmen KP`.
_KIND = re.compile(r"(?:Per|Kep)(?=men)|(?:Peraturan|Keputusan)\s+")
_MINISTRY = re.compile(r"\bKementerian(?: (?:dan )?(?!Tahun\b)[A-Z][a-z]+,?){1,6}")


@lru_cache(maxsize=4096)
def title_terms(document: Document) -> TermSet:
    """Terms of its title, its office and its file's name: `bappeda`, `lkip`, `2016`."""
    return term_set(analyse(f"{document.title} {document.agency or ''} {document.file}"))


@lru_cache(maxsize=4096)
def names(document: Document) -> TermSet:
    """What people call it by: of a report its title and file, of a rule the office that it binds."""
    if document.kind in _REPORTS or document.region:
        return title_terms(document)
    if document.regulation is None or document.regulation.jenis in RANK_PRIOR:
        return frozenset()
    return term_set(*map(analyse, _offices(document.regulation.jenis, document.title)))


@lru_cache(maxsize=4096)
def subject_terms(document: Document) -> TermSet:
    """What its title says that it is about; of a report all that it is called by."""
    if document.kind in _REPORTS:
        return title_terms(document)
    return term_set(analyse(f"{document.title} {document.tentang or ''}"))


def _offices(jenis: str, title: str) -> Iterator[str]:
    """Whom a rule of one office binds: `Permenko Perekonomian` the Kemenko Perekonomian."""
    if kind := _KIND.match(jenis):
        office = jenis[kind.end() :]
        yield f"ke{office}" if office.startswith("men") else office
    yield from (found[0] for found in _MINISTRY.finditer(title))


def titled(document: Document, matcher: Matcher) -> float:
    """0..1: how much of the question names this report, guide or rule of a region; 0 for a national rule."""
    called = document.kind in _REPORTS or document.region
    return matcher.coverage(matcher.heard(title_terms(document))) if called else 0.0


def asked_inside(document: Document, matcher: Matcher) -> Matcher:
    """What is asked beside the document's name: its letterhead repeats the name and answers nothing."""
    return matcher.beside(names(document))
