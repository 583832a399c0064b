"""GET /v1/documents/{id}/pages/{n}.png."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from api.access.scopes import may
from api.desk import Assists, Desk
from api.edge.caching import CACHED, etag_of, is_known, not_modified
from api.edge.problems import Code, Problem, described
from api.pictures import Pictures
from api.routes.parameters import DocumentId, OfKind
from tanya.domain.document import Kind, PageRange
from tanya.domain.locator import Locator
from tanya.drawing.order import Order
from tanya.errors import ReadError
from tanya.state.records import Scope

WIDTHS = (200, 2000)  # pixels: a thumbnail, and more than a screen shows
_Page = Annotated[int, Path(description="Halaman PDF, mulai dari 1.", ge=1, le=100_000, examples=[4])]
_Marked = Annotated[
    str | None,
    Query(
        alias="locator",
        description="Ketentuan yang kata-katanya ditandai; tanpa ini tidak ada yang ditandai.",
        examples=["Pasal 3 ayat (2)"],
        max_length=500,
    ),
]
_Width = Annotated[
    int, Query(description="Lebar gambar dalam piksel.", ge=WIDTHS[0], le=WIDTHS[1], examples=[1000])
]
_PNG = {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}
_PROBLEMS = (
    Code.DOCUMENT_NOT_FOUND,
    Code.NO_SUCH_PROVISION,
    Code.NO_PAGE_IMAGE,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.UNAVAILABLE,
)


class _Png(Response):
    media_type = "image/png"


def page_routes(desk: Desk, pictures: Pictures) -> APIRouter:
    router = APIRouter(prefix="/documents", tags=["Dokumen"], dependencies=[Depends(may(Scope.READ))])
    _add_picture(router, desk, pictures)
    return router


def _add_picture(router: APIRouter, desk: Desk, pictures: Pictures) -> None:
    @router.get(
        "/{document_id:path}/pages/{page}.png",
        operation_id="gambarHalaman",
        summary="Gambar halaman",
        description="Satu halaman berkas aslinya, dengan kata-kata ketentuan yang disebut ditandai kuning.",
        response_class=_Png,
        responses={200: {"description": "Gambar halaman.", **_PNG}, **described(*_PROBLEMS)},
    )
    async def page_image(
        request: Request,
        document_id: DocumentId,
        page: _Page,
        locator: _Marked = None,
        width: _Width = 1000,
        kind: OfKind = None,
    ) -> Response:
        build = await desk.build_id()
        ordered = await desk.read(
            lambda assistant: _ordered(assistant, document_id, kind, page, locator, width)
        )
        if isinstance(ordered, Code):
            raise Problem(ordered)
        if is_known(request, etag := etag_of(request, build)):
            return not_modified(etag)
        picture = await _drawn(desk, pictures, build, ordered)
        return _Png(picture, headers={"ETag": etag, **CACHED})


async def _drawn(desk: Desk, pictures: Pictures, build: str, ordered: Order) -> bytes:
    try:
        return await desk.drawings.run(lambda: pictures.drawn(build, ordered))
    except ReadError:
        raise Problem(Code.NO_PAGE_IMAGE) from None


def _ordered(
    assistant: Assists, document_id: str, kind: Kind | None, page: int, locator: str | None, width: int
) -> Order | Code:
    """What is to be drawn, or why it cannot be. On a thread."""
    held = assistant.held(document_id, kind)
    if not held:
        return Code.DOCUMENT_NOT_FOUND
    document, quote = held[0], ""
    if locator:
        place = Locator.parse(locator)
        found = assistant.provision(document_id, place, kind) if place else None
        if found is None:
            return Code.NO_SUCH_PROVISION
        document, quote = found.document, found.text
    source = assistant.original(document).drawable
    if source is None or page > document.pages:
        return Code.NO_PAGE_IMAGE
    printed = assistant.printed_lines(document, PageRange(page, page)) if quote else ()
    return Order(source, page, width, quote, printed)
