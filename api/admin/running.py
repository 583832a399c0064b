"""/v1/admin/jobs: ingests, begun, followed and called off."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

import anyio.to_thread
from fastapi import APIRouter, Path, Response
from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event

from api.admin.ingesting import Ingesting
from api.admin.jobs import JOB_ID, Job, JobsResponse
from api.admin.models import JobRequest
from api.admin.office import Administrator, Office
from api.admin.shelter import Shelter
from api.edge.problems import Code, Problem, described

_HEARTBEAT = 15.0  # seconds without an event
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_Id = Annotated[
    str,
    Path(description="Pengenal pekerjaan.", pattern=JOB_ID, examples=["20300131-080000-5f0c9a52"]),
]
_EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "event": {"const": "job"},
        "data": {"type": "string", "description": "`Pekerjaan` sebagai JSON."},
    },
}
_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Kejadian `job` berisi pekerjaan itu, setiap kali berubah; sesudah yang tidak lagi "
        "`berjalan`, berakhir.",
        "content": {"text/event-stream": {"schema": _EVENT}},
    }
}


def job_routes(office: Office, ingesting: Ingesting, shelter: Shelter) -> APIRouter:
    router = APIRouter(prefix="/jobs")
    _add_collection(router, office, ingesting, shelter)
    _add_one(router, office, ingesting)
    return router


def _add_collection(router: APIRouter, office: Office, ingesting: Ingesting, shelter: Shelter) -> None:
    @router.post(
        "",
        operation_id="muatDokumen",
        summary="Muat unggahan ke indeks",
        description="Berjalan sebagai proses tersendiri; layanan tetap menjawab dari indeks yang lama, dan "
        "beralih sendiri setelah selesai. Satu pemuatan pada satu waktu.",
        status_code=202,
        responses=described(
            Code.BAD_REQUEST,
            Code.UPLOAD_NOT_FOUND,
            Code.INGEST_RUNNING,
            Code.BODY_TOO_LARGE,
            Code.INVALID,
            Code.FAILED,
            Code.BUSY,
            Code.STATE_UNAVAILABLE,
        ),
    )
    async def begin(asked: JobRequest, caller: Administrator, response: Response) -> Job:
        paths = [await anyio.to_thread.run_sync(shelter.path, name) for name in asked.files]
        if None in paths:
            raise Problem(Code.UPLOAD_NOT_FOUND)
        known = [path for path in paths if path]
        job = await office.recorded(
            caller,
            "muat",
            f"{len(known)} berkas, {len(asked.remove)} dikeluarkan",
            lambda: ingesting.start(caller.subject, known, asked.remove),
        )
        response.headers["Location"] = f"/v1/admin/jobs/{job.id}"
        return job

    @router.get(
        "",
        operation_id="daftarPekerjaan",
        summary="Daftar pekerjaan",
        description="Pemuatan terakhir, yang terbaru lebih dulu.",
        responses=described(Code.FAILED),
    )
    async def listed(_: Administrator) -> JobsResponse:
        return JobsResponse(items=list(await ingesting.all()))


def _add_one(router: APIRouter, office: Office, ingesting: Ingesting) -> None:
    problems = described(Code.JOB_NOT_FOUND, Code.INVALID, Code.FAILED, Code.BUSY, Code.STATE_UNAVAILABLE)

    async def found(job_id: str) -> Job:
        if (job := await ingesting.get(job_id)) is None:
            raise Problem(Code.JOB_NOT_FOUND)
        return job

    @router.get(
        "/{job_id}",
        operation_id="bacaPekerjaan",
        summary="Keadaan satu pekerjaan",
        description="Sejauh mana, dan apa yang gagal.",
        responses=problems,
    )
    async def read(_: Administrator, job_id: _Id) -> Job:
        return await found(job_id)

    @router.delete(
        "/{job_id}",
        operation_id="batalkanPekerjaan",
        summary="Batalkan pekerjaan",
        description="Indeks yang dipakai tetap seperti semula. Yang sudah berakhir tidak berubah.",
        responses=problems,
    )
    async def cancel(caller: Administrator, job_id: _Id) -> Job:
        await found(job_id)
        await office.recorded(caller, "muat.batal", job_id, lambda: ingesting.cancel(job_id))
        return await found(job_id)

    @router.get(
        "/{job_id}/events",
        operation_id="ikutiPekerjaan",
        summary="Ikuti satu pekerjaan",
        description="Server-sent events sampai pekerjaan berakhir.",
        response_class=Response,
        responses={**problems, **_EVENTS},
    )
    async def follow(_: Administrator, job_id: _Id) -> Response:
        await found(job_id)
        return EventSourceResponse(_told(ingesting.follow(job_id)), headers=_HEADERS)


async def _told(jobs: AsyncIterator[Job]) -> AsyncIterator[bytes]:
    coming = asyncio.create_task(_next(jobs))
    try:
        while True:
            done, _ = await asyncio.wait({coming}, timeout=_HEARTBEAT)
            if not done:
                yield KEEPALIVE_COMMENT
                continue
            if (job := coming.result()) is None:
                return
            yield format_sse_event(
                event="job", data_str=json.dumps(job.model_dump(mode="json"), ensure_ascii=False)
            )
            coming = asyncio.create_task(_next(jobs))
    finally:
        coming.cancel()


async def _next(jobs: AsyncIterator[Job]) -> Job | None:
    return await anext(jobs, None)
