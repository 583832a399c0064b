"""GET /v1/documents and /v1/documents/{id}."""

import re
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response

from api.access.scopes import may
from api.desk import Assists, Desk
from api.edge.caching import CACHED, etag_of, is_known, not_modified
from api.edge.problems import Code, Problem, described
from api.models.documents import DocumentModel, DocumentResponse, DocumentsResponse
from api.routes.parameters import DocumentId, OfKind
from tanya.domain.document import Document, Kind
from tanya.reading.standing import Badge
from tanya.state.records import Scope

_Words = Annotated[
    str | None,
    Query(
        description="Kata dalam judul, pengenal, atau nama berkas. Singkatan ditemukan juga pada judul yang "
        "menuliskan kepanjangannya, dan sebaliknya.",
        examples=["contoh"],
        max_length=200,
    ),
]
_Kind = Annotated[Kind | None, Query(description="Hanya dokumen jenis ini.", examples=["naskah"])]
_Region = Annotated[
    str | None, Query(description="Hanya dokumen daerah ini.", examples=["Kota Contoh"], max_length=200)
]
_Cursor = Annotated[
    str | None,
    Query(
        description="`next` dari halaman sebelumnya.",
        examples=["706572"],
        pattern=r"^([0-9a-f]{2})+$",
        max_length=1000,
    ),
]
_Limit = Annotated[int, Query(description="Jumlah dokumen per halaman.", ge=1, le=100, examples=[20])]
_SHORT = 3  # letters: inside of longer words so few stand by chance, `rb` in Perbendaharaan
_APART = re.compile(r"[^\w]+")
_PROBLEMS = (Code.INVALID, Code.FAILED, Code.BUSY, Code.UNAVAILABLE)


def document_routes(desk: Desk) -> APIRouter:
    """To be included after the routes below a document: an id takes every slash that comes."""
    router = APIRouter(prefix="/documents", tags=["Dokumen"], dependencies=[Depends(may(Scope.READ))])
    _add_list(router, desk)
    _add_detail(router, desk)
    return router


def _add_list(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "",
        operation_id="daftarDokumen",
        summary="Daftar dokumen",
        description="Dokumen dalam koleksi menurut pengenalnya, halaman demi halaman. Halaman berikutnya "
        "ditunjuk `next` dan tajuk `Link`.",
        responses=described(*_PROBLEMS),
        response_model=DocumentsResponse,
    )
    async def listed(
        request: Request,
        response: Response,
        q: _Words = None,
        kind: _Kind = None,
        region: _Region = None,
        cursor: _Cursor = None,
        limit: _Limit = 20,
    ) -> DocumentsResponse | Response:
        etag = etag_of(request, await desk.build_id(), await desk.today())
        if is_known(request, etag):
            return not_modified(etag)
        found = await desk.read(lambda assistant: _found(assistant, q or "", kind, region))
        page = _page(found, bytes.fromhex(cursor or "").decode(errors="replace"), limit)
        response.headers.update({"ETag": etag, **CACHED})
        if page.next:
            asked = {key: value for key, value in request.query_params.items() if key != "cursor"}
            following = urlencode({**asked, "cursor": page.next})
            response.headers["Link"] = f'<{request.url.path}?{following}>; rel="next"'
        return page


def _add_detail(router: APIRouter, desk: Desk) -> None:
    @router.get(
        "/{document_id:path}",
        operation_id="bacaDokumen",
        summary="Keterangan dan daftar isi dokumen",
        description="Apa dokumen itu, berlaku atau tidak hari ini, dan daftar isinya sampai pasal.",
        responses=described(Code.DOCUMENT_NOT_FOUND, *_PROBLEMS),
        response_model=DocumentResponse,
    )
    async def read(
        request: Request, response: Response, document_id: DocumentId, kind: OfKind = None
    ) -> DocumentResponse | Response:
        build = await desk.build_id()
        found = await desk.read(lambda assistant: _whole(assistant, document_id, kind))
        if found is None:
            raise Problem(Code.DOCUMENT_NOT_FOUND)
        # The file may come and go while the build stays.
        etag = etag_of(request, build, await desk.today(), found.page_images)
        if is_known(request, etag):
            return not_modified(etag)
        response.headers.update({"ETag": etag, **CACHED})
        return found


_Listed = tuple[Document, Badge | None]


def _found(assistant: Assists, q: str, kind: Kind | None, region: str | None) -> list[_Listed]:
    of_region = region and (assistant.region(region) or region)
    matching = [
        document
        for document in assistant.documents()
        if kind in (None, document.kind)
        and of_region in (None, document.region)
        and (not q.strip() or _is_called(assistant, document, _words_of(q)))
    ]
    return [(document, _badge(assistant, document)) for document in sorted(matching, key=_place)]


def _words_of(q: str) -> list[str]:
    """As they are looked for; of a short one, which is typed yet (`uu-`), what stands between its signs."""
    words = q.casefold().split()
    parts = ([word] if len(word) > _SHORT else _APART.split(word) for word in words)
    return [part for split in parts for part in split if part]


def _is_called(assistant: Assists, document: Document, words: Sequence[str]) -> bool:
    """Whether each of the words stands in its names; a short one at the beginning of a word.

    An acronym stands for the words it is made of, and they for it.
    """
    names = f"{document.title} {document.id} {document.file} {' '.join(assistant.names(document.title))}"
    written = names.casefold()
    begun = " ".join(_APART.split(written))
    return all(f" {word}" in f" {begun}" if len(word) <= _SHORT else word in written for word in words)


def _place(document: Document) -> str:
    return f"{document.id} {document.kind}"


def _page(found: Sequence[_Listed], after: str, limit: int) -> DocumentsResponse:
    """The documents behind a place in the list; a document that has gone leaves the place where it was."""
    rest = [listed for listed in found if _place(listed[0]) > after]
    page = rest[:limit]
    more = _place(page[-1][0]).encode().hex() if len(rest) > limit else None
    items = [DocumentModel.of(document, badge) for document, badge in page]
    return DocumentsResponse(items=items, total=len(found), next=more)


def _whole(assistant: Assists, document_id: str, kind: Kind | None) -> DocumentResponse | None:
    held = assistant.held(document_id, kind)
    if not held:
        return None
    document = held[0]
    return DocumentResponse.whole(
        document,
        _badge(assistant, document),
        page_images=assistant.original(document).drawable is not None,
        others=[other.kind for other in assistant.held(document_id) if other.kind is not document.kind],
        outline=assistant.outline(document),
    )


def _badge(assistant: Assists, document: Document) -> Badge | None:
    return assistant.badge(document.id) if document.regulation else None
