"""What is kept, as frozen records. Moments carry their time zone; what people wrote is masked."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Scope(StrEnum):
    """What a key may be used for."""

    ASK = "ask"
    READ = "read"
    ADMIN = "admin"  # holds the others


class Verdict(StrEnum):
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Key:
    """A key without its secret."""

    id: str  # public: `k_...`
    name: str
    tenant: str
    scopes: frozenset[Scope]
    created: datetime
    expires: datetime | None = None
    revoked: datetime | None = None

    def is_valid(self, now: datetime) -> bool:
        """Whether it opens anything: not revoked, not expired."""
        return self.revoked is None and (self.expires is None or now < self.expires)


@dataclass(frozen=True, slots=True)
class Issued:
    """A key at the one moment when its secret is known."""

    key: Key
    secret: str = field(repr=False)  # `tny_<id>_<43 random letters>`


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of a conversation."""

    question: str
    answer_id: str | None
    asked: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    id: str  # `c_...`
    owner: str
    title: str  # its first question, shortened; empty before that
    created: datetime
    turns: tuple[Turn, ...] = ()  # oldest first


@dataclass(frozen=True, slots=True)
class Listed:
    """A conversation in a list, without its words."""

    id: str
    title: str
    created: datetime
    changed: datetime  # when it was last asked in, or begun
    turns: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A question with what became of it, kept for feedback and review."""

    answer_id: str  # `j_...`
    owner: str
    question: str
    status: str  # a Status
    doubted: bool  # answered with a word of doubt
    citations: tuple[str, ...]  # each as one short text
    build: str
    asked: datetime
    tenant: str = ""
    context: tuple[str, ...] = ()  # earlier questions, oldest first
    region: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    id: str  # `f_...`
    owner: str
    answer_id: str
    verdict: Verdict
    reasons: tuple[str, ...]
    comment: str
    given: datetime


class Worth(StrEnum):
    """Why a question is worth a person's look."""

    DOUBTED = "doubted"  # answered in part, or with a word of doubt
    REFUSED = "refused"  # nothing was found, or it was not taken on
    DOWN = "down"  # somebody said that the answer did not help


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question worth a person's look, with what was said of its answer."""

    kept: Kept
    feedback: tuple[Feedback, ...] = ()  # oldest first
    worth: frozenset[Worth] = frozenset()
    done: datetime | None = None  # when somebody was through with it
    by: str = ""  # who


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to which thing, never the words."""

    at: datetime
    actor: str
    action: str
    object: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of each was removed, or copied."""

    conversations: int = 0
    turns: int = 0
    answers: int = 0
    feedback: int = 0
    events: int = 0
    keys: int = 0

    @property
    def total(self) -> int:
        return self.conversations + self.turns + self.answers + self.feedback + self.events + self.keys

    @property
    def told(self) -> str:
        """In Indonesian, as the audit and the command tell it."""
        parts = (
            (self.conversations, "percakapan"),
            (self.turns, "pertanyaan di dalamnya"),
            (self.answers, "jawaban"),
            (self.feedback, "tanggapan"),
            (self.events, "catatan audit"),
            (self.keys, "kunci"),
        )
        return ", ".join(f"{count} {name}" for count, name in parts if count) or "tidak ada"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list, and the cursor of what follows; None where nothing does."""

    items: tuple[T, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class PersonalData:
    """All that is kept of one owner."""

    owner: str
    conversations: tuple[Conversation, ...]
    answers: tuple[Kept, ...]
    feedback: tuple[Feedback, ...]
    events: tuple[Event, ...]

    @property
    def counts(self) -> Counts:
        return Counts(
            conversations=len(self.conversations),
            turns=sum(len(one.turns) for one in self.conversations),
            answers=len(self.answers),
            feedback=len(self.feedback),
            events=len(self.events),
        )


class Standing(StrEnum):
    """What a claim on an idempotency key found."""

    NEW = "new"  # do the work, then finish it or let it go
    SAME = "same"  # done before: send the response again
    RUNNING = "running"  # the first request is still at work
    OTHER = "other"  # the key was used for a different request


@dataclass(frozen=True, slots=True)
class Claimed:
    standing: Standing
    status: int = 0  # of the response, where it is the SAME
    response: bytes = b""
    since: datetime | None = field(
        default=None, compare=False
    )  # of a NEW or RUNNING one, until it is renewed
