"""GET /v1/documents/{id}/pasal/{n} and /v1/documents/{id}/provision."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from api.access.scopes import may
from api.desk import Assists, Desk
from api.edge.caching import CACHED, etag_of, is_known, not_modified
from api.edge.problems import Code, Problem, described
from api.models.provisions import ChangeModel, PartModel, ProvisionResponse
from api.routes.parameters import DocumentId, OfKind, Place
from tanya.deeplinks import provision_link
from tanya.domain.document import Document, Kind, Provision
from tanya.domain.locator import Locator, NodeKind
from tanya.state.records import Scope
from tanya.wire import change_object

_PASAL = r"^(\d{1,3} ?[A-Za-z]{0,2}|[IVXivx]{1,6})$"
_Pasal = Annotated[str, Path(description="Nomor pasal.", pattern=_PASAL, examples=["3"])]
_Ayat = Annotated[str | None, Query(description="Nomor ayat.", pattern=r"^\d{1,2}[a-z]?$", examples=["2"])]
_Huruf = Annotated[str | None, Query(description="Huruf.", pattern=r"^[a-z]{1,2}$", examples=["a"])]
_PROBLEMS = (
    Code.DOCUMENT_NOT_FOUND,
    Code.NO_SUCH_PROVISION,
    Code.NOT_IN_DIGEST,
    Code.INVALID,
    Code.FAILED,
    Code.BUSY,
    Code.UNAVAILABLE,
)


def provision_routes(desk: Desk, bot: str | None = None) -> APIRouter:
    """bot: the user name of the Telegram bot that links lead to."""
    router = APIRouter(prefix="/documents", tags=["Dokumen"], dependencies=[Depends(may(Scope.READ))])
    _add_pasal(router, desk, bot)
    _add_provision(router, desk, bot)
    return router


def _add_pasal(router: APIRouter, desk: Desk, bot: str | None) -> None:
    # An id may hold slashes (`daerah/kota-metro-2018`), hence the path converter.
    @router.get(
        "/{document_id:path}/pasal/{pasal}",
        operation_id="bacaPasal",
        summary="Baca bunyi pasal",
        description="Bunyi satu pasal, atau satu ayat atau hurufnya, kata demi kata.",
        responses=described(*_PROBLEMS),
        response_model=ProvisionResponse,
    )
    async def read(
        request: Request,
        response: Response,
        document_id: DocumentId,
        pasal: _Pasal,
        ayat: _Ayat = None,
        huruf: _Huruf = None,
        kind: OfKind = None,
    ) -> ProvisionResponse | Response:
        place = _locator(pasal, ayat, huruf)
        return await _read(desk, bot, request, response, document_id, kind, place)


def _add_provision(router: APIRouter, desk: Desk, bot: str | None) -> None:
    @router.get(
        "/{document_id:path}/provision",
        operation_id="bacaKetentuan",
        summary="Baca bunyi ketentuan",
        description="Bunyi bagian mana pun dari dokumen, juga lampiran, tabel, dan judul, kata demi kata; "
        "dengan bagian yang memuatnya, di sampingnya, dan di dalamnya.",
        responses=described(*_PROBLEMS),
        response_model=ProvisionResponse,
    )
    async def read(
        request: Request, response: Response, document_id: DocumentId, locator: Place, kind: OfKind = None
    ) -> ProvisionResponse | Response:
        place = Locator.parse(locator)
        if place is None:  # what is no address at all stands in no document
            raise Problem(await desk.read(lambda assistant: _why_not(assistant, document_id, kind)))
        return await _read(desk, bot, request, response, document_id, kind, place)


async def _read(
    desk: Desk,
    bot: str | None,
    request: Request,
    response: Response,
    document_id: str,
    kind: Kind | None,
    place: Locator,
) -> ProvisionResponse | Response:
    etag = etag_of(request, await desk.build_id(), await desk.today())
    found = await desk.read(lambda assistant: _looked_up(assistant, document_id, kind, place, bot))
    if isinstance(found, Code):
        raise Problem(found)
    if is_known(request, etag):
        return not_modified(etag)
    response.headers.update({"ETag": etag, **CACHED})
    return found


def _looked_up(
    assistant: Assists, document_id: str, kind: Kind | None, place: Locator, bot: str | None
) -> ProvisionResponse | Code:
    """On a thread."""
    found = assistant.provision(document_id, place, kind)
    return _response(assistant, found, bot) if found else _why_not(assistant, document_id, kind)


def _locator(pasal: str, ayat: str | None, huruf: str | None) -> Locator:
    locator = Locator.of((NodeKind.PASAL, pasal.replace(" ", "").upper()))
    if ayat:
        locator = locator.down(NodeKind.AYAT, ayat)
    if huruf:
        locator = locator.down(NodeKind.HURUF, huruf)
    return locator


def _why_not(assistant: Assists, document_id: str, kind: Kind | None) -> Code:
    held = assistant.held(document_id, kind)
    if not held:
        return Code.DOCUMENT_NOT_FOUND
    # A digest leaves provisions out: that it lacks one says nothing of the regulation.
    return Code.NOT_IN_DIGEST if all(map(_digest, held)) else Code.NO_SUCH_PROVISION


def _digest(document: Document) -> bool:
    """A regulation's, or a region's facts: both name the sources they were written from."""
    return document.kind is Kind.RINGKASAN or bool(document.sources)


def _response(assistant: Assists, found: Provision, bot: str | None) -> ProvisionResponse:
    document, today = found.document, assistant.today()
    changes = assistant.overtaking(found)
    around = assistant.around(document, found.locator)
    return ProvisionResponse(
        document=document.id,
        title=document.title,
        kind=document.kind,
        locator=str(found.locator),
        pages=list(found.pages),
        text=found.text,
        in_force=assistant.applies(found),
        superseded=bool(changes),
        changes=[ChangeModel(**change_object(version, today)) for version in changes],
        confidence=assistant.confidence(document, found.locator),
        above=[PartModel.of(part) for part in around.above],
        before=PartModel.maybe(around.before),
        after=PartModel.maybe(around.after),
        inside=[PartModel.of(part) for part in around.inside],
        read_before=PartModel.maybe(around.read_before),
        read_after=PartModel.maybe(around.read_after),
        telegram=provision_link(bot, document.kind, document.id, found.locator) if bot else None,
    )
