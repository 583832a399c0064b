"""An answer sentence by sentence: each as soon as it is proven, then the whole."""

from collections.abc import Iterator
from dataclasses import replace

from tanya.answering.worded import with_wording
from tanya.composing.draft import Claim, Draft
from tanya.domain.answer import Answer, Told
from tanya.verifying.verifier import Proving
from tanya.writing.composer import Worded


def at_once(answer: Answer) -> Iterator[Told | Answer]:
    """An answer that is there already."""
    cited = {citation.number: citation for citation in answer.citations}
    placed = answer.table.numbers if answer.table else frozenset()
    for sentence in answer.sentences:
        new = tuple(cited.pop(number) for number in sentence.citations if number in cited)
        yield Told(sentence, new, bool(sentence.citations) and placed.issuperset(sentence.citations))
    yield answer


def told_by(proving: Proving, worded: Worded, draft: Draft) -> Iterator[Told]:
    """The model's sentences as they come, then the quotes of the draft and those behind the sentences."""
    for claim in worded:
        yield from _told(proving, claim)
    for claim in with_wording(draft, worded.claims).claims[len(worded.claims) :]:
        yield from _told(proving, claim)


def _told(proving: Proving, claim: Claim) -> Iterator[Told]:
    known = len(proving.citations)
    for sentence in proving.admit(claim):
        new = proving.citations[known:]
        yield Told(sentence, tuple(citation for citation in new if citation.number in sentence.citations))


def with_writing(answer: Answer, worded: Worded) -> Answer:
    """The whole answer with the model's part in it."""
    return replace(answer, writing=worded.writing)
