"""GET /v1/suggestions and /v1/regions: what one may ask of, told by the build alone."""

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from api.access.scopes import may
from api.desk import Desk
from api.edge.caching import CACHED, etag_of, is_known, not_modified
from api.edge.problems import Code, described
from api.models.service import RegionModel, RegionsResponse, SuggestionsResponse
from tanya.state.records import Scope

_Region = Annotated[
    str | None,
    Query(
        description="Untuk daerah ini; salah satu dari `/v1/regions`.",
        examples=["Kota Contoh"],
        max_length=200,
    ),
]
_PROBLEMS = (Code.INVALID, Code.FAILED, Code.BUSY, Code.UNAVAILABLE)


def discovery_routes(desk: Desk) -> APIRouter:
    router = APIRouter(tags=["Tanya jawab"], dependencies=[Depends(may(Scope.READ))])
    _add_suggestions(router, desk)
    _add_regions(router, desk)
    return router


def _add_suggestions(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/suggestions",
        operation_id="contohPertanyaan",
        summary="Contoh pertanyaan",
        description="Untuk halaman yang masih kosong: hanya yang dapat dijawab dari koleksi ini.",
        responses=described(*_PROBLEMS),
        response_model=SuggestionsResponse,
    )
    async def suggestions(
        request: Request, response: Response, region: _Region = None
    ) -> SuggestionsResponse | Response:
        etag = etag_of(request, await desk.build_id(), await desk.today())
        if is_known(request, etag):
            return not_modified(etag)
        # Of a region that nothing is held of the general questions are suggested, and none is kept for it.
        items = await desk.read(lambda a: a.suggestions(a.region(region) if region else None))
        response.headers.update({"ETag": etag, **CACHED})
        return SuggestionsResponse(items=list(items))


def _add_regions(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/regions",
        operation_id="daftarDaerah",
        summary="Daftar daerah",
        description="Daerah yang dokumennya ada dalam koleksi.",
        responses=described(*_PROBLEMS),
        response_model=RegionsResponse,
    )
    async def regions(request: Request, response: Response) -> RegionsResponse | Response:
        etag = etag_of(request, await desk.build_id())
        if is_known(request, etag):
            return not_modified(etag)
        counted = Counter(document.region for document in await desk.documents() if document.region)
        response.headers.update({"ETag": etag, **CACHED})
        return RegionsResponse(
            items=[RegionModel(name=name, documents=count) for name, count in sorted(counted.items())]
        )
