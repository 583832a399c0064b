"""What a chat page gets back. `tanya` is an extra field that its clients leave alone or pass on."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.models.asking import ANSWER, AskResponse

_ID = "chatcmpl-contoh"
_MADE = 1_900_000_000
_USAGE: JsonDict = {"prompt_tokens": 6, "completion_tokens": 40, "total_tokens": 46}
_MESSAGE: JsonDict = {"role": "assistant", "content": ANSWER["text"], "refusal": None}
_CHOICE: JsonDict = {"index": 0, "message": _MESSAGE, "finish_reason": "stop", "logprobs": None}
_COMPLETION: JsonDict = {
    "id": _ID,
    "object": "chat.completion",
    "created": _MADE,
    "model": "tanya",
    "choices": [_CHOICE],
    "usage": _USAGE,
    "tanya": ANSWER,
}
_CARD: JsonDict = {"id": "tanya", "object": "model", "created": _MADE, "owned_by": "tanya"}
_ERROR: JsonDict = {
    "message": "Tidak ada model bernama itu; pakai `tanya`.",
    "type": "invalid_request_error",
    "param": "model",
    "code": "model_not_found",
}


class UsageModel(BaseModel):
    """Hitungan token: kata dan tanda baca, bukan token suatu model bahasa.

    Yang dihitung hanya pertanyaan yang dibaca, dengan konteksnya, dan teks jawabannya. Token model bahasa,
    bila ada yang ditanya, ada pada `tanya.model`.
    """

    model_config = ConfigDict(title="Hitungan token", json_schema_extra={"examples": [_USAGE]})

    prompt_tokens: Annotated[int, Field(description="Pertanyaan dan konteksnya.")]
    completion_tokens: Annotated[int, Field(description="Jawaban, dengan sumber dan catatannya.")]
    total_tokens: Annotated[int, Field(description="Jumlah keduanya.")]


class AnswerMessage(BaseModel):
    """Jawaban sebagai teks: kalimat bertanda [n], lalu sumber bernomor, catatan, dan saran pertanyaan."""

    model_config = ConfigDict(title="Pesan jawaban", json_schema_extra={"examples": [_MESSAGE]})

    role: Literal["assistant"] = "assistant"
    content: Annotated[str, Field(description="Teks jawaban.")]
    refusal: None = None


class ChoiceModel(BaseModel):
    """Satu-satunya jawaban."""

    model_config = ConfigDict(title="Pilihan", json_schema_extra={"examples": [_CHOICE]})

    index: Literal[0] = 0
    message: AnswerMessage
    finish_reason: Annotated[Literal["stop"], Field(description="Jawaban selalu utuh.")] = "stop"
    logprobs: None = None


class ChatCompletion(BaseModel):
    """Jawaban percakapan."""

    model_config = ConfigDict(title="Jawaban percakapan", json_schema_extra={"examples": [_COMPLETION]})

    id: Annotated[str, Field(description="Pengenal jawaban ini.")]
    object: Literal["chat.completion"] = "chat.completion"
    created: Annotated[int, Field(description="Waktunya, detik Unix.")]
    model: Annotated[str, Field(description="Nama model.")]
    choices: Annotated[list[ChoiceModel], Field(description="Selalu satu.")]
    usage: UsageModel
    tanya: Annotated[AskResponse, Field(description="Jawaban utuh, sama dengan POST /v1/ask.")]


class DeltaModel(BaseModel):
    """Tambahan pada jawaban."""

    model_config = ConfigDict(title="Tambahan")

    role: Literal["assistant"] | None = None
    content: str | None = None


class PartModel(BaseModel):
    """Satu potongan dari satu-satunya jawaban."""

    model_config = ConfigDict(title="Potongan pilihan")

    index: Literal[0] = 0
    delta: DeltaModel
    finish_reason: Literal["stop"] | None = None
    logprobs: None = None


class ChatChunk(BaseModel):
    """Satu potongan aliran. Yang menutup jawaban membawa `tanya`; yang membawa `usage` tanpa pilihan."""

    model_config = ConfigDict(title="Potongan aliran")

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: str
    choices: list[PartModel]
    usage: UsageModel | None = None
    tanya: AskResponse | None = None


class ModelCard(BaseModel):
    """Satu model."""

    model_config = ConfigDict(title="Model", json_schema_extra={"examples": [_CARD]})

    id: Annotated[str, Field(description="Nama yang dipakai dalam permintaan.")]
    object: Literal["model"] = "model"
    created: Annotated[int, Field(description="Kapan indeks yang dilayani dibuat, detik Unix.")]
    owned_by: Literal["tanya"] = "tanya"


class ModelList(BaseModel):
    """Semua model."""

    model_config = ConfigDict(
        title="Daftar model", json_schema_extra={"examples": [{"object": "list", "data": [_CARD]}]}
    )

    object: Literal["list"] = "list"
    data: list[ModelCard]


class ErrorModel(BaseModel):
    """Kesalahan dalam bentuk OpenAI."""

    model_config = ConfigDict(title="Kesalahan", json_schema_extra={"examples": [_ERROR]})

    message: Annotated[str, Field(description="Apa yang salah dan apa yang dapat dilakukan.")]
    type: Annotated[str, Field(description="Golongannya, seperti `invalid_request_error`.")]
    param: Annotated[str | None, Field(description="Isian yang salah; null bila bukan soal isian.")]
    code: Annotated[str, Field(description="Kode tetap untuk program.")]


class ErrorBody(BaseModel):
    """Pembungkus kesalahan."""

    model_config = ConfigDict(title="Jawaban kesalahan", json_schema_extra={"examples": [{"error": _ERROR}]})

    error: ErrorModel
