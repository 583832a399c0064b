"""Provisions asked for by their address: as they stand, or as an amendment at hand made them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tanya.answering.asked import Asked
from tanya.composing.changed import ChangedComposer, Retold
from tanya.composing.draft import Draft, Quote
from tanya.composing.history import Amendments
from tanya.composing.lookup import find_provision, joined, look_up
from tanya.composing.overview import changes_unread, overview_draft, overview_of
from tanya.composing.wordings import side_by_side
from tanya.domain.answer import Status
from tanya.domain.document import Document
from tanya.domain.links import Overview
from tanya.domain.locator import Locator
from tanya.domain.regulation import RegulationId
from tanya.library.build import Build
from tanya.retrieval.resolving import Resolved
from tanya.text.dates import in_words


class Provisions:
    """Made once a build."""

    def __init__(self, build: Build, amendments: Amendments) -> None:
        self._store = build.passages
        self._catalogue = build.catalogue
        self._amendments = amendments
        self._changed = ChangedComposer(build.passages, amendments)

    def look_up(self, asked: Asked) -> Draft:
        """In the texts of the regulations named, each in its own; at least one must be at hand of each."""
        return joined([self._look_up(one) for one in asked.apart()])

    def _look_up(self, asked: Asked) -> Draft:
        found = look_up(
            self._store,
            self._with_amendments(asked),
            asked.intent.locators,
            self._amenders(asked),
            lambda locator: self._retold(asked, locator),
        )
        return _of_its_day(found, asked)

    def from_amendments(self, asked: Asked) -> Draft | None:
        """Of a regulation whose own text is not at hand, what an amendment of it says; None if nothing."""
        told = [self._retold(asked, locator) for locator in asked.intent.locators]
        claims = tuple(claim for one in told for claim in one.claims)
        if not claims:
            return None
        warnings = tuple(warning for one in told for warning in one.warnings)
        whole = all(one.claims for one in told)
        found = Draft(Status.ANSWERED if whole else Status.PARTIAL, claims, warnings=warnings)
        return _of_its_day(found, asked)

    def side_by_side(self, asked: Asked) -> Draft | None:
        """The provisions asked for before and after their change; None where no text at hand changed one."""
        told, lost = list[Draft](), list[str]()
        for part in asked.apart():
            both = {locator: self._both_wordings(part, locator) for locator in part.intent.locators}
            told += (one for one in both.values() if one)
            if left := tuple(locator for locator, one in both.items() if not one):
                lost += self._unchanged(replace(part, intent=replace(part.intent, locators=left)))
        if not told:
            return None
        claims = tuple(claim for one in told for claim in one.claims)
        warnings = (*(warning for one in told for warning in one.warnings), *lost)
        status = Status.PARTIAL if lost else Status.ANSWERED
        return _of_its_day(Draft(status, claims, warnings=warnings, columns=told[0].columns), asked)

    def _both_wordings(self, asked: Asked, locator: Locator) -> Draft | None:
        for resolved in asked.named:
            for regulation in asked.meant_by(resolved, self._amendments.amended()):
                own = [document for document in resolved.documents if document.regulation == regulation]
                original = find_provision(self._store, own, locator)
                past = self._amendments.history(regulation, locator, asked.on).past
                if told := side_by_side(self._store, regulation, past, original):
                    known = self._changed.retell(regulation, locator, original, asked.on).warnings
                    return replace(told, warnings=(*told.warnings, *known))
        return None

    def unchanged(self, asked: Asked) -> tuple[str, ...]:
        """Of the provisions asked for, in which amendments at hand no change of them was read."""
        return tuple(said for one in asked.apart() for said in self._unchanged(one))

    def _unchanged(self, asked: Asked) -> Iterator[str]:
        for regulation in dict.fromkeys(r for resolved in asked.named for r in _regulations(resolved)):
            if by := sorted(one.short for one in self._amendments.amending(regulation)):
                places = ", ".join(map(str, asked.intent.locators))
                yield f"Perubahan atas {places} {regulation.short} tidak terbaca dalam {', '.join(by)}."

    def reworded(self, quotes: Sequence[Quote], on: date) -> tuple[Locator, ...]:
        """The places, in the changed regulation, of quotes that are new words, else of changed ones."""
        new, old = list[Locator](), list[Locator]()
        for quote in quotes:
            regulation = quote.document.regulation
            spoken = self._amendments.spoken_of(quote.document, quote.locator)
            if spoken and spoken[0] != regulation:
                new.append(spoken[1])
            elif spoken and self._amendments.overtaking(quote.document, quote.locator, on):
                old.append(spoken[1])
        return tuple(dict.fromkeys(new or old))

    def amend_each_other(self, asked: Asked) -> bool:
        """Whether one of the regulations named changes another of them, as far as is known."""
        named = {r for resolved in asked.named for r in _regulations(resolved)}
        slugs = {regulation.slug for regulation in named} | {entry.id for entry in asked.entries}
        events = (e for entry in asked.entries for e in self._catalogue.amendments(entry.id, asked.on))
        return any(self._amendments.amending(one) & named for one in named) or any(
            event.other in slugs for event in events
        )

    def consolidated(self, draft: Draft, on: date) -> Draft:
        """A draft found by searching, with what amendments at hand made of the words it quotes."""
        return self._changed.consolidated(draft, on)

    def changes(self, asked: Asked) -> Draft | None:
        """The clauses behind the overviews of the regulations named, or why there are none to quote.

        None where no text is at hand of what is named, nor of what is known to have changed it.
        """
        views = self.overviews(asked)
        if told := [overview_draft(self._store, view, asked.on) for view in views if view.changes]:
            return joined(told)
        lacking = [view for view in views if view.not_at_hand]
        return changes_unread(lacking or views) if lacking or asked.documents else None

    def overviews(self, asked: Asked) -> tuple[Overview, ...]:
        """What was changed in the regulation named, else what it changes in others.

        Of two that are named, only what the one changes in the other. Without changes where the texts at
        hand make none; then it tells which amendments are not at hand.
        """
        views = tuple(self._with_changes(asked))
        if views:
            return views
        named = dict.fromkeys(r for resolved in asked.named for r in _regulations(resolved))
        return tuple(overview_of(self._amendments, r, asked.on, ()) for r in named)

    def _with_changes(self, asked: Asked) -> Iterator[Overview]:
        known = self._amendments.amended()
        amended = {r for resolved in asked.named for r in asked.meant_by(resolved, known)}
        named = {e.regulation for e in asked.entries} | {d.regulation for d in asked.documents}
        for regulation in sorted(amended or self._amendments.changed_by(asked.documents), key=str):
            by = named - {regulation}
            changes = [
                v for v in self._amendments.all_of(regulation) if not by or v.document.regulation in by
            ]
            if changes:
                yield overview_of(self._amendments, regulation, asked.on, changes)

    def _retold(self, asked: Asked, locator: Locator) -> Retold:
        """What the texts at hand changed of a provision of the regulations named, up to that day."""
        told = Retold()
        for resolved in asked.named:
            for regulation in asked.meant_by(resolved, self._amendments.amended()):
                own = [document for document in resolved.documents if document.regulation == regulation]
                original = find_provision(self._store, own, locator)
                told = self._changed.retell(regulation, locator, original, asked.on)
                if told.claims:
                    return told
            if find_provision(self._store, resolved.documents, locator):
                break  # the first that has the provision is the one that is meant
        return told

    def _amenders(self, asked: Asked) -> tuple[str, ...]:
        """Names of the regulations that changed the named ones up to that day."""
        events = [e for entry in asked.entries for e in self._catalogue.amendments(entry.id, asked.on)]
        others = (self._catalogue.get(event.other) for event in events)
        return tuple(dict.fromkeys(str(other.regulation) for other in others if other))

    def _with_amendments(self, asked: Asked) -> tuple[Document, ...]:
        """The named texts, then those that changed them: an inserted pasal stands there."""
        slugs = {e.other for entry in asked.entries for e in self._catalogue.amendments(entry.id, asked.on)}
        amending = (d for d in self._store.documents() if d.id in slugs and d not in asked.documents)
        return (*asked.documents, *amending)


def _regulations(resolved: Resolved) -> tuple[RegulationId, ...]:
    """Those that a name means, else the one that it spells out though nobody here knows it."""
    texts = (document.regulation for document in resolved.documents if document.regulation)
    known = (*texts, *(entry.regulation for entry in resolved.entries))
    spelt = resolved.mention.regulation
    return tuple(dict.fromkeys(known)) or ((spelt,) if spelt else ())


def _of_its_day(draft: Draft, asked: Asked) -> Draft:
    """With the day said first, where the question's own words set another one than today."""
    if asked.on == asked.today or asked.intent.question.as_of or not draft.claims:
        return draft
    first, *others = draft.claims
    dated = replace(first, given=f"Pada {in_words(asked.on)}: {first.given}")
    return replace(draft, claims=(dated, *others))
