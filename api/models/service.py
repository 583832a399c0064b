"""The service's own state, and what one may ask it, over the wire."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

_BUILD = "20300131-080000-a1b2"
_REGION: JsonDict = {"name": "Kota Contoh", "documents": 3}


class HealthResponse(BaseModel):
    """Keadaan layanan."""

    model_config = ConfigDict(
        title="Keadaan", json_schema_extra={"examples": [{"status": "ok", "build": _BUILD}]}
    )

    status: Annotated[str, Field(description="`ok` bila pertanyaan dapat dijawab.")]
    build: Annotated[str, Field(description="Pengenal indeks yang dipakai.")]


class ReadyResponse(HealthResponse):
    """Kesiapan layanan, bagian demi bagian."""

    model_config = ConfigDict(
        title="Kesiapan",
        json_schema_extra={
            "examples": [
                {"status": "ok", "build": _BUILD, "database": "ok", "composer": "kutipan", "vectors": "ok"}
            ]
        },
    )

    database: Annotated[str, Field(description="`ok` bila basis data menjawab.")]
    composer: Annotated[
        str,
        Field(
            description="`kutipan`, atau nama model bahasa; yang beristirahat digantikan kutipan untuk "
            "sementara."
        ),
    ]
    vectors: Annotated[
        str,
        Field(description="`ok`, atau `kata saja` selama server vektor tidak menjawab."),
    ]


class SuggestionsResponse(BaseModel):
    """Contoh pertanyaan."""

    model_config = ConfigDict(
        title="Contoh pertanyaan",
        json_schema_extra={"examples": [{"items": ["Kapan laporan contoh disampaikan?"]}]},
    )

    items: Annotated[list[str], Field(description="Pertanyaan yang dapat dijawab dari koleksi ini.")]


class RegionModel(BaseModel):
    """Satu daerah."""

    model_config = ConfigDict(title="Daerah", json_schema_extra={"examples": [_REGION]})

    name: Annotated[str, Field(description="Namanya; dipakai sebagai `region`.")]
    documents: Annotated[int, Field(description="Jumlah dokumen daerah itu.")]


class RegionsResponse(BaseModel):
    """Daerah dalam koleksi."""

    model_config = ConfigDict(title="Daftar daerah", json_schema_extra={"examples": [{"items": [_REGION]}]})

    items: Annotated[list[RegionModel], Field(description="Daerah menurut abjad.")]
