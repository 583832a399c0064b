"""Whether a provision that was found answers the question, rather than only sharing its words."""

import re
from collections.abc import Sequence

from tanya.composing.bands import in_band, numbers_in
from tanya.composing.binding import binds_some, level
from tanya.composing.rows import plain
from tanya.composing.unit import Unit
from tanya.domain.document import Document, Kind
from tanya.retrieval.matching import Matcher
from tanya.retrieval.signals import bands_hold, fit
from tanya.rows import cells_of
from tanya.text.analysis import analyse, words
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.measures import counted_by_table, counts_in

_HALF = 0.5  # of the field's terms in the question
_OF_NAMED_ROW = 0.7  # what else is asked, a table tells by its place in the document
_WHOLLY = 0.7  # support by which a named row answers what something is
_GENERAL_RULE = 0.9  # support by which a rule answers a question about a region
_LIKELY = 0.6  # or how likely it answers
_DEFINES_IT = 0.8  # fit from which it defines that term and no other
_DEFINES = 0.2  # fit from which a text defines the term asked for
# Answers of these kinds show in the wording; without it a text only speaks of the matter.
_EVIDENT = (Wanted.DEADLINE, Wanted.WHEN, Wanted.FIGURE, Wanted.WEIGHT, Wanted.REASON)
# Of a region or year these are its own, told by no general rule.
_LOCAL = (Wanted.FIGURE, Wanted.GRADE, Wanted.WEIGHT)
# `Cuti Bersama ... Tahun 2021`; not `Rencana Strategis ... Tahun 2020-2024`
_FOR_ONE_YEAR = re.compile(r"\btahun(?: anggaran)? ((?:19|20)\d\d)$", re.IGNORECASE)
_HOW_OFTEN = "kali"  # counted, it answers: `4 kali dalam setahun` names no day
_FEW = 3  # terms of a question
_HOLDING = 0.3  # of the first one's likelihood
_LOCAL_WORDS = frozenset(
    {"predikat", "indeks", "skor", "visi", "misi", "realisasi", "capai", "target", "tpp"}
)


def speaks_enough(unit: Unit, floor: float) -> bool:
    """Enough of the concepts, and of the field's terms at least half; of a row that is named, less."""
    return unit.support >= floor * (_OF_NAMED_ROW if unit.named else 1.0) and unit.topics >= _HALF


def gives_what_is_wanted(unit: Unit, intent: Intent, matcher: Matcher) -> bool:
    """A deadline for a `kapan`, a number of that unit for a `berapa tahun`, the band that holds the score."""
    if intent.measure and not _counts(unit, intent.measure):
        return False
    if intent.scores and not bands_hold(unit.shown, intent.scores):
        return False
    if intent.wanted is Wanted.DEFINITION:
        return _defines(unit, matcher)
    if intent.wanted not in _EVIDENT or intent.measure == _HOW_OFTEN:
        return True
    if intent.measure and not unit.columns:
        return True  # a number of that unit is stated: `untuk periode 5 tahun` is no deadline
    return fit(intent.wanted, plain(unit.text) if unit.columns else unit.shown, matcher) > 0 and (
        not unit.columns or _is_asked(unit, matcher)
    )


def _is_asked(unit: Unit, matcher: Matcher) -> bool:
    """Whether a row's own words are asked, or else what its table lists."""
    said = (matcher.said(analyse(stretch)) for stretch in (unit.text, unit.columns))
    return unit.named or any(matcher.coverage(one) >= _HALF for one in said)


def _counts(unit: Unit, measure: str) -> bool:
    """Whether it states a number of that unit; a table may name the unit above the column."""
    return counts_in(unit.shown, measure) or (
        bool(unit.columns) and counted_by_table(unit.columns, cells_of(unit.text), measure)
    )


def _defines(unit: Unit, matcher: Matcher) -> bool:
    """In its words; or as a row that says all that is asked: `outcome dari patroli itu apa`."""
    row = unit.named and unit.support >= _WHOLLY and len(matcher.asked) > _FEW
    return row or fit(Wanted.DEFINITION, unit.shown, matcher) >= _DEFINES


