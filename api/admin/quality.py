"""GET /v1/admin/quality: how well documents were read, as `tanya doctor` tells it."""

import json
from typing import Annotated

import anyio.to_thread
from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.admin.commands import WRONG_USE
from api.admin.office import ONE_LINE, Administrator, Office
from api.edge.problems import Code, Problem, described
from tanya.errors import BuildError
from tanya.library.layout import Home

_SPOT: JsonDict = {"page": 2, "said": "Pasal 4 tidak ditemukan setelah ini"}
_DOUBT: JsonDict = {
    "flaw": "pasal-hilang",
    "said": "pasal tidak ditemukan: 4 (halaman 2, 3)",
    "advice": "periksa naskahnya",
    "pages": [_SPOT],
}
_CHECKED: JsonDict = {
    "document": "peraturan-contoh-1-2030",
    "kind": "naskah",
    "title": "Peraturan Contoh 1/2030",
    "file": "peraturan-contoh.pdf",
    "state": "utuh",
    "pages": 12,
    "recognised": 10,
    "confidence": 0.97,
    "pasal": 9,
    "tables": 0,
    "rows": 0,
    "unresolved": 0,
    "weight": 4,
    "doubts": [_DOUBT],
    "notes": [],
}
_QUALITY: JsonDict = {
    "build": "20300131-080000-123456",
    "created": "2030-01-31T08:00:00Z",
    "doubtful": 1,
    "pages": 12,
    "recognised": 10,
    "documents": [_CHECKED],
    "notes": [],
}


class SpotModel(BaseModel):
    """Satu halaman yang perlu dilihat."""

    model_config = ConfigDict(title="Halaman", json_schema_extra={"examples": [_SPOT]})

    page: Annotated[int, Field(description="Halaman, mulai 1.")]
    said: Annotated[str, Field(description="Yang perlu dilihat di sana.")]


class DoubtModel(BaseModel):
    """Satu hal yang meragukan pada satu dokumen."""

    model_config = ConfigDict(title="Keraguan", json_schema_extra={"examples": [_DOUBT]})

    flaw: Annotated[str, Field(description="Kode tetap untuk program.")]
    said: Annotated[str, Field(description="Apa yang meragukan.")]
    advice: Annotated[str, Field(description="Jalan keluarnya; boleh kosong.")]
    pages: Annotated[list[SpotModel], Field(description="Halamannya.")]


class CheckedModel(BaseModel):
    """Mutu bacaan satu dokumen."""

    model_config = ConfigDict(title="Mutu dokumen", json_schema_extra={"examples": [_CHECKED]})

    document: Annotated[str, Field(description="Pengenal dokumen.")]
    kind: Annotated[str, Field(description="Jenisnya.")]
    title: Annotated[str, Field(description="Judulnya.")]
    file: Annotated[str, Field(description="Nama berkasnya.")]
    state: Annotated[str, Field(description="`utuh`, `berubah`, `hilang`, atau `tidak-ada`.")]
    pages: Annotated[int, Field(description="Jumlah halaman; 0 bila tak berhalaman.")]
    recognised: Annotated[int, Field(description="Halaman yang dibaca dari gambarnya (OCR).")]
    confidence: Annotated[float | None, Field(description="Keyakinan OCR, 0 sampai 1; null bila tanpa OCR.")]
    pasal: Annotated[int | None, Field(description="Pasal di batang tubuh; null bila bukan peraturan.")]
    tables: Annotated[int, Field(description="Jumlah tabel.")]
    rows: Annotated[int, Field(description="Baris seluruh tabelnya.")]
    unresolved: Annotated[int | None, Field(description="Rujukan yang tidak menemukan tujuannya.")]
    weight: Annotated[int, Field(description="Beratnya; 0 bila tidak ada yang meragukan.")]
    doubts: Annotated[list[DoubtModel], Field(description="Yang terberat lebih dulu.")]
    notes: Annotated[list[str], Field(description="Catatan yang bukan kesalahan dokumennya.")]


class QualityResponse(BaseModel):
    """Mutu bacaan indeks yang dipakai."""

    model_config = ConfigDict(title="Mutu indeks", json_schema_extra={"examples": [_QUALITY]})

    build: Annotated[str, Field(description="Pengenal indeks.")]
    created: Annotated[str, Field(description="Dibuat (UTC).")]
    doubtful: Annotated[int, Field(description="Dokumen yang perlu diperiksa.")]
    pages: Annotated[int, Field(description="Halaman seluruhnya.")]
    recognised: Annotated[int, Field(description="Halaman hasil OCR.")]
    documents: Annotated[list[CheckedModel], Field(description="Yang paling perlu dibenahi lebih dulu.")]
    notes: Annotated[list[str], Field(description="Catatan atas seluruh indeks.")]


_Document = Annotated[
    str | None,
    Query(
        description="Satu dokumen saja: pengenal atau nama berkasnya.",
        examples=["peraturan-contoh-1-2030"],
        pattern=ONE_LINE,
        max_length=200,
    ),
]
_Own = Annotated[bool, Query(description="Termasuk ringkasan dan data bawaan tanya.", examples=[False])]


def quality_routes(office: Office, home: Home) -> APIRouter:
    router = APIRouter(prefix="/quality")

    @router.get(
        "",
        operation_id="mutuDokumen",
        summary="Mutu bacaan dokumen",
        description="Apa yang perlu diperiksa orang pada indeks yang dipakai, dokumen demi dokumen; sama "
        "dengan `tanya doctor`.",
        responses=described(
            Code.BUILD_NOT_FOUND, Code.DOCUMENT_NOT_FOUND, Code.INVALID, Code.FAILED, Code.BUSY
        ),
    )
    async def quality(_: Administrator, document: _Document = None, own: _Own = False) -> QualityResponse:
        if await anyio.to_thread.run_sync(home.current_id) is None:
            raise Problem(Code.BUILD_NOT_FOUND)
        chosen = [f"--dokumen={document}"] if document is not None else []
        done = await office.command("doctor", "--json", *chosen, *(["--semua"] if own else []))
        if done.code == WRONG_USE:
            raise Problem(Code.DOCUMENT_NOT_FOUND)
        try:
            return QualityResponse.model_validate(json.loads(done.out))
        except ValueError as fault:
            raise BuildError(f"tanya doctor: {' '.join(done.said[-1:]) or done.code}") from fault

    return router
