"""/v1/conversations and /v1/me/data: what is kept of a caller, for the caller alone."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from api.access.caller import Caller
from api.access.scopes import may
from api.edge.problems import Code, Problem, described
from api.ledger import Ledger, owner_of
from api.models.keeping import (
    ConversationRequest,
    ConversationResponse,
    ConversationsResponse,
    DeletedResponse,
    ListedModel,
    MyDataResponse,
)
from tanya.errors import CursorError
from tanya.state.database import State
from tanya.state.records import Conversation, Counts, PersonalData, Scope

_May = Annotated[Caller, Depends(may(Scope.ASK))]
_Id = Annotated[str, Path(description="Pengenal percakapan.", examples=["c_h3v8b2n6m4k9x7z5p2r6"])]
_Cursor = Annotated[
    str | None,
    Query(description="`next` dari halaman sebelumnya.", examples=["MjAzMC0wMS0zMQ"], max_length=500),
]
_Limit = Annotated[int, Query(description="Jumlah percakapan per halaman.", ge=1, le=100, examples=[20])]
_PROBLEMS = (Code.NOTHING_KEPT, Code.FAILED, Code.BUSY, Code.STATE_UNAVAILABLE)


def _known(caller: _May) -> Caller:
    """A caller who carries a key: of others nothing is kept that could be given back to the right one."""
    if caller.anonymous:
        raise Problem(Code.NOTHING_KEPT)
    return caller


_Known = Annotated[Caller, Depends(_known)]


def conversation_routes(ledger: Ledger) -> APIRouter:
    router = APIRouter(prefix="/conversations", tags=["Percakapan"])
    _add_collection(router, ledger)
    _add_one(router, ledger)
    return router


def _add_collection(router: APIRouter, ledger: Ledger) -> None:
    @router.post(
        "",
        operation_id="mulaiPercakapan",
        summary="Mulai percakapan",
        description="Kirim `id`-nya sebagai `conversation` pada `/v1/ask`. Isi permintaan boleh tidak ada.",
        status_code=201,
        responses=described(Code.BAD_REQUEST, Code.BODY_TOO_LARGE, Code.INVALID, *_PROBLEMS),
    )
    async def begin(caller: _Known, asked: ConversationRequest | None = None) -> ConversationResponse:
        return ConversationResponse.of(
            await ledger.run(lambda state: state.conversations.begin(owner_of(caller)))
        )

    @router.get(
        "",
        operation_id="daftarPercakapan",
        summary="Daftar percakapan",
        description="Percakapan pemegang kunci ini, yang terakhir dipakai lebih dulu.",
        responses=described(Code.CURSOR_UNKNOWN, Code.INVALID, *_PROBLEMS),
    )
    async def listed(
        request: Request, response: Response, caller: _Known, cursor: _Cursor = None, limit: _Limit = 20
    ) -> ConversationsResponse:
        try:
            page = await ledger.run(lambda state: state.conversations.of(owner_of(caller), cursor, limit))
        except CursorError:
            raise Problem(Code.CURSOR_UNKNOWN) from None
        if page.next:
            following = urlencode({"limit": limit, "cursor": page.next})
            response.headers["Link"] = f'<{request.url.path}?{following}>; rel="next"'
        return ConversationsResponse(items=[ListedModel.of(one) for one in page.items], next=page.next)


def _add_one(router: APIRouter, ledger: Ledger) -> None:
    problems = described(Code.CONVERSATION_NOT_FOUND, Code.INVALID, *_PROBLEMS)

    @router.get(
        "/{conversation_id}",
        operation_id="bacaPercakapan",
        summary="Baca percakapan",
        description="Pertanyaan-pertanyaannya, yang terlama lebih dulu.",
        responses=problems,
    )
    async def read(caller: _Known, conversation_id: _Id) -> ConversationResponse:
        found: Conversation | None = await ledger.run(
            lambda state: state.conversations.get(owner_of(caller), conversation_id)
        )
        if found is None:
            raise Problem(Code.CONVERSATION_NOT_FOUND)
        return ConversationResponse.of(found)

    @router.delete(
        "/{conversation_id}",
        operation_id="hapusPercakapan",
        summary="Hapus percakapan",
        description="Beserta pertanyaan-pertanyaannya.",
        status_code=204,
        responses=problems,
    )
    async def drop(caller: _Known, conversation_id: _Id) -> None:
        if not await ledger.run(lambda state: state.conversations.drop(owner_of(caller), conversation_id)):
            raise Problem(Code.CONVERSATION_NOT_FOUND)


def own_data_routes(ledger: Ledger) -> APIRouter:
    router = APIRouter(prefix="/me", tags=["Percakapan"])

    @router.get(
        "/data",
        operation_id="unduhDataSaya",
        summary="Unduh data saya",
        description="Semua yang tersimpan atas nama pemegang kunci ini, termasuk catatan audit perbuatannya.",
        responses=described(*_PROBLEMS),
    )
    async def export(caller: _Known) -> MyDataResponse:
        return MyDataResponse.of(await ledger.run(lambda state: _exported(state, owner_of(caller))))

    @router.delete(
        "/data",
        operation_id="hapusDataSaya",
        summary="Hapus data saya",
        description="Percakapan, pertanyaan, dan penilaian; tidak dapat dibatalkan. Catatan audit, yang "
        "tidak memuat kata-katanya, tinggal sampai masa simpannya lewat.",
        responses=described(*_PROBLEMS),
    )
    async def forget(caller: _Known) -> DeletedResponse:
        return DeletedResponse.of(await ledger.run(lambda state: _deleted(state, owner_of(caller))))

    return router


def _exported(state: State, owner: str) -> PersonalData:
    """Noted before it is given: nothing leaves without a trace."""
    found = state.export(owner)
    state.audit.note(owner, "data.ekspor", owner, found.counts.told)
    return found


def _deleted(state: State, owner: str) -> Counts:
    removed = state.delete(owner)
    state.audit.note(owner, "data.hapus", owner, removed.told)
    return removed
