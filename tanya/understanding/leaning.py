"""Whether a question stands alone, or leans on what was asked before."""

import re

from tanya.text.analysis import analyse, word_set, words
from tanya.understanding.intent import Concept, Intent, Wanted

OPENING = re.compile(
    r"^(?:kalau|lalu|terus|dan|tetapi|tapi|lha|nah|bagaimana (?:dengan|kalau)|sedangkan|berarti|jadi"
    r"|khusus|yang(?! dimaksud)|untuk(?! apa)|bukan|salah|maksud(?:nya)?|eh|oh|ralat|koreksi)\b",
    re.I,
)
_POINTING = re.compile(r"\b(?:itu|tersebut|tadi|begitu|di ?atas|di ?situ|di ?sana|tsb)\b", re.I)
# `SPIP itu apa`, `itu apa` ask for a meaning.
_THAT_THING = re.compile(
    r"\b(?P<thing>[\w-]{3,}) (?:itu|tersebut|tadi|tsb)\b(?! (?:apa|adalah|ialah)\b)", re.I
)
_MEANING = re.compile(
    r"\bapa (?:sih )?itu\b|\bitu (?:apa|adalah)\b", re.I
)  # `apa itu SAKIP` points at nothing
_OF_IT = re.compile(r"\b\w{3,}nya\b", re.I)
_NO_OF_IT = word_set(
    """
    hanya misalnya seandainya sebaiknya akhirnya umumnya biasanya selanjutnya sebenarnya seharusnya harusnya
    punya tanya bertanya lainnya adanya setidaknya sedikitnya banyaknya besarnya lamanya
    """
)
_SHORT = 9  # words
_BARE = 3  # words
_OPENED, _POINTING_ONLY = 3, 2  # things of its own that a leaning question may speak of
_TELLING = 1.0  # weight of a concept that tells what a question is about


def leans(intent: Intent, said: str) -> bool:
    """said: as it was written; in standard spelling `batasnya` loses its ending."""
    if intent.mentions and (intent.concepts or intent.locators):
        return False
    opened = bool(OPENING.match(intent.text))
    pointing = len(words(said)) <= _SHORT and (opened or points(said, intent))
    if intent.mentions:
        return pointing
    # A year says of when it is asked, and not of what.
    own = [c for c in intent.concepts if c.weight >= _TELLING and not c.word.isdigit()]
    topics = [concept for concept in own if concept.topic]
    if topics and (len(own) > 1 or not pointing):
        return False
    if len(own) > (_OPENED if opened else _POINTING_ONLY):
        return False  # `1 SKS magang itu berapa menit` says what it is about
    asks_meaning = intent.wanted is Wanted.DEFINITION and intent.subject
    if (asks_meaning or (intent.wanted is Wanted.EXPANSION and own)) and not opened:
        return False
    return sum(map(_words_of, own)) <= 1 or pointing


def may_lean(intent: Intent) -> bool:
    """Of one that does not for sure: `kalau laporan pemda berisi apa?`, `bisa diperpanjang berapa hari?`."""
    if intent.mentions or intent.wanted is Wanted.EXPANSION:
        return False
    short = len(words(intent.text)) <= _SHORT and intent.wanted is not Wanted.DEFINITION
    return short or opens(intent)


def referred_to(text: str, before: str) -> frozenset[str]:
    """The terms of things named before that text speaks of again: `selama cuti itu`."""
    named = frozenset(analyse(before))
    again = (frozenset(analyse(found["thing"])) for found in _THAT_THING.finditer(text))
    return frozenset[str]().union(*(terms & named for terms in again))


def goes_on(intent: Intent) -> bool:
    """Whether it speaks like a question that leans, though it may stand alone."""
    return bool(intent.refers) or opens(intent)


def opens(intent: Intent) -> bool:
    """Whether it begins like a question that leans: `kalau ...`, `terus ...`."""
    return bool(OPENING.match(intent.text))


def is_bare(intent: Intent) -> bool:
    """Whether it names a thing and asks nothing of it, or a score of nothing: `nilai 95 predikatnya apa?`."""
    if intent.mentions:
        return False
    of_nothing = bool(intent.scores) and sum(concept.weight >= _TELLING for concept in intent.concepts) <= 1
    return of_nothing or (intent.wanted is Wanted.GENERAL and len(words(intent.text)) <= _BARE)


def _words_of(concept: Concept) -> int:
    """A term of the glossary counts as one, however long its name."""
    return 1 if concept.topic or not concept.wordings else len(concept.wordings[0].terms)


def points(said: str, intent: Intent) -> bool:
    """Whether it speaks of something that it does not name."""
    asks_meaning = intent.wanted in (Wanted.DEFINITION, Wanted.EXPANSION, Wanted.ABOUT)
    if _POINTING.search(_MEANING.sub(" ", said) if asks_meaning else said):
        return True
    return any(found[0].lower() not in _NO_OF_IT for found in _OF_IT.finditer(said))
