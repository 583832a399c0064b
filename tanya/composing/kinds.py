"""A list of kinds that lacks the one asked of: leave is of four kinds for PPPK, none of them the long one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tanya.composing.doubting import RARE
from tanya.composing.draft import Quote, quote_of
from tanya.composing.unit import Unit
from tanya.composing.whom import Whom, asked_of, named_after
from tanya.domain.document import Document, Kind, Provision
from tanya.domain.locator import NodeKind
from tanya.library.passages import PassageStore
from tanya.retrieval.matching import MISSING, Matcher
from tanya.text.analysis import STOPWORDS, analyse, is_word, words
from tanya.text.persons import Persons
from tanya.understanding.intent import Intent

_OPENS = re.compile(r"\b(?:terdiri (?:atas|dari)|meliputi|mencakup)\b\s*:")
_ITEMS = re.compile(r"[;\n]")
_LABEL = re.compile(r"^\s*(?:(?:dan|atau|dan/atau)\s+)?(?:[a-z]{1,2}[.)]\s*)?")
_JOINED = re.compile(r"\W*\b(?:dan|atau|dan/atau)?\W*$")
_FEW, _MANY = 3, 15  # kinds of a list
_LONGEST = 70  # characters of a kind's name
_MOST = 0.75  # of the items that are kinds of one thing
_HALF = 0.5  # of the words of a kind, from which it is the one that is asked of
_NO_KIND = re.compile(r"(?:di|ter|ber|me|ke)\w{4,}")  # `cuti dibatalkan`, `cuti mendadak`


@dataclass(frozen=True, slots=True)
class Kinds:
    """`Cuti terdiri atas: a. cuti tahunan; b. cuti sakit; ...`"""

    provision: Provision
    of: str  # the root of what they are kinds of
    names: tuple[str, ...]  # `cuti tahunan`

    @property
    def terms(self) -> list[frozenset[str]]:
        return [frozenset(analyse(name)) for name in self.names]


@dataclass(frozen=True, slots=True)
class Lacking:
    """What is said where the kind asked of is not in the list."""

    opening: str
    quote: Quote


class KindsListed:
    """Made once a build."""

    def __init__(self, store: PassageStore, whom: Whom) -> None:
        self._store = store
        self._whom = whom

    def lacking(self, intent: Intent, matcher: Matcher, best: Unit | None) -> Lacking | None:
        """Where a rule of those asked of lists the kinds, and a kind is asked that is not among them.

        best: what is likeliest to answer; a name that it says is a kind of something, if no list has it.
        """
        asked = asked_of(intent)
        if len(asked) != 1 or intent.mentions or intent.locators:
            return None
        said = set(analyse(intent.text))
        of_them = [kinds for kinds in self._lists if kinds.of in said and self._binds(kinds, asked)]
        if not of_them:
            return None
        (persons,), own = asked, of_them[0]
        listed = any(terms <= said for kinds in of_them for terms in kinds.terms)
        spoken = frozenset(best.terms) if best else frozenset()
        name = _unlisted(of_them, intent, matcher, spoken) or ("" if listed else self._known(own, said))
        return Lacking(_told(name, own, persons), quote_of(own.provision)) if name else None

    def _binds(self, kinds: Kinds, asked: frozenset[Persons]) -> bool:
        return bool(self._whom.bound(kinds.provision.document) & asked)

    def _known(self, own: Kinds, said: set[str]) -> str:
        """The kind asked of, as the list of others names it."""
        listed = (
            (name, terms)
            for kinds in self._lists
            if kinds.of == own.of
            for name, terms in zip(kinds.names, kinds.terms, strict=True)
        )
        return max((name for name, terms in listed if len(terms) > 1 and terms <= said), key=len, default="")

    @cached_property
    def _lists(self) -> tuple[Kinds, ...]:
        """Of all rules that are named after those whom they bind."""
        named = (one for one in self._store.documents() if one.kind is Kind.NASKAH and named_after(one))
        return tuple(kinds for document in named for kinds in self._lists_of(document))

    def _lists_of(self, document: Document) -> Iterator[Kinds]:
        passages = (one for one in self._store.passages_of(document.key) if _OPENS.search(one.text))
        for place in (span.locator for passage in passages for span in passage.spans):
            last = place.steps[-1].kind if place.steps else None
            if last in (NodeKind.PASAL, NodeKind.AYAT) and place.steps[0].kind is NodeKind.PASAL:
                provision = self._store.provision(document.key, place)
                if provision and (kinds := _kinds_in(provision)):
                    yield kinds


def _kinds_in(provision: Provision) -> Kinds | None:
    opens = _OPENS.search(provision.text)
    if opens is None:
        return None
    items = [_JOINED.sub("", _LABEL.sub("", one)) for one in _ITEMS.split(provision.text[opens.end() :])]
    items = [item.split(". ")[0].rstrip(". ") for item in items if item.strip(" .")]
    firsts = [analyse(item)[:1] for item in items]
    of = next((first[0] for first in firsts if first and firsts.count(first) >= _MOST * len(items)), "")
    names = tuple(item.lower() for item in items if analyse(item)[:1] == [of] and len(item) <= _LONGEST)
    fits = (
        of and len(names) >= _FEW and len(items) <= _MANY and of in analyse(provision.text[: opens.start()])
    )
    return Kinds(provision, of, names) if fits else None


def _unlisted(lists: Sequence[Kinds], intent: Intent, matcher: Matcher, spoken: frozenset[str]) -> str:
    """A kind that no list has, told by its name alone: the rare word that stands right behind `cuti`."""
    if any(len({tuple(analyse(name))[1:2] for name in kinds.names}) < len(kinds.names) for kinds in lists):
        return ""  # `hukuman disiplin ringan`: what stands behind `hukuman` tells no kind
    for word, after in pairwise(words(intent.text)):
        told = (
            analyse(word) == [lists[0].of] and _is_rare(after, matcher) and not spoken & set(analyse(after))
        )
        if told and not any(_is_meant(after, kinds, intent, matcher) for kinds in lists):
            return f"{word} {after}"
    return ""


def _is_rare(word: str, matcher: Matcher) -> bool:
    if not word.isalpha() or word in STOPWORDS or _NO_KIND.fullmatch(word) or not is_word(word):
        return False
    told = max((matcher.information(term) for term in analyse(word)), default=0.0)
    return told >= RARE or told == MISSING


def _is_meant(word: str, kinds: Kinds, intent: Intent, matcher: Matcher) -> bool:
    """Whether one of the kinds is the same in other words: `cuti hamil`."""
    terms = set(analyse(word))
    of_word = [
        at for at, one in enumerate(intent.concepts) if any(terms & set(w.terms) for w in one.wordings)
    ]
    degrees = [matcher.degrees(matcher.said(analyse(name))) for name in kinds.names]
    return any(degree[at] >= _HALF for degree in degrees for at in of_word)


def _told(name: str, kinds: Kinds, persons: Persons) -> str:
    of = kinds.names[0].split()[0]
    return (
        f"Jenis {of} untuk {persons} yang saya temukan seperti di bawah ini; “{name}” tidak ada di antaranya."
    )
