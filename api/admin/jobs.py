"""One ingest that an administrator began, from its start to its end: in memory, on disk and over the wire."""

import json
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

_MOST = 500  # lines of a kind; more tell nobody anything
JOB_ID = r"^\d{8}-\d{6}-[0-9a-f]{8}$"
_EXAMPLE: JsonDict = {
    "id": "20300131-080000-5f0c9a52",
    "state": "selesai",
    "by": "key:k_m4n7p2q9",
    "started": "2030-01-31T08:00:00Z",
    "ended": "2030-01-31T08:01:10Z",
    "files": ["peraturan-contoh.pdf"],
    "removed": [],
    "step": "Memeriksa indeks",
    "done": 1,
    "total": 1,
    "rows": [
        {
            "file": "peraturan-contoh.pdf",
            "document": "peraturan-contoh-1-2030",
            "pages": 12,
            "pasal": 9,
            "passages": 31,
            "warnings": [],
        }
    ],
    "faults": [],
    "notes": [],
    "build": "20300131-080000-123456",
    "changed": True,
    "reason": "",
}


class JobState(StrEnum):
    """Programs rely on the values."""

    RUNNING = "berjalan"
    DONE = "selesai"
    FAILED = "gagal"
    CANCELLED = "dibatalkan"
    INTERRUPTED = "terputus"


class Row(BaseModel):
    """Satu berkas yang termuat."""

    model_config = ConfigDict(
        frozen=True, title="Berkas termuat", json_schema_extra={"examples": _EXAMPLE["rows"]}
    )

    file: Annotated[str, Field(description="Nama berkas.")]
    document: Annotated[str, Field(description="Dokumennya; kosong bila berkas lain lebih lengkap.")]
    pages: Annotated[int, Field(description="Jumlah halaman.")]
    pasal: Annotated[int, Field(description="Jumlah pasal.")]
    passages: Annotated[int, Field(description="Jumlah bagian teks.")]
    warnings: Annotated[list[str], Field(description="Yang perlu diperiksa orang.")]


class Fault(BaseModel):
    """Satu berkas yang tidak dapat dimuat."""

    model_config = ConfigDict(
        frozen=True,
        title="Berkas gagal",
        json_schema_extra={
            "examples": [{"file": "contoh.pdf", "reason": "berkas kosong; unduh ulang dari sumbernya"}]
        },
    )

    file: Annotated[str, Field(description="Nama berkas.")]
    reason: Annotated[str, Field(description="Sebabnya, dan jalan keluarnya.")]


class Job(BaseModel):
    """Satu pemuatan dokumen ke indeks."""

    model_config = ConfigDict(frozen=True, title="Pekerjaan", json_schema_extra={"examples": [_EXAMPLE]})

    id: Annotated[str, Field(description="Pengenalnya.", pattern=JOB_ID)]
    state: Annotated[
        JobState,
        Field(description="`berjalan`, lalu `selesai`, `gagal`, `dibatalkan`, atau `terputus`."),
    ]
    by: Annotated[str, Field(description="Siapa yang memulai.")]
    started: Annotated[datetime, Field(description="Mulai (UTC).")]
    ended: Annotated[datetime | None, Field(description="Berakhir (UTC); null selama berjalan.")] = None
    files: Annotated[tuple[str, ...], Field(description="Unggahan yang dimuat.")] = ()
    removed: Annotated[tuple[str, ...], Field(description="Dokumen atau berkas yang dikeluarkan.")] = ()
    step: Annotated[str, Field(description="Yang sedang dikerjakan.")] = ""
    done: Annotated[int, Field(description="Bagian langkah itu yang sudah selesai.")] = 0
    total: Annotated[int, Field(description="Jumlah bagian langkah itu.")] = 0
    rows: Annotated[tuple[Row, ...], Field(description="Berkas yang termuat.")] = ()
    faults: Annotated[tuple[Fault, ...], Field(description="Berkas yang tidak dapat dimuat.")] = ()
    notes: Annotated[tuple[str, ...], Field(description="Catatan pemuatan.")] = ()
    build: Annotated[str, Field(description="Indeks yang dihasilkan; kosong bila tidak sampai selesai.")] = ""
    changed: Annotated[bool, Field(description="Apakah indeksnya baru; bila tidak, isinya sama.")] = False
    reason: Annotated[str, Field(description="Mengapa tidak selesai; kosong bila selesai.")] = ""

    @property
    def running(self) -> bool:
        return self.state is JobState.RUNNING


class JobsResponse(BaseModel):
    """Pekerjaan terakhir."""

    model_config = ConfigDict(
        title="Daftar pekerjaan", json_schema_extra={"examples": [{"items": [_EXAMPLE]}]}
    )

    items: Annotated[list[Job], Field(description="Yang terbaru lebih dulu.")]


def advanced(job: Job, line: bytes) -> Job:
    """The job after a line of `tanya ingest --json`; what is no such line changes nothing."""
    try:
        told = json.loads(line)
        return job.model_copy(update=_changes(job, told))
    except (ValueError, KeyError, TypeError):
        return job


def _changes(job: Job, told: Mapping[str, Any]) -> dict[str, Any]:
    match told["event"]:
        case "step":
            return {"step": str(told["step"]), "total": int(told["total"]), "done": 0}
        case "advance":
            return {"done": int(told["done"])}
        case "row":
            return {"rows": (*job.rows, Row.model_validate(told))[:_MOST]}
        case "fault":
            return {"faults": (*job.faults, Fault.model_validate(told))[:_MOST]}
        case "note":
            return {"notes": (*job.notes, str(told["said"]))[:_MOST]}
        case "done":
            return {"build": str(told["build"]), "changed": bool(told["changed"])}
    return {}
