"""The understanding of one question in its conversation, made of the small parts beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tanya.domain.answer import Question, Status
from tanya.domain.document import Document
from tanya.domain.locator import Locator, NodeKind
from tanya.glossary.glossary import Glossary
from tanya.glossary.thesaurus import Thesaurus
from tanya.text.analysis import analyse, words
from tanya.text.personal import mask
from tanya.text.provisions import completed
from tanya.text.references import Mention
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.alone import Reader
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.days import day_in, named_days, without_days
from tanya.understanding.english import in_indonesian, is_english
from tanya.understanding.everyday import is_everyday
from tanya.understanding.field import is_of_field
from tanya.understanding.following import replaced
from tanya.understanding.greeting import without_greeting
from tanya.understanding.inheriting import as_it_went_on, at_these, with_context
from tanya.understanding.intent import Concept, Intent, Wanted
from tanya.understanding.leaning import leans, may_lean, referred_to
from tanya.understanding.pointing import NOW, Aim, Pointing, pointing_in
from tanya.understanding.reading import Names, Read
from tanya.understanding.returning import goes_elsewhere, return_in, to_the_point
from tanya.understanding.smalltalk import talk_in
from tanya.understanding.talk import refused_at_once
from tanya.understanding.wanted import of_rule

REMEMBERED = 5  # questions before


def _no_names(_: str) -> Sequence[Mention]:
    return ()


class Understanding:
    """Turns questions into intents; built once a library."""

    def __init__(
        self,
        glossary: Glossary,
        vocabulary: Vocabulary,
        regions: Iterable[str],
        documents: Iterable[Document] = (),
        thesaurus: Thesaurus | None = None,
    ) -> None:
        """documents: those at hand, whose offices a question may call by a short name."""
        self._regions = frozenset(regions)
        self._reader = Reader(glossary, vocabulary, self._regions, documents, thesaurus or Thesaurus())

    @property
    def concepts(self) -> ConceptFinder:
        return self._reader.concepts

    def region(self, name: str) -> str | None:
        """As documents call the region: `metro` is `Kota Metro`. None where nothing is held of it."""
        found, _ = self._reader.place(name)
        return found if found in self._regions else None

    def names(self, text: str) -> tuple[str, ...]:
        """All names of what text names of the glossary: acronyms, written out, and as one word besides."""
        terms = self.concepts.terms(text)
        written_out = (term.meaning for term in terms if term.acronym)
        besides = (name for term in terms for name in term.also if " " not in name)
        return (*(term.short for term in terms), *written_out, *besides)

    def understand(self, question: Question, names: Names = _no_names) -> Intent:
        """What is asked; the intent holds the question with personal numbers masked.

        names finds the regulations that a text calls by their subject, where it gives no number.
        """
        question = _masked(question)
        if refusal := refused_at_once(question.text):
            talk = talk_in(question.text) if refusal is Status.SMALL_TALK else None
            english = is_english(question.text)
            return Intent(
                question, question.text, Wanted.GENERAL, (), refusal=refusal, talk=talk, english=english
            )
        earlier = [text for text in question.context if not refused_at_once(text)]
        question = replace(question, context=tuple(earlier[-REMEMBERED:]))
        context = tuple(map(_spoken, question.context))
        intent = self._in_context(_spoken(question.text), context, question, names)
        intent = _in_english(intent) if is_english(question.text) else intent
        return _everyday(intent) if is_everyday(question.text) else intent

    def definition_of(self, side: str, intent: Intent) -> Intent:
        """The question what one side of a comparison is, in the setting of the whole."""
        concepts = self.concepts.find(side)
        return replace(intent, wanted=Wanted.DEFINITION, concepts=concepts, subject=concepts, sides=())

    def _in_context(self, written: str, context: tuple[str, ...], question: Question, names: Names) -> Intent:
        written, context = self._taken_up(to_the_point(written), context, names)
        said = self._reader.read(written, names)
        intent = self._reader.intent(said, question)
        pointing = pointing_in(said.text, without_days)
        if not context:
            points = pointing if pointing and pointing.aim is not Aim.CHOICE else None
            return replace(intent, pointing=points)
        if pointing and pointing.aim is Aim.CHOICE:
            # It may as well be a score: only the answer before tells whether anything was offered.
            return replace(intent, pointing=pointing, earlier=context)
        if pointing:
            before = self._in_context(context[-1], context[:-1], question, names)
            return _pointed(intent, pointing, before, context)
        matters = (
            context if self._asks_standing_on_a_day(said, context, names) else self._matters(context, names)
        )
        if found := self._replaced(said, matters, names):
            return replace(self._in_context(*found, question, names), follow_up=True)
        sure = leans(intent, written)
        if not matters or not (sure or may_lean(intent)):
            return intent
        before = self._in_context(matters[-1], matters[:-1], question, names)
        intent = replace(intent, refers=referred_to(said.text, " ".join(matters[-2:])))
        leaning = with_context(intent, as_it_went_on(before), matters)
        return leaning if sure else replace(intent, leaning=leaning)

    def _taken_up(self, written: str, context: tuple[str, ...], names: Names) -> tuple[str, tuple[str, ...]]:
        """The question and those before it, the last of them the one that it goes back to, if to any."""
        if (other := goes_elsewhere(written)) is not None:
            return other, ()
        back = return_in(written) if context else None
        topic = self.concepts.find(self._reader.read(back.topic, names).without_names) if back else ()
        at = self._spoken_of_at(topic, context, names) if topic else None
        if back is None or at is None:
            return written, context
        if not back.asked:
            return context[at], context[:at]
        # A term of the field says by itself what the question is about.
        named = any(concept.topic for concept in topic)
        return f"{back.topic}, {back.asked}" if named else back.asked, context[: at + 1]

    def _spoken_of_at(self, topic: Sequence[Concept], context: tuple[str, ...], names: Names) -> int | None:
        """The last question before that speaks of all of it."""
        for at in range(len(context) - 1, -1, -1):
            text = self._reader.read(context[at], names).without_names
            spoken, known = frozenset(analyse(text)), {concept.word for concept in self.concepts.find(text)}
            if all(c.word in known or any(spoken.issuperset(w.terms) for w in c.wordings) for c in topic):
                return at
        return None

    def _asks_standing_on_a_day(self, said: Read, context: tuple[str, ...], names: Names) -> bool:
        """`kalau tahun 2030?` after `itu masih berlaku?`, which otherwise has no matter to put a piece in."""
        last = pointing_in(self._reader.read(context[-1], names).text, without_days)
        return bool(named_days(said.text)) and last is not None and last.aim is Aim.STANDING

    def _matters(self, context: tuple[str, ...], names: Names) -> tuple[str, ...]:
        """The questions up to the last that has a matter of its own: `pasal berapa itu?` has none."""
        for at in range(len(context), 0, -1):
            if not pointing_in(self._reader.read(context[at - 1], names).text, without_days):
                return context[:at]
        return ()

    def _replaced(
        self, said: Read, context: tuple[str, ...], names: Names
    ) -> tuple[str, tuple[str, ...]] | None:
        """The last question that has a place for the piece, with it in there, and those before it."""
        wholes = self._wholes(context, names)
        for at in range(len(context) - 1, -1, -1):
            if found := replaced(said, wholes[at], self._reader.place):
                return found, context[:at]
        return None

    def _wholes(self, context: tuple[str, ...], names: Names) -> list[Read]:
        """Each question as it was meant: of `kalau tipe B?` the one before, with this in its place."""
        wholes: list[Read] = []
        for text in context:
            said = self._reader.read(text, names)
            found = (replaced(said, before, self._reader.place) for before in reversed(wholes))
            whole = next((one for one in found if one), None)
            wholes.append(self._reader.read(whole, names) if whole else said)
        return wholes


def _everyday(intent: Intent) -> Intent:
    """Marked as everyday talk where neither a rule, nor a term of the field stands beside it.

    One word of it, of which nothing is asked (`lapar nih`), is refused at once.
    """
    of_field = intent.mentions or is_of_field(intent.text) or any(c.topic for c in intent.concepts)
    if of_field:
        return intent
    asks_nothing = intent.wanted is Wanted.GENERAL and len(intent.concepts) <= 1
    leaning = intent.leaning and _everyday(intent.leaning)
    refusal = Status.OUT_OF_SCOPE if asks_nothing and not leaning else None
    return replace(intent, everyday=True, refusal=refusal, leaning=leaning)


def _in_english(intent: Intent) -> Intent:
    leaning = intent.leaning and replace(intent.leaning, english=True)
    return replace(intent, english=True, leaning=leaning)


def _spoken(written: str) -> str:
    """What is asked in it, in Indonesian as far as the words by which people ask go."""
    return in_indonesian(without_greeting(written))


def _pointed(intent: Intent, pointing: Pointing, before: Intent, context: tuple[str, ...]) -> Intent:
    """What a question points at, where the words before tell it; else the answer to them has to."""
    standing = pointing.aim is Aim.STANDING
    wanted, start = of_rule(intent.text) if standing else (Wanted.TEXT, None)
    intent = replace(
        intent,
        wanted=wanted,
        start=start,
        concepts=(),
        mentions=before.mentions,
        as_of=intent.as_of or (day_in(intent.text) if standing else None) or _day_still_meant(intent, before),
        follow_up=True,
        earlier=context,
    )
    if before.mentions and pointing.aim in (Aim.STANDING, Aim.PASAL):
        return replace(intent, placed=at_these(intent, before))
    if not (before.mentions and before.locators) or before.pointing:
        return replace(intent, pointing=pointing)
    if before.placed:  # what was spoken of last
        *_, last = before.placed
        before = replace(
            before, locators=last.locators, mentions=tuple(before.mentions[at] for at in last.names)
        )
        intent = replace(intent, mentions=before.mentions)
    here = before.locators[-1]
    if pointing.aim in (Aim.PLACE, Aim.PART, Aim.WHOLE):
        return replace(intent, locators=places_of(pointing, here))
    return replace(intent, locators=(here,), pointing=pointing)


def _day_still_meant(intent: Intent, before: Intent) -> date | None:
    return intent.question.as_of if NOW.intersection(words(intent.text)) else before.as_of


def places_of(pointing: Pointing, here: Locator) -> tuple[Locator, ...]:
    """Where PLACE, PART or WHOLE leads from a provision: to several by a row of parts."""
    return (_place_of(pointing, here), *(completed(part, here) for part in pointing.others))


def _place_of(pointing: Pointing, here: Locator) -> Locator:
    if pointing.aim is Aim.PART:
        return completed(pointing.part, here)
    if pointing.aim is Aim.WHOLE:
        kinds = [step.kind for step in here.steps]
        depth = kinds.index(NodeKind.PASAL) + 1 if NodeKind.PASAL in kinds else max(1, len(kinds) - 1)
        return Locator(here.steps[:depth])
    return here


def _masked(question: Question) -> Question:
    return replace(
        question, text=mask(question.text), context=tuple(mask(before) for before in question.context)
    )
