"""Feedback, conversations and a caller's own data over the wire."""

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.models.asking import Text
from tanya.state.records import (
    Conversation,
    Counts,
    Event,
    Feedback,
    Kept,
    Listed,
    PersonalData,
    Turn,
    Verdict,
)

_ANSWER_ID = "j_k7m2x9q4w8r3t6y5u2n4"
_CONVERSATION_ID = "c_h3v8b2n6m4k9x7z5p2r6"
_MOMENT = "2030-01-31T08:00:00Z"
_TURN: JsonDict = {"question": "Kapan laporan contoh disampaikan?", "answer": _ANSWER_ID, "asked": _MOMENT}
_LISTED: JsonDict = {
    "id": _CONVERSATION_ID,
    "title": "Kapan laporan contoh disampaikan?",
    "created": _MOMENT,
    "changed": _MOMENT,
    "turns": 1,
}
_CONVERSATION: JsonDict = {
    "id": _CONVERSATION_ID,
    "title": "Kapan laporan contoh disampaikan?",
    "created": _MOMENT,
    "turns": [_TURN],
}
_FEEDBACK: JsonDict = {
    "id": "f_q2w8e4r6t9y3u5i7p2a6",
    "answer": _ANSWER_ID,
    "verdict": "down",
    "reasons": ["kutipan kurang tepat"],
    "comment": "Yang saya cari jadwalnya.",
    "given": _MOMENT,
}
_KEPT: JsonDict = {
    "id": _ANSWER_ID,
    "question": "Kapan laporan contoh disampaikan?",
    "context": [],
    "region": None,
    "as_of": None,
    "status": "ANSWERED",
    "citations": ["peraturan-contoh-1-2030 Pasal 3 ayat (2)"],
    "asked": _MOMENT,
}
_EVENT: JsonDict = {
    "at": _MOMENT,
    "action": "data.ekspor",
    "object": "key:k_b4n8m2x6z9p3r7t5y2w6",
    "outcome": "1 percakapan, 1 pertanyaan di dalamnya, 1 jawaban",
}
_COUNTS: JsonDict = {"conversations": 1, "answers": 4, "feedback": 1}
_Id = Annotated[str, Field(description="Pengenalnya.")]
_Moment = Annotated[datetime, Field(description="Kapan (UTC).")]


class FeedbackRequest(BaseModel):
    """Penilaian atas satu jawaban."""

    model_config = ConfigDict(
        extra="forbid",
        title="Penilaian",
        json_schema_extra={
            "examples": [{key: _FEEDBACK[key] for key in ("answer", "verdict", "reasons", "comment")}]
        },
    )

    answer: Annotated[str, Field(description="`id` jawaban itu.", max_length=100)]
    verdict: Annotated[Verdict, Field(description="`up` bila membantu, `down` bila tidak.")]
    reasons: Annotated[
        list[Annotated[Text, Field(max_length=100)]],
        Field(description="Alasan singkat, misalnya `kutipan kurang tepat`.", max_length=10),
    ] = []
    comment: Annotated[Text, Field(description="Keterangan bebas.", max_length=2000)] = ""


class FeedbackResponse(BaseModel):
    """Penilaian yang tersimpan; data pribadi di dalamnya disamarkan."""

    model_config = ConfigDict(title="Penilaian tersimpan", json_schema_extra={"examples": [_FEEDBACK]})

    id: _Id
    answer: Annotated[str, Field(description="`id` jawaban yang dinilai.")]
    verdict: Annotated[Verdict, Field(description="`up` atau `down`.")]
    reasons: Annotated[list[str], Field(description="Alasannya.")]
    comment: Annotated[str, Field(description="Keterangannya.")]
    given: _Moment

    @classmethod
    def of(cls, given: Feedback) -> Self:
        return cls(
            id=given.id,
            answer=given.answer_id,
            verdict=given.verdict,
            reasons=list(given.reasons),
            comment=given.comment,
            given=given.given,
        )


class TurnModel(BaseModel):
    """Satu pertanyaan dalam percakapan."""

    model_config = ConfigDict(title="Giliran", json_schema_extra={"examples": [_TURN]})

    question: Annotated[str, Field(description="Pertanyaannya; data pribadi disamarkan.")]
    answer: Annotated[str | None, Field(description="`id` jawabannya; null bila tidak disimpan.")]
    asked: _Moment

    @classmethod
    def of(cls, turn: Turn) -> Self:
        return cls(question=turn.question, answer=turn.answer_id, asked=turn.asked)


class ConversationRequest(BaseModel):
    """Percakapan baru; belum ada yang dapat diisi."""

    model_config = ConfigDict(extra="forbid", title="Percakapan baru", json_schema_extra={"examples": [{}]})


