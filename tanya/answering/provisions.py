"""Provisions asked for by their address: as they stand, or as an amendment at hand made them."""

from dataclasses import replace
from datetime import date

from tanya.answering.asked import Asked
from tanya.composing.changed import ChangedComposer, Retold
from tanya.composing.draft import Draft
from tanya.composing.history import Amendments
from tanya.composing.lookup import find_provision, look_up
from tanya.composing.overview import overview_draft, overview_of
from tanya.domain.answer import Status
from tanya.domain.document import Document
from tanya.domain.links import Overview
from tanya.domain.locator import Locator
from tanya.library.build import Build


class Provisions:
    """Made once a build."""

    def __init__(self, build: Build, amendments: Amendments) -> None:
        self._store = build.passages
        self._catalogue = build.catalogue
        self._amendments = amendments
        self._changed = ChangedComposer(build.passages, amendments)

    def look_up(self, asked: Asked) -> Draft:
        """In the texts of the regulations named; at least one must be at hand."""
        return look_up(
            self._store,
            self._with_amendments(asked),
            asked.intent.locators,
            self._amenders(asked),
            lambda locator: self._retold(asked, locator),
        )

    def from_amendments(self, asked: Asked) -> Draft | None:
        """Of a regulation whose own text is not at hand, what an amendment of it says; None if nothing."""
        told = [self._retold(asked, locator) for locator in asked.intent.locators]
        claims = tuple(claim for one in told for claim in one.claims)
        if not claims:
            return None
        warnings = tuple(warning for one in told for warning in one.warnings)
        whole = all(one.claims for one in told)
        return Draft(Status.ANSWERED if whole else Status.PARTIAL, claims, warnings=warnings)

    def consolidated(self, draft: Draft, on: date) -> Draft:
        """A draft found by searching, with what amendments at hand made of the words it quotes."""
        return self._changed.consolidated(draft, on)

    def changes(self, asked: Asked) -> Draft | None:
        """The clauses behind the overviews of the regulations named; None where none was changed."""
        drafts = [overview_draft(self._store, view, asked.on) for view in self.overviews(asked)]
        if not drafts:
            return None
        claims = tuple(claim for draft in drafts for claim in draft.claims)
        warnings = tuple(warning for draft in drafts for warning in draft.warnings)
        return Draft(Status.ANSWERED if claims else Status.NO_EVIDENCE, claims, warnings=warnings)

    def overviews(self, asked: Asked) -> tuple[Overview, ...]:
        """What was changed in the regulation named, else what it changes in others.

        Of two that are named, only what the one changes in the other.
        """
        known = self._amendments.amended()
        amended = {r for resolved in asked.named for r in asked.meant_by(resolved, known)}
        named = {e.regulation for e in asked.entries} | {d.regulation for d in asked.documents}
        views = []
        for regulation in sorted(amended or self._amendments.changed_by(asked.documents), key=str):
            view = overview_of(self._amendments, regulation, asked.on)
            by = named - {regulation}
            changes = tuple(v for v in view.changes if not by or v.document.regulation in by)
            if changes:
                views.append(replace(view, changes=changes))
        return tuple(views)

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
