"""Uploads, builds, how well documents were read, and questions to review, over the wire."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.admin.office import ONE_LINE
from api.admin.shelter import Admitted, Held, Outcome
from tanya.library.shelf import Shelved

_BUILD_ID = "20300131-080000-123456"
_ADMITTED: JsonDict = {"name": "peraturan-contoh.pdf", "standing": "baru", "size": 120345, "reason": ""}
_HELD: JsonDict = {
    "name": "peraturan-contoh.pdf",
    "size": 120345,
    "document": "peraturan-contoh-1-2030",
    "indexed": True,
}
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
_Size = Annotated[int, Field(description="Byte.")]


class AdmittedModel(BaseModel):
    """Satu berkas yang dikirim."""

    model_config = ConfigDict(title="Berkas diterima", json_schema_extra={"examples": [_ADMITTED]})

    name: Annotated[str, Field(description="Nama simpannya, yang dipakai pada `files` pekerjaan.")]
    standing: Annotated[
        Outcome,
        Field(description="`baru`, `sama` (isinya sudah ada), `diganti`, atau `ditolak`."),
    ]
    size: _Size
    reason: Annotated[str, Field(description="Mengapa ditolak, dan jalan keluarnya.")]

    @classmethod
    def of(cls, one: Admitted) -> Self:
        return cls(name=one.name, standing=one.outcome, size=one.size, reason=one.reason)


class UploadResponse(BaseModel):
    """Hasil satu unggahan, berkas demi berkas."""

    model_config = ConfigDict(title="Unggahan", json_schema_extra={"examples": [{"items": [_ADMITTED]}]})

    items: Annotated[list[AdmittedModel], Field(description="Menurut urutan kirimnya.")]


class HeldModel(BaseModel):
    """Satu berkas di unggahan."""

    model_config = ConfigDict(title="Berkas unggahan", json_schema_extra={"examples": [_HELD]})

    name: Annotated[str, Field(description="Namanya.")]
    size: _Size
    document: Annotated[str, Field(description="Dokumen yang dibaca darinya; kosong bila belum.")]
    indexed: Annotated[bool, Field(description="Apakah isinya yang sekarang ada di indeks yang dipakai.")]

    @classmethod
    def of(cls, held: Held, document: str, indexed: bool) -> Self:
        return cls(name=held.name, size=held.size, document=document, indexed=indexed)


class HeldResponse(BaseModel):
    """Isi unggahan."""

    model_config = ConfigDict(title="Daftar unggahan", json_schema_extra={"examples": [{"items": [_HELD]}]})

    items: Annotated[list[HeldModel], Field(description="Menurut abjad.")]


_FileName = Annotated[str, Field(pattern=ONE_LINE, min_length=1, max_length=200)]


class JobRequest(BaseModel):
    """Apa yang dimuat dan dikeluarkan."""

    model_config = ConfigDict(
        extra="forbid",
        title="Permintaan muat",
        json_schema_extra={"examples": [{"files": ["peraturan-contoh.pdf"], "remove": []}]},
    )

    files: Annotated[
        list[_FileName],
        Field(
            description="Nama unggahan; tanpa ini, yang pernah dimuat diperbarui bila berubah.",
            max_length=500,
        ),
    ] = []
    remove: Annotated[
        list[_FileName],
        Field(description="Pengenal dokumen atau nama berkas yang dikeluarkan dari indeks.", max_length=100),
    ] = []


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
        Field(description="Yang menjawab di proses ini; menyusul dalam satu detik, kecuali indeksnya rusak."),
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
