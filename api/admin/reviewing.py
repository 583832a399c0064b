"""/v1/admin/review: questions that were doubted, refused or of no help, for a person to look at."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from api.access.caller import Caller
from api.admin.cases import cases
from api.admin.models.reviews import ID, MarkRequest, MarkResponse, ReviewModel, ReviewsResponse
from api.admin.office import Administrator, Office, tenant_of
from api.edge.problems import Code, Problem, described
from api.ledger import Ledger
from tanya.errors import CursorError
from tanya.state.records import Page, Reviewed, Worth

YAML = "application/yaml"
_MOST_CASES = 500
_Id = Annotated[str, Path(description="Pengenal jawaban.", examples=[ID], max_length=100)]
_Worth = Annotated[
    Worth | None,
    Query(
        description="Hanya yang diragukan (`doubted`), ditolak (`refused`), atau tidak membantu (`down`).",
        examples=["down"],
    ),
]
_Done = Annotated[
    bool | None, Query(description="Hanya yang sudah, atau yang belum ditinjau.", examples=[False])
]
_Cursor = Annotated[
    str | None,
    Query(description="`next` dari halaman sebelumnya.", examples=["MjAzMC0wMS0zMQ"], max_length=500),
]
_Limit = Annotated[int, Query(description="Jumlah per halaman.", ge=1, le=100, examples=[20])]
_PROBLEMS = (Code.INVALID, Code.FAILED, Code.BUSY, Code.STATE_UNAVAILABLE)


class _Desk:
    """Reads what may be reviewed, for one caller at a time."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def page(
        self, caller: Caller, worth: Worth | None, done: bool | None, cursor: str | None, limit: int
    ) -> Page[Reviewed]:
        kinds = tuple(Worth) if worth is None else (worth,)
        tenant = tenant_of(caller)
        try:
            return await self._ledger.run(
                lambda state: state.reviews.open(tenant, cursor, limit, worth=kinds, done=done)
            )
        except CursorError:
            raise Problem(Code.CURSOR_UNKNOWN) from None

    async def newest(self, caller: Caller, worth: Worth | None, done: bool | None) -> list[Reviewed]:
        found: list[Reviewed] = []
        cursor = None
        while len(found) < _MOST_CASES:
            page = await self.page(caller, worth, done, cursor, 100)
            found += page.items
            cursor = page.next
            if cursor is None:
                break
        return found

    async def mark(self, caller: Caller, answer_id: str, done: bool) -> bool:
        return await self._ledger.run(
            lambda state: state.reviews.mark(caller.subject, answer_id, done, tenant_of(caller))
        )


def review_routes(office: Office, ledger: Ledger) -> APIRouter:
    router = APIRouter(prefix="/review")
    desk = _Desk(ledger)
    _add_list(router, office, desk)
    _add_cases(router, office, desk)
    _add_mark(router, office, desk)
    return router


def _add_list(router: APIRouter, office: Office, desk: _Desk) -> None:
    @router.get(
        "",
        operation_id="daftarTinjauan",
        summary="Pertanyaan untuk ditinjau",
        description="Yang dijawab dengan ragu, ditolak, atau dinilai tidak membantu; dari unit kunci ini, "
        "atau semua bila kuncinya tanpa unit.",
        responses=described(Code.CURSOR_UNKNOWN, *_PROBLEMS),
    )
    async def listed(
        caller: Administrator,
        worth: _Worth = None,
        done: _Done = None,
        cursor: _Cursor = None,
        limit: _Limit = 20,
    ) -> ReviewsResponse:
        page = await desk.page(caller, worth, done, cursor, limit)
        await office.note(caller.subject, "tinjau.baca", f"{len(page.items)} pertanyaan")
        return ReviewsResponse(items=[ReviewModel.of(one) for one in page.items], next=page.next)


def _add_cases(router: APIRouter, office: Office, desk: _Desk) -> None:
    @router.get(
        "/cases",
        operation_id="eksporTinjauan",
        summary="Ekspor sebagai kasus evaluasi",
        description=f"YAML berbentuk `evals/questions`, untuk dilengkapi orang; paling banyak {_MOST_CASES}.",
        response_class=Response,
        responses={
            200: {"content": {YAML: {"schema": {"type": "array", "items": {"type": "object"}}}}},
            **described(*_PROBLEMS),
        },
    )
    async def exported(caller: Administrator, worth: _Worth = None, done: _Done = None) -> Response:
        found = await desk.newest(caller, worth, done)
        await office.note(caller.subject, "tinjau.ekspor", f"{len(found)} pertanyaan")
        name = f"tinjauan-{datetime.now(UTC):%Y%m%d}.yaml"
        return Response(
            cases(found, datetime.now(UTC)),
            media_type=YAML,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


def _add_mark(router: APIRouter, office: Office, desk: _Desk) -> None:
    @router.put(
        "/{answer_id}",
        operation_id="tandaiTinjauan",
        summary="Tandai selesai ditinjau",
        description="Atau buka lagi dengan `done: false`.",
        responses=described(Code.BAD_REQUEST, Code.ANSWER_NOT_FOUND, Code.BODY_TOO_LARGE, *_PROBLEMS),
    )
    async def mark(asked: MarkRequest, caller: Administrator, answer_id: _Id) -> MarkResponse:
        async def marked() -> None:
            if not await desk.mark(caller, answer_id, asked.done):
                raise Problem(Code.ANSWER_NOT_FOUND, "Tidak ada pertanyaan dengan pengenal itu.")

        await office.recorded(caller, "tinjau.selesai" if asked.done else "tinjau.buka", answer_id, marked)
        return MarkResponse(id=answer_id, done=asked.done)
