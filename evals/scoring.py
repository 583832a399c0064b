"""How right one answer is, from the answer object alone: the same for CLI, API and library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.matching import is_at, is_in_pasal, is_of
from evals.questions import Reference, Source
from evals.ranking import DOCUMENT, PLACE, grades, hit_at
from tanya.domain.answer import Status
from tanya.wire import AnswerObject, CitationObject

_GIVEN = (Status.ANSWERED, Status.PARTIAL)


@dataclass(frozen=True, slots=True)
class Score:
    """One question's outcome; shares are 0..1, and 1 where nothing was asked of that kind."""

    reference: Reference
    answer: AnswerObject
    status: bool
    ranked: tuple[int, ...]  # the grade of each hit: evals/ranking.py
    cited: bool  # a right document is cited, of each source that is needed
    located: bool  # at a right locator
    paged: bool  # on a right page
    pasal: tuple[bool, ...]  # of each citation: whether it is of a right document and pasal
    recalled: float  # share of the needed sources that are cited at their pasal
    facts: float
    clean: bool  # nothing forbidden is said
    warned: bool

    @property
    def right(self) -> bool:
        if not self.reference.answerable:
            return self.status and self.clean
        return self.status and self.cited and self.located and self.facts == 1 and self.clean and self.warned

    @property
    def hit_document(self) -> bool:
        """Whether the first hit is of a right document."""
        return bool(hit_at(self.ranked, DOCUMENT, 1))

    @property
    def hit_locator(self) -> bool:
        """Whether one of the first five hits holds a right locator."""
        return bool(hit_at(self.ranked, PLACE, 5))

    @property
    def given(self) -> bool:
        """Whether an answer was given, with its evidence."""
        return self.answer["status"] in _GIVEN and bool(self.answer["citations"])


def score(reference: Reference, answer: AnswerObject) -> Score:
    said = _flat(answer["text"])
    warnings = _flat(" ".join(answer["warnings"])) + " " + said
    cited = _of(reference.documents, answer["citations"])
    return Score(
        reference=reference,
        answer=answer,
        status=answer["status"] in reference.statuses,
        ranked=grades(reference.sources, answer["hits"]),
        cited=all(_cited(source, answer) for source in reference.sources),
        located=all(_located(source, answer) for source in reference.sources),
        paged=any({*c["pages"]} & {*reference.pages} for c in cited) or not reference.pages,
        pasal=tuple(
            any(_proves(source, citation) for source in reference.sources) for citation in answer["citations"]
        ),
        recalled=_recalled(reference.sources, answer),
        facts=fact_coverage(reference, answer["text"]),
        clean=not any(_flat(word) in said for word in reference.forbidden),
        warned=all(_flat(word) in warnings for word in reference.warnings),
    )


def fact_coverage(reference: Reference, text: str) -> float:
    """The share of the facts that text says, of whichever text: an answer, or the best chunks of a search."""
    if not reference.facts:
        return 1.0
    said = _flat(text)
    return sum(any(_flat(a) in said for a in fact) for fact in reference.facts) / len(reference.facts)


def missing_facts(facts: Iterable[Sequence[str]], text: str) -> tuple[str, ...]:
    """The first wording of each fact that text does not say."""
    said = _flat(text)
    return tuple(fact[0] for fact in facts if not any(_flat(a) in said for a in fact))


def _of(documents: Sequence[str], citations: Iterable[CitationObject]) -> list[CitationObject]:
    return [c for c in citations if is_of(documents, c["document"], c["file"])]


def _cited(source: Source, answer: AnswerObject) -> bool:
    return bool(_of(source.documents, answer["citations"])) or not source.documents


def _located(source: Source, answer: AnswerObject) -> bool:
    found = _of(source.documents, answer["citations"])
    return any(is_at(source.locators, c["locator"]) for c in found) or not source.locators


def _proves(source: Source, citation: CitationObject) -> bool:
    right = is_of(source.documents, citation["document"], citation["file"])
    return right and is_in_pasal(source.locators, citation["locator"])


def _recalled(sources: Sequence[Source], answer: AnswerObject) -> float:
    asked = [source for source in sources if source.documents]
    if not asked:
        return 1.0
    return sum(any(_proves(s, c) for c in answer["citations"]) for s in asked) / len(asked)


def _flat(text: str) -> str:
    return " ".join(text.lower().replace("“", '"').replace("”", '"').split())
