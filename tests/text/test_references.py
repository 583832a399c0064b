from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.metadata.names import kind_of
from tanya.domain.regulation import RegulationId
from tanya.text.provisions import completed, find_locators, find_part
from tanya.text.references import Mention, find_regulations

_JENIS = [
    *(
        "UU",
        "PP",
        "Perpres",
        "PermenPANRB",
        "KepmenPANRB",
        "Permendagri",
        "Inpres",
        "Keppres",
        "Permenkeu",
        "SKB",
    ),
    *("Permenko PMK", "Permendesa PDTT", "Permen Kebun", "Inmendagri", "SE Mendagri", "Pedoman MenPANRB"),
    *(
        "Peraturan BKN",
        "Keputusan LAN",
        "SE BKN",
        "SE",
        "Perda Kota Contoh",
        "Perwali Contoh",
        "Qanun Contoh",
    ),
    *("SE Gubernur Contoh", "Instruksi Bupati Contoh"),
]
_REGULATIONS = st.builds(
    RegulationId, st.sampled_from(_JENIS), st.integers(1, 999).map(str), st.integers(1950, 2049)
)


def named_in(text: str) -> list[str]:
    return [str(mention) for mention in find_regulations(text)]


def places_in(text: str) -> list[str]:
    return [str(locator) for locator in find_locators(text)]


@pytest.mark.parametrize(
    ("meant", "spellings"),
    [
        (
            "PermenPANRB Nomor 88 Tahun 2021",
            [
                "permenpan 88 2021",
                "PERMENPANRB No.88/2021",
                "permenpan-rb nomor 88/2021",
                "permen pan rb no 88 thn 2021",
                "Permenpan RB 88/2021",
                "permenpanrb nmr 88 th 21",
                "permenpanrb #88/2021",
                "PermenPANRB 88 '21",
                "PermenPANRB 88-2021",
                "PermenPANRB 88.2021",
                "PermenPANRB 88/2O21",
                "Peraturan Menteri PANRB No. 88/2021",
            ],
        ),
        (
            "PermenPANRB Nomor 53 Tahun 2014",
            [
                "permenpan-rb nomor 53/2014",
                "permen 53/2014",
                "pm 53 2014",
                "PermenPAN 53 thn 14",
                "Permen PAN dan RB No. 53 Tahun 2014",
                "permenpanrb 53 tahun 20l4",
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014",
            ],
        ),
        (
            "PP Nomor 8 Tahun 2006",
            [
                "pp 8 thn 2006",
                "PP 8/2006",
                "pp8/2006",
                "peraturan pemerintah no.8 th. 2006",
                "PP No 8, tahun 2006",
            ],
        ),
        ("Perpres Nomor 29 Tahun 2014", ["perpres 29/2014", "Peraturan Presiden nomor 29 tahun 2014"]),
        (
            "UU Nomor 20 Tahun 2023",
            ["uu 20/2023", "undang2 nomor 20 tahun 2023", "Undang-Undang RI No 20 th 2023", "UU no. 20-2023"],
        ),
        (
            "KepmenPAN Nomor KEP/135/M.PAN/9/2004 Tahun 2004",
            ["KEP/135/M.PAN/9/2004", "kep / 135 / m.pan / 9 / 2004"],
        ),
        ("PermenPAN Nomor PER/09/M.PAN/5/2007 Tahun 2007", ["PER/09/M.PAN/5/2007", "per/09/m.pan/5/2007"]),
        ("PermenPPN Nomor 16 Tahun 2020", ["permen ppn/bappenas 16/2020"]),
        ("Permenkominfo Nomor 1 Tahun 2023", ["permenkominfo 1/2023"]),
        (
            "Permenko Perekonomian Nomor 4 Tahun 2023",
            [
                "Permenko Perekonomian 4/2023",
                "permenko ekon 4/2023",
                "permenkoekon no 4 th 2023",
                "Peraturan Menteri Koordinator Bidang Perekonomian Nomor 4 Tahun 2023",
            ],
        ),
        (
            "Permenko Polhukam Nomor 1 Tahun 2020",
            [
                "permenko polhukam 1/2020",
                "Peraturan Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Nomor 1 Tahun 2020",
            ],
        ),
        ("PermenKP Nomor 10 Tahun 2020", ["Peraturan Menteri Kelautan dan Perikanan Nomor 10 Tahun 2020"]),
        ("Permensesneg Nomor 1 Tahun 2020", ["peraturan menteri sekretaris negara nomor 1 tahun 2020"]),
        (
            "Perbup Indramayu Nomor 46 Tahun 2023",
            ["Perbup Indramayu 46/2023", "peraturan bupati indramayu no 46 th 2023"],
        ),
        ("Perwali Denpasar Nomor 12 Tahun 2020", ["Perwali Kota Denpasar nomor 12 tahun 2020"]),
        (
            "Pedoman MenPANRB Nomor 1 Tahun 2022",
            ["pedoman menpanrb 1/2022", "Pedoman Menteri PANRB Nomor 1 Tahun 2022"],
        ),
        (
            "SE MenPANRB Nomor 20 Tahun 2021",
            ["SE menpan 20/2021", "surat edaran menpanrb nomor 20 tahun 2021"],
        ),
        ("SE Nomor 20 Tahun 2021", ["SE 20/2021", "surat edaran tentang cuti nomor 20 tahun 2021"]),
        ("SE MenPAN Nomor SE/7/M.PAN/3/2007 Tahun 2007", ["SE/7/M.PAN/3/2007"]),
    ],
)
def test_a_regulation_is_known_in_all_its_spellings(meant: str, spellings: list[str]) -> None:
    assert {spelling: named_in(spelling) for spelling in spellings} == {key: [meant] for key in spellings}


