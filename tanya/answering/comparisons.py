"""Questions that compare: two wordings of a provision, regulations, years, regions, or terms."""

from collections.abc import Iterator
from dataclasses import replace

from tanya.answering.asked import Asked
from tanya.answering.asked_apart import AskedApart
from tanya.answering.provisions import Provisions
from tanya.answering.rules_compared import RulesCompared
from tanya.answering.sides_asked import SidesAsked
from tanya.answering.terms_compared import TermsCompared, masked
from tanya.answering.told_together import ToldTogether
from tanya.composing.draft import Draft
from tanya.domain.answer import Status
from tanya.domain.locator import NodeKind
from tanya.understanding.comparing import compares, old_and_new
from tanya.understanding.intent import Wanted

# Of several regulations these are asked of each, and are no comparison.
_EACH = (Wanted.STATUS, Wanted.START, Wanted.REVOKES, Wanted.ABOUT, Wanted.CONTENTS)


class Comparisons:
    """The first way that fits."""

    def __init__(
        self,
        provisions: Provisions,
        apart: AskedApart,
        sides: SidesAsked,
        rules: RulesCompared,
        terms: TermsCompared,
        together: ToldTogether,
    ) -> None:
        self._provisions = provisions
        self._apart = apart
        self._sides = sides
        self._rules = rules
        self._terms = terms
        self._together = together

    def compares_rules(self, asked: Asked) -> bool:
        """Whether several regulations are named to be compared: then one that is unknown is no end of it."""
        text = masked(asked.intent.text, asked.intent.mentions)
        return len(asked.named) > 1 and asked.intent.wanted not in _EACH and compares(text)

    def compose(self, asked: Asked) -> Draft | None:
        """None where nothing is compared, or nothing found of what is."""
        text = masked(asked.intent.text, asked.intent.mentions)
        if asked.intent.wanted in _EACH:
            return None
        if asked.intent.locators and (told := self._of_provisions(asked, text)):
            return told
        if asked.intent.placed:
            return None  # each is looked up, and what none has is said of each
        if self.compares_rules(asked):
            return self._of_rules(asked)
        if asked.intent.locators:
            return None
        told = self._apart.compose(asked) or self._sides.compose(asked) or self._terms.compose(asked)
        return self._provisions.consolidated(told, asked.on) if told else None

    def of_each(self, asked: Asked) -> Draft | None:
        """What each of several regulations says that are named, whether or not they are compared.

        What one text says of their difference stands before it.
        """
        told = self._rules.compose(asked)
        if asked.intent.wanted is Wanted.COMPARISON and (together := self._together.of_rules(asked)):
            beside = told.claims if told else ()
            told = replace(told or together, status=together.status, claims=(*together.claims, *beside))
        return self._provisions.consolidated(told, asked.on) if told else None

    def _of_provisions(self, asked: Asked, text: str) -> Draft | None:
        if old_and_new(text) or (compares(text) and self._provisions.amend_each_other(asked)):
            if told := self._provisions.side_by_side(asked):
                return told
            if asked.documents:
                found = self._provisions.look_up(asked)
                return replace(found, warnings=(*self._provisions.unchanged(asked), *found.warnings))
        if self.compares_rules(asked) and not _is_long(asked):
            return self._rules.beside(asked, tuple(self._looked_up(asked)))
        return None

    def _looked_up(self, asked: Asked) -> Iterator[Draft]:
        """Of each regulation the provision that is named with it, else what is named of the others."""
        own = {at: placed.locators for placed in asked.intent.placed for at in placed.names}
        for at, resolved in enumerate(asked.named):
            locators = own.get(at, asked.intent.locators)
            one = replace(
                asked, named=(resolved,), intent=replace(asked.intent, locators=locators, placed=())
            )
            yield self._provisions.look_up(one) if resolved.documents else Draft(Status.NOT_IN_CORPUS)

    def _of_rules(self, asked: Asked) -> Draft | None:
        if not self._provisions.amend_each_other(asked):
            return self.of_each(asked)
        if asked.intent.wanted is Wanted.CHANGES or not (quotes := self._rules.nearest(asked)):
            return self._provisions.changes(asked)
        intent = replace(asked.intent, locators=self._provisions.reworded(quotes, asked.on), placed=())
        return self._provisions.side_by_side(replace(asked, intent=intent)) or self.of_each(asked)


def _is_long(asked: Asked) -> bool:
    """Whether more is asked of one of the regulations than one provision, which a table has a cell for."""
    places = [one.locators for one in asked.intent.placed]
    return any(len(some) > 1 or some[0].steps[0].kind is NodeKind.BAB for some in places)
