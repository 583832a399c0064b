"""The indexes that are kept, over the wire."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from tanya.library.shelf import Shelved

_BUILD_ID = "20300131-080000-123456"
_BUILD: JsonDict = {
    "id": _BUILD_ID,
    "created": "2030-01-31T08:00:00Z",
    "served": True,
    "documents": 12,
    "pages": 340,
    "pasal": 210,
    "passages": 1480,
    "fault": "",
}


class BuildModel(BaseModel):
    """Satu indeks yang disimpan."""

    model_config = ConfigDict(title="Indeks", json_schema_extra={"examples": [_BUILD]})

    id: Annotated[str, Field(description="Pengenalnya.")]
    created: Annotated[datetime | None, Field(description="Dibuat (UTC); null bila tidak terbaca.")]
    served: Annotated[bool, Field(description="Apakah yang sekarang dipakai.")]
    documents: Annotated[int, Field(description="Jumlah dokumen.")]
    pages: Annotated[int, Field(description="Jumlah halaman.")]
    pasal: Annotated[int, Field(description="Jumlah pasal.")]
    passages: Annotated[int, Field(description="Jumlah bagian teks.")]
    fault: Annotated[str, Field(description="Mengapa tidak terbaca; kosong bila terbaca.")]

    @classmethod
    def of(cls, build: Shelved) -> Self:
        counts = build.manifest.counts if build.manifest else None
        return cls(
            id=build.id,
            created=datetime.fromisoformat(build.manifest.created) if build.manifest else None,
            served=build.served,
            documents=counts.documents if counts else 0,
            pages=counts.pages if counts else 0,
            pasal=counts.pasal if counts else 0,
            passages=counts.passages if counts else 0,
            fault=build.fault,
        )


class BuildsResponse(BaseModel):
    """Indeks yang disimpan."""

    model_config = ConfigDict(
        title="Daftar indeks",
        json_schema_extra={"examples": [{"served": _BUILD_ID, "answering": _BUILD_ID, "items": [_BUILD]}]},
    )

    served: Annotated[str | None, Field(description="Yang ditunjuk untuk dipakai.")]
    answering: Annotated[
        str,
        Field(description="Yang menjawab di proses ini; menyusul begitu siap, kecuali indeksnya rusak."),
    ]
    items: Annotated[list[BuildModel], Field(description="Yang terbaru lebih dulu.")]


class VerifiedResponse(BaseModel):
    """Hasil pemeriksaan satu indeks."""

    model_config = ConfigDict(
        title="Pemeriksaan indeks",
        json_schema_extra={"examples": [{"id": _BUILD_ID, "sound": True, "problems": []}]},
    )

    id: Annotated[str, Field(description="Indeks yang diperiksa.")]
    sound: Annotated[bool, Field(description="Apakah utuh.")]
    problems: Annotated[list[str], Field(description="Yang tidak beres, satu baris masing-masing.")]


class ServedResponse(BaseModel):
    """Indeks yang sekarang ditunjuk."""

    model_config = ConfigDict(
        title="Indeks dipakai", json_schema_extra={"examples": [{"served": _BUILD_ID, "before": None}]}
    )

    served: Annotated[str, Field(description="Yang dipakai mulai sekarang.")]
    before: Annotated[str | None, Field(description="Yang dipakai sebelumnya.")]
