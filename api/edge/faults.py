"""Which exception becomes which problem."""

import logging
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.edge.methods import allowed
from api.edge.problems import Busy, Code, FieldFault, Problem, problem_response
from tanya.errors import StateError, TanyaError

_log = logging.getLogger(__name__)

BUSY_RETRY = "2"  # seconds
STATE_RETRY = "5"
UNAVAILABLE_RETRY = "30"


def install_faults(app: FastAPI) -> None:
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(Busy, _busy)
    app.add_exception_handler(TanyaError, _unavailable)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def refusal(fault: Problem | TanyaError) -> JSONResponse:
    """The response to what was raised before a route was found."""
    if isinstance(fault, Problem):
        return problem_response(fault.code, fault.detail, headers=fault.headers)
    code = code_of(fault)
    retry = STATE_RETRY if code is Code.STATE_UNAVAILABLE else UNAVAILABLE_RETRY
    return problem_response(code, headers={"Retry-After": retry})


def code_of(fault: TanyaError) -> Code:
    """The problem that a fault of the inside is told as; what it is stands in the log."""
    _log.error("%s: %s", type(fault).__name__, fault)
    return Code.STATE_UNAVAILABLE if isinstance(fault, StateError) else Code.UNAVAILABLE


async def _problem(_: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, Problem)
    return refusal(fault)


async def _busy(_: Request, __: Exception) -> JSONResponse:
    return problem_response(Code.BUSY, headers={"Retry-After": BUSY_RETRY})


async def _unavailable(_: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, TanyaError)
    return refusal(fault)


_BY_STATUS = {400: Code.BAD_REQUEST, 404: Code.NOT_FOUND, 405: Code.METHOD_NOT_ALLOWED}


async def _http(request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, HTTPException)
    code = _BY_STATUS.get(fault.status_code, Code.REFUSED)
    headers = dict(fault.headers or {})
    if code is Code.METHOD_NOT_ALLOWED and (methods := allowed(request)):
        headers["Allow"] = methods
    return problem_response(code, status=fault.status_code, headers=headers)


# Of a check of ours: its message is fit to be shown, and holds nothing of the request.
OWN_WORDS = "own_words"

_MESSAGES = {
    "missing": "wajib diisi",
    "json_invalid": "bukan JSON yang sah",
    "extra_forbidden": "ada isian yang tidak dikenal",
    "model_attributes_type": "harus objek JSON dengan Content-Type: application/json",
    "string_type": "harus teks",
    "string_unicode": "berisi karakter yang tidak sah",
    "string_too_short": "tidak boleh kosong",
    "string_pattern_mismatch": "bentuknya tidak sah",
    "list_type": "harus daftar",
    "bool_type": "harus true atau false",
    "union_tag_invalid": "nilai itu tidak dikenal",
    "union_tag_not_found": "harus objek dengan `role`",
    "int_parsing": "harus bilangan bulat",
}
# With what the description of the field allows.
_BOUNDS = {
    "enum": "harus salah satu dari {expected}",
    "literal_error": "harus salah satu dari {expected}",
    "string_too_long": "paling banyak {max_length} karakter",
    "too_long": "paling banyak {max_length} butir",
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
}


async def _invalid(_: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, RequestValidationError)
    faults = tuple(dict.fromkeys(field_fault(error) for error in fault.errors()))
    listed = "; ".join(f"{fault.field}: {fault.message}" for fault in faults)
    return problem_response(Code.INVALID, f"Ada isian yang tidak sah: {listed}.", faults=faults)


def field_fault(error: Mapping[str, Any]) -> FieldFault:
    """Of what pydantic found; nothing of the request is in it."""
    kind = str(error["type"])
    message = _bounded(kind, error.get("ctx", {})) or _MESSAGES.get(kind, "tidak sah")
    if kind.startswith("date"):
        message = "harus tanggal, misalnya 2030-01-31"
    if kind == OWN_WORDS:
        message = str(error["msg"])
    place = [str(step) for step in error["loc"]]
    # An unknown field's name and a JSON fault's position come from the request: they are not repeated.
    known = place[:1] if kind in ("extra_forbidden", "json_invalid") else place[1:] or place
    return FieldFault(".".join(known), message)


def _bounded(kind: str, allowed: Mapping[str, Any]) -> str:
    """What would be right, of faults that pydantic tells it of; empty for others."""
    if kind not in _BOUNDS:
        return ""
    # pydantic lists values as `'up' or 'down'`.
    expected = str(allowed.get("expected", "")).replace("'", "").replace(" or ", ", ")
    return _BOUNDS[kind].format_map({**allowed, "expected": expected})
