"""What is kept of what is asked: in conversations, for feedback, and for a person's review."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import anyio

from api.access.caller import Caller
from api.edge.problems import Busy
from api.line import Line
from api.metrics import Metrics
from api.models.asking import AnswerRecord
from tanya.composing.doubting import DOUBT
from tanya.deeplinks import NOBODY, answer_link
from tanya.domain.answer import Answer, Question
from tanya.errors import StateError
from tanya.state.database import State
from tanya.state.ids import Kind, new_id
from tanya.state.records import Kept, Turn
from tanya.steps import Step, step
from tanya.wire import answer_object

T = TypeVar("T")
_log = logging.getLogger(__name__)

AT_ONCE = 8  # calls of the state; a database has more connections than that
IN_LINE = 248
WAIT = 1.5  # seconds for keeping an answer, in line and at work
REST = 5.0  # seconds that nothing is kept after a failure
CONTEXT = 10  # questions of a conversation that a new one may lean on


def owner_of(caller: Caller) -> str:
    """Under which name things are kept; of callers without a key nothing tells one from another."""
    return NOBODY if caller.anonymous else caller.subject


class Ledger:
    """The state for `async` callers. For one event loop."""

    def __init__(
        self, state: State, metrics: Metrics, build: Callable[[], str], bot: str | None = None
    ) -> None:
        """build: the id of the build that answers. bot: of Telegram, where people may go on asking."""
        self._state = state
        self._rests_until = -math.inf
        self._metrics = metrics
        self._build = build
        self._bot = bot
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

        Where it could not be kept it has no id. What belongs in a conversation is waited for: raises
        StateError, and Busy, where that cannot be kept.
        """
        kept = _kept(caller, asked, answer)
        self._metrics.answered(kept.status, kept.doubted)
        if conversation:
            await self.run(lambda state: self._add(state, kept, conversation))
        elif not await self._is_kept(kept):
            # Nothing in the answer needs the database; it can only not be rated.
            return _record(answer)
        link = (answer_link(self._bot, kept.owner, kept.answer_id) or None) if self._bot else None
        return _record(answer, kept.answer_id, conversation, link)

    async def _is_kept(self, kept: Kept) -> bool:
        """Whether it was, in a moment: an answer waits for no database."""
        if self._rests():
            return False
        try:
            with anyio.fail_after(WAIT):
                # A call that hangs is left behind; those that waited for its thread then find it resting.
                return await self._line.run(lambda: self._tried(kept), abandoned=True)
        except Busy:
            _log.warning("An answer is not kept: too many wait for the database")
        except (StateError, TimeoutError) as fault:
            self._rests_until = time.monotonic() + REST
            _log.warning("No answer is kept for %g seconds: %s", REST, str(fault) or type(fault).__name__)
        return False

    def _tried(self, kept: Kept) -> bool:
        if self._rests():
            return False
        self._write(self._state, kept)
        return True

    def _rests(self) -> bool:
        return time.monotonic() < self._rests_until

    def _write(self, state: State, kept: Kept) -> None:
        state.answers.keep(replace(kept, build=self._build()))

    def _add(self, state: State, kept: Kept, conversation: str) -> None:
        self._write(state, kept)
        state.conversations.add(kept.owner, conversation, Turn(kept.question, kept.answer_id, kept.asked))


def _record(
    answer: Answer, answer_id: str | None = None, conversation: str | None = None, telegram: str | None = None
) -> AnswerRecord:
    with step(Step.RENDER):
        told = answer_object(answer)
        return AnswerRecord(**told, id=answer_id, conversation=conversation, telegram=telegram)


def _kept(caller: Caller, asked: Question, answer: Answer) -> Kept:
    return Kept(
        answer_id=new_id(Kind.ANSWER),
        owner=owner_of(caller),
        question=answer.question.text,
        status=answer.status.value,
        doubted=answer.text.startswith(DOUBT),
        citations=tuple(f"{cited.document.id} {cited.locator}" for cited in answer.citations),
        build="",  # looked up where it is written, on a thread
        asked=datetime.now(UTC),
        tenant=caller.tenant,
        context=asked.context,
        region=asked.region,
        as_of=asked.as_of,
    )
