"""GET /healthz."""

from fastapi import APIRouter

from api.desk import Desk
from api.models import HealthResponse
from api.problems import Code, described


def health_routes(desk: Desk) -> APIRouter:
    router = APIRouter()

    @router.get(
        "/healthz",
        operation_id="periksaKeadaan",
        summary="Periksa keadaan layanan",
        description="Tidak memerlukan kunci API.",
        tags=["Layanan"],
        responses=described(Code.UNAVAILABLE),
    )
    async def health() -> HealthResponse:
        return HealthResponse(status="ok", build=await desk.build_id())

    return router
