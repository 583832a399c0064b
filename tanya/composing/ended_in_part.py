"""Of a regulation that was revoked in part: whether one provision of it still applies, as the clause says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tanya.catalogue.catalogue import Force
from tanya.catalogue.records import Event
from tanya.composing.draft import Quote
from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.passages import PassageStore
from tanya.text.analysis import words
from tanya.text.references import Mention, find_regulations

_REMEMBERED = 256  # events
_IN_BRACKETS = re.compile(r"\([^()]*\)")  # the gazette of a regulation
_STOP = re.compile(r"[.;](?=\s|$)")
_PASAL = re.compile(
    r"\bPasal\s+(?P<first>\d{1,3}[A-Z]?)"
    r"(?:\s+sampai(?:\s+dengan)?\s+Pasal\s+(?P<last>\d{1,3}))?(?P<part>\s+(?:ayat|huruf|angka)\b)?",
    re.IGNORECASE,
)
_AS_FAR_AS = re.compile(
    r"\b(?:sepanjang\s+(?P<unless>tidak\s+)?|(?P<but>kecuali)\s+(?:ketentuan\s+)?(?:yang\s+)?)"
    r"(?:mengatur|mengenai|menyangkut)\s+"
    r"(?:(?:mengenai|tentang|ketentuan)\s+)?(?P<matter>[^,;.:]{3,120})",
    re.IGNORECASE,
)
_TELLING = 3  # words of a matter, of which one that is missing shows that a text is not about it
_SECOND_AYAT = re.compile(r"^\(2\)", re.MULTILINE)


def ending_clause(store: PassageStore, event: Event) -> Quote | None:
    """The provision that says it, from the official text if we hold it, else from our digest."""
    if not (event.read_in and event.locator):
        return None
    holders = [document for document in store.documents() if document.id == event.read_in]
    holders.sort(key=lambda document: document.kind is not Kind.NASKAH)
    found = (_provision(store, holder, event.locator) for holder in holders)
    return next((quote for quote in found if quote), None)


def _provision(store: PassageStore, holder: Document, place: Locator) -> Quote | None:
    """The clause, or what stands around it when the text at hand is less finely divided."""
    for depth in range(len(place.steps), 0, -1):
        if found := store.provision(holder.key, Locator(place.steps[:depth])):
            return Quote(holder, found.locator, found.pages, found.text.strip(), found.passage_id)
    return None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a clause ends of a regulation. Empty where it could not be told."""

    pasal: frozenset[str] = frozenset()  # ended as a whole
    touched: frozenset[str] = frozenset()  # of which a part is ended
    matter: tuple[str, ...] = ()  # words; what is about it is ended, or all else is
    spares: bool = False

    def leaves(self, place: Locator, text: str) -> bool | None:
        """Whether the provision still applies; None where the clause does not tell."""
        if self.matter:
            return self._by_matter(text)
        label = place.label(NodeKind.PASAL)
        if label is None or label in self.touched or not self.pasal | self.touched:
            return None
        return label not in self.pasal

    def _by_matter(self, text: str) -> bool | None:
        said = words(text)
        if _holds(said, self.matter):
            # Of several ayat it tells of some only.
            return None if _SECOND_AYAT.search(text) else self.spares
        # `hukuman disiplin sedang` may be about its `jenis`.
        if len(self.matter) < _TELLING or _holds(said, self.matter[1:]) or set(self.matter) <= set(said):
            return None
        return not self.spares


class EndedInPart:
    """Made once a build, which never changes."""

    def __init__(self, store: PassageStore) -> None:
        self._store = store
        self._scope = lru_cache(maxsize=_REMEMBERED)(self._read)

    def applies(self, document: Document, place: Locator, text: str, force: Force) -> bool | None:
        """Whether the provision applies, by what is known of its regulation; None where that is not known."""
        if not force.partly or force.event is None or document.regulation is None:
            return force.in_force
        around = _judged_by(place)
        whole = self._store.provision(document.key, around)
        return self._scope(document.regulation, force.event).leaves(around, whole.text if whole else text)

    def _read(self, regulation: RegulationId, event: Event) -> Scope:
        clause = ending_clause(self._store, event)
        return scope_of(clause.text, regulation) if clause else Scope()


def _judged_by(place: Locator) -> Locator:
    """The ayat or pasal around it, which says what it is about; of a Penjelasan the one explained."""
    steps = place.steps[1:] if place.steps[0].kind is NodeKind.PENJELASAN else place.steps
    kinds = [step.kind for step in steps]
    ends = next((kinds.index(kind) for kind in (NodeKind.AYAT, NodeKind.PASAL) if kind in kinds), None)
    return Locator(steps[: ends + 1]) if ends is not None else place


def scope_of(clause: str, regulation: RegulationId) -> Scope:
    """What the clause ends of that regulation."""
    said = " ".join(_IN_BRACKETS.sub(" ", clause).split())
    mentions = find_regulations(said)
    at = next((i for i, mention in enumerate(mentions) if mention.matches(regulation)), None)
    if at is None:
        return Scope()
    before, after = _around(said, mentions, at)
    if found := _AS_FAR_AS.search(after):
        return Scope(matter=tuple(words(found["matter"])), spares=bool(found["unless"] or found["but"]))
    whole, touched = set[str](), set[str]()
    for one in _PASAL.finditer(before):
        (touched if one["part"] else whole).update(_labels(one))
    return Scope(frozenset(whole - touched), frozenset(touched))


def _around(said: str, mentions: Sequence[Mention], at: int) -> tuple[str, str]:
    """The words of its sentence before that mention and behind it, up to the next regulation."""
    mention = mentions[at]
    begin = mentions[at - 1].end if at else 0
    end = mentions[at + 1].start if at + 1 < len(mentions) else len(said)
    stops = [stop.end() for stop in _STOP.finditer(said, begin, mention.start)]
    # The label of an item ends with a stop of its own: `1. Ketentuan Pasal 12 ...`
    stop = _STOP.search(said, mention.end, end)
    return said[stops[-1] if stops else begin : mention.start], said[
        mention.end : stop.start() if stop else end
    ]


def _labels(found: re.Match[str]) -> Iterator[str]:
    yield found["first"].upper()
    if found["last"] and found["first"].isdigit():
        yield from map(str, range(int(found["first"]) + 1, int(found["last"]) + 1))


def _holds(said: Sequence[str], phrase: Sequence[str]) -> bool:
    width = len(phrase)
    return any(tuple(said[at : at + width]) == tuple(phrase) for at in range(len(said) - width + 1))
