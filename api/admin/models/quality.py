"""How well documents were read, over the wire."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

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
