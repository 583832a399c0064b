"""GET /v1/documents/{id}/pasal/{n}."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, Problem, described
from api.models.documents import ChangeModel, ProvisionResponse
from tanya.domain.document import Document, Kind, Provision
from tanya.domain.links import Version
from tanya.domain.locator import Locator, NodeKind
from tanya.state.records import Scope
from tanya.wire import change_object

_PASAL = r"^(\d{1,3} ?[A-Za-z]{0,2}|[IVXivx]{1,6})$"
_Id = Annotated[str, Path(description="Pengenal dokumen.", examples=["peraturan-contoh-1-2030"])]
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


def document_routes(desk: Desk) -> APIRouter:
    router = APIRouter(prefix="/documents", dependencies=[Depends(may(Scope.READ))])

    # An id may hold slashes (`daerah/kota-metro-2018`), hence the path converter.
    @router.get(
        "/{document_id:path}/pasal/{pasal}",
        operation_id="bacaPasal",
        summary="Baca bunyi pasal",
        description="Bunyi satu pasal, atau satu ayat atau hurufnya, kata demi kata.",
        tags=["Dokumen"],
        responses=described(*_PROBLEMS),
    )
    async def read(
        document_id: _Id, pasal: _Pasal, ayat: _Ayat = None, huruf: _Huruf = None
    ) -> ProvisionResponse:
        locator = _locator(pasal, ayat, huruf)
        found = await desk.provision(document_id, locator)
        if found is None:
            raise Problem(await _why_not(desk, document_id))
        in_force = await desk.in_force(found.document.id)
        return _response(found, in_force, await desk.overtaking(found), await desk.today())

    return router


def _locator(pasal: str, ayat: str | None, huruf: str | None) -> Locator:
    locator = Locator.of((NodeKind.PASAL, pasal.replace(" ", "").upper()))
    if ayat:
        locator = locator.down(NodeKind.AYAT, ayat)
    if huruf:
        locator = locator.down(NodeKind.HURUF, huruf)
    return locator


async def _why_not(desk: Desk, document_id: str) -> Code:
    held = [document for document in await desk.documents() if document.id == document_id]
    if not held:
        return Code.DOCUMENT_NOT_FOUND
    # A digest leaves provisions out: that it lacks one says nothing of the regulation.
    return Code.NOT_IN_DIGEST if all(map(_digest, held)) else Code.NO_SUCH_PROVISION


def _digest(document: Document) -> bool:
    """A regulation's, or a region's facts: both name the sources they were written from."""
    return document.kind is Kind.RINGKASAN or bool(document.sources)


def _response(
    found: Provision, in_force: bool | None, changes: tuple[Version, ...], today: date
) -> ProvisionResponse:
    return ProvisionResponse(
        document=found.document.id,
        title=found.document.title,
        kind=found.document.kind,
        locator=str(found.locator),
        pages=list(found.pages),
        text=found.text,
        in_force=in_force,
        superseded=bool(changes),
        changes=[ChangeModel(**change_object(version, today)) for version in changes],
    )