def defines_just_that(unit: Unit, intent: Intent, matcher: Matcher) -> bool:
    """Whether it says what the thing asked for is, and of nothing else: `Perjanjian kinerja adalah ...`."""
    wanted = intent.wanted is Wanted.DEFINITION and not intent.mentions
    return wanted and fit(Wanted.DEFINITION, unit.shown, matcher) >= _DEFINES_IT


def defining_first(units: Sequence[Unit], intent: Intent, matcher: Matcher) -> list[Unit]:
    """Those that define just what is asked before all others, rules before what one region says of it."""

    def order(unit: Unit) -> tuple[bool, bool]:
        defines = defines_just_that(unit, intent, matcher)
        local = unit.hit.document.kind is Kind.DAERAH and not intent.region
        return not defines, defines and local

    return sorted(units, key=order)


def holding_first(units: Sequence[Unit], intent: Intent) -> list[Unit]:
    """Of those nearly as likely as the first, before it, the one whose band holds the number asked about.

    `sanksi bolos 22 hari` is told by the huruf that says `21 sampai dengan 24 hari`; where no band is closed
    around the number, by the shortest text that says `28 hari atau lebih`, if the first one sets no bound.
    """
    numbers = numbers_in(concept.word for concept in intent.concepts)
    if not numbers or not units or units[0].answers is None:
        return list(units)
    enough = _HOLDING * units[0].answers
    likely = [unit for unit in units if (unit.answers or 0.0) >= enough]
    held = [unit for unit in likely if in_band(numbers, unit.shown) == 1]
    bounded = [unit for unit in likely if in_band(numbers, unit.shown)]
    first = held[0] if held else units[0]
    if not held and bounded and units[0] not in bounded:
        first = min(bounded, key=lambda unit: len(unit.shown))
    return [first, *(unit for unit in units if unit is not first)]


def of_region_and_year(unit: Unit, intent: Intent) -> bool:
    """What one region reported, or reported or ruled for one year, is no answer for another.

    A regulation that is named answers for whatever region it is asked of.
    """
    document, named = unit.hit.document, dict(unit.hit.signals).get("named", 0) > 0
    region = None if named else intent.region
    if region and document.region != region and not _is_called_so(document, region):
        holds = unit.support >= _GENERAL_RULE or (unit.answers or 0.0) >= _LIKELY
        return _binds_all(document) and not _asks_locally(intent) and holds
    ruled = _FOR_ONE_YEAR.search(document.tentang)
    if not intent.years or not (ruled or document.kind is Kind.DAERAH):
        return True
    year = int(ruled[1]) if ruled else document.year
    return year in intent.years or any(str(one) in unit.said for one in intent.years)


def adds(unit: Unit, best: Unit) -> bool:
    """In force, of the named rule if one is named, no report beside a rule, in other words."""
    signals = dict(unit.hit.signals)
    if signals["force"] < 0 or signals["named"] < dict(best.hit.signals)["named"]:
        return False
    if unit.topics < best.topics:
        return False
    if unit.hit.document.kind is Kind.DAERAH and best.hit.document.kind is not Kind.DAERAH:
        return False
    return not _same_words(best.text, unit.text)


def outranks(unit: Unit, best: Unit) -> bool:
    """Whether a higher law says the same: an Undang-Undang is quoted before the rule that repeats it."""
    return _level(unit) < _level(best) and _same_words(best.text, unit.text)


def _level(unit: Unit) -> int:
    regulation = unit.hit.document.regulation
    jenis = regulation.jenis if regulation else ""
    return level(jenis)


def _binds_all(document: Document) -> bool:
    return document.regulation is not None and not binds_some(document)


def _is_called_so(document: Document, region: str) -> bool:
    """Whether a guide or page of no known region bears its name: the level, as `Kota`, is left unsaid."""
    if document.region or document.regulation:
        return False
    _, *name = words(region)
    return bool(name) and set(name) <= set(words(f"{document.title} {document.file}"))


def _asks_locally(intent: Intent) -> bool:
    asked = {term for concept in intent.concepts for w in concept.wordings for term in w.terms}
    return intent.wanted in _LOCAL or bool(asked & _LOCAL_WORDS)


def _same_words(one: str, other: str) -> bool:
    """Two documents that say the same need not both be quoted."""
    first, second = frozenset(words(one)), frozenset(words(other))
    return len(first & second) >= 0.8 * min(len(first), len(second))
