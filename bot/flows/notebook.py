"""What is kept of a chat: its questions, what became of them and how they were rated, under its pseudonym."""

import hashlib
from collections.abc import Callable, Collection
from datetime import UTC, datetime

from tanya.composing.doubting import DOUBT
from tanya.domain.answer import Answer, Question
from tanya.state.database import State
from tanya.state.records import Conversation, Kept, Turn, Verdict
from tanya.state.telegram.records import Chat
from tanya.steps import note

_CONTEXT = 10  # questions that a new one may lean on, as over HTTP


class Notebook:
    """Every call blocks, and may raise StateError."""

    def __init__(self, state: State, owner: Callable[[int], str], build: Callable[[], str]) -> None:
        """owner: the pseudonym of a chat; build: the id of the build that answers."""
        self.state = state
        self._owner = owner
        self._build = build

    def owner(self, chat: Chat) -> str:
        return self._owner(chat.id)

    def answer_id(self, chat: Chat, update_id: int) -> str:
        """The same for the same update, so that a question that is answered anew is not kept twice."""
        digest = hashlib.sha256(f"{self.owner(chat)} {update_id}".encode()).hexdigest()
        return f"j_{digest[:20]}"

    def conversation(self, chat: Chat) -> Conversation | None:
        """The one that a follow-up leans on."""
        if chat.conversation is None:
            return None
        return self.state.conversations.get(self.owner(chat), chat.conversation)

    def earlier(self, chat: Chat, answer_id: str) -> tuple[str, ...]:
        """The questions before the one that got, or will get, this answer."""
        found = self.conversation(chat)
        turns = [turn for turn in found.turns if turn.answer_id != answer_id] if found else []
        last = self.answer(chat, turns[-1].answer_id) if turns and turns[-1].answer_id else None
        # The last one may have leant on what was asked in a group, or long before: that goes along.
        asked = (*last.context, last.question) if last else tuple(turn.question for turn in turns)
        return asked[-_CONTEXT:]

    def answer(self, chat: Chat, answer_id: str) -> Kept | None:
        return self.state.answers.get(self.owner(chat), answer_id)

    def keep(self, chat: Chat, answer_id: str, asked: Question, answer: Answer, *, lasting: bool) -> None:
        """Once, however often. asked: as it came. lasting: the next question may lean on it."""
        now = datetime.now(UTC)
        before = self.answer(chat, answer_id)
        if before is None:
            self._keep(self._kept(chat, answer_id, asked, answer, now))
        # Who was killed right after the answer was kept has not kept the turn.
        if lasting and not (before and self._has_turn(chat, answer_id)):
            self._add(chat, Turn(answer.question.text, answer_id, now))

    def rate(
        self, chat: Chat, answer_id: str, verdict: Verdict, reasons: Collection[str] = (), comment: str = ""
    ) -> bool:
        """False where this chat was given no such answer, or it is gone."""
        given = self.state.feedback.give(self.owner(chat), answer_id, verdict, reasons, comment)
        return given is not None

    def _keep(self, kept: Kept) -> None:
        self.state.answers.keep(kept)
        note(answer=kept.status, doubted=int(kept.doubted))

    def _kept(self, chat: Chat, answer_id: str, asked: Question, answer: Answer, now: datetime) -> Kept:
        return Kept(
            answer_id=answer_id,
            owner=self.owner(chat),
            question=answer.question.text,
            status=answer.status.value,
            doubted=answer.text.startswith(DOUBT),
            citations=tuple(f"{cited.document.id} {cited.locator}" for cited in answer.citations),
            build=self._build(),
            asked=now,
            context=asked.context,
            region=asked.region,
            as_of=asked.as_of,
        )

    def _has_turn(self, chat: Chat, answer_id: str) -> bool:
        found = self.conversation(chat)
        return found is not None and any(turn.answer_id == answer_id for turn in found.turns)

    def _add(self, chat: Chat, turn: Turn) -> None:
        owner = self.owner(chat)
        if chat.conversation and self.state.conversations.add(owner, chat.conversation, turn):
            return
        begun = self.state.conversations.begin(owner)
        # First of all the chat's own: killed here, the next try finds it.
        self.state.telegram.chats.change(chat.id, conversation=begun.id)
        self.state.conversations.add(owner, begun.id, turn)
