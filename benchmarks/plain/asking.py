"""The same questions to every system in turn, each timed alone: what slows the machine slows all of them."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from langchain_core.documents import Document

from benchmarks.plain.searching import Search
from evals.matching import is_of
from evals.questions import Reference
from evals.scoring import fact_coverage
from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Hit, Question, Sentence

BEST = 3  # chunks whose facts count
_SEED = 20261
_THIN = 150  # letters; a page with fewer has no more than a running head above its picture


@dataclass(frozen=True, slots=True)
class Text:
    """Words with the document they are of."""

    document: str
    file: str
    words: str


NOTHING = Text("", "", "")


@dataclass(frozen=True, slots=True)
class Found:
    """What a system makes of a question."""

    first: Text  # what it ranks first
    told: tuple[Text, ...]  # the three best chunks; of an answer its sentences, by the documents they cite


System = Callable[[Question], Found]


@dataclass(frozen=True, slots=True)
class Outcome:
    first_right: bool  # the first chunk is of a right document
    facts: float  # the share of the facts that is said
    right_facts: float  # the same, by what is of a right document: another rule's figure answers nothing
    milliseconds: float
    letters: int  # who brings more says more


def chunks_by(search: Search, k: int) -> System:
    """Of a plain pipeline: the question before this one and the region are words of the query like others."""

    def asked(question: Question) -> Found:
        words = (*question.context[-1:], question.text, question.region or "")
        found = search.search(" ".join(words).strip(), k)
        return _ranked(Text(c.metadata["document"], c.metadata["file"], c.page_content) for c in found)

    return asked


def passages_of(assistant: Assistant, k: int) -> System:
    """The best passages of our own search."""

    def asked(question: Question) -> Found:
        return _ranked(map(_text, assistant.search(question, k)))

    return asked


def answer_of(assistant: Assistant) -> System:
    """Our answer: what a person reads of it."""

    def asked(question: Question) -> Found:
        answer = assistant.ask(question)
        first = _text(answer.hits[0]) if answer.hits else NOTHING
        return Found(first, tuple(text for sentence in answer.sentences for text in _said(sentence, answer)))

    return asked


def ask_all(
    systems: Mapping[str, System], chosen: Sequence[Reference]
) -> Iterator[tuple[Reference, dict[str, Outcome]]]:
    """What becomes of each question, by the system's name."""
    for system in systems.values():
        system(chosen[0].question)  # once for nothing: the first search pays for opening everything
    # None always comes after the same other one, which may leave it the processor's caches warm.
    order, chance = list(systems), random.Random(_SEED)
    for reference in chosen:
        chance.shuffle(order)
        outcomes = {name: _outcome(systems[name], reference) for name in order}
        yield reference, {name: outcomes[name] for name in systems}


def pictured(reference: Reference, pages: Sequence[Document]) -> bool:
    """Whether the evidence lies on pictures alone: on pages of which PyPDF gives no text.

    On the pages that the reference names; where it names none, on any of its documents.
    """
    told = [
        page for page in pages if is_of(reference.documents, page.metadata["document"], page.metadata["file"])
    ]
    if reference.pages:
        told = [page for page in told if page.metadata["page"] in reference.pages]
    return bool(told) and all(len(page.page_content.strip()) < _THIN for page in told)


def _ranked(texts: Iterable[Text]) -> Found:
    best = tuple(islice(texts, BEST))
    return Found(best[0] if best else NOTHING, best)


def _text(hit: Hit) -> Text:
    return Text(hit.document.id, hit.document.file, hit.passage.text)


def _said(sentence: Sentence, answer: Answer) -> Iterator[Text]:
    cited = [citation.document for citation in answer.citations if citation.number in sentence.citations]
    documents = {document.key: document for document in cited}
    yield from (Text(one.id, one.file, sentence.text) for one in documents.values())
    if not documents:
        yield Text("", "", sentence.text)


def _outcome(system: System, reference: Reference) -> Outcome:
    started = time.perf_counter()
    found = system(reference.question)
    taken = (time.perf_counter() - started) * 1000
    right = [text for text in found.told if _is_right(text, reference)]
    return Outcome(
        first_right=_is_right(found.first, reference),
        facts=_facts(reference, found.told),
        right_facts=_facts(reference, right),
        milliseconds=taken,
        letters=sum(map(len, {text.words for text in found.told})),
    )


def _is_right(text: Text, reference: Reference) -> bool:
    return is_of(reference.documents, text.document, text.file)


def _facts(reference: Reference, texts: Iterable[Text]) -> float:
    return fact_coverage(reference, "\n".join(text.words for text in texts))
