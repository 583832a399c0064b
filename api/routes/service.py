"""GET /healthz, /readyz and /metrics."""

import anyio.to_thread
from fastapi import APIRouter, Depends, Response

from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, Problem, described
from api.ledger import Ledger
from api.metrics import MEDIA_TYPE, Metrics
from api.models.service import HealthResponse, ReadyResponse
from api.one_look import OneLook
from tanya.errors import StateError, TanyaError
from tanya.state.records import Scope

WORDS_ALONE = "kata saja"
RETRY = {"Retry-After": "5"}  # seconds


class _Text(Response):
    media_type = MEDIA_TYPE


def service_routes(desk: Desk, ledger: Ledger, metrics: Metrics) -> APIRouter:
    router = APIRouter(tags=["Layanan"])
    _add_health(router, desk, ledger)

    @router.get(
        "/metrics",
        operation_id="metrik",
        summary="Metrik untuk Prometheus",
        description="Dari mesin ini tanpa kunci; dari tempat lain dengan kunci bercakupan `admin`. "
        "Hanya angka, tanpa isi pertanyaan.",
        response_class=_Text,
        dependencies=[Depends(may(Scope.ADMIN, nearby=True))],
        responses={
            200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}},
            **described(Code.UNAUTHORIZED, Code.FORBIDDEN, Code.RATE_LIMITED, Code.FAILED, Code.UNAVAILABLE),
        },
    )
    async def told() -> Response:
        return _Text(await anyio.to_thread.run_sync(metrics.text))

    return router


def _add_health(router: APIRouter, desk: Desk, ledger: Ledger) -> None:
    # Neither asks for a key nor counts, and takes a place in the database's line: a flood shares one.
    looked = OneLook(lambda: _readiness(desk, ledger))

    @router.get(
        "/healthz",
        operation_id="periksaKeadaan",
        summary="Periksa keadaan layanan",
        description="Prosesnya hidup dan punya indeks. Tidak memerlukan kunci API.",
        responses=described(Code.UNAVAILABLE, Code.FAILED),
    )
    async def health() -> HealthResponse:
        return HealthResponse(status="ok", build=await desk.build_id())

    @router.get(
        "/readyz",
        operation_id="periksaKesiapan",
        summary="Periksa kesiapan layanan",
        description="Indeksnya utuh, basis datanya menjawab, dan ada penyusun jawaban. Tanpa server vektor "
        "layanan tetap siap: jawaban dicari dari kata saja, dan `vectors` menyebutnya. "
        "Tidak memerlukan kunci API.",
        responses=described(Code.NOT_READY, Code.BUSY, Code.FAILED),
    )
    async def ready() -> ReadyResponse:
        return await looked()


async def _readiness(desk: Desk, ledger: Ledger) -> ReadyResponse:
    try:
        build = await desk.at_once(lambda assistant: assistant.check())
        await ledger.run(lambda state: state.ping())
    except StateError:
        raise Problem(Code.NOT_READY, "Basis data tidak menjawab.", RETRY) from None
    except TanyaError:
        raise Problem(Code.NOT_READY, "Indeks tidak dapat dipakai.", RETRY) from None
    composer = await desk.at_once(lambda assistant: assistant.composer())
    reached = await desk.at_once(lambda assistant: assistant.vectors_are_reached())
    vectors = "ok" if reached else WORDS_ALONE
    return ReadyResponse(status="ok", build=build, database="ok", composer=composer, vectors=vectors)