class ConversationResponse(BaseModel):
    """Satu percakapan dengan pertanyaan-pertanyaannya."""

    model_config = ConfigDict(title="Percakapan", json_schema_extra={"examples": [_CONVERSATION]})

    id: _Id
    title: Annotated[str, Field(description="Pertanyaan pertamanya, dipendekkan; kosong bila belum ada.")]
    created: _Moment
    turns: Annotated[list[TurnModel], Field(description="Pertanyaan, yang terlama lebih dulu.")]

    @classmethod
    def of(cls, conversation: Conversation) -> Self:
        turns = [TurnModel.of(turn) for turn in conversation.turns]
        return cls(id=conversation.id, title=conversation.title, created=conversation.created, turns=turns)


class ListedModel(BaseModel):
    """Satu percakapan dalam daftar."""

    model_config = ConfigDict(title="Percakapan dalam daftar", json_schema_extra={"examples": [_LISTED]})

    id: _Id
    title: Annotated[str, Field(description="Pertanyaan pertamanya, dipendekkan; kosong bila belum ada.")]
    created: _Moment
    changed: _Moment
    turns: Annotated[int, Field(description="Jumlah pertanyaan.")]

    @classmethod
    def of(cls, listed: Listed) -> Self:
        return cls(
            id=listed.id,
            title=listed.title,
            created=listed.created,
            changed=listed.changed,
            turns=listed.turns,
        )


class ConversationsResponse(BaseModel):
    """Sebagian daftar percakapan."""

    model_config = ConfigDict(
        title="Daftar percakapan", json_schema_extra={"examples": [{"items": [_LISTED], "next": None}]}
    )

    items: Annotated[list[ListedModel], Field(description="Percakapan, yang terakhir dipakai lebih dulu.")]
    next: Annotated[str | None, Field(description="`cursor` halaman berikutnya; null pada yang terakhir.")]


class KeptModel(BaseModel):
    """Satu pertanyaan yang tersimpan, dengan cara berakhirnya."""

    model_config = ConfigDict(title="Pertanyaan tersimpan", json_schema_extra={"examples": [_KEPT]})

    id: _Id
    question: Annotated[str, Field(description="Pertanyaannya; data pribadi disamarkan.")]
    context: Annotated[list[str], Field(description="Pertanyaan sebelumnya yang disertakan.")]
    region: Annotated[str | None, Field(description="Daerah yang disertakan.")]
    as_of: Annotated[date | None, Field(description="Tanggal yang disertakan.")]
    status: Annotated[str, Field(description="Cara pertanyaan berakhir.")]
    citations: Annotated[list[str], Field(description="Kutipannya, secara singkat.")]
    asked: _Moment

    @classmethod
    def of(cls, kept: Kept) -> Self:
        return cls(
            id=kept.answer_id,
            question=kept.question,
            context=list(kept.context),
            region=kept.region,
            as_of=kept.as_of,
            status=kept.status,
            citations=list(kept.citations),
            asked=kept.asked,
        )


class EventModel(BaseModel):
    """Satu perbuatan dalam catatan audit."""

    model_config = ConfigDict(title="Catatan audit", json_schema_extra={"examples": [_EVENT]})

    at: _Moment
    action: Annotated[str, Field(description="Apa yang dilakukan.")]
    object: Annotated[str, Field(description="Terhadap apa.")]
    outcome: Annotated[str, Field(description="Hasilnya.")]

    @classmethod
    def of(cls, event: Event) -> Self:
        return cls(at=event.at, action=event.action, object=event.object, outcome=event.outcome)


class MyDataResponse(BaseModel):
    """Semua yang tersimpan atas nama kunci ini."""

    model_config = ConfigDict(
        title="Data saya",
        json_schema_extra={
            "examples": [
                {
                    "conversations": [_CONVERSATION],
                    "answers": [_KEPT],
                    "feedback": [_FEEDBACK],
                    "events": [_EVENT],
                }
            ]
        },
    )

    conversations: Annotated[list[ConversationResponse], Field(description="Percakapan.")]
    answers: Annotated[list[KeptModel], Field(description="Pertanyaan dengan cara berakhirnya.")]
    feedback: Annotated[list[FeedbackResponse], Field(description="Penilaian yang diberikan.")]
    events: Annotated[list[EventModel], Field(description="Perbuatannya dalam catatan audit.")]

    @classmethod
    def of(cls, data: PersonalData) -> Self:
        return cls(
            conversations=[ConversationResponse.of(one) for one in data.conversations],
            answers=[KeptModel.of(one) for one in data.answers],
            feedback=[FeedbackResponse.of(one) for one in data.feedback],
            events=[EventModel.of(one) for one in data.events],
        )


class DeletedResponse(BaseModel):
    """Jumlah yang dihapus."""

    model_config = ConfigDict(title="Terhapus", json_schema_extra={"examples": [_COUNTS]})

    conversations: Annotated[int, Field(description="Percakapan.")]
    answers: Annotated[int, Field(description="Pertanyaan tersimpan.")]
    feedback: Annotated[int, Field(description="Penilaian.")]

    @classmethod
    def of(cls, counts: Counts) -> Self:
        return cls(conversations=counts.conversations, answers=counts.answers, feedback=counts.feedback)
