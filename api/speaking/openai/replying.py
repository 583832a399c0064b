"""From an answer to the objects of a chat: whole, or in chunks."""

import time
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from api.models.asking import AskResponse
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
from tanya.wire import answer_object

MODEL = "tanya"


@dataclass(frozen=True, slots=True)
class Reply:
    """What all objects of one reply have in common."""

    id: str = field(default_factory=lambda: f"chatcmpl-{uuid.uuid4().hex}")
    created: int = field(default_factory=lambda: int(time.time()))

    def whole(self, answer: Answer) -> ChatCompletion:
        content = whole(answer)
        return ChatCompletion(
            id=self.id,
            created=self.created,
            model=MODEL,
            choices=[ChoiceModel(message=AnswerMessage(content=content))],
            usage=usage(answer.question, content),
            tanya=_object(answer),
        )

    async def chunks(self, told: AsyncIterator[Told | Answer], with_usage: bool) -> AsyncIterator[ChatChunk]:
        """Together the content of whole(): each sentence as it comes, then what stands below them."""
        yield self._chunk(DeltaModel(role="assistant", content=""))
        gap = ""
        async for one in told:
            rest = below(one) if isinstance(one, Answer) else said(one.sentence)
            if rest:
                yield self._chunk(DeltaModel(content=gap + rest))
                gap = GAP
            if isinstance(one, Answer):
                yield self._last(one)
                if with_usage:
                    yield self._counted(one)

    def _chunk(self, delta: DeltaModel) -> ChatChunk:
        return ChatChunk(id=self.id, created=self.created, model=MODEL, choices=[PartModel(delta=delta)])

    def _last(self, answer: Answer) -> ChatChunk:
        closing = PartModel(delta=DeltaModel(), finish_reason="stop")
        chunk = self._chunk(closing.delta)
        return chunk.model_copy(update={"choices": [closing], "tanya": _object(answer)})

    def _counted(self, answer: Answer) -> ChatChunk:
        chunk = self._chunk(DeltaModel())
        return chunk.model_copy(update={"choices": [], "usage": usage(answer.question, whole(answer))})


def _object(answer: Answer) -> AskResponse:
    return AskResponse.model_validate(answer_object(answer))
