"""What a text says it is, and what it does to others."""

from datetime import date

import pytest

from ingest.metadata.dates import enacted, gazette, promulgated
from ingest.metadata.names import kind_of
from ingest.metadata.places import agency_of, region_of, year_of
from ingest.metadata.references import references
from ingest.metadata.relations import find_relations
from ingest.metadata.title import find_title, sentence_case
from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.catalogue.records import EventKind
from tanya.domain.regulation import RegulationId


def lines(text: str) -> list[Line]:
    return [Line(line, 1) for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("name", "jenis"),
    [
        ("UNDANG-UNDANG REPUBLIK INDONESIA", "UU"),
        ("UNDANG–UNDANG", "UU"),
        ("PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG", "Perppu"),
        ("PERATURAN PEMERINTAH REPUBLIK INDONESIA", "PP"),
        ("PERATURAN PEMEzuNTAH REPUBLIK INDONESIA", "PP"),
        ("PERATURAN PRESIDEN REPUBLIK INDONESIA", "Perpres"),
        (
            "PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI REPUBLIK INDONESIA",
            "PermenPANRB",
        ),
        ("PERATURAN MENTERI DALAM NEGERI", "Permendagri"),
        ("PERATURAN MENTERI PERENCANAAN PEMBANGUNAN NASIONAL/KEPALA BADAN", "PermenPPN"),
        ("PERATURAN BADAN SIBER DAN SANDI NEGARA", "Peraturan BSSN"),
        ("PERATURAN MENTERI KOORDINATOR BIDANG PEREKONOMIAN", "Permenko Perekonomian"),
        ("KEPUTUSAN BERSAMA MENTERI AGAMA", "SKB"),
        ("PERATURAN DAERAH KABUPATEN CONTOH", "Perda Kabupaten Contoh"),
        ("PERATURAN WALIKOTA CONTOH", "Perwali Contoh"),
        ("PERATURAN DAEMH KABUPATEN CONTOH", "Perda Kabupaten Contoh"),
        ("KEPUTUSAN WALI KOTA CONTOH", "Kepwali Contoh"),
        ("PERATURAN BUPATI CONTOH", "Perbup Contoh"),
    ],
)
def test_long_names_become_the_forms_people_cite(name: str, jenis: str) -> None:
    kind = kind_of(name)
    assert kind
    assert kind.jenis == jenis


def test_a_rule_of_a_village_is_no_rule_of_a_region() -> None:
    assert kind_of("PERATURAN DESA CONTOH") is None


@pytest.mark.parametrize(
    ("head", "short"),
    [
        (
            "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 39 TAHUN 2OL9\nTENTANG\nCONTOH\nDENGAN RAHMAT",
            "PP 39/2019",
        ),
        ("PERATURAN PEMERINTAH\nNOMOR 4TAHUN2022\nTENTANG\nCONTOH", "PP 4/2022"),
        ("PERATURAN PEMERINTAH PERATURAN PEMERINTAH NOMOR 8 TAHUN 2006 TENTANG CONTOH", "PP 8/2006"),
        (
            "MENTERI\nSALINAN\nPERATURAN MENTERI KELAUTAN DAN PERIKANAN\nNOMOR 10/PERMEN-KP/2020\n"
            "TENTANG\nCONTOH",
            "PermenKP 10/2020",
        ),
        (
            "KEPUTUSAN WALIKOTA CONTOH\nNOMOR 188.45/16/HK/2019\nTENTANG\nPETA",
            "Kepwali Contoh 188.45/16/HK/2019/2019",
        ),
    ],
)
def test_a_title_block_is_read_through_noise(head: str, short: str) -> None:
    title = find_title(lines(head))
    assert title
    assert title.regulation.short == short


def test_a_regulation_that_is_only_quoted_is_not_the_documents_own() -> None:
    report = (
        "LAPORAN KINERJA\nTAHUN 2016\nsesuai Peraturan Presiden Nomor 29 Tahun 2014 tentang Akuntabilitas\n"
    )
    assert find_title(lines(report)) is None


def test_the_title_of_another_regulation_inside_a_title_is_not_taken() -> None:
    head = (
        "PERATURAN PEMERINTAH\nNOMOR X\nTENTANG\nPELAKSANAAN UNDANG-UNDANG NOMOR 24 TAHUN 2019 TENTANG CONTOH"
    )
    assert find_title(lines(head)) is None


def test_a_title_in_capitals_is_written_as_people_write_it() -> None:
    assert (
        sentence_case("PELAPORAN KEUANGAN DAN KINERJA INSTANSI PEMERINTAH")
        == "Pelaporan Keuangan dan Kinerja Instansi Pemerintah"
    )


