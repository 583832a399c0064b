"""Questions and answers over the wire.

AskResponse is tanya.wire.AnswerObject by field, and what the service adds; a test says so.
"""

import json
import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from tanya.domain.answer import Outcome, Question, Status
from tanya.domain.document import Kind
from tanya.wire import AnswerObject

MAX_CONTEXT = 10  # earlier questions
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _whole(text: str) -> str:
    # JSON can carry half a character; no index knows it and no answer could repeat it.
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise PydanticCustomError("string_unicode", "half a character")
    return text


def _day(value: object) -> str:
    # Numbers would be taken for seconds since 1970.
    if not (isinstance(value, str) and _DAY.fullmatch(value)):
        raise PydanticCustomError("date_parsing", "no day")
    return value


Day = Annotated[date, BeforeValidator(_day)]
Text = Annotated[str, AfterValidator(_whole)]

# Invented, so that an example never looks like law.
_CITATION: JsonDict = {
    "number": 1,
    "document": "peraturan-contoh-1-2030",
    "file": "peraturan-contoh-1-2030.pdf",
    "title": "Peraturan Contoh Nomor 1 Tahun 2030 tentang Contoh",
    "kind": "naskah",
    "locator": "Pasal 3 ayat (2)",
    "pages": [4],
    "quote": "(2) Laporan contoh disampaikan satu kali dalam setahun.",
    "in_force": True,
    "confidence": None,
    "superseded": False,
}
HIT: JsonDict = {
    "document": "peraturan-contoh-1-2030",
    "file": "peraturan-contoh-1-2030.pdf",
    "locator": "Pasal 3",
    "pages": [3, 4],
    "score": 12.5,
}
_MODEL: JsonDict = {
    "name": "ollama:contoh",
    "outcome": "written",
    "kept": 2,
    "dropped": 0,
    "sent_tokens": 812,
    "written_tokens": 64,
}
ANSWER: JsonDict = {
    "question": "Berapa kali laporan contoh disampaikan?",
    "status": "ANSWERED",
    "text": "Laporan contoh disampaikan satu kali dalam setahun. [1]",
    "citations": [_CITATION],
    "hits": [HIT],
    "warnings": [],
    "follow_ups": ["bunyi pasal 3 Peraturan Contoh 1/2030"],
    "elapsed_ms": 18.4,
    "model": None,
    "table": None,
    "id": "j_k7m2x9q4w8r3t6y5u2n4",
    "conversation": None,
    "telegram": None,
}
_TABLE: JsonDict = {
    "columns": ["Laporan contoh", "Laporan percobaan"],
    "rows": [{"head": "", "cells": [[1], [2]]}],
}


class AskRequest(BaseModel):
    """Pertanyaan, dengan percakapan sebelumnya bila ada."""

    # A misspelt as_of that went unnoticed would be answered with the wrong day's law.
    model_config = ConfigDict(
        extra="forbid",
        title="Pertanyaan",
        json_schema_extra={
            "examples": [
                {
                    "question": "Kapan paling lambat disampaikan?",
                    "context": ["Apa itu laporan kinerja?"],
                    "region": "Kota Contoh",
                    "as_of": "2030-01-31",
                }
            ]
        },
    )

    # Emptiness is refused by the route, with a code of its own.
    question: Annotated[
        Text,
        Field(
            description="Pertanyaan dalam bahasa Indonesia sehari-hari.",
            json_schema_extra={"minLength": 1, "pattern": r"\S"},
        ),
    ]
    context: Annotated[
        list[Annotated[Text, Field(json_schema_extra={"minLength": 1, "pattern": r"\S"})]],
        Field(
            description="Pertanyaan sebelumnya dalam percakapan yang sama, yang terlama lebih dulu.",
            max_length=MAX_CONTEXT,
        ),
    ] = []
    region: Annotated[
        Text | None,
        Field(
            description="Daerah penanya, seperti dalam `/v1/regions`. Daerah yang tidak punya dokumen dalam "
            "koleksi tidak ditolak, tetapi disebut dalam `warnings`.",
            max_length=200,
        ),
    ] = None
    as_of: Annotated[
        Day | None,
        Field(description="Jawab menurut peraturan yang berlaku pada tanggal ini; kosong berarti hari ini."),
    ] = None

    conversation: Annotated[
        str | None,
        Field(
            description="Percakapan dari `/v1/conversations`: pertanyaannya menjadi `context` bila `context` "
            "kosong, dan pertanyaan ini dicatat di dalamnya.",
            max_length=100,
        ),
    ] = None

    def to_question(self, earlier: tuple[str, ...] = ()) -> Question:
        """earlier: the questions of the conversation it belongs to."""
        context = tuple(self.context) or earlier
        return Question(self.question, context, self.region, self.as_of)


