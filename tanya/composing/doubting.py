"""What is said before a quote that may not be what was asked for: once, and what it does not speak of."""

from tanya.composing.opposing import contrary
from tanya.composing.unit import Unit
from tanya.retrieval.matching import MISSING, Matcher
from tanya.text.analysis import analyse, is_word, words
from tanya.text.naming import one_of
from tanya.understanding.intent import Concept, Intent

DOUBT = (
    "Saya kurang yakin ini yang Anda cari; ini ketentuan terdekat yang saya temukan. "
    "Periksa dahulu sebelum dipakai."
)
_HALF = 0.5  # of the words of another wording: by these it may be about anything
_NAMED = 3  # words that are told to be missing
RARE = 5.6  # information, of a word that stands in one passage of 270: what is asked of, not how


def doubt(intent: Intent, unit: Unit, matcher: Matcher, bound: str = "") -> str:
    """DOUBT, and what it rules instead, or the rare words that neither it nor its headings speak of.

    bound: whom it binds, where that is not whom the question is of.
    """
    if bound:
        return f"{DOUBT} Ketentuan ini mengatur {bound}."
    if ruled := contrary(unit, intent, matcher):
        return f"{DOUBT} Ketentuan ini memuat {ruled}."
    degrees = matcher.degrees(unit.spoken | unit.around)
    told = zip(intent.concepts, degrees, strict=True)
    silent = [concept for concept, degree in told if degree < _HALF and concept.weight >= 1.0]
    missing = dict.fromkeys(word for concept in silent if (word := _rare_word(concept, intent, matcher)))
    named = one_of([f"“{word}”" for word in list(missing)[:_NAMED]]) if missing else ""
    return f"{DOUBT} Di dalamnya tidak disebut {named}." if named else DOUBT


def _rare_word(concept: Concept, intent: Intent, matcher: Matcher) -> str:
    """As people wrote it: a concept of one word is known by its root; empty for a common or garbled one."""
    forms = {term: word for word in words(intent.question.text) for term in analyse(word)}
    word = forms.get(concept.word, "")
    told = matcher.information(concept.word) if word and is_word(word) else 0.0
    return word if told >= RARE or told == MISSING else ""