@pytest.mark.parametrize(
    ("about", "title"),
    [
        ("PELIMPAHAN KEWENANGAN BUPATI KEPADA CAMAT", "Pelimpahan Kewenangan Bupati Kepada Camat"),
        ("TUGAS BUPATI, WALI KOTA, DAN GUBERNUR", "Tugas Bupati, Wali Kota, dan Gubernur"),
        ("PERUBAHAN ATAS RENCANA PEMBANGUNAN KEBUN", "Perubahan atas Rencana Pembangunan Kebun"),
        ("KERJA SAMA DENGAN RUMAH KACA", "Kerja Sama dengan Rumah Kaca"),
        ("TATA CARA PENGANGKATAN DIREKTUR KEBUN", "Tata Cara Pengangkatan Direktur Kebun"),
        ("TUGAS KEPALA BADAN KEBUN", "Tugas Kepala Badan Kebun"),
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "DENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI CONTOH,\nMenimbang: bahwa kebun;",
        "DENGAN RAI{MATTUHAN YANG MAHA ESA\nBUPATI CONTOH,\nMenimbang: bahwa kebun;",
        "ATAS RAHMAT ALLAH YANG MAHA KUASA\nBUPATI CONTOH,\nMENIMBANG: bahwa kebun;",
        "BUPATI CONTOH,\nMenimbang: bahwa kebun;",
        "KEPALA BADAN KEPEGAWAIAN NEGARA,\nMenimbang: bahwa kebun;",
    ],
)
def test_a_title_may_name_officials_before_the_one_who_issues_it(about: str, title: str, below: str) -> None:
    found = find_title(lines(f"PERATURAN BUPATI CONTOH\nNOMOR 3 TAHUN 2031\nTENTANG\n{about}\n{below}"))
    assert found
    assert found.tentang == title


def titled(about: str, below: str) -> str:
    title = find_title(lines(f"PERATURAN PEMERINTAH\nNOMOR 3 TAHUN 2031\nTENTANG\n{about}\n{below}"))
    assert title
    return title.tentang


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("NEGEzu", "Negeri"),
        ("BAMNG", "Barang"),
        ("PEMERAHAN", "Penyerahan"),
        ("PEI{YERAHAN", "Penyerahan"),
        ("PEI.AKSANAAN, CONTOH", "Pelaksanaan, Contoh"),
        ('PER"IANJIAN', "Perjanjian"),
        ("PELAKSANAAN-PEMERAHAN", "Pelaksanaan-Penyerahan"),
    ],
)
def test_a_misread_word_of_a_title_is_put_right_by_the_text_below_it(printed: str, meant: str) -> None:
    below = "Menimbang: a. bahwa pelaksanaan penyerahan barang ke luar negeri perlu perjanjian;\n"
    assert titled(f"CONTOH {printed}", below * 2) == f"Contoh {meant}"


@pytest.mark.parametrize(
    "word",
    [
        "PEMBERANTASAN",
        "PUBLIK",
        "PEMINDAHAN",
        "PENYELENGGARA",
        "PERAIRAN",
        "METERAI",
        "REPUBLIC",
        "PERMINTAAN",
        "PEMERAHAN",
    ],
)
def test_a_word_of_a_title_that_the_text_knows_is_never_made_another(word: str) -> None:
    below = f"bahwa {word.lower()} oleh pemerintahan republik menteri penyelenggaraan peraturan penyerahan;\n"
    assert titled(f"CONTOH {word}", below * 3) == f"Contoh {word.capitalize()}"


def test_a_word_of_a_title_that_may_be_two_others_stays_as_it_is_printed() -> None:
    assert titled("MALA", "bahwa nyala atau raala;\n" * 2) == "Mala"
    assert titled("MALA", "bahwa nyala;\n" * 2) == "Nyala"


def test_a_word_said_once_mends_no_title() -> None:
    assert titled("BAMNG", "bahwa barang;") == "Bamng"


def test_dates_and_gazette_come_from_the_closing() -> None:
    closing = (
        "Ditetapkan di Jakarta pada tanggal 3 April 2OO6 Diundangkan di Jakarta pada tanggal 5 April 2006 "
        "LEMBARAN NEGARA REPUBLIK INDONESIA TAHUN 2006 NOMOR 25"
    )
    assert enacted(closing) == date(2006, 4, 3)
    assert promulgated(closing) == date(2006, 4, 5)
    assert gazette(closing, "") == "LN 2006/25"
    assert gazette("", "BERITA NEGARA REPUBLIK INDONESIA No.1570, 2021 KEMENPAN-RB.") == "BN 2021/1570"


