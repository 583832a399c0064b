"""References and answers, each as right or wrong as a test needs it."""

from dataclasses import replace
from datetime import date

from evals.questions import Reference
from evals.records import Outcome
from evals.verdicts import Judge
from tanya.catalogue.catalogue import Catalogue
from tanya.domain.answer import Question, Status
from tanya.wire import AnswerObject, CitationObject, HitObject

TODAY = date(2036, 1, 1)
DOCUMENT, PLACE = "pp-7-2031", "Pasal 5 ayat (2)"
JUDGE = Judge({}, Catalogue(()), TODAY, quotes=False)

WANTED = Reference(
    id="tinggi-balon",
    question=Question("Berapa tinggi balon?"),
    kind="angka",
    style="formal",
    corpus="both",
    statuses=(Status.ANSWERED,),
    documents=(DOCUMENT,),
    locators=(PLACE,),
    pages=(),
    facts=(("300 meter", "tiga ratus meter"), ("siang hari",)),
    forbidden=(),
    warnings=(),
    held_out=False,
    file="buatan",
)
UNANSWERABLE = replace(
    WANTED,
    id="resep",
    question=Question("resep rendang?"),
    kind="tak_terjawab",
    statuses=(Status.OUT_OF_SCOPE, Status.NO_EVIDENCE),
    documents=(),
    locators=(),
    facts=(),
)


def hit(document: str = DOCUMENT, locator: str = PLACE) -> HitObject:
    return HitObject(document=document, file=f"{document}.pdf", locator=locator, pages=[1], score=1.0)


def citation(document: str = DOCUMENT, locator: str = PLACE, in_force: bool | None = True) -> CitationObject:
    return CitationObject(
        number=1,
        document=document,
        file=f"{document}.pdf",
        title="Peraturan Contoh",
        kind="naskah",
        locator=locator,
        pages=[1],
        quote="Balon terbang paling tinggi 300 meter pada siang hari.",
        in_force=in_force,
        confidence=None,
    )


def answer(
    *citations: CitationObject,
    text: str = "Paling tinggi 300 meter pada siang hari. [1]",
    status: str = "ANSWERED",
    hits: tuple[HitObject, ...] = (),
    warnings: tuple[str, ...] = (),
) -> AnswerObject:
    return AnswerObject(
        question="?",
        status=status,
        text=text,
        citations=list(citations),
        hits=list(hits),
        warnings=list(warnings),
        follow_ups=[],
        elapsed_ms=12.0,
        model=None,
    )


RIGHT = answer(citation(), hits=(hit(),))
REFUSAL = answer(text="Tidak ditemukan.", status="NO_EVIDENCE")


def outcome(told: AnswerObject = RIGHT, wanted: Reference = WANTED, milliseconds: float = 20.0) -> Outcome:
    return JUDGE.outcome(wanted, told, milliseconds)
