"""Of whom or what by name: another team's head is no answer, nor a definition that only repeats the name."""

import re
from collections.abc import Iterator, Sequence

from tanya.composing.doubting import RARE
from tanya.composing.unit import Unit
from tanya.domain.locator import NodeKind
from tanya.retrieval.matching import MISSING, Matcher
from tanya.text.analysis import STOPWORDS, analyse, stem
from tanya.understanding.intent import Concept, Intent, Wanted

_BODY = (
    r"(?:tim|komite|dewan|panitia|satgas|satuan tugas|komisi|forum|kelompok kerja|pokja|gugus tugas|majelis"
    r"|indeks|survei)"
)
_ASKED = re.compile(rf"\b(?P<of>{_BODY}) (?P<name>[\w-]+(?: [\w-]+){{0,2}})", re.IGNORECASE)
_HELD = r"(?:dijabat|dirangkap|dipegang) oleh\b"
_MOST = 6  # words of a name
_SPOKEN = 0.5  # degree from which a name is spoken of
# `14. Juru Kunci adalah pejabat yang merupakan juru kunci utama.`
_REPEATS = re.compile(
    r"^\s*(?:\d+\s?[.,)]\s*)?(?P<term>[A-Za-z][^,.;:\n]{2,60}?)(?:,? yang selanjutnya [^,]{3,60},?)?"
    r" adalah (?:\w+ ){0,3}(?:merupakan|adalah|menjadi) (?P=term)\b",
    re.IGNORECASE,
)


def other_body(unit: Unit, intent: Intent, matcher: Matcher) -> str:
    """`Tim Nasional EPPD, bukan tim RB nasional`: which body of that kind it is of instead; or empty."""
    degrees = dict(zip(intent.concepts, matcher.degrees(unit.spoken | unit.around), strict=True))
    for of, name in _named(intent.text):
        silent = (one for one in _telling(name, intent, matcher) if degrees[one] < _SPOKEN)
        if next(silent, None) and (other := _of_kind(of, unit.shown)):
            return f"{other}, bukan {of} {name}"
    return ""


def holder_first(units: Sequence[Unit], near: Sequence[Unit], intent: Intent) -> list[Unit]:
    """Where it is asked who it is: what says who, in place of a definition that only repeats the name.

    near: all that were ranked, best first.
    """
    found = _REPEATS.match(units[0].text) if units and intent.wanted is Wanted.ACTOR else None
    if found is None:
        return list(units)
    telling = [
        one for one in near if one.hit.document == units[0].hit.document and _tells(one, found["term"])
    ]
    first = sorted(telling, key=lambda one: len(one.text))[:1]
    return [*first, *(one for one in units[1:] if one not in first and not _REPEATS.match(one.text))]


def tells_holder(unit: Unit, intent: Intent) -> bool:
    """Whether it is an item that says by whom the office asked of is held: `pengarah, dijabat oleh ...`."""
    item = unit.span.kind in (NodeKind.HURUF, NodeKind.ANGKA) and intent.wanted is Wanted.ACTOR
    said = frozenset(analyse(intent.text))
    held = re.search(rf"^(?P<office>.+?),? {_HELD}", unit.text, re.DOTALL) if item else None
    return bool(held and len(said & set(analyse(held["office"]))) > 1)


def _tells(unit: Unit, term: str) -> bool:
    return bool(re.search(rf"\b{re.escape(term)}\b[^.;:]{{0,40}}?\b{_HELD}", unit.text, re.IGNORECASE))


def _named(text: str) -> Iterator[tuple[str, str]]:
    """The kind and the name of each body in text: `tim`, `RB nasional`."""
    for found in _ASKED.finditer(text):
        words = found["name"].split()
        end = next((at for at, word in enumerate(words) if _is_no_name(word.lower())), len(words))
        if end:
            yield found["of"].lower(), " ".join(words[:end])


def _is_no_name(word: str) -> bool:
    """`diketuai`, which stands behind the name; `digital` may be of it."""
    return word in STOPWORDS or (word.startswith("di") and stem(word) != word)


def _telling(name: str, intent: Intent, matcher: Matcher) -> Iterator[Concept]:
    """The concepts of the name that tell it from others: terms of the field, and rare words."""
    terms = set(analyse(name))
    for one in intent.concepts:
        told = matcher.information(one.word)
        is_said = bool(terms & set(analyse(one.word))) or any(set(w.terms) <= terms for w in one.wordings)
        if is_said and (one.topic or told >= RARE or told == MISSING):
            yield one


def _of_kind(of: str, text: str) -> str:
    """The first name of that kind that text writes as one: `Tim Nasional EPPD`; else `tim lain`, if any."""
    found = re.search(rf"\b(?i:{of})(?P<name>(?: [A-Z][\w-]+){{1,{_MOST}}})?\b", " ".join(text.split()))
    if found is None:
        return ""
    return found[0] if found["name"] else f"{of} lain"
