"""POST /v1/ask and GET /v1/search."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.desk import Desk
from api.models import AskRequest, AskResponse, FoundModel, SearchResponse
from api.problems import Code, Problem, described
from tanya.domain.answer import Hit, Question
from tanya.wire import AnswerObject, answer_object, hit_object

MAX_LIMIT = 50
_PROBLEMS = (
    Code.QUESTION_EMPTY,
    Code.QUESTION_TOO_LONG,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.UNAVAILABLE,
)


def ask_routes(desk: Desk, max_question: int) -> APIRouter:
    router = APIRouter()

    @router.post(
        "/ask",
        operation_id="tanyaPeraturan",
        summary="Jawab pertanyaan dengan bukti",
        description="Setiap kalimat jawaban menunjuk kutipan kata demi kata dari dokumennya. "
        "Bila tidak dapat dijawab, `status` menyebut sebabnya.",
        tags=["Tanya jawab"],
        response_model=AskResponse,
        responses=described(Code.BAD_REQUEST, Code.BODY_TOO_LARGE, *_PROBLEMS),
    )
    async def ask(request: AskRequest) -> AnswerObject:
        for text in (request.question, *request.context):
            _check_length(text, max_question)
        return answer_object(await desk.ask(request.to_question()))

    @router.get(
        "/search",
        operation_id="cariKetentuan",
        summary="Cari bagian dokumen",
        description="Bagian dokumen yang paling cocok, tanpa menyusun jawaban.",
        tags=["Tanya jawab"],
        responses=described(*_PROBLEMS),
    )
    async def search(
        q: Annotated[str, Query(description="Kata yang dicari.", examples=["jadwal laporan contoh"])],
        limit: Annotated[int, Query(description="Banyaknya temuan.", ge=1, le=MAX_LIMIT)] = 10,
    ) -> SearchResponse:
        _check_length(q, max_question)
        hits = await desk.search(Question(q), limit)
        return SearchResponse(query=q, hits=[_found(hit) for hit in hits])

    return router


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
