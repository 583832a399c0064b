"""Parameters that several endpoints take."""

from typing import Annotated

from fastapi import Path, Query

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
