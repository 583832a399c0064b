"""The glossary as text: one passage a term."""

from ingest.corpus.facts import Fact, FactSheet
from tanya.domain.document import Document, Kind
from tanya.glossary.glossary import Glossary, Term


def glossary_document(glossary: Glossary, file: str, sha256: str) -> FactSheet:
    """Spellings that only help matching (also, misspelt) are not stated."""
    document = Document(
        id="istilah",
        kind=Kind.KATALOG,
        title="Glosarium tanya",
        file=file,
        sha256=sha256,
        pages=0,
        sources=tuple(dict.fromkeys(term.source for term in glossary.terms)),
    )
    return FactSheet(document, tuple(Fact(term.term, _sentence(term)) for term in glossary.terms))


def _sentence(term: Term) -> str:
    said = "adalah singkatan dari" if term.acronym else "adalah"
    parts = [f"{term.short} {said} {term.meaning.rstrip('.')}."]
    if term.explanation:
        parts.append(term.explanation)
    if not term.verified:
        parts.append("Kepanjangan atau arti ini menurut pemakaian umum, belum diverifikasi.")
    return " ".join(parts)
