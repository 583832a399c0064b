"""What is asked of the regulations that a question names, answered without searching."""

from dataclasses import replace

from tanya.answering.asked import Asked
from tanya.answering.clarifying import Clarifying
from tanya.answering.comparisons import Comparisons
from tanya.answering.provisions import Provisions
from tanya.answering.succession import former_rules
from tanya.composing.about import about, with_contents
from tanya.composing.beginning import BeginningComposer
from tanya.composing.draft import Draft
from tanya.composing.lookup import joined
from tanya.composing.places import where_to_get
from tanya.composing.refusing import not_held, not_understood, with_former, without_place
from tanya.composing.standing import StandingComposer
from tanya.domain.document import Kind
from tanya.domain.locator import NodeKind
from tanya.library.build import Build
from tanya.retrieval.resolving import Resolved
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.placing import Placed

_UNPLACED = (Wanted.STATUS, Wanted.START, Wanted.REVOKES, Wanted.CHANGES, Wanted.CONTENTS)


class Addressed:
    """Made once a build."""

    def __init__(
        self,
        build: Build,
        provisions: Provisions,
        standing: StandingComposer,
        comparisons: Comparisons,
        clarifying: Clarifying,
    ) -> None:
        self._build = build
        self._provisions = provisions
        self._standing = standing
        self._comparisons = comparisons
        self._clarifying = clarifying
        self._beginning = BeginningComposer(build.passages, build.catalogue)

    def unclear_name(self, asked: Asked) -> Draft | None:
        """Where a name means no regulation that is known, or several."""
        intent, catalogue = asked.intent, self._build.catalogue
        if intent.placed and intent.wanted not in _UNPLACED:
            return None
        if intent.locators and not asked.documents and (told := self._provisions.from_amendments(asked)):
            return told
        if asked.given:
            return None
        unknown = [r for r in asked.named if not r.documents and not r.entries]
        if unknown and not (asked.documents and self._comparisons.compares_rules(asked)):
            return not_held(unknown[0].mention, catalogue)
        if asked.named and all(resolved.ambiguous for resolved in asked.named) and not intent.concepts:
            return self._clarifying.of_several(asked.named[0], asked)
        return None

    def of_regulation(self, asked: Asked) -> Draft | None:
        """What is asked of a regulation as a whole."""
        entries, wanted = asked.entries, asked.intent.wanted
        if wanted is Wanted.STATUS and entries:
            return self._standing.compose(entries, asked.on, asked.today)
        if (start := asked.intent.start) and entries and (told := self._beginning.compose(entries, start)):
            return told
        if wanted is Wanted.REVOKES and entries:
            return self._standing.revocations(entries)
        if wanted is Wanted.CHANGES and (changes := self._provisions.changes(asked)):
            return changes
        if not asked.about:
            return None
        if wanted is Wanted.CONTENTS and asked.documents:
            return joined([self._with_contents(asked, one) for one in asked.named])
        told = about(self._build.passages, asked.documents, entries)
        if wanted is Wanted.FILE:
            return replace(told, warnings=(where_to_get(asked.named[0].mention.jenis or ""),))
        return told

    def _with_contents(self, asked: Asked, one: Resolved) -> Draft:
        documents = one.documents or asked.given
        if not documents:
            return not_held(one.mention, self._build.catalogue, one.entries)
        return with_contents(self._build.passages, documents, one.entries)

    def at_place(self, asked: Asked) -> Draft | None:
        """What stands in the texts of the regulations named, at the place named."""
        if asked.intent.placed and not asked.given:
            return self._at_places(asked)
        if asked.named and not asked.documents:
            told = not_held(asked.named[0].mention, self._build.catalogue, asked.entries)
            return self._with_former(told, asked)
        if asked.intent.locators and asked.documents and not _seeks_in_annex(asked.intent):
            return self._provisions.look_up(asked)
        return None

    def _with_former(self, told: Draft, asked: Asked) -> Draft:
        """Where the text of a rule that it replaced is at hand, that may be asked instead.

        Not by a pasal: that of the new one is another one there. Nor where it is not the question that names
        the new one.
        """
        text, name = asked.intent.text, str(asked.named[0].mention)
        if asked.intent.locators or not asked.entries or name not in text:
            return told
        catalogue = self._build.catalogue
        held = {one.id for one in self._build.passages.documents() if one.kind is Kind.NASKAH}
        former = next((one for one in former_rules(asked.entries[0], catalogue) if one.id in held), None)
        if former is None:
            return told
        force = catalogue.force(former.id, asked.today)
        return with_former(told, former, force.in_force, text.replace(name, str(former.regulation), 1))

    def _at_places(self, asked: Asked) -> Draft:
        pairs = zip(asked.apart(), asked.intent.placed, strict=True)
        told = joined([self._at_one(one, placed) for one, placed in pairs])
        own = {at for placed in asked.intent.placed for at in placed.names}
        others = dict.fromkeys(
            str(mention) for at, mention in enumerate(asked.intent.mentions) if at not in own
        )
        return replace(told, warnings=(*told.warnings, *map(without_place, others))) if others else told

    def _at_one(self, asked: Asked, placed: Placed) -> Draft:
        """What is asked of one regulation of several; each may be unknown, or without a text at hand."""
        if not asked.named:
            return not_understood(placed.called, placed.locators)
        told = self.unclear_name(asked) or self.at_place(asked)
        return told or self._provisions.look_up(asked)


def _seeks_in_annex(intent: Intent) -> bool:
    """Whether something is looked for in an annex or a bab, and not the annex or the bab itself."""
    return bool(intent.concepts) and all(
        locator.is_annex or locator.steps[0].kind is NodeKind.BAB for locator in intent.locators
    )
