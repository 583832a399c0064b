"""A chat on its way out: chunks as server-sent events, then `[DONE]`."""

from collections.abc import AsyncIterator, Awaitable, Callable

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from pydantic import BaseModel

from api.models.asking import AnswerRecord
from api.speaking.openai.errors import in_openais_shape
from api.speaking.openai.replying import Reply
from api.streaming.events import problem_of
from api.streaming.stream import HEARTBEAT, beating
from api.telling import Telling
from tanya.domain.answer import Answer, Told

Keep = Callable[[Answer], Awaitable[AnswerRecord]]
_DONE = format_sse_event(data_str="[DONE]")


async def chat_events(
    telling: Telling, keep: Keep, reply: Reply, with_usage: bool, heartbeat: float = HEARTBEAT
) -> AsyncIterator[bytes]:
    """A fault on the way is the last event: an object with `error`, which clients raise."""
    first = True
    yield _event(reply.opening())
    try:
        async for item in beating(telling, heartbeat):
            if item is None:
                yield KEEPALIVE_COMMENT
            elif isinstance(item, Told):
                yield _event(reply.sentence(item, first=first))
                first = False
            elif isinstance(item, Answer):
                for chunk in reply.closing(item, await keep(item), with_usage):
                    yield _event(chunk)
    except Exception as fault:  # noqa: BLE001 - the program's edge: the response has begun, so it ends here
        yield _event(in_openais_shape(problem_of(fault)))
        return
    yield _DONE


def _event(content: BaseModel) -> bytes:
    return format_sse_event(data_str=content.model_dump_json())
