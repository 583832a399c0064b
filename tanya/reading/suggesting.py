"""What one might ask of a build, for who has asked nothing yet: only questions that it answers."""

from collections.abc import Callable, Iterator, Sequence

from tanya.composing.leads import name
from tanya.domain.document import Document, Kind
from tanya.questions import of_standing

MOST = 6
# Of the matters that most rules of this field are about; which of them a build answers is tried.
_USUAL = (
    "Apa yang dimaksud dengan perjanjian kinerja?",
    "Kapan laporan kinerja paling lambat disampaikan?",
    "Nilai SAKIP 75 predikatnya apa?",
    "Apa saja komponen evaluasi AKIP?",
    "Apa tujuan reformasi birokrasi?",
    "Apa beda hukuman disiplin sedang dan berat?",
    "Apa isi laporan kinerja?",
    "Siapa yang mengevaluasi SAKIP?",
)
_OF_REGION = (
    "Predikat SAKIP yang ditargetkan {region}?",
    "Apa indikator kinerja utama {region}?",
    "Apa sasaran reformasi birokrasi {region}?",
    "Apa visi {region}?",
)


def suggested(
    documents: Sequence[Document], region: str | None, answers: Callable[[str], bool]
) -> tuple[str, ...]:
    """At most so many that a page shows them. answers: whether a question is answered for certain."""
    found: list[str] = []
    for question in dict.fromkeys(_candidates(documents, region)):
        if len(found) == MOST:
            break
        if answers(question):
            found.append(question)
    return tuple(found)


def _candidates(documents: Sequence[Document], region: str | None) -> Iterator[str]:
    if region:
        yield from (question.format(region=region) for question in _OF_REGION)
        yield from _of_rules([d for d in documents if d.region == region])
    yield from _USUAL
    yield from _of_rules([d for d in documents if d.kind is Kind.NASKAH])
    yield from _of_rules(documents)


def _of_rules(documents: Sequence[Document]) -> Iterator[str]:
    """The newest first."""
    rules = [document for document in documents if document.regulation]
    for document in sorted(rules, key=lambda d: (-(d.year or 0), d.id))[:MOST]:
        yield f"{name(document)} tentang apa?"
        yield of_standing(name(document))
