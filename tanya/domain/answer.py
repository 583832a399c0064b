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

    @property
    def marked(self) -> str:
        """As a person reads it, with its [n] marks."""
        marks = "".join(f"[{number}]" for number in self.citations)
        return f"{self.text} {marks}".rstrip()


@dataclass(frozen=True, slots=True)
class Told:
    """A verified sentence on its way out, with the citations that it is the first to use."""

    sentence: Sentence
    citations: tuple[Citation, ...] = ()
    in_table: bool = False  # it stands in the table of the answer, too


class Outcome(StrEnum):
    """What came of asking a language model. Whatever it is, the answer stands without it."""

    WRITTEN = "written"
    BROKEN = "broken"  # it broke off after some proven sentences
    NOTHING = "nothing"  # it said nothing that is proven
    SLOW = "slow"
    FAILED = "failed"
    RESTATED = "restated"  # it only made a follow-up stand alone


@dataclass(frozen=True, slots=True)
class Writing:
    """A language model's part in an answer."""

    model: str  # as set: `ollama:qwen3`
    outcome: Outcome
    kept: int = 0  # sentences
    dropped: int = 0
    sent: int = 0  # tokens, as the provider counts them; 0 where it does not tell
    written: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: for each column the numbers of its citations, none where it is empty."""

    head: str  # `ayat (2)`; empty in a table of one row
    cells: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What is compared, side by side; its words are the quotes of the citations."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """Of the citations that it shows."""
        return frozenset(number for row in self.rows for cell in row.cells for number in cell)


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
    writing: Writing | None = field(default=None, compare=False)  # None where no model was asked
    table: Table | None = None  # of an answer that compares; the sentences say the same

    @property
    def text(self) -> str:
        """What a person reads: the sentences with their [n] marks."""
        return "\n\n".join(sentence.marked for sentence in self.sentences)
