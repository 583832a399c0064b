"""Reference questions beside what was found for them, with what is right among it."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from zlib import crc32

import numpy as np
import numpy.typing as npt

from evals.matching import is_at, is_of
from evals.questions import Reference, Source
from evals.scoring import fact_coverage
from tanya.answering import Answering
from tanya.composing.learnt.features import BESIDE, Matrix, describe
from tanya.composing.unit import Unit
from tanya.domain.answer import Status

Labels = npt.NDArray[np.float64]
# A label is the share of the facts that a unit says, and a little for where: 0 is wrong, 1.07 the most.
PLACED = 0.05  # in a right provision, or around it
_EXACTLY = 0.02  # more at the very provision
RIGHT = 0.5  # label from which a unit answers
WHOLE = 1.0  # from which it says all of the facts
EXACT = 1.06  # from which it says them at the very provision
_SOME = 3  # of the questions on texts held elsewhere one is asked here too
_LEAST = 10  # units of other documents, for a question whose own are taken away


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One question that is answered by searching, and the units that were found for it."""

    id: str
    answerable: bool
    held_out: bool
    rows: Matrix  # a row a unit
    labels: Labels  # of each unit
    documents: tuple[str, ...]  # of each unit
    bereft: bool = False  # its own documents were taken away, or it is asked where they are not held

    def fold(self, folds: int) -> int:
        """0..folds - 1, by the question: what is made of one question stays with it."""
        return crc32(self.id.encode()) % folds


def examples(
    answering: Answering, references: Iterable[Reference], today: date, *, elsewhere: bool = False
) -> Iterator[Example]:
    """Of those references that are answered by searching. elsewhere: their own texts are not held here."""
    for reference in references:
        inquiry, units = answering.weighed(reference.question, today) or (None, [])
        if inquiry and units:
            yield Example(
                reference.id,
                reference.answerable,
                reference.held_out,
                describe(inquiry, units),
                np.array([label(reference, unit) for unit in units]),
                tuple(unit.hit.document.key for unit in units),
                elsewhere,
            )


def asked_elsewhere(references: Iterable[Reference], here: AbstractSet[str]) -> Iterator[Reference]:
    """Some of those questions on other texts, as questions that nothing answers.

    here: what the documents at hand are called; a question that one of them answers is left out.
    """
    for reference in references:
        wanted = {name for source in reference.sources for name in source.documents}
        if wanted and not wanted & here and crc32(reference.id.encode()) % _SOME == 0:
            yield replace(
                reference, statuses=(Status.NO_EVIDENCE,), documents=(), locators=(), facts=(), needed=()
            )


def without_its_documents(example: Example) -> Example | None:
    """The same question where no document answers it; None where nothing right was found, or little else."""
    right = {d for d, label in zip(example.documents, example.labels, strict=True) if label > 0}
    kept = np.array([document not in right for document in example.documents])
    if not right or kept.sum() < _LEAST:
        return None
    return replace(
        example,
        answerable=False,
        rows=rebased(example.rows[kept]),
        labels=np.zeros(kept.sum()),
        documents=tuple(d for d, keep in zip(example.documents, kept, strict=True) if keep),
        bereft=True,
    )


def rebased(rows: Matrix) -> Matrix:
    """Of some rows of a question: what stands beside the best is beside the best of these."""
    own = rows.shape[1] - BESIDE
    beside = rows[:, own:]
    return np.hstack([rows[:, :own], beside - beside.max(axis=0)])


def label(reference: Reference, unit: Unit) -> float:
    """0..1.07: how right the unit is."""
    if not reference.answerable:
        return 0.0
    return max(_by_source(reference, source, unit) for source in reference.sources)


def _by_source(reference: Reference, source: Source, unit: Unit) -> float:
    document = unit.hit.document
    if not is_of(source.documents, document.id, document.file) or not _is_there(reference, source, unit):
        return 0.0
    place = PLACED + _EXACTLY * (_place(unit) in source.locators)
    return place + fact_coverage(reference, f"{unit.columns} {unit.shown}")


def _place(unit: Unit) -> str:
    """As an answer would cite it."""
    return str(unit.span.locator.certain)


def _is_there(reference: Reference, source: Source, unit: Unit) -> bool:
    """At a right locator; where none is told, on a right page."""
    if source.locators:
        return is_at(source.locators, _place(unit))
    pages = unit.span.pages
    return not reference.pages or any(pages.first <= page <= pages.last for page in reference.pages)
