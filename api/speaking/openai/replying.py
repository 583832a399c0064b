"""From an answer to the objects of a chat: whole, or in chunks."""

import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field

from api.models.asking import AnswerRecord, AskResponse
from api.speaking.openai.counting import usage
from api.speaking.openai.responses import (
    AnswerMessage,
    ChatChunk,
    ChatCompletion,
    ChoiceModel,
    DeltaModel,
    PartModel,
)
from api.speaking.plain import GAP, below, said, whole
from tanya.domain.answer import Answer, Told

MODEL = "tanya"


@dataclass(frozen=True, slots=True)
class Reply:
    """What all objects of one reply have in common."""

    id: str = field(default_factory=lambda: f"chatcmpl-{uuid.uuid4().hex}")
    created: int = field(default_factory=lambda: int(time.time()))

    def whole(self, answer: Answer, kept: AnswerRecord) -> ChatCompletion:
        content = whole(answer)
        return ChatCompletion(
            id=self.id,
            created=self.created,
            model=MODEL,
            choices=[ChoiceModel(message=AnswerMessage(content=content))],
            usage=usage(answer.question, content),
            tanya=AskResponse.model_validate(kept),
        )

    def opening(self) -> ChatChunk:
        """The first chunk. Those after it have together the content of whole()."""
        return self._chunk(DeltaModel(role="assistant", content=""))

    def sentence(self, told: Told, *, first: bool) -> ChatChunk:
        gap = "" if first else GAP
        return self._chunk(DeltaModel(content=gap + said(told.sentence)))

    def closing(self, answer: Answer, kept: AnswerRecord, with_usage: bool) -> Iterator[ChatChunk]:
        """What stands below the sentences, the end, and the count of tokens."""
        if rest := below(answer):
            gap = GAP if answer.sentences else ""
            yield self._chunk(DeltaModel(content=gap + rest))
        yield self._last(kept)
        if with_usage:
            yield self._counted(answer)

    def _chunk(self, delta: DeltaModel) -> ChatChunk:
        return ChatChunk(id=self.id, created=self.created, model=MODEL, choices=[PartModel(delta=delta)])

    def _last(self, kept: AnswerRecord) -> ChatChunk:
        closing = PartModel(delta=DeltaModel(), finish_reason="stop")
        chunk = self._chunk(closing.delta)
        return chunk.model_copy(update={"choices": [closing], "tanya": AskResponse.model_validate(kept)})

    def _counted(self, answer: Answer) -> ChatChunk:
        chunk = self._chunk(DeltaModel())
        return chunk.model_copy(update={"choices": [], "usage": usage(answer.question, whole(answer))})
