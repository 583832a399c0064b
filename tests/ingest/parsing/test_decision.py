"""Decisions of offices that no list of regulations names."""

from ingest.parsing import parse_document
from ingest.records import Line

_HEAD = """PEMERINTAH KOTA
RUMAH SAKIT UMUM
KEPUTUSAN DIREKTUR RUMAH SAKIT UMUM
NOMOR 7/Kep/2022
TENTANG STANDAR LAYANAN
Menimbang : a. bahwa perlu acuan;
b. bahwa untuk itu;
Mengingat : 1. Undang-Undang;"""
_ORDERS = """MEMUTUSKAN:
Menetapkan
KESATU : Standar layanan ditetapkan.
KEDUA : Lingkup layanan meliputi:
a. obat;
b. rawat.
Ditetapkan di Kota
pada tanggal 2 Mei 2022"""


def _lines(*pages: str) -> list[Line]:
    return [Line(text, number) for number, page in enumerate(pages, 1) for text in page.splitlines()]


def _places(*pages: str) -> list[str]:
    return [str(node.locator) for root in parse_document(_lines(*pages)) for node in root.walk()]


def test_a_decision_has_its_grounds_and_each_of_its_orders() -> None:
    places = _places(_HEAD, _ORDERS)
    assert {"Menimbang huruf b", "Mengingat angka 1", "Diktum KESATU", "Diktum KEDUA huruf b"} <= {*places}


def test_what_it_enacts_begins_behind_the_page_it_is_signed_on() -> None:
    places = _places(_HEAD, _ORDERS, "A. PENDAHULUAN\nIsi.\nB. LAYANAN\nIsi lain.")
    assert "huruf B" in places
    assert not any(place.startswith("Penutup huruf") for place in places)


def test_an_annex_with_its_heading_is_an_annex() -> None:
    annex = "LAMPIRAN KEPUTUSAN DIREKTUR\n1. Dasar\nIsi.\n2. Sistem\nIsi."
    assert "Lampiran angka 2" in _places(_HEAD, _ORDERS, annex)


def test_a_report_that_only_names_a_decision_stays_a_report() -> None:
    report = (
        "LAPORAN KINERJA\nBAB I\nPENDAHULUAN\nKEPUTUSAN DIREKTUR menjadi dasar.\nMenimbang hal itu, disusun."
    )
    assert not any("Menimbang" in place for place in _places(report))
