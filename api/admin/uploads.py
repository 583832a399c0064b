"""/v1/admin/uploads: documents on their way into the index."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path as File
from typing import Annotated, Any

import anyio
import anyio.to_thread
from fastapi import APIRouter, Path, Request

from api.access.caller import Caller
from api.admin.ingesting import Ingesting
from api.admin.models.uploads import AdmittedModel, HeldModel, HeldResponse, UploadResponse
from api.admin.office import ONE_LINE, Administrator, Office
from api.admin.receiving import MAX_FILES, Form, received
from api.admin.shelter import Admitted, Held, Shelter, called
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


_Name = Annotated[
    str,
    Path(description="Nama simpannya.", pattern=ONE_LINE, examples=["peraturan-contoh.pdf"], max_length=200),
]


def upload_routes(office: Office, ingesting: Ingesting, shelter: Shelter, home: Home) -> APIRouter:
    router = APIRouter(prefix="/uploads")
    _add_upload(router, office, shelter)
    _add_list(router, shelter, home)
    _add_removal(router, office, ingesting, shelter)
    return router


def _add_upload(router: APIRouter, office: Office, shelter: Shelter) -> None:
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
        declared = request.headers.get("content-length", "")
        async with _arriving(shelter, int(declared) if declared.isdecimal() else MAX_UPLOAD) as folder:
            form = await _form(request, folder)
            admitted = await _admitted(office, caller, shelter, form)
        return UploadResponse(items=[AdmittedModel.of(one) for one in admitted])


def _add_list(router: APIRouter, shelter: Shelter, home: Home) -> None:
    @router.get(
        "",
        operation_id="daftarUnggahan",
        summary="Daftar unggahan",
        description="Berkas yang disimpan di server, dan apakah isinya ada di indeks yang dipakai.",
        responses=described(Code.FAILED),
    )
    async def listed(_: Administrator) -> HeldResponse:
        return await anyio.to_thread.run_sync(_listed, shelter, home)


def _add_removal(router: APIRouter, office: Office, ingesting: Ingesting, shelter: Shelter) -> None:
    @router.delete(
        "/{name}",
        operation_id="hapusUnggahan",
        summary="Hapus unggahan",
        description="Berkasnya saja. Isi yang sudah dimuat tetap di indeks, tetapi tanpa gambar halaman; "
        "keluarkan dengan `remove` pada pekerjaan. Tidak selama berkas itu sedang dimuat.",
        status_code=204,
        responses=described(
            Code.UPLOAD_NOT_FOUND,
            Code.INGEST_RUNNING,
            Code.INVALID,
            Code.FAILED,
            Code.BUSY,
            Code.STATE_UNAVAILABLE,
        ),
    )
    async def remove(caller: Administrator, name: _Name) -> None:
        async def removed() -> None:
            if await ingesting.reads(name):
                raise Problem(Code.INGEST_RUNNING)
            if not await anyio.to_thread.run_sync(shelter.remove, name):
                raise Problem(Code.UPLOAD_NOT_FOUND, "Tidak ada unggahan bernama itu.")

        await office.recorded(caller, "unggah.hapus", name, removed)


@asynccontextmanager
async def _arriving(shelter: Shelter, size: int) -> AsyncIterator[File]:
    """A folder for a request of that size, made and cleared on a thread: it may hold 500 MB."""
    folder = await anyio.to_thread.run_sync(shelter.open, size)
    try:
        yield folder
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(shelter.close, folder)


async def _form(request: Request, folder: File) -> Form:
    try:
        form = await received(request.headers.get("content-type", ""), request.stream(), folder)
    except OSError as fault:
        raise Problem(Code.NO_SPACE) from fault
    if not form.files:
        raise Problem(Code.INVALID, "Belum ada berkas yang dikirim, tiap berkas dalam isian `files`.")
    if form.fields.get("replace", "") not in _ANSWERS:
        raise Problem(Code.INVALID, "Isian `replace` harus `true` atau `false`.")
    return form


async def _admitted(office: Office, caller: Caller, shelter: Shelter, form: Form) -> tuple[Admitted, ...]:
    replace = _ANSWERS[form.fields.get("replace", "")]
    async with office.begun(caller, "unggah", [called(part) for part in form.files]):
        admitted = await anyio.to_thread.run_sync(shelter.admit, form.files, replace)
    for one in admitted:
        await office.note(caller.subject, "unggah", one.name, one.outcome)
    return admitted


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
