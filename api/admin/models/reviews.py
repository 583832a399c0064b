"""Questions to review, over the wire."""

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.models.keeping import FeedbackResponse
from tanya.state.records import Reviewed, Worth

ID = "j_k7m2x9q4w8r3t6y5u2n4"
_CITED: JsonDict = {"document": "peraturan-contoh-1-2030", "locator": "Pasal 3 ayat (2)"}
_EXAMPLE: JsonDict = {
    "id": ID,
    "question": "Kapan laporan contoh disampaikan?",
    "context": [],
    "region": None,
    "as_of": None,
    "status": "NO_EVIDENCE",
    "worth": ["refused"],
    "citations": [_CITED],
    "build": "20300131-080000-123456",
    "asked": "2030-01-31T08:00:00Z",
    "feedback": [],
    "done": None,
    "by": "",
}


class CitedModel(BaseModel):
    """Satu kutipan yang diberikan."""

    model_config = ConfigDict(title="Kutipan tersimpan", json_schema_extra={"examples": [_CITED]})

    document: Annotated[str, Field(description="Pengenal dokumen.")]
    locator: Annotated[str, Field(description="Letaknya.")]


class ReviewModel(BaseModel):
    """Satu pertanyaan untuk ditinjau; data pribadi di dalamnya disamarkan."""

    model_config = ConfigDict(title="Tinjauan", json_schema_extra={"examples": [_EXAMPLE]})

    id: Annotated[str, Field(description="Pengenal jawabannya.")]
    question: Annotated[str, Field(description="Pertanyaannya.")]
    context: Annotated[list[str], Field(description="Pertanyaan sebelumnya yang disertakan.")]
    region: Annotated[str | None, Field(description="Daerah yang disertakan.")]
    as_of: Annotated[date | None, Field(description="Tanggal yang disertakan.")]
    status: Annotated[str, Field(description="Cara pertanyaan berakhir.")]
    worth: Annotated[list[Worth], Field(description="Mengapa perlu ditinjau.")]
    citations: Annotated[list[CitedModel], Field(description="Kutipan yang diberikan.")]
    build: Annotated[str, Field(description="Indeks yang menjawab.")]
    asked: Annotated[datetime, Field(description="Kapan (UTC).")]
    feedback: Annotated[list[FeedbackResponse], Field(description="Tanggapan, yang terlama lebih dulu.")]
    done: Annotated[datetime | None, Field(description="Kapan selesai ditinjau; null bila belum.")]
    by: Annotated[str, Field(description="Siapa yang meninjau; kosong bila belum.")]

    @classmethod
    def of(cls, one: Reviewed) -> Self:
        kept = one.kept
        return cls(
            id=kept.answer_id,
            question=kept.question,
            context=list(kept.context),
            region=kept.region,
            as_of=kept.as_of,
            status=kept.status,
            worth=sorted(one.worth),
            citations=[_cited(citation) for citation in kept.citations],
            build=kept.build,
            asked=kept.asked,
            feedback=[FeedbackResponse.of(said) for said in one.feedback],
            done=one.done,
            by=one.by,
        )


def _cited(citation: str) -> CitedModel:
    """Of what is kept: the id, a space, the locator."""
    document, _, locator = citation.partition(" ")
    return CitedModel(document=document, locator=locator)


class ReviewsResponse(BaseModel):
    """Sebagian daftar tinjauan."""

    model_config = ConfigDict(
        title="Daftar tinjauan", json_schema_extra={"examples": [{"items": [_EXAMPLE], "next": None}]}
    )

    items: Annotated[list[ReviewModel], Field(description="Yang terbaru lebih dulu.")]
    next: Annotated[str | None, Field(description="`cursor` halaman berikutnya; null pada yang terakhir.")]


class MarkRequest(BaseModel):
    """Selesai ditinjau atau belum."""

    model_config = ConfigDict(
        extra="forbid", title="Tanda tinjauan", json_schema_extra={"examples": [{"done": True}]}
    )

    done: Annotated[bool, Field(description="`true` bila selesai ditinjau.")]


class MarkResponse(BaseModel):
    """Tanda yang tersimpan."""

    model_config = ConfigDict(
        title="Tanda tersimpan", json_schema_extra={"examples": [{"id": ID, "done": True}]}
    )

    id: Annotated[str, Field(description="Pengenal jawabannya.")]
    done: Annotated[bool, Field(description="Apakah selesai ditinjau.")]
