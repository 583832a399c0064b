"""How an answer ends that cites nothing, and how long one took."""

import time
from collections.abc import Iterable

from tanya.composing.draft import Draft
from tanya.domain.answer import Answer, Hit, Question, Sentence
from tanya.wording import STATUS_TEXT


def refusal(
    question: Question, draft: Draft, hits: tuple[Hit, ...], started: float, remarks: Iterable[str] = ()
) -> Answer:
    """started: by time.perf_counter(). remarks: on how the question was read, said before the draft's."""
    return Answer(
        question,
        draft.status,
        (Sentence(draft.notice or STATUS_TEXT[draft.status]),),
        hits=hits,
        warnings=tuple(dict.fromkeys((*remarks, *draft.warnings))),
        follow_ups=draft.follow_ups,
        elapsed_ms=since(started),
    )


def since(started: float) -> float:
    """Milliseconds."""
    return (time.perf_counter() - started) * 1000
