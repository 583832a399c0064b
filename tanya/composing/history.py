"""What the texts at hand tell of a provision that was changed: its wordings, each with its source and day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import Event
from tanya.composing.explained import says_anything
from tanya.composing.leads import called
from tanya.composing.unmixed import without_next_order
from tanya.domain.document import Document, Provision
from tanya.domain.links import Change, ChangeKind, Version
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.library.links import Amendment
from tanya.library.passages import PassageStore
from tanya.text.sameness import same_words

_REMEMBERED = 4096  # places or changes


@dataclass(frozen=True, slots=True)
class History:
    """Oldest first."""

    past: tuple[Version, ...]
    later: tuple[Version, ...]  # that count only after the day asked about


class Amendments:
    """The changes of one build, by what they change."""

    def __init__(self, store: PassageStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue
        self._amended = frozenset(store.links.amended())
        # Asked several times of each citation of an answer; a build never changes.
        self._overtaken = lru_cache(maxsize=_REMEMBERED)(self._read_overtaking)
        self._version = lru_cache(maxsize=_REMEMBERED)(self._read_version)

    def amended(self) -> frozenset[RegulationId]:
        """The regulations that a text at hand changes."""
        return self._amended

    def amending(self, regulation: RegulationId) -> frozenset[RegulationId]:
        """Those whose texts are at hand and change it."""
        if regulation not in self._amended:
            return frozenset()
        keys = {held.document for held in self._store.links.changes_to(regulation.slug)}
        documents = (self._store.document(key) for key in keys)
        return frozenset(d.regulation for d in documents if d and d.regulation)

    def unread(self, regulation: RegulationId, events: Sequence[Event]) -> list[Event]:
        """Of the amendments that are known of, those whose texts are not at hand."""
        amending = self.amending(regulation)
        return [
            event
            for event in events
            if (other := self._catalogue.get(event.other)) is None or other.regulation not in amending
        ]

    def not_at_hand(self, regulation: RegulationId, on: date) -> list[str]:
        """Names of the amendments up to that day whose texts are not at hand."""
        events = self._catalogue.amendments(regulation.slug, on)
        return [called(event.other, self._catalogue) for event in self.unread(regulation, events)]

    def all_of(self, regulation: RegulationId) -> tuple[Version, ...]:
        """Every change of that regulation by a text at hand, as the texts have them."""
        if regulation not in self._amended:
            return ()
        held = self._store.links.changes_to(regulation.slug)
        return tuple(version for one in held if (version := self._version(one, one.change.target)))

    def changed_by(self, documents: Iterable[Document]) -> frozenset[RegulationId]:
        """The regulations that these texts change."""
        changes = (c for document in documents for c in self._store.links.changes_by(document.key))
        return frozenset(change.regulation for change in changes)

    def spoken_of(self, document: Document, place: Locator) -> tuple[RegulationId, Locator] | None:
        """Whose provision the words at a place are: in an amendment, of the regulation that it changes."""
        for change in self._store.links.changes_by(document.key):
            if change.wording and change.wording.covers(place):
                inside = place.steps[len(change.wording.steps) :]
                return change.regulation, Locator((*change.target.steps, *inside))
            if change.item == place:
                return change.regulation, change.target
        return (document.regulation, place) if document.regulation and place.steps else None

    def overtaking(self, document: Document, place: Locator, on: date) -> tuple[Version, ...]:
        """The changes up to that day that put other words in the place of these, oldest first.

        Of a Penjelasan also those of the pasal that it explains.
        """
        return self._overtaken(document, place, on)

    def _read_overtaking(self, document: Document, place: Locator, on: date) -> tuple[Version, ...]:
        spoken = self.spoken_of(document, place)
        if spoken is None:
            return ()
        regulation, target = spoken
        found = self._overtaking(document, place, regulation, target, on)
        if target.steps[0].kind is NodeKind.PENJELASAN and len(target.steps) > 1:
            pasal = Locator(target.steps[1:])
            found += self._overtaking(document, pasal, regulation, pasal, on)
        return tuple(found)

    def _overtaking(
        self, document: Document, place: Locator, regulation: RegulationId, target: Locator, on: date
    ) -> list[Version]:
        past = self.history(regulation, target, on).past
        own = max((i for i, version in enumerate(past) if version.document == document), default=-1)
        words = self._store.provision(document.key, place)
        return [version for version in past[own + 1 :] if not _says_the_same(version, target, words)]

    def history(self, regulation: RegulationId, locator: Locator, on: date) -> History:
        """What was done to that provision, or to a part of it, up to the day and after it."""
        if regulation not in self._amended:
            return History((), ())
        touching = [
            held
            for held in self._store.links.changes_to(regulation.slug)
            if held.change.target.covers(locator) or locator.covers(held.change.target)
        ]
        versions = sorted(
            (version for held in touching if (version := self._version(held, locator))),
            key=lambda version: version.since,
        )
        told = _one_an_item(versions, locator)
        return History(
            tuple(version for version in told if version.since <= on),
            tuple(version for version in told if version.since > on),
        )

    def _read_version(self, held: Amendment, locator: Locator) -> Version | None:
        document = self._store.document(held.document)
        if document is None:
            return None
        of, wording = self._wording(held, locator)
        since = self._since(document, held.change)
        last_of_year = date((document.regulation or held.change.regulation).tahun, 12, 31)
        return Version(document, held.change, since or last_of_year, since is not None, wording, of)

    def _wording(self, held: Amendment, locator: Locator) -> tuple[Locator, Provision | None]:
        """The new words of what was asked for, else of all that was changed around it."""
        change = held.change
        if change.wording is None or change.kind is ChangeKind.DIHAPUS:
            return change.target, None
        inside = locator.steps[len(change.target.steps) :]
        if inside and (found := self._readable(held, Locator((*change.wording.steps, *inside)))):
            return locator, found
        return change.target, self._readable(held, change.wording)

    def _readable(self, held: Amendment, place: Locator) -> Provision | None:
        """Not what a damaged text left without words: labels alone are no new wording."""
        found = self._store.provision(held.document, place)
        if found is None or not says_anything(found.text):
            return None
        # An item that quotes without a label is its own wording, and begins with its order.
        return found if place == held.change.item else replace(found, text=without_next_order(found.text))

    def is_cut(self, version: Version) -> bool:
        """Whether the text at hand goes on with the order of another item behind these words."""
        words = version.wording
        found = self._store.provision(words.document.key, words.locator) if words else None
        return bool(words and found and found.text != words.text)

    def _since(self, document: Document, change: Change) -> date | None:
        """The day the text names, else the start of the amending regulation."""
        entry = self._catalogue.find(document.regulation) if document.regulation else None
        known = entry and (entry.effective or entry.promulgated or entry.enacted)
        return change.effective or known or document.promulgated or document.enacted


def _nearness(version: Version) -> tuple[bool, int]:
    change = version.change
    tells = version.wording is not None or change.kind is ChangeKind.DIHAPUS
    return tells, len(change.target.steps)


def _says_the_same(version: Version, target: Locator, words: Provision | None) -> bool:
    """An item may quote anew what it leaves as it was."""
    if version.wording is None or words is None or version.of != target:
        return False
    return same_words(version.wording.text, words.text)


def _one_an_item(versions: Sequence[Version], locator: Locator) -> tuple[Version, ...]:
    """Of what one item says, the nearest change that has words; else those of each part."""
    items: dict[tuple[str, Locator], list[Version]] = {}
    for version in versions:
        items.setdefault((version.document.key, version.change.item), []).append(version)
    kept: list[Version] = []
    for same in items.values():
        around = [version for version in same if version.change.target.covers(locator)]
        kept += [max(around, key=_nearness)] if around else same
    return tuple(kept)
