"""GET /v1/models and POST /v1/chat/completions."""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from fastapi.responses import JSONResponse

from api.access.caller import Caller
from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, Problem, question_too_long
from api.ledger import Ledger
from api.speaking.openai.errors import described
from api.speaking.openai.replying import MODEL, Reply
from api.speaking.openai.requests import ChatRequest
from api.speaking.openai.responses import ChatCompletion, ModelCard, ModelList
from api.speaking.openai.streaming import chat_events
from api.streaming.events import TellingStream
from tanya.domain.answer import Question
from tanya.state.records import Scope

_Model = Annotated[str, Path(description="Nama model.", examples=[MODEL])]
_MAY = may(Scope.ASK)
_USUAL = (
    Code.UNAUTHORIZED,
    Code.FORBIDDEN,
    Code.RATE_LIMITED,
    Code.FAILED,
    Code.UNAVAILABLE,
    Code.STATE_UNAVAILABLE,
)
_TAGS: list[str | Any] = ["Protokol OpenAI"]
LONGEST_CHAT = 1024 * 1024  # bytes: a chat page sends all that was said before, every time


def openai_routes(desk: Desk, ledger: Ledger, max_question: int) -> APIRouter:
    router = APIRouter(tags=_TAGS)
    _add_models(router, desk)
    _add_completions(router, desk, ledger, max_question)
    return router


def _add_models(router: APIRouter, desk: Desk) -> None:
    # The scope of chatting: who may chat may see what there is to chat with.
    @router.get(
        "/models",
        dependencies=[Depends(_MAY)],
        operation_id="daftarModel",
        summary="Daftar model",
        description="Hanya ada satu: `tanya`.",
        responses=described(*_USUAL),
    )
    async def models() -> ModelList:
        return ModelList(data=[await _card(desk)])

    @router.get(
        "/models/{model}",
        dependencies=[Depends(_MAY)],
        operation_id="lihatModel",
        summary="Lihat satu model",
        description="Kapan indeks yang dilayani model itu dibuat.",
        responses=described(Code.MODEL_NOT_FOUND, *_USUAL),
    )
    async def model(model: _Model) -> ModelCard:
        _check_model(model)
        return await _card(desk)


def _add_completions(router: APIRouter, desk: Desk, ledger: Ledger, max_question: int) -> None:
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
    async def complete(
        request: ChatRequest, caller: Annotated[Caller, Depends(_MAY)]
    ) -> JSONResponse | TellingStream:
        _check_model(request.model)
        question = _question(request, max_question)
        keep = partial(ledger.keep, caller, question)
        if request.stream:
            telling = desk.tell(question)
            return TellingStream(telling, chat_events(telling, keep, Reply(), request.with_usage))
        answer = await desk.of(caller.counted).ask(question)
        return JSONResponse(Reply().whole(answer, await keep(answer)).model_dump(mode="json"))


def _completion_responses() -> dict[int | str, dict[str, Any]]:
    chunk = {"type": "object", "required": ["data"], "properties": {"data": {"type": "string"}}}
    chunked = {"text/event-stream": {"itemSchema": chunk}}
    asked = (Code.INVALID, Code.QUESTION_TOO_LONG, Code.MODEL_NOT_FOUND)
    return {
        200: {"content": chunked},
        **described(Code.BAD_REQUEST, *asked, Code.BODY_TOO_LARGE, Code.BUSY, *_USUAL),
    }


def _check_model(name: str) -> None:
    if name != MODEL:
        raise Problem(Code.MODEL_NOT_FOUND)


def _question(request: ChatRequest, longest: int) -> Question:
    question = request.to_question(longest)
    if len(question.text) > longest:
        raise question_too_long(len(question.text), longest)
    return question


async def _card(desk: Desk) -> ModelCard:
    return ModelCard(id=MODEL, created=_made(await desk.build_id()))


def _made(build_id: str) -> int:
    """When a build was made: its id begins with that time."""
    return int(datetime.strptime(build_id[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC).timestamp())
