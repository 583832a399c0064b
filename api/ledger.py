"""What is kept of what is asked: in conversations, for feedback, and for a person's review."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from api.access.caller import Caller
from api.line import Line
from api.metrics import Metrics
from api.models.asking import AnswerRecord
from tanya.composing.extractive import DOUBT
from tanya.domain.answer import Answer, Question
from tanya.state.database import State
from tanya.state.ids import Kind, new_id
from tanya.state.records import Kept, Turn
from tanya.wire import answer_object

T = TypeVar("T")

AT_ONCE = 8  # calls of the state; a database has more connections than that
IN_LINE = 248
NOBODY = "anon"  # whose answers those are that were given without a key
CONTEXT = 10  # questions of a conversation that a new one may lean on


def owner_of(caller: Caller) -> str:
    """Under which name things are kept; of callers without a key nothing tells one from another."""
    return NOBODY if caller.anonymous else caller.subject


class Ledger:
    """The state for `async` callers. For one event loop."""

    def __init__(self, state: State, metrics: Metrics, build: Callable[[], str]) -> None:
        """build: the id of the build that answers."""
        self._state = state
        self._metrics = metrics
        self._build = build
        self._line = Line(AT_ONCE, IN_LINE)

    async def run(self, call: Callable[[State], T]) -> T:
        """Raises StateError, and Busy where too many wait for the database."""
        return await self._line.run(lambda: call(self._state))

    async def earlier(self, caller: Caller, conversation: str) -> tuple[str, ...] | None:
        """The questions of a conversation of the caller's, oldest first; None where there is none."""
        found = await self.run(lambda state: state.conversations.get(owner_of(caller), conversation))
        return tuple(turn.question for turn in found.turns[-CONTEXT:]) if found else None

    async def keep(
        self, caller: Caller, asked: Question, answer: Answer, conversation: str | None = None
    ) -> AnswerRecord:
        """The answer as it is sent, once it is kept. asked: as it came, before anything was made of it."""
        self._metrics.answered(answer.status.value)
        answer_id, now = new_id(Kind.ANSWER), datetime.now(UTC)
        kept = Kept(
            answer_id=answer_id,
            owner=owner_of(caller),
            question=answer.question.text,
            status=answer.status.value,
            doubted=DOUBT in answer.warnings,
            citations=tuple(f"{c.document.id} {c.locator}" for c in answer.citations),
            build="",
            asked=now,
            tenant=caller.tenant,
            context=asked.context,
            region=asked.region,
            as_of=asked.as_of,
        )
        turn = Turn(answer.question.text, answer_id, now)
        await self.run(lambda state: self._write(state, kept, turn, conversation))
        return AnswerRecord(**answer_object(answer), id=answer_id, conversation=conversation)

    def _write(self, state: State, kept: Kept, turn: Turn, conversation: str | None) -> None:
        state.answers.keep(replace(kept, build=self._build()))
        if conversation:
            state.conversations.add(kept.owner, conversation, turn)
