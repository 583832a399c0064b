"""GET /v1/status, /v1/compare and /v1/predikat: questions that are filled in, answered as every other."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Response

from api.access.caller import Caller
from api.access.scopes import may
from api.desk import Desk
from api.edge.problems import Code, described
from api.ledger import Ledger
from api.models.asking import AskResponse, written
from api.routes.parameters import AsOf
from tanya.domain.answer import Question
from tanya.questions import SCORE, of_comparison, of_predikat, of_standing
from tanya.state.records import Scope

_MOST = 200  # characters of a field
_FILLED: dict[str, Any] = {"max_length": _MOST, "pattern": r"\S"}
_Regulation = Annotated[
    str, Query(description="Peraturannya.", examples=["Peraturan Contoh 1/2030"], **_FILLED)
]
_Left = Annotated[
    str, Query(description="Yang dibandingkan.", examples=["Peraturan Contoh 1/2030"], **_FILLED)
]
_Right = Annotated[str, Query(description="Bandingannya.", examples=["Peraturan Contoh 2/2031"], **_FILLED)]
_About = Annotated[
    str, Query(description="Hal yang dibandingkan.", examples=["jadwal laporan"], max_length=_MOST)
]
_Score = Annotated[
    str, Query(description="Nilainya.", examples=["75,5"], pattern=f"^{SCORE.pattern}$", max_length=_MOST)
]
_Rule = Annotated[
    str,
    Query(
        alias="regulation",
        description="Nilai apa (`AKIP`, `RB`, `SPBE`, `IKM`), atau peraturan yang dipakai menilai.",
        examples=["AKIP"],
        **_FILLED,
    ),
]
_May = Annotated[Caller, Depends(may(Scope.ASK))]
_PROBLEMS = (Code.INVALID, Code.FAILED, Code.BUSY, Code.UNAVAILABLE, Code.STATE_UNAVAILABLE)
_ALIKE: dict[str, Any] = {"response_model": AskResponse, "responses": described(*_PROBLEMS)}


def form_routes(desk: Desk, ledger: Ledger) -> APIRouter:
    router = APIRouter(tags=["Tanya jawab"])
    answered = _Filled(desk, ledger)
    _add_status(router, answered)
    _add_comparison(router, answered)
    _add_predikat(router, answered)
    return router


class _Filled:
    """A form's question, answered for its caller and kept."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        self._desk, self._ledger = desk, ledger

    async def __call__(self, caller: Caller, question: Question) -> Response:
        answer = await self._desk.of(caller.counted).ask(question)
        record = await self._ledger.keep(caller, question, answer)
        return Response(written(record), media_type="application/json")


def _add_status(router: APIRouter, answered: _Filled) -> None:
    @router.get(
        "/status",
        operation_id="statusPeraturan",
        summary="Apakah peraturan masih berlaku",
        description="Keberlakuan satu peraturan, dengan kutipan yang membuktikannya.",
        **_ALIKE,
    )
    async def status(caller: _May, regulation: _Regulation, as_of: AsOf = None) -> Response:
        return await answered(caller, Question(of_standing(regulation), as_of=as_of))


def _add_comparison(router: APIRouter, answered: _Filled) -> None:
    @router.get(
        "/compare",
        operation_id="bandingkan",
        summary="Bandingkan dua hal",
        description="Dua peraturan, ketentuan, atau istilah berdampingan; `table` memuat tabelnya.",
        **_ALIKE,
    )
    async def compare(
        caller: _May, left: _Left, right: _Right, about: _About = "", as_of: AsOf = None
    ) -> Response:
        return await answered(caller, Question(of_comparison(left, right, about.strip()), as_of=as_of))


def _add_predikat(router: APIRouter, answered: _Filled) -> None:
    @router.get(
        "/predikat",
        operation_id="predikatNilai",
        summary="Predikat sebuah nilai",
        description="Predikat dengan rentangnya, menurut peraturan yang berlaku atau yang disebut.",
        **_ALIKE,
    )
    async def predikat(caller: _May, score: _Score, rule: _Rule = "AKIP", as_of: AsOf = None) -> Response:
        return await answered(caller, Question(of_predikat(score, rule), as_of=as_of))