# What people write, and the long name at the head of the text itself.
_WRITTEN = {
    "PERATURAN MENTERI KEUANGAN": ["PMK", "permenkeu", "Permen Keuangan", "Peraturan Menteri Keuangan"],
    "KEPUTUSAN MENTERI KEUANGAN": ["KMK", "kepmenkeu", "Keputusan Menkeu"],
    "PERATURAN MENTERI DALAM NEGERI": ["permendagri", "permen dalam negeri", "peraturan mendagri", "PMDN"],
    "PERATURAN MENTERI KELAUTAN DAN PERIKANAN": ["permen kp", "permenkkp", "Permen Kelautan dan Perikanan"],
    "PERATURAN MENTERI KESEHATAN": ["permenkes", "Permen Kesehatan"],
    "PERATURAN MENTERI DESA, PEMBANGUNAN DAERAH TERTINGGAL, DAN TRANSMIGRASI": [
        "permendes",
        "Permen Desa PDTT",
    ],
    "PERATURAN MENTERI PERENCANAAN PEMBANGUNAN NASIONAL/KEPALA BADAN PERENCANAAN PEMBANGUNAN NASIONAL": [
        "permen ppn/bappenas",
        "peraturan menteri perencanaan pembangunan nasional/kepala badan perencanaan pembangunan nasional",
    ],
    "PERATURAN MENTERI KOORDINATOR BIDANG PEMBANGUNAN MANUSIA DAN KEBUDAYAAN": ["permenko pmk", "permenko"],
    "PERATURAN MENTERI KEBUN": ["permen kebun", "permenkebun", "Peraturan Menteri Kebun"],
    "INSTRUKSI MENTERI DALAM NEGERI": ["inmendagri", "instruksi mendagri"],
    "SURAT EDARAN MENTERI DALAM NEGERI": ["SE Mendagri", "surat edaran menteri dalam negeri"],
    "PERATURAN KEPALA BADAN KEPEGAWAIAN NEGARA": ["perka bkn", "Peraturan BKN", "perbkn"],
    "PERATURAN LEMBAGA KEBIJAKAN PENGADAAN BARANG/JASA PEMERINTAH": ["Peraturan LKPP", "perka lkpp"],
    "PERATURAN KOMISI PEMILIHAN UMUM": ["pkpu", "Peraturan KPU"],
    "UNDANG-UNDANG DARURAT": ["UU", "Undang-Undang Darurat"],
    "PERATURAN DAERAH KABUPATEN CONTOH": ["perda kab. contoh", "Perda Kabupaten Contoh", "perda contoh"],
    "QANUN CONTOH": ["qanun contoh"],
    "PERATURAN WALI KOTA CONTOH": ["perwako contoh", "perwal kota contoh", "Perwali Contoh", "perwali"],
    "PERATURAN GUBERNUR DAERAH ISTIMEWA CONTOH": ["pergub daerah istimewa contoh", "pergub contoh"],
    "KEPUTUSAN GUBERNUR CONTOH": ["kepgub contoh", "Keputusan Gubernur Contoh"],
}


@pytest.mark.parametrize(
    ("title", "written"), [(title, one) for title, forms in _WRITTEN.items() for one in forms]
)
def test_what_people_write_fits_what_a_text_says_of_itself(title: str, written: str) -> None:
    kind = kind_of(title)
    assert kind
    for number in ("113/2012", "Nomor 113 Tahun 2012"):
        (mention,) = find_regulations(f"bunyi pasal 5 {written} {number}")
        assert mention.jenis
        assert mention.matches(RegulationId(kind.jenis, "113", 2012))


