"""The FastAPI application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI

from api.access.single_key import key_check
from api.desk import Assists, Desk
from api.edge.faults import install_faults
from api.edge.hardening import Hardening
from api.edge.problems import Code, described
from api.pictures import Pictures
from api.routes.asking import ask_routes
from api.routes.documents import document_routes
from api.routes.pages import page_routes
from api.routes.provisions import provision_routes
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
    pictures = Pictures()
    app = _bare(pictures)
    install_faults(app)
    app.add_middleware(Hardening)
    guarded = APIRouter(
        prefix="/v1",
        dependencies=[Depends(key_check(settings.api_key))],
        responses=described(Code.UNAUTHORIZED),
    )
    guarded.include_router(ask_routes(desk, settings.max_question))
    guarded.include_router(page_routes(desk, pictures))
    guarded.include_router(provision_routes(desk))
    guarded.include_router(document_routes(desk))
    app.include_router(guarded)
    app.include_router(health_routes(desk))
    app.include_router(web_routes(settings.allowed_origins))
    return app


def _bare(pictures: Pictures) -> FastAPI:
    """Described, and serving nothing yet."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        pictures.close()

    return FastAPI(
        lifespan=lifespan,
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
