"""The FastAPI application."""

from fastapi import APIRouter, Depends, FastAPI

from api.access.single_key import key_check
from api.desk import Assists, Desk
from api.edge.faults import install_faults
from api.edge.hardening import Hardening
from api.edge.problems import Code, described
from api.routes.asking import ask_routes
from api.routes.documents import document_routes
from api.routes.service import health_routes
from api.web.serving import web_routes
from tanya.settings import Settings
from tanya.wording import NOT_OFFICIAL

_DESCRIPTION = (
    "Jawaban atas pertanyaan tentang peraturan reformasi birokrasi dan SAKIP. Setiap kalimat dibuktikan "
    "dengan kutipan kata demi kata beserta pasal, ayat, dan halamannya. Dokumen berjenis `ringkasan` "
    f"adalah {NOT_OFFICIAL}."
)
_TAGS = [
    {"name": "Tanya jawab", "description": "Menjawab pertanyaan dan mencari ketentuan."},
    {"name": "Dokumen", "description": "Membaca bunyi ketentuan."},
    {"name": "Layanan", "description": "Keadaan layanan."},
]


def create_app(assistant: Assists, settings: Settings, desk: Desk | None = None) -> FastAPI:
    """Serve that assistant; pass a desk to change how many requests are answered at once."""
    desk = desk or Desk(assistant)
    app = _bare()
    install_faults(app)
    app.add_middleware(Hardening)
    guarded = APIRouter(
        prefix="/v1",
        dependencies=[Depends(key_check(settings.api_key))],
        responses=described(Code.UNAUTHORIZED),
    )
    guarded.include_router(ask_routes(desk, settings.max_question))
    guarded.include_router(document_routes(desk))
    app.include_router(guarded)
    app.include_router(health_routes(desk))
    app.include_router(web_routes(settings.allowed_origins))
    return app


def _bare() -> FastAPI:
    """Described, and serving nothing yet."""
    return FastAPI(
        title="tanya: tanya jawab peraturan RB dan SAKIP",
        description=_DESCRIPTION,
        version="1",
        openapi_tags=_TAGS,
        # The usual documentation page loads its script from another host; an intranet has none.
        docs_url=None,
        redoc_url=None,
        # A span of a search would carry the question out of the house.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
