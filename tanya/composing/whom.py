"""What is ruled for one kind of persons is no answer for another: PNS have leave that PPPK have not.

Whom a regulation binds is learnt from its subject, from what it means by `Pegawai`, and from the clause
by which it counts for others as well: `Ketentuan Peraturan ini berlaku juga bagi calon PNS`.
"""

import re
from collections.abc import Sequence

from tanya.composing.unit import Unit
from tanya.domain.document import Document
from tanya.domain.locator import Locator, NodeKind, Step
from tanya.library.passages import PassageStore
from tanya.text.analysis import analyse
from tanya.text.naming import one_of
from tanya.text.persons import ACTING, OFFICES, Persons, pattern_of, persons_in, share
from tanya.understanding.intent import Intent

_MEANINGS = Locator((Step(NodeKind.PASAL, "1"),))  # where a regulation says what its words mean
_SUBJECT = 200  # characters of a subject; a longer one was misread
_NEAR = 0.5  # of the first one's likelihood, from which what is ruled for those asked of stands before it
_ALIKE = re.compile(r"\b(?:seperti|layaknya|kayak|sama dengan|selain|bukan)\s+(?:\w+\s+)?$", re.IGNORECASE)
_MEANS = re.compile(
    r"^\s*\d+\s?[.,]\s*(?P<term>Pegawai\b[^:;\n]{0,160}?)\badalah\b(?P<are>[^:;]{0,400})", re.MULTILINE
)
_OTHERS = re.compile(r"\b(?:lain|lainnya|setiap orang)\b", re.IGNORECASE)
_COUNTS_FOR = re.compile(
    r"\bKetentuan\b[^.;:]{0,60}\b(?:Peraturan|Undang-Undang|Keputusan)\b[^.;:]{0,30}\bini\b[^.;:]{0,40}\bberlaku\b"
    r"[^.;:]{0,30}\b(?:bagi|untuk|terhadap)\b(?P<whom>[^.;:]{0,90})",
    re.IGNORECASE,
)
# `Ketentuan mengenai cuti sakit dan cuti bersama berlaku juga bagi calon PNS.`
_SOME_COUNT = re.compile(
    r"\bKetentuan mengenai (?P<which>[^.;:]{3,120}?) berlaku (?:juga )?(?:bagi|untuk|terhadap)"
    r" (?P<whom>[^.;:]{3,60})",
    re.IGNORECASE,
)
_JOINED = re.compile(r",|\b(?:dan|serta)\b")
# `bupati menjatuhkan`, `ditetapkan menteri`, `kepada gubernur`: of what they do, or are told, not of them.
_RECEIVES = "ndapat|mperoleh|ngambil|nerima|langgar|lakukan|ninggal|miliki|ngaju"
_DOES = rf"(?: \w+){{0,2}}? (?:me(?!{_RECEIVES})\w+|berwenang)"
_DONE = (
    r"\b(?:oleh|kepada|ke|dari|lapor(?:an)?|putusan|kasus"
    r"|di(?!dapat|terima|peroleh|ambil|miliki)\w{4,})(?: seorang| para)? "
)


_Counting = tuple[frozenset[Persons], frozenset[str]]  # for whom something counts too, and its terms


