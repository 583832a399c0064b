"""Which words of questions the provisions that answer them say, counted; see tanya/retrieval/answered.py."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from evals.learning.examples import RIGHT, label
from evals.questions import Reference
from tanya.answering import Answering
from tanya.composing.unit import Unit
from tanya.text.analysis import analyse
from tanya.text.terms import TermSet, term_set

Said = tuple[str, bool]  # a word of a question, and whether the provision that answers says it

_SAYS = 0.4  # degree from which a passage says a concept
_NEARLY = 0.1  # of the best label, with which a unit counts as one that answers
_FEWEST = 4  # times a word must have been asked
_USUAL = 0.8  # share of all words that are said
_TRUST = 3  # questions' worth of the usual share, for each word
_MOST = 1.1


def said_words(answering: Answering, references: Iterable[Reference], today: date) -> Iterator[Said]:
    """Of those references for which a unit that answers is found."""
    for reference in references:
        inquiry, units = answering.weighed(reference.question, today) or (None, [])
        if not inquiry or not reference.answerable or reference.held_out:
            continue
        labels = [label(reference, unit) for unit in units]
        best = max(labels, default=0.0)
        if best < RIGHT:
            continue
        right = [unit for unit, worth in zip(units, labels, strict=True) if worth >= best - _NEARLY]
        whole = inquiry.whole
        told = [whole.degrees(whole.heard(_terms(unit))) for unit in right]
        for at, concept in enumerate(inquiry.intent.concepts):
            if not concept.word.isdigit():  # a number tells nothing of other questions
                yield concept.word, max(degrees[at] for degrees in told) >= _SAYS


def shares(said: Iterable[Said]) -> Mapping[str, float]:
    """For each word that was asked often enough, how its share of being said stands to the usual one."""
    counts: dict[str, list[bool]] = defaultdict(list)
    for word, is_said in said:
        counts[word].append(is_said)
    return {
        word: round(min(_MOST, (sum(times) / _USUAL + _TRUST) / (len(times) + _TRUST)), 2)
        for word, times in sorted(counts.items())
        if len(times) >= _FEWEST
    }


def save(counted: Mapping[str, float], file: Path) -> None:
    file.write_text(json.dumps(counted, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _terms(unit: Unit) -> TermSet:
    passage = unit.hit.passage
    return term_set(*map(analyse, (passage.text, unit.hit.document.title, *passage.breadcrumb)))
