"""GET /healthz."""

from fastapi import APIRouter

from api.desk import Desk
from api.edge.problems import Code, described
from api.models.service import HealthResponse


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
