"""/v1/admin/builds: the indexes that are kept; one is checked, one is chosen."""

from typing import Annotated

import anyio.to_thread
from fastapi import APIRouter, Path

from api.access.caller import Caller
from api.admin.commands import LOCKED, SAID, Finished
from api.admin.models.builds import BuildModel, BuildsResponse, ServedResponse, VerifiedResponse
from api.admin.office import Administrator, Office
from api.desk import Desk
from api.edge.problems import Code, Problem, described
from tanya.library.layout import Home
from tanya.library.shelf import shelved

_Id = Annotated[
    str,
    Path(description="Pengenal indeks.", pattern=r"^\d{8}-\d{6}-\d{6}$", examples=["20300131-080000-123456"]),
]
_PROBLEMS = (Code.FAILED, Code.BUSY, Code.STATE_UNAVAILABLE)
_CHOOSING = (
    Code.BUILD_NOT_FOUND,
    Code.INGEST_RUNNING,
    Code.BUILD_UNSOUND,
    Code.NO_OLDER_BUILD,
    Code.INVALID,
    *_PROBLEMS,
)


def build_routes(office: Office, desk: Desk, home: Home) -> APIRouter:
    router = APIRouter(prefix="/builds")
    _add_list(router, desk, home)
    _add_verify(router, office, home)
    _add_choice(router, office, home)
    _add_return(router, office, home)
    return router


def _add_list(router: APIRouter, desk: Desk, home: Home) -> None:
    @router.get(
        "",
        operation_id="daftarIndeks",
        summary="Daftar indeks",
        description="Yang disimpan, dan yang sekarang dipakai; sama dengan `tanya index list`.",
        responses=described(Code.FAILED, Code.UNAVAILABLE),
    )
    async def listed(_: Administrator) -> BuildsResponse:
        builds = await anyio.to_thread.run_sync(shelved, home)
        return BuildsResponse(
            served=next((build.id for build in builds if build.served), None),
            answering=await desk.build_id(),
            items=[BuildModel.of(build) for build in builds],
        )


def _add_verify(router: APIRouter, office: Office, home: Home) -> None:
    @router.post(
        "/{build_id}/verify",
        operation_id="periksaIndeks",
        summary="Periksa satu indeks",
        description="Apakah utuh dan yang dimasukkan ditemukan kembali; sama dengan `tanya index verify`.",
        responses=described(Code.BUILD_NOT_FOUND, Code.INVALID, *_PROBLEMS),
    )
    async def verify(caller: Administrator, build_id: _Id) -> VerifiedResponse:
        await _check_known(home, build_id)
        done = await office.recorded(
            caller, "indeks.periksa", build_id, lambda: office.command("index", "verify", build_id)
        )
        problems = [line.removeprefix(f"{build_id}: ").removeprefix(SAID) for line in done.said]
        return VerifiedResponse(id=build_id, sound=done.code == 0, problems=problems if done.code else [])


def _add_choice(router: APIRouter, office: Office, home: Home) -> None:
    @router.post(
        "/{build_id}/use",
        operation_id="pakaiIndeks",
        summary="Pakai satu indeks",
        description="Setelah diperiksa; layanan beralih begitu indeks itu siap, tanpa kehilangan permintaan.",
        responses=described(*_CHOOSING),
    )
    async def use(caller: Administrator, build_id: _Id) -> ServedResponse:
        await _check_known(home, build_id)
        return await _chosen(office, home, caller, "indeks.pakai", build_id)


def _add_return(router: APIRouter, office: Office, home: Home) -> None:
    @router.post(
        "/rollback",
        operation_id="kembaliKeIndeksLama",
        summary="Kembali ke indeks sebelumnya",
        description="Yang terbaru di antara yang lebih lama dari yang sekarang dipakai.",
        responses=described(*_CHOOSING),
    )
    async def roll_back(caller: Administrator) -> ServedResponse:
        older = await anyio.to_thread.run_sync(_older, home)
        if not older:
            raise Problem(Code.NO_OLDER_BUILD)
        return await _chosen(office, home, caller, "indeks.kembali", older[-1])


async def _chosen(office: Office, home: Home, caller: Caller, action: str, build_id: str) -> ServedResponse:
    before = await anyio.to_thread.run_sync(home.current_id)

    async def choose() -> ServedResponse:
        _raise_for(await office.command("index", "use", build_id))
        return ServedResponse(served=build_id, before=before)

    return await office.recorded(caller, action, build_id, choose)


async def _check_known(home: Home, build_id: str) -> None:
    if build_id not in await anyio.to_thread.run_sync(home.build_ids):
        raise Problem(Code.BUILD_NOT_FOUND)


def _older(home: Home) -> list[str]:
    """Than the one that is served, oldest first. Blocking."""
    served = home.current_id() or ""
    return [build_id for build_id in home.build_ids() if build_id < served]


def _raise_for(done: Finished) -> None:
    if done.code == LOCKED:
        raise Problem(Code.INGEST_RUNNING)
    if done.code:
        said = " ".join(line.removeprefix(SAID) for line in done.said[-1:])
        raise Problem(Code.BUILD_UNSOUND, said)
