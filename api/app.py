"""The FastAPI application."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from api.access.addresses import proxies
from api.access.crowd import Crowd
from api.access.gate import Gate
from api.access.keyring import KnowsKeys
from api.access.quota import Quotas
from api.access.reception import Reception
from api.access.request_log import RequestLog
from api.admin.routes import Administration
from api.admin.uploads import MAX_UPLOAD, UPLOADS
from api.aside import Aside
from api.describing import describe
from api.desk import WITH_MODEL, Assists, Desk
from api.edge.cors import Cors, origins
from api.edge.faults import install_faults
from api.edge.hardening import Hardening
from api.edge.headers import SecurityHeaders
from api.edge.hosts import Hosts, are_known, names_of
from api.edge.problems import Code, described
from api.forgetting import forgetting
from api.guests import Guest, routes_of, sizes_of
from api.ledger import Ledger
from api.metrics import Metrics, age_of
from api.pictures import Pictures
from api.routes.asking import ask_routes
from api.routes.conversations import conversation_routes, own_data_routes
from api.routes.discovering import discovery_routes
from api.routes.documents import document_routes
from api.routes.feedback import feedback_routes
from api.routes.forms import form_routes
from api.routes.pages import page_routes
from api.routes.provisions import provision_routes
from api.routes.searching import search_routes
from api.routes.service import service_routes
from api.routes.strictness import only_known
from api.speaking.mcp.routes import mcp_routes
from api.speaking.openai.errors import CHAT, OpenAIErrors
from api.speaking.openai.routes import LONGEST_CHAT, openai_routes
from api.web.serving import web_routes
from tanya.settings import Settings
from tanya.state.database import State
from tanya.steps import listening
from tanya.wording import NOT_OFFICIAL

_DESCRIPTION = (
    "Jawaban atas pertanyaan tentang peraturan reformasi birokrasi dan SAKIP. Setiap kalimat dibuktikan "
    "dengan kutipan kata demi kata beserta pasal, ayat, dan halamannya. Dokumen berjenis `ringkasan` "
    f"adalah {NOT_OFFICIAL}.\n\n"
    "Kesalahan selalu berbentuk problem+json (RFC 9457) dengan `code` yang tetap.\n\n"
    "**Perubahan.** Dalam `/v1` isian dan rute hanya bertambah; abaikan isian yang tidak dikenal. Yang akan "
    "dihentikan ditandai `deprecated` di sini dan dengan tajuk `Deprecation` dan `Sunset` (RFC 9745 dan "
    "8594) paling sedikit enam bulan sebelumnya, dan penggantinya ada lebih dulu."
)
_TAGS = [
    {"name": "Tanya jawab", "description": "Menjawab pertanyaan dan mencari ketentuan."},
    {"name": "Dokumen", "description": "Membaca bunyi ketentuan."},
    {"name": "Protokol OpenAI", "description": "Jawaban yang sama untuk halaman obrolan yang sudah ada."},
    {"name": "Percakapan", "description": "Yang tersimpan atas nama pemegang kunci, dan hanya untuknya."},
    {
        "name": "Pengelolaan",
        "description": "Dokumen, indeks, dan peninjauan; dengan kunci bercakupan `admin`.",
    },
    {"name": "Layanan", "description": "Keadaan layanan."},
]


def create_app(
    assistant: Assists,
    settings: Settings,
    state: State,
    desk: Desk | None = None,
    guests: Sequence[Guest] = (),
) -> FastAPI:
    """Serve that assistant to whom that state knows; a desk says how many requests are answered at once.

    guests: other doors that live as long.

    Raises SettingsError naming what makes no sense. The state stays the caller's to close.
    """
    desk = desk or _desk(assistant, settings)
    pictures, quotas = Pictures(), Quotas(settings)
    metrics = _watched(desk, state)
    ledger = Ledger(state, metrics, desk.build, settings.telegram_name)
    administration = Administration(settings, desk, ledger)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.callback(pictures.close)
            stack.enter_context(listening(metrics))
            stack.push_async_callback(quotas.close)
            await stack.enter_async_context(administration.open())
            await stack.enter_async_context(forgetting(ledger, settings.retention_days))
            for guest in guests:
                await stack.enter_async_context(guest.living())
            yield

    app = _bare(_middleware(settings, state.keys, quotas, metrics, sizes_of(guests)), lifespan)
    install_faults(app)
    app.include_router(_v1(desk, ledger, pictures, settings, administration))
    app.include_router(mcp_routes(desk, ledger, settings))
    app.include_router(service_routes(desk, ledger, metrics))
    app.router.routes.extend(routes_of(guests))
    app.include_router(web_routes(origins(settings.allowed_origins), settings.retention_days))
    describe(app, settings.max_question, settings.anonymous)
    return app


def _desk(assistant: Assists, settings: Settings) -> Desk:
    # A language model words the same answer anew each time, and may be back the next time.
    return Desk(assistant, WITH_MODEL) if settings.llm else Desk(assistant, kept=settings.kept_answers)


def _v1(
    desk: Desk, ledger: Ledger, pictures: Pictures, settings: Settings, administration: Administration
) -> APIRouter:
    responses = described(Code.UNAUTHORIZED, Code.FORBIDDEN, Code.RATE_LIMITED, Code.STATE_UNAVAILABLE)
    router = APIRouter(prefix="/v1", responses=responses)
    for routes in (
        ask_routes(desk, ledger, settings.max_question),
        feedback_routes(ledger),
        conversation_routes(ledger),
        own_data_routes(ledger),
        openai_routes(desk, ledger, settings.max_question),
        administration.routes(),
    ):
        router.include_router(routes)
    # What is read is told by parameters alone. The longest address comes last: an id takes every slash.
    for routes in (
        form_routes(desk, ledger),
        search_routes(desk, settings.max_question),
        discovery_routes(desk),
        page_routes(desk, pictures),
        provision_routes(desk, settings.telegram_name),
        document_routes(desk),
    ):
        router.include_router(routes, dependencies=[Depends(only_known)])
    return router


def _watched(desk: Desk, state: State) -> Metrics:
    metrics = Metrics()
    metrics.watch("tanya_running", "Jawaban yang sedang disusun.", lambda: desk.answers.running)
    metrics.watch("tanya_waiting", "Pertanyaan yang antre.", lambda: desk.answers.waiting)
    # While the database is out of reach the other numbers are wanted more than ever, and Prometheus waits for
    # none of them longer than ten seconds.
    inbox = Aside(state.telegram.inbox.waiting)
    metrics.watch("tanya_inbox", "Pesan Telegram yang belum selesai dijawab.", inbox)
    metrics.watch("tanya_build_age_seconds", "Umur indeks yang dipakai.", lambda: age_of(desk.build()))
    metrics.watch("tanya_vectors_up", "1 bila vektor dapat dicari, 0 bila dari kata saja.", desk.vectors)
    metrics.tell_build(desk.build)
    return metrics


def _middleware(
    settings: Settings, keys: KnowsKeys, quotas: Quotas, metrics: Metrics, sizes: Mapping[str, int]
) -> list[Middleware]:
    """The outermost first. Who asks is known inside the net, and before anything else."""
    crowd = Crowd(settings.concurrent_per_key, settings.concurrent_per_address)
    return [
        Middleware(ProxyHeadersMiddleware, trusted_hosts=proxies(settings.trusted_proxies)),
        Middleware(RequestLog, served=metrics.served),
        Middleware(SecurityHeaders),
        Middleware(Cors, allowed=origins(settings.allowed_origins)),
        Middleware(OpenAIErrors),
        Middleware(Hardening, wider={CHAT: LONGEST_CHAT, UPLOADS: MAX_UPLOAD, **sizes}),
        *([Middleware(Hosts, names=names_of(settings))] if are_known(settings) else []),
        Middleware(Gate, reception=Reception(settings, keys, quotas), crowd=crowd, quotas=quotas),
    ]


def _bare(
    middleware: list[Middleware], lifespan: Callable[[FastAPI], AbstractAsyncContextManager[None]]
) -> FastAPI:
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
        middleware=middleware,
        lifespan=lifespan,
    )
