"""POST /v1/ask."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from api.access.caller import Caller
from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, Problem, described
from api.ledger import Ledger
from api.models.asking import AskRequest, AskResponse, written
from api.once import REPLAYED, IdempotencyKey, Once
from api.routes.parameters import check_length
from api.streaming.events import AnswerStream, told_before, wants_events
from tanya.domain.answer import Answer, Question
from tanya.state.records import Scope

_PROBLEMS = (
    Code.BAD_REQUEST,
    Code.BODY_TOO_LARGE,
    Code.CONVERSATION_NOT_FOUND,
    Code.IDEMPOTENCY_RUNNING,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.QUESTION_EMPTY,
    Code.QUESTION_TOO_LONG,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.UNAVAILABLE,
    Code.STATE_UNAVAILABLE,
)
_STREAMED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Jawaban; dengan `Accept: text/event-stream` kalimat demi kalimat.",
        "content": {
            "text/event-stream": {
                "schema": {"type": "string"},
                "example": 'event: status\ndata: {"phase": "menjawab"}\n\n',
            }
        },
    }
}
_DESCRIPTION = """\
Setiap kalimat jawaban menunjuk kutipan kata demi kata dari dokumennya. Bila tidak dapat dijawab, `status` \
menyebut sebabnya.

Dengan `Accept: text/event-stream` jawaban datang sebagai server-sent events begitu terbukti:

| event | data |
|---|---|
| `status` | `{"phase": "menunggu"}` selama antre, lalu `{"phase": "menjawab"}` |
| `citation` | satu `Kutipan`, sebelum kalimat pertama yang menunjuknya |
| `sentence` | `{"text": ..., "citations": [1], "in_table": false}` |
| `done` | `Jawaban` seutuhnya; yang terakhir |
| `problem` | `Masalah`, sebagai ganti `done`; yang terakhir |

Baris komentar menjaga sambungan tetap terbuka. Bila klien memutus sambungan, pekerjaannya dihentikan.
"""


def ask_routes(desk: Desk, ledger: Ledger, max_question: int) -> APIRouter:
    router = APIRouter(tags=["Tanya jawab"])

    @router.post(
        "/ask",
        operation_id="tanyaPeraturan",
        summary="Jawab pertanyaan dengan bukti",
        description=_DESCRIPTION,
        response_model=AskResponse,
        responses={**_STREAMED, **described(*_PROBLEMS)},
    )
    async def ask(
        asked: AskRequest,
        request: Request,
        caller: Annotated[Caller, Depends(may(Scope.ASK))],
        key: IdempotencyKey = None,
    ) -> Response:
        for text in (asked.question, *asked.context):
            check_length(text, max_question)
        once = Once(ledger, caller, key, f"ask {json.dumps(asked.model_dump(mode='json'))}")
        asking = _Asking(desk, ledger, caller, asked)
        if wants_events(request):
            return await _streamed(asking, once)
        return await once.response(200, asking.answered)

    return router


class _Asking:
    """One question of a caller, and what is kept of it."""

    def __init__(self, desk: Desk, ledger: Ledger, caller: Caller, asked: AskRequest) -> None:
        self.desk = desk
        self._ledger = ledger
        self._caller = caller
        self._asked = asked

    async def question(self) -> Question:
        """Raises Problem where the conversation is not the caller's."""
        conversation = self._asked.conversation
        if conversation is None:
            return self._asked.to_question()
        earlier = await self._ledger.earlier(self._caller, conversation)
        if earlier is None:
            raise Problem(Code.CONVERSATION_NOT_FOUND)
        return self._asked.to_question(earlier)

    async def answered(self) -> bytes:
        question = await self.question()
        return await self.kept(question, await self.desk.of(self._caller.counted).ask(question))

    async def kept(self, question: Question, answer: Answer) -> bytes:
        return written(await self._ledger.keep(self._caller, question, answer, self._asked.conversation))


async def _streamed(asking: _Asking, once: Once) -> Response:
    if earlier := await once.before():
        return told_before(earlier.response, REPLAYED)
    try:
        question = await asking.question()
        telling = asking.desk.tell(question)
    except BaseException:
        await once.let_go()
        raise

    async def finish(answer: Answer) -> bytes:
        content = await asking.kept(question, answer)
        await once.finish(200, content)
        return content

    return AnswerStream(telling, finish, once.let_go)
