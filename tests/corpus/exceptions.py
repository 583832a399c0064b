"""The few places where the machine cannot read in a source what a person read there, and why."""

from dataclasses import dataclass

from tanya.domain.locator import Locator


@dataclass(frozen=True, slots=True)
class Unread:
    """A provision that cannot be looked up in the source under its own address."""

    digest: str
    place: str  # it and everything below it
    reason: str
    instead: str | None = None  # where the parsed source keeps its words; None: nowhere

    def covers(self, digest: str, locator: Locator) -> bool:
        place = Locator.parse(self.place)
        return digest == self.digest and place is not None and place.covers(locator)


UNREAD = (
    Unread("permenpanrb-1-2020", "Lampiran", "halaman 11-45 berupa gambar tanpa lapisan teks"),
    Unread("permenpanrb-89-2021", "Lampiran", "halaman 6-46 berupa gambar tanpa lapisan teks"),
    Unread(
        "permenpanrb-53-2014",
        "Lampiran II “Anak Lampiran II/1”",
        "judulnya tercetak menempel pada akhir huruf H",
        instead="Lampiran II “CONTOH FORMAT LAPORAN KINERJA INSTANSI PEMERINTAH”",
    ),
)


@dataclass(frozen=True, slots=True)
class Copied:
    """A run of words that a fact may share with its source: a name, or a list that has no other wording."""

    digest: str
    place: str
    reason: str


_TITLE = "nama resmi peraturan yang dicabut"
_MINISTERS = "nama resmi tiga menteri"
_OUTLINE = "sistematika baku dokumen"
_PRINCIPLES = "nama asas"
_COMPONENTS = "nama komponen baku"
_REPORTS = "nama empat laporan"

COPIED = (
    Copied("permenpanrb-12-2015", "Pasal 9", _TITLE),
    Copied("permenpanrb-12-2015", "Lampiran BAB IV", _OUTLINE),
    Copied("permenpanrb-5-2020", "Pasal 1 angka 5", "daftar jenis lembaga"),
    Copied("permenpanrb-5-2020", "Lampiran BAB III huruf B angka 6", "nama kategori risiko"),
    Copied("permenpanrb-5-2020", "Lampiran BAB III huruf B angka 7", "nama area dampak"),
    Copied("permenpanrb-5-2020", "Lampiran BAB III huruf B angka 8 huruf a", "nama level kemungkinan"),
    Copied("permenpanrb-53-2014", "Pasal 6", _TITLE),
    Copied("pp-30-2019", "Pasal 6 ayat (1)", _COMPONENTS),
    Copied("pp-46-2011", "Pasal 31", _TITLE),
    Copied("pp-53-2010", "Pasal 7 ayat (4)", "nama jenis hukuman"),
    Copied("pp-60-2008", "Pasal 3 ayat (1)", "nama unsur"),
    Copied("pp-60-2008", "Pasal 4", "nama subunsur"),
    Copied("pp-60-2008", "Pasal 18 ayat (3)", "nama subunsur"),
    Copied("pp-8-2006", "Pasal 5 ayat (1)", _REPORTS),
    Copied("pp-8-2006", "Pasal 5 ayat (3)", _REPORTS),
    Copied("pp-8-2006", "Pasal 18 ayat (1)", _MINISTERS),
    Copied("pp-8-2006", "Pasal 20 ayat (4)", _MINISTERS),
    Copied("pp-8-2008", "Pasal 40 ayat (2)", _OUTLINE),
    Copied("pp-8-2008", "Pasal 40 ayat (4)", _OUTLINE),
    Copied("pp-94-2021", "Pasal 16", "nama jabatan"),
    Copied("pp-94-2021", "Pasal 45 angka 2", _TITLE),
    Copied("pp-96-2012", "Pasal 25", _COMPONENTS),
    Copied("uu-12-2011", "Pasal 5", _PRINCIPLES),
    Copied("uu-25-2009", "Pasal 4", _PRINCIPLES),
    Copied("uu-25-2009", "Pasal 5 ayat (2)", "daftar bidang pelayanan"),
    Copied("uu-25-2009", "Pasal 21", _COMPONENTS),
    Copied("uu-30-2014", "Pasal 10 ayat (1)", _PRINCIPLES),
    Copied("uu-5-2014", "Pasal 2", _PRINCIPLES),
)
