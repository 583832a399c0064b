"""Errors as RFC 9457 problem+json: an Indonesian title and detail, and a code that programs may rely on.

Nothing of the request is repeated and nothing of the inside is told: what went wrong inside is for the log.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from tanya.domain.answer import Status
from tanya.wording import STATUS_TEXT

MEDIA_TYPE = "application/problem+json"
_TYPE = "urn:problem-type:tanya:"  # a name and no address: nothing has to be reachable to be told an error


class Code(Enum):
    """Stable codes: HTTP status, title, detail."""

    BAD_REQUEST = (400, "Permintaan tidak terbaca", "Isi permintaan tidak dapat dibaca sebagai JSON.")
    UNAUTHORIZED = (
        401,
        "Kunci API diperlukan",
        "Sertakan kunci API yang masih berlaku pada Authorization: Bearer KUNCI atau X-API-Key: KUNCI.",
    )
    FORBIDDEN = (403, "Tidak berwenang", "Kunci ini tidak berwenang untuk permintaan itu.")
    NOTHING_KEPT = (
        403,
        "Perlu kunci API",
        "Percakapan dan data hanya disimpan untuk pemakai dengan kunci API. Mintalah kunci kepada pengelola.",
    )
    NOT_FOUND = (404, "Alamat tidak ada", "Tidak ada layanan di alamat ini.")
    DOCUMENT_NOT_FOUND = (404, "Dokumen tidak ada", "Dokumen dengan pengenal itu tidak ada di koleksi.")
    MODEL_NOT_FOUND = (404, "Model tidak ada", "Model itu tidak ada; lihat GET /v1/models.")
    NO_SUCH_PROVISION = (404, "Ketentuan tidak ada", "Ketentuan itu tidak ada dalam dokumen yang disebut.")
    NOT_IN_DIGEST = (
        404,
        "Hanya ringkasan yang ada",
        "Koleksi ini hanya punya ringkasan dokumen itu, dan ketentuan yang diminta tidak ada di dalamnya. "
        "Tambahkan naskah resminya untuk memastikan bunyinya.",
    )
    ORIGIN_NOT_ALLOWED = (
        403,
        "Halaman asal tidak dikenal",
        "Halaman yang mengirim permintaan ini tidak dikenal. Pengelola dapat menambahkannya pada "
        "TANYA_ALLOWED_ORIGINS.",
    )
    HOST_NOT_ALLOWED = (
        421,
        "Nama layanan tidak dikenal",
        "Layanan ini tidak dikenal dengan nama itu. Pengelola dapat menambahkannya pada TANYA_ALLOWED_HOSTS.",
    )
    CONVERSATION_NOT_FOUND = (404, "Percakapan tidak ada", "Anda tidak punya percakapan dengan pengenal itu.")
    CURSOR_UNKNOWN = (
        404,
        "Halaman tidak ada",
        "Penanda itu tidak dikenal; mulai dari halaman pertama.",
    )
    ANSWER_NOT_FOUND = (404, "Jawaban tidak ada", "Anda tidak punya jawaban dengan pengenal itu.")
    NO_PAGE_IMAGE = (
        404,
        "Gambar halaman tidak ada",
        "Gambar halaman itu tidak dapat dibuat: sumbernya bukan PDF, berkasnya tidak ada lagi atau sudah "
        "berubah, atau halamannya tidak ada. Bunyi ketentuannya tetap dapat dibaca.",
    )
    UPLOAD_NOT_FOUND = (
        404,
        "Berkas tidak ada",
        "Tidak ada unggahan bernama itu. Unggah berkasnya lebih dulu.",
    )
    JOB_NOT_FOUND = (404, "Pekerjaan tidak ada", "Tidak ada pekerjaan dengan pengenal itu.")
    BUILD_NOT_FOUND = (404, "Indeks tidak ada", "Indeks itu tidak ada, atau sudah tidak disimpan lagi.")
    METHOD_NOT_ALLOWED = (405, "Metode tidak didukung", "Alamat ini tidak menerima metode HTTP tersebut.")
    IDEMPOTENCY_RUNNING = (
        409,
        "Masih dikerjakan",
        "Permintaan pertama dengan Idempotency-Key itu masih dikerjakan. Ulangi setelah Retry-After (detik).",
    )
    IDEMPOTENCY_KEY_REUSED = (
        409,
        "Kunci sudah dipakai",
        "Idempotency-Key itu sudah dipakai untuk permintaan yang lain. Pakai kunci baru.",
    )
    INGEST_RUNNING = (
        409,
        "Sedang memuat dokumen",
        "Dokumen sedang dimuat. Tunggu sampai selesai, atau batalkan dulu.",
    )
    BUILD_UNSOUND = (409, "Indeks tidak dapat dipakai", "Indeks itu tidak utuh, jadi tidak dipakai.")
    NO_OLDER_BUILD = (
        409,
        "Tidak ada indeks sebelumnya",
        "Tidak ada indeks yang lebih lama dari yang sekarang dipakai.",
    )
    BODY_TOO_LARGE = (413, "Permintaan terlalu besar", "Isi permintaan melebihi batas.")
    INVALID = (422, "Permintaan tidak sah", "Ada isian yang tidak sah.")
    QUESTION_EMPTY = (422, "Pertanyaan kosong", "Tuliskan pertanyaannya.")
    QUESTION_TOO_LONG = (422, "Pertanyaan terlalu panjang", "Pertanyaan melebihi batas panjang.")
    RATE_LIMITED = (
        429,
        "Terlalu banyak permintaan",
        "Batas permintaan tercapai. Coba lagi setelah waktu pada Retry-After (detik).",
    )
    FAILED = (500, "Gangguan di server", STATUS_TEXT[Status.FAILED])
    BUSY = (503, "Sedang sibuk", STATUS_TEXT[Status.BUSY])
    UNAVAILABLE = (503, "Layanan belum siap", "Indeks belum dapat dipakai. Hubungi pengelola layanan ini.")
    NOT_READY = (503, "Layanan belum siap", "Ada bagian layanan yang belum siap.")
    STATE_UNAVAILABLE = (
        503,
        "Basis data tidak terjangkau",
        "Basis data kunci dan percakapan sedang tidak terjangkau. Coba lagi beberapa saat lagi.",
    )
    ISSUER_UNAVAILABLE = (
        503,
        "Penyedia masuk tidak terjangkau",
        "Penyedia masuk (OIDC) sedang tidak terjangkau, sehingga token belum dapat diperiksa. "
        "Coba lagi beberapa saat lagi.",
    )
    NO_SPACE = (
        507,
        "Ruang disk tidak cukup",
        "Ruang disk di server tidak cukup untuk unggahan ini. Kosongkan sebagian, lalu ulangi.",
    )
    REFUSED = (0, "Permintaan ditolak", "Permintaan ini tidak dapat dilayani.")  # whatever else HTTP says

    def __init__(self, status: int, title: str, detail: str) -> None:
        self.status = status
        self.title = title
        self.detail = detail


class Problem(HTTPException):
    """Raised where a request cannot be served; becomes the response."""

    # An HTTPException, as FastAPI lets no other pass while it reads a body.
    def __init__(self, code: Code, detail: str = "", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(code.status, detail or code.detail, headers)
        self.code = code


def question_too_long(length: int, most: int) -> Problem:
    """Both in characters."""
    return Problem(
        Code.QUESTION_TOO_LONG, f"Pertanyaan paling banyak {most} karakter; yang dikirim {length}."
    )


class Busy(Exception):
    """As many requests are being answered as may be; the asker is told to come back."""


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A field that is wrong, by name, and what is wrong with it; never its value."""

    field: str
    message: str


