"""Question and answer, the same for every door."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tanya.domain.document import Document, PageRange, Passage
from tanya.domain.locator import Locator


class Status(StrEnum):
    """How a question ended. Each has one Indonesian text, shared by all doors."""

    ANSWERED = "ANSWERED"
    PARTIAL = "PARTIAL"
    NO_EVIDENCE = "NO_EVIDENCE"
    NOT_IN_CORPUS = "NOT_IN_CORPUS"  # a regulation we don't hold
    NO_SUCH_PROVISION = "NO_SUCH_PROVISION"  # a pasal that doesn't exist
    NEEDS_CLARIFICATION = "NEEDS_CLARIFICATION"
    OUT_OF_SCOPE = "OUT_OF_SCOPE"
    SMALL_TALK = "SMALL_TALK"
    BLOCKED = "BLOCKED"
    BUSY = "BUSY"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    context: tuple[str, ...] = ()  # earlier questions of the conversation, oldest first
    region: str | None = None
    as_of: date | None = None  # the law as it stood then; None is today
    provision: Locator | None = None  # asked for by its address, where that need not be read from the text
    document: str = ""  # key of the one document whose provision is asked for; empty: those the text names


@dataclass(frozen=True, slots=True)
class Hit:
    """A ranked passage with the signals behind its score."""

    passage: Passage
    document: Document
    score: float
    signals: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    number: int  # the n of the [n] in the text
    document: Document
    locator: Locator
    pages: PageRange
    quote: str  # verbatim, as the source says it
    in_force: bool | None  # on the date asked about; None when unknown or not a regulation
    confidence: float | None = None  # 0..1, when its words were read from a picture (OCR)
    superseded: bool = False  # words from before a change of the provision


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim and the numbers of the citations that prove it."""

    text: str
    citations: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    question: Question
    status: Status
    sentences: tuple[Sentence, ...] = ()  # verified; each may span several lines
    citations: tuple[Citation, ...] = ()
    hits: tuple[Hit, ...] = ()
    warnings: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    elapsed_ms: float = field(default=0.0, compare=False)

    @property
    def text(self) -> str:
        """What a person reads: the sentences with their [n] marks."""
        return "\n\n".join(_marked(sentence) for sentence in self.sentences)


def _marked(sentence: Sentence) -> str:
    marks = "".join(f"[{number}]" for number in sentence.citations)
    return f"{sentence.text} {marks}".rstrip()