@pytest.mark.parametrize(
    ("written", "jenis"),
    [
        ("Peraturan LKPP 9/2018", "Peraturan LKPP"),
        ("Peraturan Kepala LAN 9/2018", "Peraturan LAN"),
        ("perka xyz 9/2018", "Peraturan XYZ"),
        ("Peraturan Dewan Kebun nomor 9 tahun 2018", "Peraturan Dewan Kebun"),
        ("keputusan sekretaris daerah no 9 th 2018", "Keputusan Sekretaris Daerah"),
        ("Peraturan Menteri Kebun 9/2018", "Permen Kebun"),
        ("SE BKN 9/2018", "SE BKN"),
        ("Perda yang mengatur kebun nomor 9 tahun 2018", "Perda"),
        ("Perda Contoh tentang kebun 9/2018", "Perda Contoh"),
    ],
)
def test_a_number_of_another_issuer_is_that_issuers(written: str, jenis: str) -> None:
    (mention,) = find_regulations(f"Apakah {written} masih berlaku?")
    assert (mention.jenis, mention.nomor, mention.tahun) == (jenis, "9", 2018)
    assert not mention.matches(RegulationId("PermenPANRB", "9", 2018))


@pytest.mark.parametrize("words", ["SPBE", "tentang kebun", "yang mengatur gaji", "gaji"])
def test_a_regulation_called_by_its_subject_may_be_of_any_issuer(words: str) -> None:
    (mention,) = find_regulations(f"peraturan {words} nomor 9 tahun 2018")
    assert (mention.jenis, mention.nomor, mention.tahun) == (None, "9", 2018)


@pytest.mark.parametrize(
    "text",
    [
        "Perda Kebun ditetapkan paling lambat 6 bulan setelah panen",
        "Perda Kebun 6 (enam) bulan setelah panen",
        "perda apa saja di 34 provinsi",
        "perda 34 provinsi di Indonesia",
        "keputusan menteri keuangan paling lama 14 hari",
        "Keputusan Menteri Keuangan 14 (empat belas) hari kerja",
        "diatur dengan Peraturan Menteri Keuangan. 14 Menteri",
        "diatur dengan Peraturan Daerah. 5 Cukup jelas",
        "SKB 3 Menteri",
        "luka diberi perban 20 menit",
    ],
)
def test_what_is_counted_is_no_number(text: str) -> None:
    assert find_regulations(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("pp 53 tahun berapa", "53"),
        ("perda 8 kabupaten contoh", "8"),
        ("perwali mempawah 8", "8"),
        ("perda kebun nomor 6 bulan apa", "6"),
    ],
)
def test_a_number_without_a_year_stays_one(text: str, number: str) -> None:
    (mention,) = find_regulations(text)
    assert mention.nomor == number


def test_the_regions_of_one_name_are_two() -> None:
    (mention,) = find_regulations("perda kota contoh 4/2020")
    assert mention.matches(RegulationId("Perda Kota Contoh", "4", 2020))
    assert mention.matches(RegulationId("Perda Contoh", "4", 2020))
    assert not mention.matches(RegulationId("Perda Kabupaten Contoh", "4", 2020))


@given(_REGULATIONS)
def test_what_we_write_ourselves_is_read_back(regulation: RegulationId) -> None:
    for written in (str(regulation), regulation.short):
        (mention,) = find_regulations(f"Apakah {written} masih berlaku?")
        assert mention.regulation == regulation


@given(st.lists(_REGULATIONS, min_size=2, max_size=5), st.sampled_from([" dan ", ", ", "; ", " serta "]))
def test_several_regulations_are_found_in_the_order_they_stand(
    regulations: list[RegulationId], between: str
) -> None:
    found = find_regulations(between.join(map(str, regulations)))
    assert [mention.regulation for mention in found] == regulations


@given(st.text("PpUuermenpanrb 0123456789/.-'()tahun nomor KEPM", max_size=60))
def test_no_two_mentions_overlap(text: str) -> None:
    found = find_regulations(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)


@pytest.mark.parametrize(
    "text",
    [
        "PPK 30/2019",
        "nilai 80 tahun 2021",
        "skor 70/100",
        "kelas 12",
        "tahun 2021",
        "halaman 8-2006",
        "uupp 8/2006x",
    ],
)
def test_what_is_no_regulation_names_none_with_a_jenis(text: str) -> None:
    assert [mention for mention in find_regulations(text) if mention.jenis] == []


