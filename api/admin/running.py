"""/v1/admin/jobs: ingests, begun, followed and called off."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

import anyio.to_thread
from fastapi import APIRouter, Path, Response
from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse

from api.admin.ingesting import Ingesting
from api.admin.jobs import JOB_ID, Job, JobsResponse
from api.admin.models.uploads import JobRequest
from api.admin.office import Administrator, Office
from api.admin.shelter import Shelter
from api.edge.problems import Code, Problem, described
from api.streaming.stream import HEADERS, beating, event

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
_PROBLEMS = (Code.JOB_NOT_FOUND, Code.INVALID, Code.FAILED, Code.BUSY, Code.STATE_UNAVAILABLE)
_BEGINNING = (
    Code.BAD_REQUEST,
    Code.UPLOAD_NOT_FOUND,
    Code.INGEST_RUNNING,
    Code.BODY_TOO_LARGE,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.STATE_UNAVAILABLE,
)


def job_routes(office: Office, ingesting: Ingesting, shelter: Shelter) -> APIRouter:
    router = APIRouter(prefix="/jobs")
    _add_beginning(router, office, ingesting, shelter)
    _add_list(router, ingesting)
    _add_one(router, ingesting)
    _add_ending(router, office, ingesting)
    _add_events(router, ingesting)
    return router


def _add_beginning(router: APIRouter, office: Office, ingesting: Ingesting, shelter: Shelter) -> None:
    @router.post(
        "",
        operation_id="muatDokumen",
        summary="Muat unggahan ke indeks",
        description="Berjalan sebagai proses tersendiri; layanan tetap menjawab dari indeks yang lama, dan "
        "beralih sendiri setelah selesai. Satu pemuatan pada satu waktu.",
        status_code=202,
        responses=described(*_BEGINNING),
    )
    async def begin(asked: JobRequest, caller: Administrator, response: Response) -> Job:
        held = await anyio.to_thread.run_sync(shelter.paths)
        if not held.keys() >= set(asked.files):
            raise Problem(Code.UPLOAD_NOT_FOUND)
        paths = [held[name] for name in asked.files]
        job = await office.recorded(
            caller, "muat", _named(asked), lambda: ingesting.start(caller.subject, paths, asked.remove)
        )
        response.headers["Location"] = f"/v1/admin/jobs/{job.id}"
        return job


def _add_list(router: APIRouter, ingesting: Ingesting) -> None:
    @router.get(
        "",
        operation_id="daftarPekerjaan",
        summary="Daftar pekerjaan",
        description="Pemuatan terakhir, yang terbaru lebih dulu.",
        responses=described(Code.FAILED),
    )
    async def listed(_: Administrator) -> JobsResponse:
        return JobsResponse(items=list(await ingesting.all()))


def _add_one(router: APIRouter, ingesting: Ingesting) -> None:
    @router.get(
        "/{job_id}",
        operation_id="bacaPekerjaan",
        summary="Keadaan satu pekerjaan",
        description="Sejauh mana, dan apa yang gagal.",
        responses=described(*_PROBLEMS),
    )
    async def read(_: Administrator, job_id: _Id) -> Job:
        return await _found(ingesting, job_id)


def _add_ending(router: APIRouter, office: Office, ingesting: Ingesting) -> None:
    @router.delete(
        "/{job_id}",
        operation_id="batalkanPekerjaan",
        summary="Batalkan pekerjaan",
        description="Indeks yang dipakai tetap seperti semula. Yang sudah berakhir tidak berubah.",
        responses=described(*_PROBLEMS),
    )
    async def cancel(caller: Administrator, job_id: _Id) -> Job:
        await _found(ingesting, job_id)
        await office.recorded(caller, "muat.batal", job_id, lambda: ingesting.cancel(job_id))
        return await _found(ingesting, job_id)


def _add_events(router: APIRouter, ingesting: Ingesting) -> None:
    @router.get(
        "/{job_id}/events",
        operation_id="ikutiPekerjaan",
        summary="Ikuti satu pekerjaan",
        description="Server-sent events sampai pekerjaan berakhir.",
        response_class=Response,
        responses={**described(*_PROBLEMS), **_EVENTS},
    )
    async def follow(_: Administrator, job_id: _Id) -> Response:
        await _found(ingesting, job_id)
        return EventSourceResponse(_told(ingesting.follow(job_id)), headers=HEADERS)


async def _found(ingesting: Ingesting, job_id: str) -> Job:
    if (job := await ingesting.get(job_id)) is None:
        raise Problem(Code.JOB_NOT_FOUND)
    return job


def _named(asked: JobRequest) -> str:
    """Which documents, as the audit keeps it."""
    removed = [f"dikeluarkan: {name}" for name in asked.remove]
    return "; ".join([*asked.files, *removed]) or "yang pernah dimuat"


async def _told(jobs: AsyncIterator[Job]) -> AsyncIterator[bytes]:
    async for job in beating(jobs):
        yield KEEPALIVE_COMMENT if job is None else event("job", job.model_dump(mode="json"))
