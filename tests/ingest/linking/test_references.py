"""References resolved to the parts of the tree they mean."""

from ingest.linking import Links
from tanya.domain.regulation import RegulationId
from tests.ingest.linking.regulations import OWN, links

BODY = """Pasal 1
(1) Laporan memuat:
a. angka; dan
b. gambar.
(2) Gambar sebagaimana dimaksud pada ayat (1) huruf b berwarna.
(3) Ketentuan ayat ini dan huruf a ayat (1) pasal ini tetap.
Pasal 2
Ketentuan Pasal 1 ayat (1) sampai dengan ayat (3) berlaku bagi Pasal 9.
Pasal 3
Kepala menilai:
a. laporan; dan
b. perbaikan atas laporan sebagaimana dimaksud dalam huruf a.
"""


def told(found: Links) -> list[tuple[str, str, str, bool]]:
    return [(str(r.source), r.quote, str(r.target), r.resolved) for r in found.references]


def test_smaller_parts_are_seen_from_where_the_words_stand() -> None:
    found = told(links(BODY))
    assert ("Pasal 1 ayat (2)", "ayat (1) huruf b", "Pasal 1 ayat (1) huruf b", True) in found
    assert ("Pasal 3 huruf b", "huruf a", "Pasal 3 huruf a", True) in found
    assert ("Menimbang huruf b", "huruf a", "Menimbang huruf a", True) in found


def test_this_ayat_and_this_pasal_are_those_the_words_stand_in() -> None:
    found = told(links(BODY))
    assert ("Pasal 1 ayat (3)", "ayat ini", "Pasal 1 ayat (3)", True) in found
    assert ("Pasal 1 ayat (3)", "huruf a", "Pasal 1 ayat (1) huruf a", True) in found


def test_a_range_means_everything_in_it() -> None:
    found = [target for source, _, target, _ in told(links(BODY)) if source == "Pasal 2"]
    assert found == ["Pasal 1 ayat (1)", "Pasal 1 ayat (2)", "Pasal 1 ayat (3)", "Pasal 9"]


def test_a_pasal_that_is_not_there_is_kept_as_unresolved() -> None:
    assert ("Pasal 2", "Pasal 9", "Pasal 9", False) in told(links(BODY))


def test_a_pasal_of_another_regulation_is_that_ones() -> None:
    found = links(
        BODY, purpose="untuk melaksanakan Pasal 5 ayat (2) Undang-Undang Nomor 25 Tahun 2029 tentang Api"
    )
    (one,) = [r for r in found.references if r.regulation != OWN]
    assert (one.regulation, str(one.target)) == (RegulationId("UU", "25", 2029), "Pasal 5 ayat (2)")
    assert not one.resolved


def test_a_pasal_of_a_law_without_a_number_is_nobodys() -> None:
    text = "Pasal 1\nMelanggar Pasal 2 Kitab Undang-Undang Hukum Pidana dan Pasal 5 Undang-Undang Dasar.\n"
    assert [str(r.source) for r in links(f"{text}Pasal 2\nIsi.\n").references] == ["Menimbang huruf b"]


def test_a_pasal_of_this_regulation_named_as_such_is_its_own() -> None:
    found = told(links("Pasal 1\nKetentuan Pasal 2 Peraturan Pemerintah ini berlaku.\nPasal 2\nIsi.\n"))
    assert found[-1][2:] == ("Pasal 2", True)


def test_a_label_printed_twice_refers_to_nothing() -> None:
    assert told(links("Pasal 1\nPasal 1 (1) Isi.\n"))[1:] == []


AMENDING = """Pasal I
Beberapa ketentuan dalam Peraturan Pemerintah Nomor 8 Tahun 2031 diubah sebagai berikut:
1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:
Pasal 5
(1) Laporan sebagaimana dimaksud dalam Pasal 4 disusun.
(2) Laporan sebagaimana dimaksud pada ayat (1) diumumkan.
2. Pasal 6 dihapus.
Pasal II
Peraturan Pemerintah ini mulai berlaku pada tanggal 1 Juli 2033.
"""
AMENDED = RegulationId("PP", "8", 2031)


def test_a_quoted_pasal_speaks_of_the_amended_regulation() -> None:
    found = links(AMENDING, title="PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 8 TAHUN 2031")
    spoken = {(str(r.target), r.resolved) for r in found.references if r.regulation == AMENDED}
    assert spoken >= {("Pasal 4", False), ("Pasal 5 ayat (1)", True)}
    assert [str(r.source) for r in found.references if r.regulation == OWN] == ["Menimbang huruf b"]