SCHEMA = {
    "title": "Masalah",
    "description": "Kesalahan menurut RFC 9457.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string", "description": "Pengenal tetap jenis masalahnya; tidak untuk dibuka."},
        "title": {"type": "string", "description": "Ringkasnya."},
        "status": {"type": "integer", "description": "Status HTTP."},
        "detail": {"type": "string", "description": "Apa yang salah dan apa yang dapat dilakukan."},
        "code": {
            "type": "string",
            "description": "Kode tetap untuk program.",
            "enum": [code.name for code in Code],
        },
        "errors": {
            "type": "array",
            "description": "Isian yang tidak sah, tanpa nilainya.",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
            },
        },
    },
}


def described(*codes: Code) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI `responses` of an operation that may end with these problems."""
    found: dict[int | str, dict[str, Any]] = {}
    for code in codes:
        entry = found.setdefault(
            code.status,
            {"description": code.title, "content": {MEDIA_TYPE: {"schema": SCHEMA, "examples": {}}}},
        )
        entry["content"][MEDIA_TYPE]["examples"][code.name] = {"value": _body(code, code.status, code.detail)}
    return found


def problem_response(
    code: Code,
    detail: str = "",
    *,
    status: int = 0,
    headers: Mapping[str, str] | None = None,
    faults: Sequence[FieldFault] = (),
) -> JSONResponse:
    status = status or code.status
    body = problem_object(code, detail, status)
    if faults:
        body["errors"] = [{"field": fault.field, "message": fault.message} for fault in faults]
    return JSONResponse(body, status, headers, media_type=MEDIA_TYPE)


def problem_object(code: Code, detail: str = "", status: int = 0) -> dict[str, Any]:
    return _body(code, status or code.status, detail or code.detail)


def _body(code: Code, status: int, detail: str) -> dict[str, Any]:
    kind = f"{_TYPE}{code.name.lower().replace('_', '-')}"
    return {"type": kind, "title": code.title, "status": status, "detail": detail, "code": code.name}
