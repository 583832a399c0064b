"""Messages of several parts: two questions, each answered for itself, or one behind what leads to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tanya.answering.asked import Asked
from tanya.answering.conversation import Drafts
from tanya.composing.draft import Claim, Draft
from tanya.composing.lookup import joined
from tanya.composing.sides import interleaved
from tanya.domain.answer import Question, Status
from tanya.domain.document import Kind
from tanya.understanding.two_asked import led_in, two_in


class BothAsked:
    def __init__(self, drafted: Callable[[Question, date, Drafts], Draft]) -> None:
        """drafted: what is composed for a question, told what was composed for those before it."""
        self._drafted = drafted

    def compose(self, asked: Asked) -> Draft | None:
        """None where one thing is asked, one place answers both, or one is not answered for sure."""
        return self._both(replace(asked.intent.question, text=asked.intent.text), asked.today)

    def led_to(self, asked: Asked) -> Draft | None:
        """What is asked behind a story, as if that had been said before; None where it is not answered so.

        The story mostly tells what is asked about, so the message is read as a whole first.
        """
        if (led := led_in(asked.intent.text)) is None:
            return None
        last = _after(asked.intent.question, *led)
        draft = self._both(last, asked.today) or self._drafted(last, asked.today, {})
        return draft if draft.status is Status.ANSWERED else None

    def _both(self, question: Question, today: date) -> Draft | None:
        if (two := two_in(question.text)) is None:
            return None
        one = replace(question, text=two[0])
        first = self._drafted(one, today, {})
        if first.status is not Status.ANSWERED:
            return None
        second = self._drafted(_after(question, *two), today, {one: first})
        if first.columns or second.columns:
            return None  # a table is an answer by itself
        if second.status is not Status.ANSWERED:
            return _half(first, two[1]) if _only_means(first) else None
        if _is_within(second, first) or _is_within(first, second):
            return None
        hits = interleaved((first.hits, second.hits))
        return replace(joined((first, replace(second, claims=_new(second, first)))), hits=hits)


def _after(question: Question, before: str, text: str) -> Question:
    """The text as a question that may lean on the words before it."""
    return replace(question, text=text, context=(*question.context, before))


def _only_means(draft: Draft) -> bool:
    """Whether all that is quoted is the glossary's, which tells of a term what it means and nothing else."""
    return all(quote.document.kind is Kind.KATALOG for claim in draft.claims for quote in claim.quotes)


def _half(first: Draft, left: str) -> Draft:
    lost = f"“{left.strip(' ?')}” tidak saya temukan jawabannya; silakan tanyakan tersendiri."
    return replace(first, status=Status.PARTIAL, warnings=(*first.warnings, lost))


def _new(second: Draft, first: Draft) -> tuple[Claim, ...]:
    return tuple(claim for claim in second.claims if not _is_told(claim, first))


def _is_within(one: Draft, other: Draft) -> bool:
    return all(_is_told(claim, other) for claim in one.claims)


def _is_told(claim: Claim, draft: Draft) -> bool:
    """Whether all that it quotes stands in what the draft quotes."""
    told = [(quote.document.key, quote.locator.steps) for one in draft.claims for quote in one.quotes]
    return all(
        any(q.document.key == key and q.locator.steps[: len(steps)] == steps for key, steps in told)
        for q in claim.quotes
    )
