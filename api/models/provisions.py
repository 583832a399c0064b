"""Provisions over the wire, with what changed them."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from tanya.domain.document import Kind
from tanya.domain.locator import NodeKind
from tanya.reading.outline import Part

_CHANGE: JsonDict = {
    "provision": "Pasal 3 ayat (2)",
    "change": "diubah",
    "by": "peraturan-contoh-2-2031",
    "file": "peraturan-contoh-2-2031.pdf",
    "clause": "Pasal I angka 1",
    "wording": "Pasal I angka 1 Pasal 3 ayat (2)",
    "pages": [2],
    "since": "2031-01-31",
    "day_known": True,
    "counts": True,
}
_PART: JsonDict = {"locator": "Pasal 3", "kind": "pasal", "heading": "", "pages": [3, 4]}
_PROVISION: JsonDict = {
    "document": "peraturan-contoh-1-2030",
    "title": "Peraturan Contoh Nomor 1 Tahun 2030 tentang Contoh",
    "kind": "naskah",
    "locator": "Pasal 3 ayat (2)",
    "pages": [4],
    "text": "(2) Laporan contoh disampaikan satu kali dalam setahun.",
    "in_force": True,
    "superseded": False,
    "changes": [],
    "confidence": None,
    "above": [{"locator": "BAB II", "kind": "bab", "heading": "PELAPORAN CONTOH", "pages": [3, 4]}, _PART],
    "before": {"locator": "Pasal 3 ayat (1)", "kind": "ayat", "heading": "", "pages": [3]},
    "after": None,
    "inside": [],
    "read_before": {"locator": "Pasal 3 ayat (1)", "kind": "ayat", "heading": "", "pages": [3]},
    "read_after": {"locator": "Pasal 4", "kind": "pasal", "heading": "", "pages": [4]},
}


class ChangeModel(BaseModel):
    """Perubahan satu ketentuan, seperti dalam `tanya pasal PERATURAN --perubahan --json`."""

    model_config = ConfigDict(title="Perubahan", json_schema_extra={"examples": [_CHANGE]})

    provision: Annotated[str, Field(description="Ketentuan yang diubah, dalam peraturan yang diubah.")]
    change: Annotated[str, Field(description="diubah, disisipkan, atau dihapus.")]
    by: Annotated[str, Field(description="Pengenal dokumen yang mengubahnya.")]
    file: Annotated[str, Field(description="Nama berkas dokumen itu.")]
    clause: Annotated[str, Field(description="Letak klausul yang memerintahkannya.")]
    wording: Annotated[str | None, Field(description="Letak bunyi barunya; null bila tidak ada.")]
    pages: Annotated[list[int], Field(description="Halaman bunyi barunya, mulai dari 1.")]
    since: Annotated[
        str, Field(description="Terhitung sejak; hari terakhir tahunnya bila hanya itu diketahui.")
    ]
    day_known: Annotated[bool, Field(description="Apakah harinya diketahui, bukan hanya tahunnya.")]
    counts: Annotated[bool, Field(description="Apakah sudah terhitung.")]


class PartModel(BaseModel):
    """Satu bagian dokumen tanpa isinya."""

    model_config = ConfigDict(title="Bagian", json_schema_extra={"examples": [_PART]})

    locator: Annotated[str, Field(description="Letaknya; dipakai pada `provision?locator=`.")]
    kind: Annotated[NodeKind, Field(description="Jenis bagian: bab, pasal, ayat, lampiran, tabel, ...")]
    heading: Annotated[str, Field(description="Judulnya; kosong bila tidak ada.")]
    pages: Annotated[list[int], Field(description="Halaman PDF mulai dari 1.")]

    @classmethod
    def maybe(cls, part: Part | None) -> Self | None:
        return cls.of(part) if part else None

    @classmethod
    def of(cls, part: Part) -> Self:
        return cls(locator=str(part.locator), kind=part.kind, heading=part.heading, pages=list(part.pages))


class ProvisionResponse(BaseModel):
    """Bunyi satu ketentuan, utuh dengan semua bagian di bawahnya."""

    model_config = ConfigDict(title="Ketentuan", json_schema_extra={"examples": [_PROVISION]})

    document: Annotated[str, Field(description="Pengenal dokumen.")]
    title: Annotated[str, Field(description="Judul dokumen.")]
    kind: Annotated[Kind, Field(description="Jenis dokumen; `ringkasan` bukan naskah resmi.")]
    locator: Annotated[str, Field(description="Letak ketentuan.")]
    pages: Annotated[
        list[int], Field(description="Halaman PDF mulai dari 1; kosong bila sumbernya tidak berhalaman.")
    ]
    text: Annotated[str, Field(description="Bunyi ketentuan, kata demi kata.")]
    in_force: Annotated[
        bool | None,
        Field(description="Apakah peraturannya berlaku hari ini; null bila belum diketahui."),
    ]
    superseded: Annotated[bool, Field(description="Kata-kata ini dari sebelum ketentuan itu diubah.")] = False
    changes: Annotated[
        list[ChangeModel],
        Field(description="Perubahan yang menggantikan kata-kata ini, yang terlama lebih dulu."),
    ] = []
    confidence: Annotated[
        float | None,
        Field(description="Keyakinan OCR 0-1 bila ada yang dibaca dari gambar halaman; selain itu null."),
    ] = None
    above: Annotated[
        list[PartModel], Field(description="Bagian yang memuatnya, dari yang terluar: bab, pasal, ...")
    ] = []
    before: Annotated[
        PartModel | None, Field(description="Bagian sejenis sebelumnya; null bila ini yang pertama.")
    ] = None
    after: Annotated[
        PartModel | None, Field(description="Bagian sejenis sesudahnya; null bila ini yang terakhir.")
    ] = None
    inside: Annotated[list[PartModel], Field(description="Bagian langsung di dalamnya.")] = []
    read_before: Annotated[
        PartModel | None,
        Field(description="Yang dibaca sebelum ini, jenis apa pun; null di awal dokumen."),
    ] = None
    read_after: Annotated[
        PartModel | None,
        Field(description="Yang dibaca sesudah seluruh bagian ini, jenis apa pun; null di akhir dokumen."),
    ] = None
    telegram: Annotated[
        str | None, Field(description="Tautan yang membukanya di Telegram; null bila tidak ada bot.")
    ] = None
