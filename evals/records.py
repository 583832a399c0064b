"""What is known of each question after a run."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tanya.domain.answer import Question
from tanya.wire import AnswerObject

# A metric of one question, as a part of a sum and its share of the divisor: the metric of many questions is
# the sum of the one over the sum of the other. A plain mean has 1 as divisor.
Share = tuple[float, float]


class Why(StrEnum):
    """Which part of an answer went wrong, as the report says it."""

    REFUSED = "tidak dijawab"
    GIVEN = "dijawab padahal tidak boleh"
    STATUS = "status salah"
    DOCUMENT = "dokumen salah"
    LOCATOR = "letak salah"
    FACT = "fakta kurang"
    FORBIDDEN = "yang terlarang disebut"
    WARNING = "peringatan kurang"
    QUOTE = "kutipan tidak persis"
    IN_FORCE = "bersandar pada yang dicabut"
    REGION = "daerah tertukar"


@dataclass(frozen=True, slots=True)
class Expected:
    """What the reference wants, each list as evals/questions/pokok.yaml explains it."""

    statuses: tuple[str, ...]
    documents: tuple[str, ...]
    locators: tuple[str, ...]
    pages: tuple[int, ...]
    facts: tuple[tuple[str, ...], ...]
    forbidden: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, the answer it got, and what became of it."""

    id: str
    kind: str
    style: str
    held_out: bool
    question: Question
    expected: Expected
    answer: AnswerObject
    milliseconds: float  # from asking to the whole answer, as the asker waits
    ranked: tuple[int, ...]  # the grade of each hit: evals/ranking.py
    proven: tuple[bool, ...]  # of each citation: whether it is of a right document and pasal
    quotes: tuple[bool | None, ...]  # of each: whether it is verbatim; empty where that was not looked at
    right: bool
    why: tuple[Why, ...]  # empty when nothing is wrong
    values: Mapping[str, Share]  # by the metric's key; those that do not apply are left out
