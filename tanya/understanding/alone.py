"""What a question says by itself, whatever was asked before it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tanya.domain.answer import Question
from tanya.domain.document import Document
from tanya.domain.locator import NodeKind
from tanya.glossary.glossary import Glossary
from tanya.glossary.thesaurus import Thesaurus
from tanya.text.jenis import ONE_WORD
from tanya.text.vocabulary import OrdinaryWords, Vocabulary, written_words
from tanya.understanding.agencies import agency_in
from tanya.understanding.comparing import sides_of
from tanya.understanding.concepts import ConceptFinder
from tanya.understanding.days import day_in, day_of_words, without_days
from tanya.understanding.equivalents import Equivalents
from tanya.understanding.eras import era_in, without_era
from tanya.understanding.governing import governing_in
from tanya.understanding.intent import Concept, Era, Intent, Wanted
from tanya.understanding.measures import measure_in, without_unit
from tanya.understanding.offices import Offices
from tanya.understanding.placing import MARK
from tanya.understanding.reading import Names, Read, read
from tanya.understanding.regions import RegionFinder
from tanya.understanding.spelling import Speller
from tanya.understanding.starting import StartAsked, start_asked
from tanya.understanding.subject import subject_of
from tanya.understanding.wanted import wanted_in

CONTEXT_WEIGHT = 0.6  # what is not asked itself counts, but less
_YEAR = re.compile(r"(?<![\d/])((?:19|20)\d{2})(?!\d)")
# A score is a value to look up in a table, not a word to find.
_SCORE = re.compile(
    r"(?<![\d/])\d{1,3}[.,]\d{1,2}(?![\d/])|(?<=nilai )\d{2,3}(?!\d)|(?<=skor )\d{1,3}(?!\d)", re.I
)
_PROVISION = re.compile(
    r"\b(?:pasal|psl|ps|ayat|huruf|hrf|angka)(?![a-z])\.?\s*\(?(?:\d+\s?[a-z]?|[ivx]+|[a-z])\b\)?|\(\d+[a-z]?\)"
    r"|\blamp(?:iran)?\b\.?\s*(?:(?:[ivx]+|\d)\b(?:\s?(?:,|dan\b|serta\b|,\s?dan\b)\s?(?:[ivx]+|\d)\b(?!\s?[/.]))*)?",
    re.I,
)
_CHAPTER = re.compile(r"\bbab\s+\w+(?:\s?(?:,|dan|serta)\s?(?:[ivx]+|\d{1,2})\b)*", re.I)
_EXPLAIN = re.compile(r"(?:tolong |coba |mohon )?(?:jelaskan|terangkan|ceritakan)\b(?! (?:ayat|pasal))", re.I)
# How much is to be said of it: `jelaskan SAKIP dari awal`.
_AT_LENGTH = re.compile(
    r"\b(?:dari awal|lebih lanjut|secara (?:singkat|lengkap|umum|rinci|detail|sederhana|ringkas))\b", re.I
)
# A rule that was spoken of is no matter: `siapa yang mengawasi pelaksanaan PP itu?`; `PP itu apa` asks what
# PP means.
_THAT_RULE = re.compile(
    rf"\b(?:{ONE_WORD}) (?:itu|tersebut|tadi|tsb)\b(?! (?:apa|singkatan\w*|kepanjangan\w*|adalah|ialah)\b)",
    re.I,
)
_LATE = re.compile(r"(?<!paling )\bterlambat\b", re.I)


class Reader:
    """Reads questions with the words and names of one library."""

    def __init__(
        self,
        glossary: Glossary,
        vocabulary: Vocabulary,
        regions: Iterable[str],
        documents: Iterable[Document],
        thesaurus: Thesaurus,
    ) -> None:
        self._offices = Offices(documents, OrdinaryWords(vocabulary))
        equivalents = Equivalents(thesaurus, vocabulary.terms)
        self._speller = Speller(
            glossary, vocabulary, lambda word: bool(self._offices.meant_by(word)), equivalents
        )
        self.concepts = ConceptFinder(
            glossary, self._offices, self._speller.guess, equivalents, vocabulary.terms
        )
        written = written_words(vocabulary) | self._speller.names
        self._regions = RegionFinder(regions, OrdinaryWords(vocabulary), written, self._speller.names)

    def read(self, written: str, names: Names) -> Read:
        return read(written, self._speller, names)

    def place(self, text: str) -> tuple[str | None, str]:
        """The region that text names, and text without its name."""
        return self._regions.find(text)

    def intent(self, said: Read, question: Question) -> Intent:
        """What is asked, with the question as the asker wrote it."""
        if question.provision:
            said = replace(said, locators=(question.provision,), placed=())
        rest = _PROVISION.sub(" ", said.without_names)
        if any(locator.steps[0].kind is NodeKind.BAB for locator in said.locators):
            rest = _CHAPTER.sub(" ", rest)
        rest = _THAT_RULE.sub(" ", rest)
        if _EXPLAIN.match(rest):
            rest = _AT_LENGTH.sub(" ", rest)
        region, rest = self._regions.find(_SCORE.sub(" ", rest))
        agency = agency_in(rest) | self._offices.named_in(rest)
        measure = measure_in(said.text)
        concepts = self._matter(rest, measure)
        start, wanted = (None, Wanted.TEXT) if question.provision else self._wanted(said, concepts)
        day = _day_meant(said.text, wanted)
        if wanted is Wanted.WEIGHT and not (region or agency) and (day := day_in(rest)):
            # No report is meant, so the year is that of the rule.
            rest, question = without_days(rest), replace(question, as_of=question.as_of or day)
            concepts = self._matter(rest, measure)
        return Intent(
            question=question,
            text=_LATE.sub("keterlambatan", said.named),
            wanted=wanted,
            concepts=(*concepts, *self._setting(said, concepts)),
            mentions=said.mentions,
            locators=said.locators,
            placed=said.placed,
            agency=agency,
            region=self._regions.known(question.region) or region,
            as_of=question.as_of or day,
            years=tuple(dict.fromkeys(int(year) for year in _YEAR.findall(rest))),
            sides=sides_of(rest) if wanted is Wanted.COMPARISON else (),
            subject=self._subject(rest, concepts) if wanted is Wanted.DEFINITION else (),
            start=start,
            measure=measure,
            scores=_scores(said.text) if wanted is Wanted.GRADE else (),
            governing=None if said.mentions or said.locators else governing_in(rest, self.concepts.find),
            era=_era(said, wanted),
        )

    def _subject(self, rest: str, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
        return self.concepts.find(subject_of(rest)) or (concepts if _EXPLAIN.match(rest) else ())

    def _matter(self, rest: str, measure: str | None) -> tuple[Concept, ...]:
        # `terlambat` shares its root with `paling lambat`, by which people ask.
        rest = _LATE.sub("keterlambatan", without_era(rest))
        return self.concepts.find(without_unit(rest, measure))

    def _wanted(self, said: Read, concepts: tuple[Concept, ...]) -> tuple[StartAsked | None, Wanted]:
        lower = said.text.lower()
        if not said.locators and (start := start_asked(lower, self._speaks)):
            return start, Wanted.START
        wanted = wanted_in(
            said.text,
            names_regulation=bool(said.mentions) and not concepts,
            names_provision=bool(said.locators),
            speaks=self._speaks,
        )
        # `jelaskan SAKIP`: of a term and nothing else its meaning.
        explain = wanted is Wanted.GENERAL and _EXPLAIN.match(said.text) and all(c.topic for c in concepts)
        return None, Wanted.DEFINITION if explain else wanted

    def _speaks(self, text: str) -> bool:
        """Whether text names a matter beside regulations and a region."""
        _, rest = self._regions.find(text.replace(MARK, " "))
        return bool(self.concepts.find(rest))

    def _setting(self, said: Read, concepts: tuple[Concept, ...]) -> Iterator[Concept]:
        """What the regulation called by its subject is about is the setting of what is asked of it."""
        if concepts and said.called:
            setting = (replace(c, weight=CONTEXT_WEIGHT) for c in self.concepts.find(said.called))
            yield from (concept for concept in setting if concept not in concepts)


def _day_meant(text: str, wanted: Wanted) -> date | None:
    """Of the kinds whose answer is another one on another day; a day beside them may be of something else."""
    if wanted is Wanted.STATUS:
        return day_in(text)
    return day_of_words(text) if wanted is Wanted.TEXT else None


def _scores(text: str) -> tuple[float, ...]:
    return tuple(float(number.replace(",", ".")) for number in _SCORE.findall(text))


def _era(said: Read, wanted: Wanted) -> Era | None:
    """A score's bands know by themselves which rule is the former one."""
    return None if wanted in (Wanted.STATUS, Wanted.GRADE) else era_in(said.text)
