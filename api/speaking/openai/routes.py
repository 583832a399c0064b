"""GET /v1/models and POST /v1/chat/completions."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from fastapi.responses import JSONResponse

from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, Problem
from api.speaking.openai.errors import described
from api.speaking.openai.replying import MODEL, Reply
from api.speaking.openai.requests import ChatRequest
from api.speaking.openai.responses import ChatCompletion, ModelCard, ModelList
from api.speaking.openai.streaming import chat_events
from api.streaming.events import TellingStream
from tanya.domain.answer import Question
from tanya.state.records import Scope

_Model = Annotated[str, Path(description="Nama model.", examples=[MODEL])]
_USUAL = (Code.UNAUTHORIZED, Code.FORBIDDEN, Code.RATE_LIMITED, Code.FAILED, Code.UNAVAILABLE)
_TAGS: list[str | Any] = ["Protokol OpenAI"]
LONGEST_CHAT = 1024 * 1024  # bytes: a chat page sends all that was said before, every time


def openai_routes(desk: Desk, max_question: int) -> APIRouter:
    # One scope for all of it: who may chat may see what there is to chat with.
    router = APIRouter(tags=_TAGS, dependencies=[Depends(may(Scope.ASK))])
    _add_models(router, desk)
    _add_completions(router, desk, max_question)
    return router


def _add_models(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/models",
        operation_id="daftarModel",
        summary="Daftar model",
        description="Hanya ada satu: `tanya`.",
        responses=described(*_USUAL),
    )
    async def models() -> ModelList:
        return ModelList(data=[await _card(desk)])

    @router.get(
        "/models/{model}",
        operation_id="lihatModel",
        summary="Lihat satu model",
        responses=described(Code.MODEL_NOT_FOUND, *_USUAL),
    )
    async def model(model: _Model) -> ModelCard:
        _check_model(model)
        return await _card(desk)


def _add_completions(router: APIRouter, desk: Desk, max_question: int) -> None:
    @router.post(
        "/chat/completions",
        operation_id="jawabPercakapan",
        summary="Jawab percakapan",
        description="Pesan `user` yang terakhir dijawab; yang lebih dulu menjadi konteksnya. Pesan `system`, "
        "`assistant`, dan lainnya tidak dibaca. Dengan `stream`, jawaban datang kalimat demi kalimat, "
        "masing-masing setelah terbukti.",
        response_model=ChatCompletion,
        responses=_completion_responses(),
    )
    async def complete(request: ChatRequest) -> JSONResponse | TellingStream:
        _check_model(request.model)
        question = _question(request, max_question)
        if not request.stream:
            answered = Reply().whole(await desk.ask(question))
            return JSONResponse(answered.model_dump(mode="json"))
        telling = desk.tell(question)
        return TellingStream(telling, chat_events(telling, Reply(), request.with_usage))


def _completion_responses() -> dict[int | str, dict[str, Any]]:
    chunked = {"text/event-stream": {"schema": {"type": "string"}}}
    asked = (Code.INVALID, Code.QUESTION_EMPTY, Code.QUESTION_TOO_LONG, Code.MODEL_NOT_FOUND)
    return {
        200: {"content": chunked},
        **described(Code.BAD_REQUEST, *asked, Code.BODY_TOO_LARGE, Code.BUSY, *_USUAL),
    }


def _check_model(name: str) -> None:
    if name != MODEL:
        raise Problem(Code.MODEL_NOT_FOUND)


def _question(request: ChatRequest, longest: int) -> Question:
    question = request.to_question(longest)
    if not question.text.strip():
        raise Problem(Code.QUESTION_EMPTY)
    if len(question.text) > longest:
        detail = f"Pertanyaan paling banyak {longest} karakter; yang dikirim {len(question.text)}."
        raise Problem(Code.QUESTION_TOO_LONG, detail)
    return question


async def _card(desk: Desk) -> ModelCard:
    return ModelCard(id=MODEL, created=_made(await desk.build_id()))


def _made(build_id: str) -> int:
    """When a build was made: its id begins with that time."""
    return int(datetime.strptime(build_id[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC).timestamp())
