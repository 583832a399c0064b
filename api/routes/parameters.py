"""Parameters that several endpoints take."""

from typing import Annotated

from fastapi import Path, Query

from api.edge.problems import Code, Problem, question_too_long
from api.models.asking import Day
from tanya.domain.document import Kind

# Slashes stand in the ids of regions' documents; what has another form names no document.
DocumentId = Annotated[
    str,
    Path(
        description="Pengenal dokumen.",
        examples=["peraturan-contoh-1-2030"],
        pattern=r"^[a-z0-9][a-z0-9._/-]*$",
        max_length=200,
    ),
]
OfKind = Annotated[
    Kind | None,
    Query(
        alias="kind",
        description="Jenis dokumen; tanpa ini naskah didahulukan daripada ringkasan dengan pengenal itu.",
        examples=["naskah"],
    ),
]
Place = Annotated[
    str,
    Query(
        alias="locator",
        description="Letak ketentuan seperti ditulis dalam jawaban.",
        examples=["Pasal 3 ayat (2)"],
        min_length=1,
        max_length=500,
    ),
]
Region = Annotated[
    str | None,
    Query(
        description="Daerah penanya, seperti dalam `/v1/regions`. Daerah yang tidak punya dokumen dalam "
        "koleksi disebut dalam `warnings`.",
        examples=["Kota Contoh"],
        max_length=200,
    ),
]
AsOf = Annotated[
    Day | None,
    Query(
        description="Menurut peraturan yang berlaku pada tanggal ini; kosong berarti hari ini.",
        examples=["2030-01-31"],
    ),
]


def check_length(text: str, most: int) -> None:
    """Raises Problem for a question that is empty or longer than the settings allow."""
    if not text.strip():
        raise Problem(Code.QUESTION_EMPTY)
    if len(text) > most:
        raise question_too_long(len(text), most)
