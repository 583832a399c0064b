"""What a chat page sends. What changes nothing is ignored; what would be misunderstood is refused by name."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, WithJsonSchema
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from api.edge.faults import OWN_WORDS
from api.models.asking import MAX_CONTEXT, Day, Text
from tanya.domain.answer import Question

_ONLY_TEXT = "gambar, suara, dan berkas tidak dapat dibaca; kirim teks saja"
_NO_QUESTION = "perlu sedikitnya satu pesan dari `user` yang berisi pertanyaan"
_ONE_ANSWER = "hanya satu jawaban tiap permintaan"
_NO_TOOLS = "tidak ada alat yang dipanggil; kosongkan, atau isi `auto` atau `none`"
_NO_FORMAT = "jawaban selalu teks; susunannya ada pada isian `tanya` di jawaban"
_NO_SOUND = "jawaban selalu teks"
_NO_ODDS = "peluang tiap kata tidak dihitung"

_CONTENT: JsonDict = {
    "description": "Pertanyaan, sebagai teks atau potongan-potongan teks.",
    "anyOf": [
        {"type": "string"},
        {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "text"],
                "properties": {"type": {"const": "text"}, "text": {"type": "string"}},
            },
        },
    ],
}
_WORDS: JsonDict = {"type": "string", "pattern": r"\S"}
_WORDED_PART: JsonDict = {"required": ["text"], "properties": {"text": _WORDS}}
_ASKED: JsonDict = {
    "contains": {
        "required": ["role", "content"],
        "properties": {
            "role": {"const": "user"},
            "content": {"anyOf": [_WORDS, {"type": "array", "contains": _WORDED_PART}]},
        },
    }
}
_ASKING: JsonDict = {"role": "user", "content": "Kapan paling lambat disampaikan?"}
_CIRCUMSTANCES: JsonDict = {"region": "Kota Contoh", "as_of": "2030-01-31"}
_EXAMPLE: JsonDict = {
    "model": "tanya",
    "messages": [
        {"role": "user", "content": "Apa itu laporan kinerja?"},
        {"role": "assistant", "content": "Laporan contoh adalah ... [1]"},
        _ASKING,
    ],
    "tanya": _CIRCUMSTANCES,
}


def _refusal(words: str) -> PydanticCustomError:
    return PydanticCustomError(OWN_WORDS, "{words}", {"words": words})


def _only(*allowed: object, otherwise: str) -> BeforeValidator:
    """Refuse every other value with these words."""

    def check(value: object) -> object:
        # 1 == True: the type has its say, too.
        if not any(type(value) is type(one) and value == one for one in allowed):
            raise _refusal(otherwise)
        return value

    return BeforeValidator(check)


def _joined(content: object) -> object:
    """The text of a message that comes in parts."""
    if not isinstance(content, list):
        return content
    texts = [part.get("text") for part in content if isinstance(part, dict) and part.get("type") == "text"]
    if len(texts) < len(content) or not all(isinstance(text, str) for text in texts):
        raise _refusal(_ONLY_TEXT)
    return "\n".join(str(text) for text in texts)


class UserMessage(BaseModel):
    """Pesan penanya: hanya pesan ini yang dibaca. Yang terakhir dijawab, yang lebih dulu jadi konteksnya."""

    model_config = ConfigDict(title="Pesan penanya", json_schema_extra={"examples": [_ASKING]})

    role: Literal["user"]
    content: Annotated[Text, BeforeValidator(_joined), WithJsonSchema(_CONTENT)]


class OtherMessage(BaseModel):
    """Pesan lain. Isinya tidak dibaca: bukan pertanyaan, dan bukan pula perintah."""

    model_config = ConfigDict(title="Pesan lain", json_schema_extra={"examples": [{"role": "system"}]})

    role: Literal["system", "developer", "assistant", "tool", "function"]


Message = Annotated[UserMessage | OtherMessage, Field(discriminator="role")]


def _with_a_question(messages: Sequence[Message]) -> Sequence[Message]:
    if not any(isinstance(message, UserMessage) and message.content.strip() for message in messages):
        raise _refusal(_NO_QUESTION)
    return messages


class StreamOptions(BaseModel):
    """Isi aliran jawaban."""

    model_config = ConfigDict(title="Isi aliran", json_schema_extra={"examples": [{"include_usage": True}]})

    include_usage: Annotated[
        StrictBool | None, Field(description="Kirim hitungan token dalam potongan terakhir.")
    ] = None


class ResponseFormat(BaseModel):
    """Bentuk jawaban."""

    model_config = ConfigDict(title="Bentuk jawaban", json_schema_extra={"examples": [{"type": "text"}]})

    type: Annotated[Literal["text"], _only("text", otherwise=_NO_FORMAT)]


class Circumstances(BaseModel):
    """Keadaan penanya; isian tambahan di luar protokol OpenAI."""

    # A misspelt as_of that went unnoticed would be answered with another day's law.
    model_config = ConfigDict(
        extra="forbid", title="Keadaan penanya", json_schema_extra={"examples": [_CIRCUMSTANCES]}
    )

    region: Annotated[Text | None, Field(description="Daerah atau instansi penanya.", max_length=200)] = None
    as_of: Annotated[
        Day | None, Field(description="Jawab menurut peraturan yang berlaku pada tanggal ini.")
    ] = None


_Tools = Annotated[
    Literal["none", "auto"] | None,
    _only("none", "auto", None, otherwise=_NO_TOOLS),
    Field(description="Alat tidak pernah dipanggil."),
]
_Sounds = Annotated[Literal["text"], _only("text", otherwise=_NO_SOUND)]


class ChatRequest(BaseModel):
    """Percakapan. Isian lain dari protokol OpenAI (`temperature`, `max_tokens`, `tools`, ...) diabaikan:
    jawaban tidak diacak dan tidak dipotong."""

    model_config = ConfigDict(title="Permintaan percakapan", json_schema_extra={"examples": [_EXAMPLE]})

    model: Annotated[Text, Field(description="Nama dari GET /v1/models.")]
    messages: Annotated[
        list[Message],
        Field(description="Percakapan, yang terlama lebih dulu.", json_schema_extra=_ASKED),
        AfterValidator(_with_a_question),
    ]
    stream: Annotated[StrictBool | None, Field(description="Kirim kalimat demi kalimat.")] = None
    stream_options: StreamOptions | None = None
    n: Annotated[Literal[1] | None, _only(1, None, otherwise=_ONE_ANSWER)] = None
    tool_choice: _Tools = None
    function_call: _Tools = None
    response_format: ResponseFormat | None = None
    modalities: list[_Sounds] | None = None
    logprobs: Annotated[Literal[False] | None, _only(False, None, otherwise=_NO_ODDS)] = None
    tanya: Circumstances = Circumstances()

    def to_question(self, longest: int) -> Question:
        """The last message with words in it, after those before it; of these none over the limit."""
        written = [message.content for message in self.messages if isinstance(message, UserMessage)]
        asked = [text for text in written if text.strip()]
        earlier = [text for text in asked[:-1] if len(text) <= longest]
        return Question(asked[-1], tuple(earlier[-MAX_CONTEXT:]), self.tanya.region, self.tanya.as_of)

    @property
    def with_usage(self) -> bool:
        return bool(self.stream_options and self.stream_options.include_usage)
