"""POST /v1/feedback."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from api.access.caller import Caller
from api.access.scopes import may
from api.edge.problems import Code, Problem, described
from api.ledger import Ledger, owner_of
from api.models.keeping import FeedbackRequest, FeedbackResponse
from api.once import IdempotencyKey, Once
from tanya.state.records import Scope

_PROBLEMS = (
    Code.BAD_REQUEST,
    Code.ANSWER_NOT_FOUND,
    Code.IDEMPOTENCY_RUNNING,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.BODY_TOO_LARGE,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.STATE_UNAVAILABLE,
)


def feedback_routes(ledger: Ledger) -> APIRouter:
    router = APIRouter(tags=["Tanya jawab"])
    _add_feedback(router, ledger)
    return router


def _add_feedback(router: APIRouter, ledger: Ledger) -> None:
    @router.post(
        "/feedback",
        operation_id="nilaiJawaban",
        summary="Nilai satu jawaban",
        description="Disimpan dengan pertanyaannya untuk diperiksa orang. Yang berubah pikiran menilai "
        "sekali lagi; yang terakhir yang dihitung.",
        status_code=201,
        response_model=FeedbackResponse,
        responses=described(*_PROBLEMS),
    )
    async def feedback(
        given: FeedbackRequest,
        caller: Annotated[Caller, Depends(may(Scope.ASK))],
        key: IdempotencyKey = None,
    ) -> Response:
        once = Once(ledger, caller, key, f"feedback {json.dumps(given.model_dump(mode='json'))}")
        return await once.response(201, lambda: _kept(ledger, caller, given))


async def _kept(ledger: Ledger, caller: Caller, given: FeedbackRequest) -> bytes:
    said = await ledger.run(
        lambda state: state.feedback.give(
            owner_of(caller), given.answer, given.verdict, given.reasons, given.comment
        )
    )
    if said is None:
        raise Problem(Code.ANSWER_NOT_FOUND)
    return FeedbackResponse.of(said).model_dump_json().encode()
