"""The service's own state over the wire."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class HealthResponse(BaseModel):
    """Keadaan layanan."""

    model_config = ConfigDict(
        title="Keadaan", json_schema_extra={"examples": [{"status": "ok", "build": "20300131-080000-a1b2"}]}
    )

    status: Annotated[str, Field(description="`ok` bila pertanyaan dapat dijawab.")]
    build: Annotated[str, Field(description="Pengenal indeks yang dipakai.")]
