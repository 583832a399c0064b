"""What is asked, as records."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tanya.domain.answer import Question, Status
from tanya.domain.locator import Locator
from tanya.text.references import Mention
from tanya.understanding.placing import Placed
from tanya.understanding.pointing import Pointing
from tanya.understanding.starting import StartAsked


class Wanted(StrEnum):
    """The kind of answer that would content the asker."""

    TEXT = "text"  # the words of a provision
    STATUS = "status"  # is it in force, what revoked it
    START = "start"  # from when it applies
    REVOKES = "revokes"  # what a regulation revoked
    CHANGES = "changes"  # which provisions of a regulation were changed, or what an amendment changes
    ABOUT = "about"  # what a regulation is about
    FILE = "file"  # its file, to read or keep
    CONTENTS = "contents"  # what it holds: its bab, how many pasal, its annexes
    COMPARISON = "comparison"  # what tells two things apart
    DEFINITION = "definition"
    EXPANSION = "expansion"  # what an acronym stands for
    WEIGHT = "weight"
    GRADE = "grade"  # which band a score falls into
    DEADLINE = "deadline"
    WHEN = "when"  # in which case: `kapan PNS diberhentikan sementara`
    FIGURE = "figure"
    ACTOR = "actor"
    REASON = "reason"
    LIST = "list"
    PROCEDURE = "procedure"
    GENERAL = "general"


class Talk(StrEnum):
    """What is said to us beside questions; each is answered in its own words."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    ACKNOWLEDGED = "acknowledged"  # `oke`, `siap`, `ya`
    TEST = "test"
    NOTHING = "nothing"  # no word at all: an emoji, a question mark
    GARBLED = "garbled"
    WHO = "who"
    ABILITIES = "abilities"
    DOCUMENTS = "documents"
    COMPLAINT = "complaint"
    SURE = "sure"  # `yakin?`
    PLAINER = "plainer"  # `jelaskan dengan bahasa yang lebih mudah`


class Era(StrEnum):
    """The rule that was asked of, where a question says no day: `dulu berapa?`, `sekarang berapa?`."""

    BEFORE = "before"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of saying a concept, as index terms; weight is how surely it means the same."""

    terms: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the question is about; any one of its wordings shows that a text speaks of it.

    SKPD has the wordings ('skpd',) and ('satuan', 'kerja', 'perangkat', 'daerah').
    """

    word: str  # as written, for messages
    wordings: tuple[Wording, ...]
    weight: float = 1.0  # below 1 for what only the conversation before says
    topic: bool = False  # a term of the glossary


@dataclass(frozen=True, slots=True)
class Governing:
    """Which regulations rule a matter is asked; jenis: how it must begin, empty for any."""

    concepts: tuple[Concept, ...]
    jenis: str = ""
    newest: bool = False


@dataclass(frozen=True, slots=True)
class Intent:
    question: Question
    text: str  # the question in standard spelling
    wanted: Wanted
    concepts: tuple[Concept, ...]
    mentions: tuple[Mention, ...] = ()
    locators: tuple[Locator, ...] = ()
    placed: tuple[Placed, ...] = ()  # which of these are of which of those; empty: all of all
    agency: frozenset[str] = frozenset()  # terms of the office it speaks of
    region: str | None = None
    as_of: date | None = None  # None: today
    years: tuple[int, ...] = ()  # years named in the question outside regulation numbers
    refusal: Status | None = None  # known before looking anything up
    talk: Talk | None = None  # of SMALL_TALK: what is said
    english: bool = False  # asked in English
    everyday: bool = False  # talk of everyday life, with no word of this field: answered only where sure
    follow_up: bool = False  # leans on the conversation so far
    pointing: Pointing | None = None  # at the answer before, where the words before do not tell at what
    earlier: tuple[str, ...] = ()  # the questions that it leans on by its matter or points back to
    own: tuple[Concept, ...] = ()  # of a question that leans by its matter: what it asks itself
    root: tuple[str, ...] = ()  # and the questions up to the last one that stood alone
    leaning: "Intent | None" = None  # where its words do not tell whether it leans: as it is if it does
    refers: frozenset[str] = frozenset()  # terms of what the last two questions named: `selama cuti itu`
    era: Era | None = None
    sides: tuple[str, ...] = ()  # the things that are compared, two to four
    subject: tuple[Concept, ...] = ()  # of a question for a meaning: what it asks the meaning of
    scores: tuple[float, ...] = ()  # values whose band is asked for: 72.35
    start: StartAsked | None = None  # of a question from when a regulation applies: which day of which
    governing: Governing | None = None  # of a question for regulations: what they should rule
    measure: str | None = None  # the unit that the answer must count in: `tahun`
