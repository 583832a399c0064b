"""The understanding of one question, made of the small parts beside it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tanya.domain.answer import Question
from tanya.domain.document import Document
from tanya.domain.locator import Locator
from tanya.glossary.glossary import Glossary
from tanya.text.analysis import words
from tanya.text.numerals import in_figures
from tanya.text.personal import MASK as PERSONAL
from tanya.text.personal import mask
from tanya.text.provisions import completed, find_locators, find_part
from tanya.text.references import Mention, find_regulations
from tanya.text.vocabulary import OrdinaryWords, Vocabulary, written_words
from tanya.understanding.agencies import agency_in
from tanya.understanding.comparing import sides_of
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.days import day_in, day_of_words
from tanya.understanding.intent import Concept, Intent, Wanted
from tanya.understanding.measures import measure_in, without_unit
from tanya.understanding.offices import Offices
from tanya.understanding.regions import RegionFinder
from tanya.understanding.spelling import Speller
from tanya.understanding.starting import StartAsked, start_asked
from tanya.understanding.subject import subject_of
from tanya.understanding.talk import refused_at_once
from tanya.understanding.wanted import wanted_in

_YEAR = re.compile(r"(?<![\d/])((?:19|20)\d{2})(?!\d)")
_LEANING = re.compile(
    r"^(?:kalau|lalu|terus|dan|bagaimana (?:dengan|kalau)|untuk|yang|sedangkan|berarti|jelaskan|ayat|pasal"
    r"|huruf)\b"
    r"|\b(?:itu|tersebut|tadi|nya|di atas|diatas)\b|\w{3}nya\b",
    re.I,
)
_WHICH = re.compile(r"\b(?:pasal|ayat|huruf) (?:berapa|mana|yang mana)\b", re.I)
_REMEMBERED = 5  # questions before
_CONTEXT_WEIGHT = 0.6  # what was asked before counts, but less than what is asked now
# A score is a value to look up in a table, not a word to find.
_SCORE = re.compile(
    r"(?<![\d/])\d{1,3}[.,]\d{1,2}(?![\d/])|(?<=nilai )\d{2,3}(?!\d)|(?<=skor )\d{1,3}(?!\d)", re.I
)
_PROVISION = re.compile(
    r"\b(?:pasal|psl|ps|ayat|huruf|hrf|angka)(?![a-z])\.?\s*\(?(?:\d+\s?[a-z]?|[ivx]+|[a-z])\b\)?|\(\d+[a-z]?\)|\blamp(?:iran)?\b\.?\s*(?:[ivx]+\b|\d\b)?",
    re.I,
)


Names = Callable[[str], Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class _Read:
    """A question taken apart; text: in standard spelling, with a mask for each regulation named."""

    text: str
    mentions: tuple[Mention, ...]
    called: str  # the words of those that are called by their subject
    locators: tuple[Locator, ...]

    @property
    def without_names(self) -> str:
        return self.text.replace(_MASK, " ")


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
    ) -> None:
        """documents: those at hand, whose offices a question may call by a short name."""
        self._offices = Offices(documents, OrdinaryWords(vocabulary))
        self._speller = Speller(glossary, vocabulary, lambda word: bool(self._offices.meant_by(word)))
        self._concepts = ConceptFinder(glossary, self._offices, self._speller.guess)
        written = written_words(vocabulary) | self._speller.names
        self._regions = RegionFinder(regions, OrdinaryWords(vocabulary), written)

    @property
    def concepts(self) -> ConceptFinder:
        return self._concepts

    def understand(self, question: Question, names: Names = _no_names) -> Intent:
        """What is asked; the intent holds the question with personal numbers masked.

        names finds the regulations that a text calls by their subject, where it gives no number.
        """
        question = _masked(question)
        if refusal := refused_at_once(question.text):
            return Intent(question, question.text, Wanted.GENERAL, (), refusal=refusal)
        return self._in_context(question.text, question.context[-_REMEMBERED:], question, names)

    def _in_context(self, written: str, context: tuple[str, ...], question: Question, names: Names) -> Intent:
        intent = self._alone(written, question, names)
        if context and self._leans(intent):
            before = self._in_context(context[-1], context[:-1], question, names)
            intent = _with_context(intent, before)
        return intent

    def definition_of(self, side: str, intent: Intent) -> Intent:
        """The question what one side of a comparison is, in the setting of the whole."""
        concepts = self._concepts.find(side)
        return replace(intent, wanted=Wanted.DEFINITION, concepts=concepts, subject=concepts, sides=())

    def _alone(self, written: str, question: Question, names: Names) -> Intent:
        read = _read(_plain(written), self._speller, names)
        if question.provision and written == question.text:
            read = replace(read, locators=(question.provision,))
        rest = _PROVISION.sub(" ", read.without_names)
        region, rest = self._regions.find(_SCORE.sub(" ", rest))
        measure = measure_in(read.text)
        concepts = self._concepts.find(without_unit(rest, measure))
        start, wanted = self._wanted(
            read, bare=bool(read.mentions) and not concepts, exact=question.provision is not None
        )
        return Intent(
            question=question,
            text=_put_back(read.text, read.mentions),
            wanted=wanted,
            concepts=(*concepts, *self._setting(read, concepts)),
            mentions=read.mentions,
            locators=read.locators,
            agency=agency_in(rest) | self._offices.named_in(rest),
            region=self._regions.known(question.region) or region,
            as_of=question.as_of or _day_meant(read.text, wanted),
            years=tuple(dict.fromkeys(int(year) for year in _YEAR.findall(rest))),
            sides=sides_of(rest) if wanted is Wanted.COMPARISON else (),
            subject=self._concepts.find(subject_of(rest)) if wanted is Wanted.DEFINITION else (),
            start=start,
            measure=measure,
            scores=_scores(read.text) if wanted is Wanted.GRADE else (),
        )

    def _wanted(self, read: _Read, *, bare: bool, exact: bool) -> tuple[StartAsked | None, Wanted]:
        """bare: regulations are named and nothing else; exact: a provision is asked for by its address."""
        if exact:
            return None, Wanted.TEXT
        lower = read.text.lower()
        if not read.locators and (start := start_asked(lower, self._speaks)):
            return start, Wanted.START
        provision = bool(read.locators)
        return None, wanted_in(
            read.text, names_regulation=bare, names_provision=provision, speaks=self._speaks
        )

    def _speaks(self, text: str) -> bool:
        _, rest = self._regions.find(text.replace(_MASK, " "))
        return bool(self._concepts.find(rest))

    def _setting(self, read: _Read, concepts: tuple[Concept, ...]) -> Iterator[Concept]:
        """What the regulation called by its subject is about is the setting of what is asked of it."""
        if concepts and read.called:
            setting = (replace(c, weight=_CONTEXT_WEIGHT) for c in self._concepts.find(read.called))
            yield from (concept for concept in setting if concept not in concepts)

    def _leans(self, intent: Intent) -> bool:
        """Whether the question cannot stand alone."""
        if intent.mentions and intent.concepts:
            return False
        few = len(intent.concepts) <= 1 and not intent.mentions
        return few or (len(words(intent.text)) <= 9 and bool(_LEANING.search(intent.text)))


def _plain(written: str) -> str:
    """Without marks that stand for something else here, should anyone type them."""
    return written.replace(PERSONAL, " ").replace(_MASK, " ")


def _read(written: str, speller: Speller, names: Names) -> _Read:
    mentions, masked = _take_out(written)
    called = ""
    text = in_figures(speller.repair(masked))
    if not mentions:
        mentions = list(names(text))
        called = " | ".join(text[mention.start : mention.end] for mention in mentions)
        text = _mask_out(text, mentions)
    # "pasal 5 PP 8/2006 huruf b": the regulation stands between the parts of one address.
    locators = find_locators(_BETWEEN.sub("", text))
    return _Read(text, tuple(mentions), called, tuple(locators))


def _day_meant(text: str, wanted: Wanted) -> date | None:
    """Of the kinds whose answer is another one on another day; a day beside them may be of something else."""
    if wanted is Wanted.STATUS:
        return day_in(text)
    return day_of_words(text) if wanted is Wanted.TEXT else None


def _scores(text: str) -> tuple[float, ...]:
    return tuple(float(number.replace(",", ".")) for number in _SCORE.findall(text))


def _with_context(intent: Intent, before: Intent) -> Intent:
    known = {concept.word for concept in intent.concepts}
    inherited = tuple(_faded(concept) for concept in before.concepts if concept.word not in known)
    locators = intent.locators or _same_place(intent, before)
    only_where = (intent.wanted is Wanted.GENERAL and not intent.locators) or _WHICH.search(intent.text)
    wanted = before.wanted if only_where else intent.wanted
    return replace(
        intent,
        concepts=(*intent.concepts, *_without_years(inherited, intent)),
        mentions=intent.mentions or before.mentions,
        locators=locators,
        region=intent.region or before.region,
        wanted=Wanted.TEXT if locators and not intent.locators else wanted,
        follow_up=True,
    )


def _same_place(intent: Intent, before: Intent) -> tuple[Locator, ...]:
    """Where a part alone, or the question which pasal it was, leads back to: `kalau huruf b?`"""
    part = find_part(intent.text)
    if intent.mentions or not before.locators or not (part or _WHICH.search(intent.text)):
        return ()
    return (completed(part, before.locators[-1]),)


def _faded(concept: Concept) -> Concept:
    """Less with every question since."""
    again = concept.weight == _CONTEXT_WEIGHT
    return replace(concept, weight=_CONTEXT_WEIGHT**2 if again else _CONTEXT_WEIGHT)


def _masked(question: Question) -> Question:
    return replace(
        question, text=mask(question.text), context=tuple(mask(before) for before in question.context)
    )


_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
_BETWEEN = re.compile(rf"{_MASK}\s?(?=(?:ayat|huruf|angka)\b|\()", re.I)


def _take_out(text: str) -> tuple[list[Mention], str]:
    """Regulations named in text, and text with a mask in place of each: spelling repair leaves them be."""
    mentions = find_regulations(text)
    return mentions, _mask_out(text, mentions)


def _mask_out(text: str, mentions: Sequence[Mention]) -> str:
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {_MASK} {text[mention.end :]}"
    return " ".join(text.split())


def _put_back(text: str, mentions: Sequence[Mention]) -> str:
    for mention in mentions:
        text = text.replace(_MASK, str(mention), 1)
    return text


def _without_years(concepts: tuple[Concept, ...], intent: Intent) -> tuple[Concept, ...]:
    """A year asked for now takes the place of the one asked for before."""
    return tuple(c for c in concepts if not (intent.years and c.word.isdigit()))
