"""What a question that leans takes over from the ones before it."""

from dataclasses import replace

from tanya.text.analysis import words
from tanya.understanding.alone import CONTEXT_WEIGHT
from tanya.understanding.intent import Concept, Intent, Wanted
from tanya.understanding.leaning import goes_on
from tanya.understanding.norms import widened
from tanya.understanding.placing import Placed
from tanya.understanding.wanted import asks_whether

_BRIEF = 4  # words


def with_context(intent: Intent, before: Intent, context: tuple[str, ...]) -> Intent:
    """With the matter of what was asked before, which counts less."""
    known = {concept.word for concept in intent.concepts}
    inherited = tuple(_faded(concept) for concept in before.concepts if concept.word not in known)
    own = tuple(map(widened, intent.concepts))
    only_where = intent.wanted is Wanted.GENERAL and not intent.locators
    if before.wanted is Wanted.DEFINITION and (own or "contoh" in intent.text.lower()):
        only_where = False  # it is no meaning that is asked for now
    if asks_whether(intent.text):
        only_where = False
    return replace(
        intent,
        concepts=(*own, *_without_years(inherited, intent)),
        mentions=intent.mentions or before.mentions,
        placed=intent.placed if intent.mentions else at_these(intent, before),
        region=intent.region or before.region,
        wanted=before.wanted if only_where else intent.wanted,
        as_of=intent.as_of or before.as_of,
        follow_up=True,
        earlier=context,
        own=_asked_itself(own, intent),
        root=before.root or context,
    )


def _asked_itself(own: tuple[Concept, ...], intent: Intent) -> tuple[Concept, ...]:
    """Without the thing that it only refers to, if anything is left: `selama cuti itu digaji` asks of pay."""
    left = tuple(c for c in own if not any(intent.refers.issuperset(one.terms) for one in c.wordings))
    return left if any(concept.weight >= 1 for concept in left) else own


def as_it_went_on(before: Intent) -> Intent:
    """The question before, with the matter of those before it where it says next to nothing by itself."""
    brief = len(words(before.text)) <= _BRIEF and not any(concept.topic for concept in before.concepts)
    further = before.leaning if brief or goes_on(before) else None
    concepts = further.concepts if further else before.concepts
    return replace(before, leaning=None, concepts=concepts)


def _faded(concept: Concept) -> Concept:
    """Less with every question since."""
    again = concept.weight == CONTEXT_WEIGHT
    return replace(concept, weight=CONTEXT_WEIGHT**2 if again else CONTEXT_WEIGHT)


def at_these(intent: Intent, before: Intent) -> tuple[Placed, ...]:
    """`kalau pasal 6?` after provisions of two regulations: of both."""
    return tuple(replace(one, locators=intent.locators) for one in before.placed if intent.locators)


def _without_years(concepts: tuple[Concept, ...], intent: Intent) -> tuple[Concept, ...]:
    """A year asked for now takes the place of the one asked for before."""
    return tuple(c for c in concepts if not (intent.years and c.word.isdigit()))
