"""POST /v1/ask and GET /v1/search."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, Problem, described
from api.models.asking import AskRequest, AskResponse, FoundModel, SearchResponse
from api.streaming.events import AnswerStream, wants_events
from tanya.domain.answer import Answer, Hit, Question
from tanya.state.records import Scope
from tanya.wire import AnswerObject, answer_object, hit_object

MAX_LIMIT = 50
_Query = Annotated[str, Query(description="Kata yang dicari.", examples=["jadwal laporan contoh"])]
_Limit = Annotated[int, Query(description="Banyaknya temuan.", ge=1, le=MAX_LIMIT)]
_PROBLEMS = (
    Code.QUESTION_EMPTY,
    Code.QUESTION_TOO_LONG,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.UNAVAILABLE,
)
_STREAMED = {
    "description": "Jawaban; dengan `Accept: text/event-stream` kalimat demi kalimat.",
    "content": {
        "text/event-stream": {
            "schema": {"type": "string"},
            "example": 'event: status\ndata: {"phase": "menjawab"}\n\n',
        }
    },
}


def ask_routes(desk: Desk, max_question: int) -> APIRouter:
    router = APIRouter(tags=["Tanya jawab"])
    _add_ask(router, desk, max_question)
    _add_search(router, desk, max_question)
    return router


def _add_ask(router: APIRouter, desk: Desk, max_question: int) -> None:
    @router.post(
        "/ask",
        operation_id="tanyaPeraturan",
        summary="Jawab pertanyaan dengan bukti",
        description="Setiap kalimat jawaban menunjuk kutipan kata demi kata dari dokumennya. "
        "Bila tidak dapat dijawab, `status` menyebut sebabnya.",
        response_model=AskResponse,
        dependencies=[Depends(may(Scope.ASK))],
        responses={200: _STREAMED, **described(Code.BAD_REQUEST, Code.BODY_TOO_LARGE, *_PROBLEMS)},
    )
    async def ask(asked: AskRequest, request: Request) -> AnswerObject | AnswerStream:
        for text in (asked.question, *asked.context):
            _check_length(text, max_question)
        question = asked.to_question()
        if wants_events(request):
            return AnswerStream(desk.tell(question), _finished)
        return answer_object(await desk.ask(question))


async def _finished(answer: Answer) -> Mapping[str, object]:
    return dict(answer_object(answer))


def _add_search(router: APIRouter, desk: Desk, max_question: int) -> None:
    @router.get(
        "/search",
        operation_id="cariKetentuan",
        summary="Cari bagian dokumen",
        description="Bagian dokumen yang paling cocok, tanpa menyusun jawaban.",
        dependencies=[Depends(may(Scope.READ))],
        responses=described(*_PROBLEMS),
    )
    async def search(q: _Query, limit: _Limit = 10) -> SearchResponse:
        _check_length(q, max_question)
        hits = await desk.search(Question(q), limit)
        return SearchResponse(query=q, hits=[_found(hit) for hit in hits])


def _check_length(text: str, most: int) -> None:
    if not text.strip():
        raise Problem(Code.QUESTION_EMPTY)
    if len(text) > most:
        detail = f"Pertanyaan paling banyak {most} karakter; yang dikirim {len(text)}."
        raise Problem(Code.QUESTION_TOO_LONG, detail)


def _found(hit: Hit) -> FoundModel:
    document = hit.document
    return FoundModel.model_validate(
        {**hit_object(hit), "title": document.title, "kind": document.kind, "text": hit.passage.text}
    )
