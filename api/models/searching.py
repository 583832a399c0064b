"""What is found, over the wire."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.models.asking import HIT, HitModel
from tanya.domain.answer import Hit
from tanya.domain.document import Kind
from tanya.wire import hit_object

_FOUND: JsonDict = {
    **HIT,
    "title": "Peraturan Contoh Nomor 1 Tahun 2030 tentang Contoh",
    "kind": "naskah",
    "text": "Pasal 3\n(2) Laporan contoh disampaikan satu kali dalam setahun.",
}


class FoundModel(HitModel):
    """Temuan pencarian dengan judul dan isinya."""

    model_config = ConfigDict(title="Temuan pencarian", json_schema_extra={"examples": [_FOUND]})

    title: Annotated[str, Field(description="Judul dokumen.")]
    kind: Annotated[Kind, Field(description="Jenis dokumen; `ringkasan` bukan naskah resmi.")]
    text: Annotated[str, Field(description="Isi bagian itu, kata demi kata.")]


class SearchResponse(BaseModel):
    """Hasil pencarian."""

    model_config = ConfigDict(
        title="Hasil pencarian",
        json_schema_extra={
            "examples": [{"query": "jadwal laporan contoh", "hits": [_FOUND], "warnings": []}]
        },
    )

    query: Annotated[str, Field(description="Kata yang dicari.")]
    hits: Annotated[list[FoundModel], Field(description="Temuan, yang paling cocok lebih dulu.")]
    warnings: Annotated[
        list[str], Field(description="Yang perlu diketahui, misalnya bahwa daerahnya tidak dikenal.")
    ] = []


def found_model(hit: Hit) -> FoundModel:
    """A hit with what is needed to read it."""
    document = hit.document
    return FoundModel.model_validate(
        {**hit_object(hit), "title": document.title, "kind": document.kind, "text": hit.passage.text}
    )
