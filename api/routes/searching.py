"""GET /v1/search."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.access.caller import Caller
from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, described
from api.models.searching import SearchResponse, found_model
from api.routes.parameters import AsOf, Region, check_length
from tanya.domain.answer import Question
from tanya.state.records import Scope
from tanya.wording import no_documents_of

_Query = Annotated[
    str,
    Query(
        description="Kata yang dicari.",
        examples=["jadwal laporan contoh"],
        json_schema_extra={"minLength": 1, "pattern": r"\S"},
    ),
]
_Limit = Annotated[int, Query(description="Jumlah temuan.", ge=1, le=50, examples=[10])]
_PROBLEMS = (
    Code.QUESTION_EMPTY,
    Code.QUESTION_TOO_LONG,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.UNAVAILABLE,
)


def search_routes(desk: Desk, max_question: int) -> APIRouter:
    router = APIRouter(tags=["Tanya jawab"])

    @router.get(
        "/search",
        operation_id="cariKetentuan",
        summary="Cari bagian dokumen",
        description="Bagian dokumen yang paling cocok, tanpa menyusun jawaban.",
        responses=described(*_PROBLEMS),
    )
    async def search(
        caller: Annotated[Caller, Depends(may(Scope.READ))],
        q: _Query,
        limit: _Limit = 10,
        region: Region = None,
        as_of: AsOf = None,
    ) -> SearchResponse:
        check_length(q, max_question)
        hits = await desk.of(caller.counted).search(Question(q, region=region, as_of=as_of), limit)
        unknown = region and await desk.read(lambda assistant: assistant.region(region)) is None
        warnings = [no_documents_of(region)] if region and unknown else []
        return SearchResponse(query=q, hits=[found_model(hit) for hit in hits], warnings=warnings)

    return router