class CitationModel(BaseModel):
    """Bukti satu kalimat jawaban, kata demi kata dari sumbernya."""

    model_config = ConfigDict(title="Kutipan", json_schema_extra={"examples": [_CITATION]})

    number: Annotated[int, Field(description="Nomor n pada tanda [n] di teks jawaban.")]
    document: Annotated[str, Field(description="Pengenal dokumen.")]
    file: Annotated[str, Field(description="Nama berkas sumber.")]
    title: Annotated[str, Field(description="Judul dokumen.")]
    kind: Annotated[Kind, Field(description="Jenis dokumen; `ringkasan` bukan naskah resmi.")]
    locator: Annotated[str, Field(description="Letak ketentuan sampai ayat atau huruf.")]
    pages: Annotated[
        list[int], Field(description="Halaman PDF mulai dari 1; kosong bila sumbernya tidak berhalaman.")
    ]
    quote: Annotated[str, Field(description="Kutipan kata demi kata.")]
    in_force: Annotated[
        bool | None,
        Field(
            description="Berlaku pada tanggal yang ditanyakan; null bila tak diketahui atau bukan peraturan."
        ),
    ]
    confidence: Annotated[
        float | None,
        Field(description="Keyakinan OCR 0-1 bila kata-katanya dibaca dari gambar halaman; selain itu null."),
    ]
    superseded: Annotated[
        bool,
        Field(
            description="Kata-kata dari sebelum ketentuan itu diubah, dikutip di samping bunyinya yang baru."
        ),
    ]


class HitModel(BaseModel):
    """Bagian dokumen yang ditimbang sebelum jawaban disusun."""

    model_config = ConfigDict(title="Temuan", json_schema_extra={"examples": [HIT]})

    document: Annotated[str, Field(description="Pengenal dokumen.")]
    file: Annotated[str, Field(description="Nama berkas sumber.")]
    locator: Annotated[str, Field(description="Letak bagian itu.")]
    pages: Annotated[list[int], Field(description="Halaman PDF mulai dari 1.")]
    score: Annotated[
        float,
        Field(
            description="Seberapa cocok menurut kata dan makna; urutannya menimbang pula apa yang menjawab."
        ),
    ]


class ModelModel(BaseModel):
    """Bagian model bahasa dalam jawaban; ia hanya merangkai kata dari yang ditemukan."""

    model_config = ConfigDict(title="Model bahasa", json_schema_extra={"examples": [_MODEL]})

    name: Annotated[str, Field(description="Nama model seperti dalam pengaturan.")]
    outcome: Annotated[Outcome, Field(description="Apa yang terjadi dengannya.")]
    kept: Annotated[int, Field(description="Kalimatnya yang terbukti dan dipakai.")]
    dropped: Annotated[
        int, Field(description="Kalimatnya yang dibuang: tidak terbukti atau di luar pertanyaan.")
    ]
    sent_tokens: Annotated[
        int, Field(description="Token yang dikirim; 0 bila penyedianya tidak memberi tahu.")
    ]
    written_tokens: Annotated[int, Field(description="Token yang ditulisnya.")]


class RowModel(BaseModel):
    """Satu baris tabel perbandingan."""

    model_config = ConfigDict(
        title="Baris tabel", json_schema_extra={"examples": [{"head": "", "cells": [[1], [2]]}]}
    )

    head: Annotated[str, Field(description="Kepala baris; kosong bila tabelnya hanya satu baris.")]
    cells: Annotated[
        list[list[int]],
        Field(description="Per kolom nomor kutipannya; kosong bila tidak ditemukan."),
    ]


class TableModel(BaseModel):
    """Jawaban perbandingan berdampingan; isi selnya kutipan dengan nomor itu."""

    model_config = ConfigDict(title="Tabel", json_schema_extra={"examples": [_TABLE]})

    columns: Annotated[list[str], Field(description="Kepala kolom: yang dibandingkan.")]
    rows: Annotated[list[RowModel], Field(description="Baris tabel, dari atas.")]


class AskResponse(BaseModel):
    """Jawaban beserta buktinya; sama dengan keluaran `tanya ask --json`."""

    model_config = ConfigDict(title="Jawaban", json_schema_extra={"examples": [ANSWER]})

    question: Annotated[str, Field(description="Pertanyaan yang dijawab.")]
    status: Annotated[
        Status, Field(description="Cara pertanyaan berakhir; tidak menjawab pun ada alasannya.")
    ]
    text: Annotated[str, Field(description="Jawaban dengan tanda [n] yang menunjuk kutipan.")]
    citations: Annotated[list[CitationModel], Field(description="Bukti setiap kalimat.")]
    hits: Annotated[
        list[HitModel],
        Field(description="Bagian yang ditimbang: yang dikutip lebih dulu, lalu yang paling cocok."),
    ]
    warnings: Annotated[
        list[str], Field(description="Hal yang perlu diperhatikan, misalnya peraturan yang sudah dicabut.")
    ]
    follow_ups: Annotated[list[str], Field(description="Pertanyaan lanjutan yang bisa diajukan.")]
    elapsed_ms: Annotated[float, Field(description="Lama menjawab dalam milidetik.")]
    model: Annotated[ModelModel | None, Field(description="Null bila tidak ada model bahasa yang ditanya.")]
    table: Annotated[
        TableModel | None,
        Field(
            description="Tabel jawaban yang membandingkan; null pada jawaban lain. `text` memuat isinya juga."
        ),
    ] = None

    id: Annotated[
        str | None,
        Field(
            description="Pengenal jawaban ini, untuk `/v1/feedback`; null bila sedang tidak dapat disimpan."
        ),
    ]
    conversation: Annotated[
        str | None, Field(description="Percakapan tempat pertanyaan ini dicatat; null bila tidak ada.")
    ]
    telegram: Annotated[
        str | None,
        Field(
            description="Tautan untuk melanjutkan di Telegram; null bila tidak ada bot atau tidak tersimpan."
        ),
    ] = None


class AnswerRecord(AnswerObject):
    """The same without its checks: what is sent was made by our own code."""

    id: str | None
    conversation: str | None
    telegram: str | None


def written(answer: AnswerRecord) -> bytes:
    """As JSON."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
