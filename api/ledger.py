"""What is kept of what is asked: in conversations, for feedback, and for a person's review."""

import logging
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
from tanya.errors import StateError
from tanya.state.database import State
from tanya.state.ids import Kind, new_id
from tanya.state.records import Kept, Turn
from tanya.wire import answer_object

T = TypeVar("T")
_log = logging.getLogger(__name__)

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
        """The answer as it is sent, once it is kept. asked: as it came, before anything was made of it.

        Where the database is gone it has no id; raises StateError where it belongs in a conversation.
        """
        self._metrics.answered(answer.status.value)
        kept = _kept(caller, asked, answer)
        try:
            await self.run(lambda state: self._write(state, kept, conversation))
        except StateError as fault:
            if conversation:
                raise
            # Nothing in the answer needs the database; it can only not be rated.
            _log.warning("Jawaban tidak disimpan: %s", fault)
            return AnswerRecord(**answer_object(answer), id=None, conversation=None)
        return AnswerRecord(**answer_object(answer), id=kept.answer_id, conversation=conversation)

    def _write(self, state: State, kept: Kept, conversation: str | None) -> None:
        state.answers.keep(replace(kept, build=self._build()))
        if conversation:
            turn = Turn(kept.question, kept.answer_id, kept.asked)
            state.conversations.add(kept.owner, conversation, turn)


def _kept(caller: Caller, asked: Question, answer: Answer) -> Kept:
    return Kept(
        answer_id=new_id(Kind.ANSWER),
        owner=owner_of(caller),
        question=answer.question.text,
        status=answer.status.value,
        doubted=DOUBT in answer.warnings,
        citations=tuple(f"{cited.document.id} {cited.locator}" for cited in answer.citations),
        build="",  # looked up where it is written, on a thread
        asked=datetime.now(UTC),
        tenant=caller.tenant,
        context=asked.context,
        region=asked.region,
        as_of=asked.as_of,
    )
