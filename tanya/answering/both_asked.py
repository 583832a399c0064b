"""Messages of several parts: two questions, each answered for itself, or one behind what leads to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tanya.answering.asked import Asked, Asking
from tanya.answering.conversation import Drafts
from tanya.answering.in_force import takes_its_place
from tanya.answering.own import Own
from tanya.composing.draft import Claim, Draft, Quote, led_by
from tanya.composing.lookup import joined
from tanya.composing.sides import interleaved
from tanya.domain.answer import Question, Status
from tanya.domain.document import Kind
from tanya.understanding.intent import Intent
from tanya.understanding.two_asked import led_in, two_in

_LIKELY = 0.58  # of what answers a message as a whole; below it, one of two questions was mostly left out


@dataclass(frozen=True, slots=True)
class _Left:
    """A question that is not answered for sure."""

    text: str
    draft: Draft


class BothAsked:
    def __init__(self, drafted: Callable[[Question, date, Drafts], Draft], asking: Asking, own: Own) -> None:
        """drafted: what is composed for a question, told what was composed for those before it."""
        self._drafted = drafted
        self._asking = asking
        self._own = own

    def compose(self, asked: Asked) -> Draft | None:
        """None where one thing is asked, one place answers both, or the first is not answered for sure."""
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
        if second.claims and (_is_within(second, first) or _is_within(first, second)):
            return None
        if second.status is Status.ANSWERED:
            return _joined(first, second)
        if _only_means(first):
            return _half(first, two[1])
        return self._half_sure(question, first, _Left(two[1], second), today)

    def _half_sure(self, question: Question, first: Draft, left: _Left, today: date) -> Draft | None:
        """What answers the first, beside what is nearest to the second: nothing of it is left out unsaid.

        None where the first, or else the message read as one question, is answered in the second's matter.
        """
        intent = self._asking.asked(replace(question, text=left.text, context=()), today).intent
        intent = replace(intent, own=intent.concepts)
        if not intent.concepts or self._speak(intent, first):
            return None
        whole = self._drafted(question, today, {})
        if whole.columns or self._speak(intent, whole):
            return None
        if whole.status is Status.ANSWERED and (not whole.likely or whole.likely >= _LIKELY):
            return None if question.context else _with_note(whole, left.text)
        return _joined(first, _doubted(left)) if left.draft.claims else _half(first, left.text)

    def _speak(self, intent: Intent, draft: Draft) -> bool:
        return any(self._own.spoken_of(intent, claim) for claim in draft.claims)


def _joined(first: Draft, second: Draft) -> Draft:
    """Of each what one text says: what another says besides answers neither."""
    told = replace(second, claims=_new(_of_one_text(second), first))
    draft = joined((replace(first, claims=_of_one_text(first)), told))
    return replace(draft, hits=interleaved((first.hits, second.hits)))


def _of_one_text(draft: Draft) -> tuple[Claim, ...]:
    """The claims of the first text; of one that is over also what took its place."""
    key = draft.claims[0].quotes[0].document.key
    return tuple(
        claim for claim in draft.claims if claim.quotes[0].document.key == key or takes_its_place(claim)
    )


def _doubted(left: _Left) -> Draft:
    """What is nearest to it, and said to be no more than that."""
    words = f"Untuk “{left.text.strip(' ?')}” saya kurang yakin; ketentuan terdekat yang saya temukan, "
    nearest, *others = left.draft.claims
    now = (claim for claim in others if takes_its_place(claim))
    return replace(left.draft, claims=(led_by(nearest, words), *now), opening="", follow_ups=())


def _with_note(whole: Draft, left: str) -> Draft:
    note = (
        f"Kutipan ini mungkin belum menjawab “{left.strip(' ?')}”; bila belum, silakan tanyakan tersendiri."
    )
    return replace(whole, warnings=(*whole.warnings, note))


def _after(question: Question, before: str, text: str) -> Question:
    """The text as a question that may lean on the words before it."""
    return replace(question, text=text, context=(*question.context, before))


def _only_means(draft: Draft) -> bool:
    """Whether all that is quoted is the glossary's, which tells of a term what it means and nothing else."""
    return all(quote.document.kind is Kind.KATALOG for claim in draft.claims for quote in claim.quotes)


def _half(first: Draft, left: str) -> Draft:
    lost = f"“{left.strip(' ?')}” tidak saya temukan jawabannya; silakan tanyakan tersendiri."
    return replace(first, status=Status.PARTIAL, warnings=(*first.warnings, lost))


def _new(claims: Sequence[Claim], first: Draft) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if not _is_told(claim, first))


def _is_within(one: Draft, other: Draft) -> bool:
    return all(_is_told(claim, other) for claim in one.claims)


def _is_told(claim: Claim, draft: Draft) -> bool:
    """Whether all that it quotes stands in what the draft quotes."""
    told = [quote for one in draft.claims for quote in one.quotes]
    return all(any(_holds(one, quote) for one in told) for quote in claim.quotes)


def _holds(whole: Quote, quote: Quote) -> bool:
    """Of one place, or of a text without provisions, each quote may be another sentence or row."""
    place, steps = quote.locator.steps, whole.locator.steps
    if whole.document.key != quote.document.key or place[: len(steps)] != steps:
        return False
    return (bool(steps) and place != steps) or quote.text in whole.text
