"""The understanding of one question, made of the small parts beside it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tanya.domain.answer import Question
from tanya.glossary.glossary import Glossary
from tanya.text.analysis import words
from tanya.text.personal import MASK as PERSONAL
from tanya.text.personal import mask
from tanya.text.references import Mention, find_locators, find_regulations
from tanya.text.vocabulary import OrdinaryWords, Vocabulary, written_words
from tanya.understanding.comparing import sides_of
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.intent import Concept, Intent, Wanted
from tanya.understanding.measures import measure_in
from tanya.understanding.regions import RegionFinder
from tanya.understanding.spelling import Speller
from tanya.understanding.subject import subject_of
from tanya.understanding.talk import refused_at_once
from tanya.understanding.wanted import wanted_in

_AS_OF = re.compile(
    r"\b(?:pada|per|di|saat|waktu|sampai)\s+(?:tahun\s+)?((?:19|20)\d{2})(?![\d-])|\btahun\s+((?:19|20)\d{2})(?![\d-])",
    re.I,
)
_YEAR = re.compile(r"(?<![\d/])((?:19|20)\d{2})(?!\d)")
_LEANING = re.compile(
    r"^(?:kalau|lalu|terus|dan|bagaimana (?:dengan|kalau)|untuk|yang|sedangkan|berarti|jelaskan|ayat|pasal"
    r"|huruf)\b"
    r"|\b(?:itu|tersebut|tadi|nya|di atas|diatas)\b|\w{3}nya\b",
    re.I,
)
_CONTEXT_WEIGHT = 0.6  # what was asked before counts, but less than what is asked now
# A score is a value to look up in a table, not a word to find.
_SCORE = re.compile(
    r"(?<![\d/])\d{1,3}[.,]\d{1,2}(?![\d/])|(?<=nilai )\d{2,3}(?!\d)|(?<=skor )\d{1,3}(?!\d)", re.I
)
_PROVISION = re.compile(
    r"\b(?:pasal|psl|ps|ayat|huruf|hrf|angka)(?![a-z])\.?\s*\(?(?:\d+\s?[a-z]?|[ivx]+|[a-z])\b\)?|\(\d+[a-z]?\)|\blamp(?:iran)?\b\.?\s*(?:[ivx]+\b|\d\b)?",
    re.I,
)


class Understanding:
    """Turns questions into intents; built once a library."""

    def __init__(self, glossary: Glossary, vocabulary: Vocabulary, regions: Iterable[str]) -> None:
        self._speller = Speller(glossary, vocabulary)
        self._concepts = ConceptFinder(glossary)
        written = written_words(vocabulary) | self._speller.names
        self._regions = RegionFinder(regions, OrdinaryWords(vocabulary), written)

    @property
    def concepts(self) -> ConceptFinder:
        return self._concepts

    def understand(self, question: Question) -> Intent:
        """What is asked; the intent holds the question with personal numbers masked."""
        question = _masked(question)
        if refusal := refused_at_once(question.text):
            return Intent(question, question.text, Wanted.GENERAL, (), refusal=refusal)
        intent = self._alone(question.text, question)
        if question.context and self._leans(intent):
            intent = self._with_context(intent, self._alone(question.context[-1], question))
        return intent

    def naming(self, intent: Intent, mentions: Sequence[Mention]) -> Intent:
        """The intent anew, when parts of its text turn out to be names of regulations.

        mentions: with their places in intent.text. The words of a name are no concepts of the question.
        """
        text = intent.text
        for mention in sorted(mentions, key=lambda m: -m.start):
            text = f"{text[: mention.start]}{mention}{text[mention.end :]}"
        named = self._alone(text, intent.question)
        own = {concept.word for concept in self._alone(intent.text, intent.question).concepts}
        inherited = tuple(concept for concept in intent.concepts if concept.word not in own)
        return replace(
            named,
            concepts=(*named.concepts, *inherited),
            locators=named.locators or intent.locators,
            region=named.region or intent.region,
            follow_up=intent.follow_up,
        )

    def definition_of(self, side: str, intent: Intent) -> Intent:
        """The question what one side of a comparison is, in the setting of the whole."""
        concepts = self._concepts.find(side)
        return replace(intent, wanted=Wanted.DEFINITION, concepts=concepts, subject=concepts, sides=())

    def _alone(self, written: str, question: Question) -> Intent:
        mentions, masked = _take_out(written.replace(PERSONAL, " "))
        text = self._speller.repair(masked)
        locators = find_locators(text)
        rest = _SCORE.sub(" ", _PROVISION.sub(" ", text).replace(_MASK, " "))
        region, rest = self._regions.find(rest)
        years = tuple(dict.fromkeys(int(year) for year in _YEAR.findall(rest)))
        concepts = self._concepts.find(rest)
        bare = bool(mentions) and not concepts
        wanted = wanted_in(text, names_regulation=bare, names_provision=bool(locators))
        return Intent(
            question=question,
            text=_put_back(text, mentions),
            wanted=wanted,
            concepts=concepts,
            mentions=tuple(mentions),
            locators=tuple(locators),
            region=self._regions.known(question.region) or region,
            as_of=question.as_of or (_day_in(rest) if wanted is Wanted.STATUS else None),
            years=years,
            sides=sides_of(rest) if wanted is Wanted.COMPARISON else (),
            subject=self._concepts.find(subject_of(rest)) if wanted is Wanted.DEFINITION else (),
            measure=measure_in(text),
            scores=tuple(float(n.replace(",", ".")) for n in _SCORE.findall(text))
            if wanted is Wanted.GRADE
            else (),
        )

    def _leans(self, intent: Intent) -> bool:
        """Whether the question cannot stand alone."""
        if intent.mentions and intent.concepts:
            return False
        few = len(intent.concepts) <= 1 and not intent.mentions
        return few or (len(words(intent.text)) <= 9 and bool(_LEANING.search(intent.text)))

    def _with_context(self, intent: Intent, before: Intent) -> Intent:
        known = {concept.word for concept in intent.concepts}
        inherited = tuple(
            replace(concept, weight=_CONTEXT_WEIGHT)
            for concept in before.concepts
            if concept.word not in known
        )
        only_where = intent.wanted is Wanted.GENERAL and not intent.locators
        return replace(
            intent,
            concepts=(*intent.concepts, *_without_years(inherited, intent)),
            mentions=intent.mentions or before.mentions,
            locators=intent.locators,
            region=intent.region or before.region,
            wanted=before.wanted if only_where else intent.wanted,
            follow_up=True,
        )


def _masked(question: Question) -> Question:
    return replace(
        question, text=mask(question.text), context=tuple(mask(before) for before in question.context)
    )


def _day_in(text: str) -> date | None:
    """The middle of a year that is named as a point in time: `masih berlaku pada 2018`."""
    found = _AS_OF.search(text)
    return date(int(found[1] or found[2]), 7, 1) if found else None


_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"


def _take_out(text: str) -> tuple[list[Mention], str]:
    """Regulations named in text, and text with a mask in place of each: spelling repair leaves them be."""
    mentions = find_regulations(text)
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {_MASK} {text[mention.end :]}"
    return mentions, text


def _put_back(text: str, mentions: list[Mention]) -> str:
    for mention in mentions:
        text = text.replace(_MASK, str(mention), 1)
    return text


def _without_years(concepts: tuple[Concept, ...], intent: Intent) -> tuple[Concept, ...]:
    """A year asked for now takes the place of the one asked for before."""
    return tuple(c for c in concepts if not (intent.years and c.word.isdigit()))
