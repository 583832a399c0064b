"""Reference questions beside what was found for them, with what is right among it."""

from collections.abc import Iterator, Sequence
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

Labels = npt.NDArray[np.float64]
_PLACED = 0.05  # for standing at the right place, beside the share of the facts that it says
WHOLE = 1.0  # says all of the facts at the right place
RIGHT = 0.5  # from which it answers
_LEAST = 10  # units of other documents, for a question whose own are taken away


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One question that is answered by searching."""

    id: str
    answerable: bool
    held_out: bool
    rows: Matrix  # a row a unit
    labels: Labels  # of each unit: 0 for wrong, up to 1.05
    documents: tuple[str, ...]  # of each unit

    def fold(self, folds: int) -> int:
        """By the question: what is made of one question stays with it."""
        return crc32(self.id.encode()) % folds


def examples(answering: Answering, references: Sequence[Reference], today: date) -> Iterator[Example]:
    """Of those references that are answered by searching."""
    for reference in references:
        weighed = answering.weighed(reference.question, today)
        if weighed and weighed[1]:
            asking, units = weighed
            yield Example(
                reference.id,
                reference.answerable,
                reference.held_out,
                describe(asking, units),
                np.array([_label(reference, unit) for unit in units]),
                tuple(unit.hit.document.key for unit in units),
            )


def without_its_documents(example: Example) -> Example | None:
    """The same question where no document answers it; None where nothing else was found, or nothing right."""
    right = {d for d, label in zip(example.documents, example.labels, strict=True) if label > 0}
    kept = np.array([document not in right for document in example.documents])
    if not right or kept.sum() < _LEAST:
        return None
    rows = example.rows[kept]
    return replace(
        example,
        answerable=False,
        rows=rebased(rows),
        labels=np.zeros(len(rows)),
        documents=tuple(d for d, keep in zip(example.documents, kept, strict=True) if keep),
    )


def rebased(rows: Matrix) -> Matrix:
    """What stands beside the best is of those that are left."""
    own = rows.shape[1] - BESIDE
    beside = rows[:, own:]
    return np.hstack([rows[:, :own], beside - beside.max(axis=0)])


def _label(reference: Reference, unit: Unit) -> float:
    if not reference.answerable:
        return 0.0
    return max(_of_source(reference, source, unit) for source in reference.sources)


def _of_source(reference: Reference, source: Source, unit: Unit) -> float:
    document = unit.hit.document
    if not is_of(source.documents, document.id, document.file):
        return 0.0
    if source.locators:
        there = is_at(source.locators, str(unit.span.locator.certain))
    else:
        pages = unit.span.pages
        there = not reference.pages or any(pages.first <= page <= pages.last for page in reference.pages)
    return _PLACED + fact_coverage(reference, f"{unit.columns} {unit.shown}") if there else 0.0