def test_a_number_and_year_alone_name_a_regulation_of_any_jenis() -> None:
    (mention,) = find_regulations("menurut 88/2021")
    assert (mention.jenis, mention.nomor, mention.tahun) == (None, "88", 2021)


@pytest.mark.parametrize(
    "text",
    [
        "anggaran menyusun pergub tata naskah dinas Jabar 2016",
        "sosialisasi perda halal 2016",
        "PP 2015",
        "permenpan 2014",
        "permendagri 2018 tentang apa",
        "peraturan menteri keuangan 2018",
    ],
)
def test_a_year_alone_is_no_number(text: str) -> None:
    assert find_regulations(text) == []


def test_a_year_that_is_said_to_be_a_number_is_one() -> None:
    for written in ("nomor 2016", "nmr  2016", "no. 2016"):
        (mention,) = find_regulations(f"perda Banjarnegara {written}")
        assert mention.nomor == "2016"


def test_a_jenis_and_number_alone_leave_the_year_open() -> None:
    (mention,) = find_regulations("permenpan 88")
    assert (mention.tahun, mention.regulation) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 27 UUD 1945",
        "bunyi pasal 27 ayat (1) UUD 1945",
        "pasal 28 undang-undang dasar negara republik indonesia tahun 1945",
        "menurut UUD 1945 siapa pemegang kedaulatan",
        "isi uud",
    ],
)
def test_the_constitution_has_no_number_and_is_named_all_the_same(text: str) -> None:
    (mention,) = find_regulations(text)
    assert (str(mention), mention.regulation) == ("UUD 1945", None)
    assert not mention.matches(RegulationId("UU", "1945", 1945))


def test_a_rule_that_speaks_of_the_constitution_is_no_question_to_it() -> None:
    assert find_regulations("apakah PNS wajib setia pada UUD 1945") == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ayat (2) nya?", "ayat (2)"),
        ("kalau huruf b?", "huruf b"),
        ("huruf b ayat dua", "ayat (2) huruf b"),
        ("angka 3", "angka 3"),
        ("ayat berapa?", ""),
        ("huruf besar", ""),
    ],
)
def test_a_part_is_read_without_its_pasal(text: str, part: str) -> None:
    assert " ".join(map(str, find_part(text))) == part


@pytest.mark.parametrize(
    ("part", "before", "whole"),
    [
        ("ayat (2)", "Pasal 19 ayat (1)", "Pasal 19 ayat (2)"),
        ("ayat (2)", "Pasal 19 ayat (1) huruf a", "Pasal 19 ayat (2)"),
        ("huruf b", "Pasal 19 ayat (1)", "Pasal 19 ayat (1) huruf b"),
        ("huruf b", "Pasal 5 huruf a", "Pasal 5 huruf b"),
        ("", "Pasal 19 ayat (1)", "Pasal 19 ayat (1)"),
    ],
)
def test_a_part_is_completed_by_the_provision_before(part: str, before: str, whole: str) -> None:
    (place,) = find_locators(before)
    assert str(completed(find_part(part), place)) == whole


def test_a_mention_without_a_year_fits_every_year() -> None:
    mention = Mention("PermenPANRB", "1", None, 0, 0)
    assert all(mention.matches(RegulationId("PermenPANRB", "1", year)) for year in (2012, 2020))


@pytest.mark.parametrize(
    ("written", "known", "fits"),
    [
        ("Perwali 4/2020", RegulationId("Perwali Denpasar", "4", 2020), True),
        ("Perwali Metro 4/2020", RegulationId("Perwali Denpasar", "4", 2020), False),
        ("PP 08/2006", RegulationId("PP", "8", 2006), True),
        ("PP 8/2006", RegulationId("PP", "8", 2008), False),
        ("PP 8/2006", RegulationId("Perpres", "8", 2006), False),
        ("PP 8/2006", RegulationId("PP", "88", 2006), False),
        ("kepmenpan 135 2004", RegulationId("KepmenPAN", "KEP/135/M.PAN/9/2004", 2004), True),
        ("permenpan 9/2007", RegulationId("PermenPAN", "PER/09/M.PAN/5/2007", 2007), True),
        ("permenpan 5/2007", RegulationId("PermenPAN", "PER/09/M.PAN/5/2007", 2007), False),
    ],
)
def test_a_mention_fits_only_what_it_does_not_contradict(
    written: str, known: RegulationId, fits: bool
) -> None:
    (mention,) = find_regulations(written)
    assert mention.matches(known) is fits
