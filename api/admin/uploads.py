"""/v1/admin/uploads: documents on their way into the index."""

from collections.abc import Mapping
from typing import Any

import anyio.to_thread
from fastapi import APIRouter, Request

from api.access.caller import Caller
from api.admin.models import AdmittedModel, HeldModel, HeldResponse, UploadResponse
from api.admin.office import Administrator, Office
from api.admin.receiving import MAX_FILES, received
from api.admin.shelter import Admitted, Held, Shelter
from api.edge.problems import Code, Problem, described
from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.manifest import Source, read_manifest

UPLOADS = "/v1/admin/uploads"
MAX_UPLOAD = 500_000_000  # bytes of one request
_ANSWERS = {"": False, "false": False, "true": True}
# Read as it comes, so FastAPI is told what it would otherwise see in the parameters.
_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "additionalProperties": False,
                    "properties": {
                        "files": {
                            "type": "array",
                            "items": {"type": "string", "format": "binary"},
                            "minItems": 1,
                            "maxItems": MAX_FILES,
                            "description": "PDF, DOCX, Markdown, HTML, atau teks; paling besar 200 MB.",
                        },
                        "replace": {
                            "type": "string",
                            "enum": ["true", "false"],
                            "description": "`true` bila berkas lama bernama sama boleh diganti.",
                        },
                    },
                }
            }
        },
    }
}


def upload_routes(office: Office, shelter: Shelter, home: Home) -> APIRouter:
    router = APIRouter(prefix="/uploads")

    @router.post(
        "",
        operation_id="unggahDokumen",
        summary="Unggah dokumen",
        description="Yang dapat dibaca disimpan di server; belum dimuat ke indeks. Jenisnya dikenali dari "
        "isinya. Tiap berkas diterima atau ditolak sendiri-sendiri, dengan sebabnya.",
        status_code=201,
        responses=described(
            Code.INVALID, Code.BODY_TOO_LARGE, Code.FAILED, Code.BUSY, Code.STATE_UNAVAILABLE, Code.NO_SPACE
        ),
        openapi_extra=_FORM,
    )
    async def upload(request: Request, caller: Administrator) -> UploadResponse:
        admitted = await _taken_in(request, shelter)
        await _noted(office, caller, admitted)
        return UploadResponse(items=[AdmittedModel.of(one) for one in admitted])

    @router.get(
        "",
        operation_id="daftarUnggahan",
        summary="Daftar unggahan",
        description="Berkas yang disimpan di server, dan apakah isinya ada di indeks yang dipakai.",
        responses=described(Code.FAILED),
    )
    async def listed(_: Administrator) -> HeldResponse:
        return await anyio.to_thread.run_sync(_listed, shelter, home)

    return router


async def _taken_in(request: Request, shelter: Shelter) -> tuple[Admitted, ...]:
    declared = request.headers.get("content-length", "")
    size = int(declared) if declared.isdigit() else MAX_UPLOAD
    with shelter.arriving(size) as folder:
        try:
            form = await received(request.headers.get("content-type", ""), request.stream(), folder)
        except OSError as fault:
            raise Problem(Code.NO_SPACE) from fault
        if not form.files:
            raise Problem(Code.INVALID, "Belum ada berkas yang dikirim, tiap berkas dalam isian `files`.")
        if (replace := _ANSWERS.get(form.fields.get("replace", ""))) is None:
            raise Problem(Code.INVALID, "Isian `replace` harus `true` atau `false`.")
        return await anyio.to_thread.run_sync(shelter.admit, form.files, replace)


async def _noted(office: Office, caller: Caller, admitted: tuple[Admitted, ...]) -> None:
    for one in admitted:
        await office.note(caller.subject, "unggah", one.name, one.standing)


def _listed(shelter: Shelter, home: Home) -> HeldResponse:
    sources = _sources(home)
    return HeldResponse(items=[_held(held, sources.get(str(held.path.resolve()))) for held in shelter.held()])


def _held(held: Held, source: Source | None) -> HeldModel:
    key = source.document if source else ""
    document = key.partition(":")[2] or key  # only what is no regulation's own text names its kind
    return HeldModel.of(
        held, document, source is not None and (source.size, source.modified) == (held.size, held.modified)
    )


def _sources(home: Home) -> Mapping[str, Source]:
    """Of the served build, by path."""
    try:
        served = home.current_id()
        sources = read_manifest(home.build(served).manifest).sources if served else ()
    except BuildError:
        sources = ()
    return {source.path: source for source in sources}