class Whom:
    """Made once a build."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._bound: dict[str, frozenset[Persons]] = {}
        self._some: dict[tuple[str, str], tuple[_Counting, ...]] = {}

    def opposed(self, unit: Unit, intent: Intent) -> str:
        """`PNS, bukan PPPK`: whom it binds, where that is none of those asked of; else empty."""
        asked = asked_of(intent)
        if not asked or unit.hit.document.regulation is None:
            return ""
        ruled = self._ruled(unit, asked)
        if not ruled or (share(asked, ruled) and not self._is_left_out(unit, asked, ruled)):
            return ""
        return f"{one_of(sorted(ruled))}, bukan {one_of(sorted(asked))}"

    def binding_first(self, units: Sequence[Unit], intent: Intent, least: float) -> list[Unit]:
        """Before a first one that binds others what does not, if that is likely too, and at least least."""
        if not units or not units[0].answers or not self.opposed(units[0], intent):
            return list(units)
        enough = max(least, _NEAR * units[0].answers)
        own = (one for one in units if (one.answers or 0.0) >= enough and not self.opposed(one, intent))
        first = next(own, units[0])
        return [first, *(one for one in units if one is not first)]

    def bound(self, document: Document) -> frozenset[Persons]:
        """Whom a regulation says to bind; empty where it says nothing of it, or binds all."""
        if (known := self._bound.get(document.key)) is None:
            known = self._bound[document.key] = self._learnt(document)
        return known

    def _ruled(self, unit: Unit, asked: frozenset[Persons]) -> frozenset[Persons]:
        """Those of whom the provision is; empty where that may be anyone."""
        bound = self.bound(unit.hit.document)
        if bound & asked:
            return bound
        said = persons_in(_around(unit))
        if said & asked:
            return frozenset()
        if bound and not share(asked, bound):
            return bound
        own = persons_in("\n".join((*unit.hit.passage.breadcrumb, unit.text))) - OFFICES
        return own if not asked & OFFICES else frozenset()

    def _is_left_out(self, unit: Unit, asked: frozenset[Persons], ruled: frozenset[Persons]) -> bool:
        """Whether its chapter says what of it counts for those asked of too, and this is not of that."""
        chapter = unit.hit.passage.breadcrumb[:1]
        if asked & ruled or not chapter:
            return False
        some = [terms for whom, terms in self._counting(unit.hit.document.key, chapter[0]) if whom & asked]
        said = set(analyse(_around(unit))) if some else set()
        return bool(some) and not any(terms <= said for terms in some)

    def _counting(self, key: str, chapter: str) -> tuple[_Counting, ...]:
        """What of a chapter it says to count for others too."""
        if (known := self._some.get((key, chapter))) is None:
            near = (one for one in self._store.passages_of(key) if one.breadcrumb[:1] == (chapter,))
            known = self._some[key, chapter] = tuple(
                (persons_in(found["whom"]), frozenset(analyse(one)))
                for passage in near
                for found in _SOME_COUNT.finditer(passage.text)
                for one in _JOINED.split(found["which"])
            )
        return known

    def _learnt(self, document: Document) -> frozenset[Persons]:
        if document.regulation is None:
            return frozenset()
        if not (named := named_after(document)):
            meanings = self._store.provision(document.key, _MEANINGS)
            return _meant(meanings.text) if meanings else frozenset()
        texts = (passage.text for passage in self._store.passages_of(document.key))
        also = (persons_in(found["whom"]) for text in texts for found in _COUNTS_FOR.finditer(text))
        return named.union(*also)


def named_after(document: Document) -> frozenset[Persons]:
    """Whom its subject names: `Manajemen PNS`."""
    return persons_in(document.tentang[:_SUBJECT]) - OFFICES


def asked_of(intent: Intent) -> frozenset[Persons]:
    """Those of whom it is asked; where a question that leans names none, those of the ones before."""
    for text in (intent.text, intent.question.text, *reversed(intent.earlier)):
        if found := _named(text):
            return found
    return frozenset()


def _named(text: str) -> frozenset[Persons]:
    return frozenset(one for one in persons_in(text) if _is_of(one, " ".join(text.split())))


def _is_of(persons: Persons, text: str) -> bool:
    """Whether it is asked of them: not only whether they do it to others, or are the measure for others."""
    said = pattern_of(persons)
    if all(_ALIKE.search(text[: found.start()]) for found in re.finditer(rf"\b(?:{said})", text, re.I)):
        return False
    acts = rf"{_DONE}(?:{said})|\b(?:{said}){_DOES}"
    return persons not in ACTING or not re.search(acts, text, re.IGNORECASE)


def _meant(text: str) -> frozenset[Persons]:
    """What a regulation of all kinds of staff means by that word; empty where there may be others."""
    found = list(_MEANS.finditer(text))
    if any(_OTHERS.search(one["are"]) for one in found):
        return frozenset()
    return frozenset().union(*(persons_in(f"{one['term']} {one['are']}") for one in found))


def _around(unit: Unit) -> str:
    """The pasal that it stands in with its headings; of what has none the unit itself."""
    passage, place = unit.hit.passage, unit.span
    holding = [
        span
        for span in passage.spans
        if span.kind is NodeKind.PASAL and span.start <= place.start and place.end <= span.end
    ]
    text = passage.text[holding[0].start : holding[0].end] if holding else unit.text
    return "\n".join((*passage.breadcrumb, text))
