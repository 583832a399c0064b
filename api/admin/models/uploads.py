"""Uploads and what is asked of an ingest, over the wire."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.admin.office import ONE_LINE
from api.admin.shelter import Admitted, Held, Outcome

_ADMITTED: JsonDict = {"name": "peraturan-contoh.pdf", "standing": "baru", "size": 120345, "reason": ""}
_HELD: JsonDict = {
    "name": "peraturan-contoh.pdf",
    "size": 120345,
    "document": "peraturan-contoh-1-2030",
    "indexed": True,
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
