"""GET /v1/admin/quality: how well documents were read, as `tanya doctor` tells it."""

import json
from typing import Annotated

import anyio.to_thread
from fastapi import APIRouter, Query

from api.admin.commands import WRONG_USE
from api.admin.models.quality import QualityResponse
from api.admin.office import ONE_LINE, Administrator, Office
from api.edge.problems import Code, Problem, described
from tanya.errors import BuildError
from tanya.library.layout import Home

_Document = Annotated[
    str | None,
    Query(
        description="Satu dokumen saja: pengenal atau nama berkasnya.",
        examples=["peraturan-contoh-1-2030"],
        pattern=ONE_LINE,
        max_length=200,
    ),
]
_Own = Annotated[bool, Query(description="Termasuk ringkasan dan data bawaan tanya.", examples=[False])]


def quality_routes(office: Office, home: Home) -> APIRouter:
    router = APIRouter(prefix="/quality")

    @router.get(
        "",
        operation_id="mutuDokumen",
        summary="Mutu bacaan dokumen",
        description="Apa yang perlu diperiksa orang pada indeks yang dipakai, dokumen demi dokumen; sama "
        "dengan `tanya doctor`.",
        responses=described(
            Code.BUILD_NOT_FOUND, Code.DOCUMENT_NOT_FOUND, Code.INVALID, Code.FAILED, Code.BUSY
        ),
    )
    async def quality(_: Administrator, document: _Document = None, own: _Own = False) -> QualityResponse:
        if await anyio.to_thread.run_sync(home.current_id) is None:
            raise Problem(Code.BUILD_NOT_FOUND)
        chosen = [f"--dokumen={document}"] if document is not None else []
        done = await office.command("doctor", "--json", *chosen, *(["--semua"] if own else []))
        if done.code == WRONG_USE:
            raise Problem(Code.DOCUMENT_NOT_FOUND)
        try:
            return QualityResponse.model_validate(json.loads(done.out))
        except ValueError as fault:
            raise BuildError(f"tanya doctor: {' '.join(done.said[-1:]) or done.code}") from fault

    return router
