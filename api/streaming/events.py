"""An answer on its way out as server-sent events: phases, proven sentences with their citations, the whole.

status    {"phase": "menunggu" | "menjawab"}
citation  a citation that the next sentence is the first to use
sentence  {"text": ..., "citations": [n, ...], "in_table": bool}
done      the answer as POST /v1/ask gives it; the last event
problem   problem+json, instead of `done`; the last event
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from api.edge.faults import code_of
from api.edge.hardening import log_fault
from api.edge.problems import Code, Problem, problem_object
from api.streaming.stream import HEADERS, HEARTBEAT, beating, event
from api.telling import Item, Phase, Telling
from tanya.domain.answer import Answer, Told
from tanya.errors import TanyaError
from tanya.wire import citation_object

Finish = Callable[[Answer], Awaitable[bytes]]
Left = Callable[[], Awaitable[None]]


def wants_events(request: Request) -> bool:
    """Whether the client asks for an answer as it is made."""
    return "text/event-stream" in request.headers.get("accept", "").lower()


class TellingStream(EventSourceResponse):
    """Closes what it tells of when it ends, and when the client goes away."""

    def __init__(self, telling: Telling, events: AsyncIterator[bytes]) -> None:
        super().__init__(events, headers=HEADERS)
        self._telling = telling

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._telling.close()


class AnswerStream(TellingStream):
    """Of POST /v1/ask."""

    def __init__(self, telling: Telling, finish: Finish, left: Left, heartbeat: float = HEARTBEAT) -> None:
        """finish: keeps an answer that was told whole, and gives the JSON of `done`.

        left: is called at the end, however it comes.
        """
        super().__init__(telling, _events(telling, finish, heartbeat))
        self._left = left

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._left()


def told_before(response: bytes, headers: Mapping[str, str]) -> EventSourceResponse:
    """What is told to who asks the same once more: the whole answer at once."""
    return EventSourceResponse(_once(_written("done", response)), headers={**HEADERS, **headers})


async def _once(written: bytes) -> AsyncIterator[bytes]:
    yield written


async def _events(telling: Telling, finish: Finish, heartbeat: float) -> AsyncIterator[bytes]:
    try:
        async for item in beating(telling, heartbeat):
            if item is None:
                yield KEEPALIVE_COMMENT
            elif isinstance(item, Answer):
                yield _written("done", await finish(item))
            else:
                for told in _told(item):
                    yield told
    except Exception as fault:  # noqa: BLE001 - the program's edge: the response has begun, so it ends here
        yield event("problem", problem_of(fault))


def _told(item: Item) -> list[bytes]:
    if isinstance(item, Phase):
        return [event("status", {"phase": item.value})]
    assert isinstance(item, Told)
    cited = [event("citation", dict(citation_object(citation))) for citation in item.citations]
    sentence = item.sentence
    told = {"text": sentence.text, "citations": list(sentence.citations), "in_table": item.in_table}
    return [*cited, event("sentence", told)]


def problem_of(fault: Exception) -> Mapping[str, object]:
    """What ended a stream, as problem+json; what is behind it stands in the log."""
    if isinstance(fault, Problem):
        return problem_object(fault.code, fault.detail)
    if isinstance(fault, TanyaError):
        return problem_object(code_of(fault))
    log_fault(fault)
    return problem_object(Code.FAILED)


def _written(name: str, content: bytes) -> bytes:
    return format_sse_event(event=name, data_str=content.decode())