def test_an_impossible_date_is_none() -> None:
    assert enacted("Ditetapkan di Jakarta pada tanggal 31 Februari 2006") is None


def test_old_and_new_forms_of_reference_are_read() -> None:
    text = (
        "Peraturan Menteri ini mulai berlaku, Keputusan Menteri Pendayagunaan Aparatur Negara Nomor: "
        "KEP/135/M.PAN/9/2004, "
        "Undang- Undang Nomor 5 Tahun 2Ol4 dan Peraturan Menteri Dalam Negeri Nomor 54 Tahun 2010"
    )
    assert [r.regulation for r in references(text)] == [
        RegulationId("KepmenPAN", "KEP/135/M.PAN/9/2004", 2004),
        RegulationId("UU", "5", 2014),
        RegulationId("Permendagri", "54", 2010),
    ]


HEAD = "PERATURAN PEMERINTAH\nNOMOR 9 TAHUN 2031\nTENTANG\n{about}\nMenimbang : bahwa {why};\nMEMUTUSKAN:\n"
OWN = RegulationId("PP", "9", 2031)


def relations(body: str, about: str = "CONTOH", why: str = "perlu contoh") -> dict[str, EventKind]:
    roots = parse_regulation(lines(HEAD.format(about=about, why=why) + body))
    return {
        relation.other.short: relation.kind for relation in find_relations(OWN, sentence_case(about), roots)
    }


def test_every_regulation_of_a_revoking_list_is_revoked_with_its_clause() -> None:
    body = (
        "Pasal 1\nIsi.\nPasal 2\nPada saat peraturan ini mulai berlaku:\na. Peraturan Pemerintah "
        "Nomor 1 Tahun 2001 tentang A; dan\n"
        "b. Peraturan Pemerintah Nomor 2 Tahun 2002 tentang B,\ndicabut dan dinyatakan tidak berlaku.\n"
    )
    assert relations(body) == {"PP 1/2001": EventKind.MENCABUT, "PP 2/2002": EventKind.MENCABUT}


def test_a_revoked_part_is_no_revoked_regulation() -> None:
    body = (
        "Pasal 1\nKetentuan Pasal 12 Peraturan Pemerintah Nomor 1 Tahun 2001 dicabut dan dinyatakan "
        "tidak berlaku.\n"
        "Pasal 2\nPeraturan Pemerintah Nomor 2 Tahun 2002, sepanjang tidak mengatur denda, dicabut "
        "dan dinyatakan tidak berlaku.\n"
    )
    assert set(relations(body).values()) == {EventKind.MENCABUT_SEBAGIAN}


def test_what_stays_in_force_and_what_is_only_named_in_a_title_is_not_revoked() -> None:
    body = (
        "Pasal 1\nSemua peraturan pelaksanaan dari Peraturan Pemerintah Nomor 1 Tahun 2001 "
        "dinyatakan tetap berlaku.\n"
        "Pasal 2\nPeraturan Pemerintah Nomor 2 Tahun 2002 tentang Pelaksanaan Undang-Undang Nomor 3 "
        "Tahun 2000 dicabut "
        "dan dinyatakan tidak berlaku.\n"
    )
    assert relations(body) == {"PP 2/2002": EventKind.MENCABUT}


def test_an_amending_title_amends_and_a_consideration_carries_out() -> None:
    about = "PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR 7 TAHUN 2021 TENTANG CONTOH"
    found = relations(
        "Pasal 1\nIsi.\n",
        about,
        "untuk melaksanakan ketentuan Pasal 5 ayat (2) Undang-Undang Nomor 1 Tahun 2004",
    )
    assert found == {"PP 7/2021": EventKind.MENGUBAH, "UU 1/2004": EventKind.MELAKSANAKAN}


def test_region_agency_and_year_come_from_the_first_pages() -> None:
    cover = lines(
        "LAPORAN KINERJA\nDINAS PERHUBUNGAN\nKOTA CONTOH\nTAHUN 2017\nPemerintah Kota Contoh menyusun"
    )
    assert region_of(cover, "laporan") == "Kota Contoh"
    assert agency_of(cover, "laporan") == "Dinas Perhubungan"
    assert year_of(cover, "laporan") == 2017


def test_a_long_consideration_is_read_in_no_time() -> None:
    why = (
        "untuk melaksanakan ketentuan "
        + "Pasal 5 ayat (2), huruf a, " * 400
        + "tentang hal lain Undang-Undang Nomor 1 Tahun 2004"
    )
    assert relations("Pasal 1\nIsi.\n", why=why) == {}
