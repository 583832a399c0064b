"""Documents over the wire: what each is, whether it applies today, and its table of contents."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from api.models.provisions import PartModel
from tanya.domain.document import Document, Kind
from tanya.reading.outline import Branch
from tanya.reading.standing import Badge

_STANDING: JsonDict = {
    "label": "Dicabut oleh Peraturan Contoh 2/2031",
    "in_force": False,
    "by": "peraturan-contoh-2-2031",
}
_DOCUMENT: JsonDict = {
    "id": "peraturan-contoh-1-2030",
    "kind": "naskah",
    "title": "Peraturan Contoh Nomor 1 Tahun 2030 tentang Contoh",
    "tentang": "Contoh",
    "file": "peraturan-contoh-1-2030.pdf",
    "pages": 12,
    "region": None,
    "agency": None,
    "year": 2030,
    "enacted": "2030-01-15",
    "promulgated": "2030-01-17",
    "gazette": "BN 2030/11",
    "sources": [],
    "standing": _STANDING,
}
_OUTLINE: JsonDict = {
    "locator": "BAB I",
    "kind": "bab",
    "heading": "KETENTUAN UMUM",
    "pages": [2],
    "children": [
        {"locator": "Pasal 1", "kind": "pasal", "heading": "", "pages": [2], "children": []},
    ],
}


class StandingModel(BaseModel):
    """Keadaan peraturan hari ini, menurut katalog."""

    model_config = ConfigDict(title="Keberlakuan", json_schema_extra={"examples": [_STANDING]})

    label: Annotated[
        str, Field(description="Untuk lencana: `Berlaku`, `Dicabut oleh ...`, `Belum diverifikasi`.")
    ]
    in_force: Annotated[bool | None, Field(description="Apakah berlaku hari ini; null bila tidak diketahui.")]
    by: Annotated[str | None, Field(description="Pengenal peraturan yang mencabut atau mengubahnya.")]


class DocumentModel(BaseModel):
    """Satu dokumen dalam koleksi."""

    model_config = ConfigDict(title="Dokumen", json_schema_extra={"examples": [_DOCUMENT]})

    id: Annotated[
        str, Field(description="Pengenal; naskah dan ringkasan satu peraturan memakai pengenal yang sama.")
    ]
    kind: Annotated[Kind, Field(description="Jenis dokumen; `ringkasan` bukan naskah resmi.")]
    title: Annotated[str, Field(description="Judul.")]
    tentang: Annotated[str, Field(description="Hal yang diatur; kosong bila bukan peraturan.")]
    file: Annotated[str, Field(description="Nama berkas sumber.")]
    pages: Annotated[int, Field(description="Jumlah halaman; 0 bila sumbernya tidak berhalaman.")]
    region: Annotated[str | None, Field(description="Daerahnya; null bila bukan dokumen daerah.")]
    agency: Annotated[str | None, Field(description="Instansinya; null bila tidak diketahui.")]
    year: Annotated[int | None, Field(description="Tahunnya; null bila tidak diketahui.")]
    enacted: Annotated[date | None, Field(description="Tanggal ditetapkan.")]
    promulgated: Annotated[date | None, Field(description="Tanggal diundangkan.")]
    gazette: Annotated[str | None, Field(description="Lembaran atau berita negara.")]
    sources: Annotated[list[str], Field(description="Sumber tulisan kami sendiri; kosong pada naskah.")]
    standing: Annotated[
        StandingModel | None, Field(description="Keberlakuan hari ini; null bila bukan peraturan.")
    ]

    @classmethod
    def of(cls, document: Document, badge: Badge | None) -> Self:
        return cls(**_fields(document, badge))


class OutlineModel(PartModel):
    """Satu bagian dalam daftar isi, dengan bagian di bawahnya."""

    model_config = ConfigDict(title="Daftar isi", json_schema_extra={"examples": [_OUTLINE]})

    children: Annotated[list["OutlineModel"], Field(description="Bagian di bawahnya, sampai pasal.")]

    @classmethod
    def from_branch(cls, branch: Branch) -> Self:
        part = PartModel.of(branch.part)
        return cls(**part.model_dump(), children=[OutlineModel.from_branch(below) for below in branch.below])


class DocumentResponse(DocumentModel):
    """Satu dokumen dengan daftar isinya."""

    model_config = ConfigDict(
        title="Dokumen dengan daftar isi",
        json_schema_extra={
            "examples": [{**_DOCUMENT, "page_images": True, "others": [], "outline": [_OUTLINE]}]
        },
    )

    page_images: Annotated[bool, Field(description="Apakah gambar halamannya tersedia.")]
    others: Annotated[
        list[Kind], Field(description="Jenis lain dengan pengenal ini, misalnya ringkasan di samping naskah.")
    ]
    outline: Annotated[list[OutlineModel], Field(description="Daftar isi sampai pasal.")]

    @classmethod
    def whole(
        cls,
        document: Document,
        badge: Badge | None,
        *,
        page_images: bool,
        others: list[Kind],
        outline: tuple[Branch, ...],
    ) -> Self:
        return cls(
            **_fields(document, badge),
            page_images=page_images,
            others=others,
            outline=[OutlineModel.from_branch(branch) for branch in outline],
        )


class DocumentsResponse(BaseModel):
    """Sebagian daftar dokumen."""

    model_config = ConfigDict(
        title="Daftar dokumen",
        json_schema_extra={"examples": [{"items": [_DOCUMENT], "total": 1, "next": None}]},
    )

    items: Annotated[list[DocumentModel], Field(description="Dokumen, menurut pengenalnya.")]
    total: Annotated[int, Field(description="Jumlah dokumen yang cocok, termasuk di halaman lain.")]
    next: Annotated[str | None, Field(description="`cursor` halaman berikutnya; null pada yang terakhir.")]


def _fields(document: Document, badge: Badge | None) -> dict[str, Any]:
    standing = StandingModel(label=badge.label, in_force=badge.in_force, by=badge.by) if badge else None
    named = ("id", "kind", "title", "tentang", "file", "pages", "region", "agency", "year", "enacted")
    fields = {name: getattr(document, name) for name in (*named, "promulgated", "gazette")}
    return {**fields, "sources": list(document.sources), "standing": standing}
