import pytest

from tanya.understanding.intent import Wanted
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Apakah PermenPANRB 12/2015 masih berlaku?", Wanted.STATUS),
        ("permenpan 12/2015 udah dicabut blm", Wanted.STATUS),
        ("PP 46/2011 diganti dengan apa?", Wanted.STATUS),
        ("PP 46/2011 dicabut peraturan apa?", Wanted.STATUS),
        ("PP 30/2019 mencabut aturan apa", Wanted.REVOKES),
        ("peraturan apa saja yang dicabut PP 30/2019", Wanted.REVOKES),
        ("PP 30/2019 mencabut PP apa", Wanted.REVOKES),
        ("Apakah PP 46/2011 termasuk peraturan yang dicabut?", Wanted.STATUS),
        ("aturan mana yang mencabut permenpan 12/2015", Wanted.STATUS),
        ("apakah PermenPANRB 12/2015 berlaku pada 2018?", Wanted.STATUS),
        ("PP 46/2011 berlaku di tahun 2013?", Wanted.STATUS),
        ("Apakah PP 46/2011 tentang penilaian prestasi kerja PNS berlaku?", Wanted.STATUS),
        ("aturan sakip itu masih permenpan 12/2015 atau sudah ganti", Wanted.STATUS),
        ("SKP ikut aturan mana, PP 30/2019 atau PermenPANRB 6/2022?", Wanted.STATUS),
        ("Permenpan 5/2018 dicabut 4 September 2020 ya?", Wanted.STATUS),
        ("penilaian SKP 2021 pakai PP 46/2011 atau PP 30/2019?", Wanted.STATUS),
        ("Permenpan 59/2020 mulai berlaku tanggal berapa?", Wanted.START),
        ("kapan PP 30/2019 mulai berlaku", Wanted.START),
        ("kapan laporan ditetapkan menurut PP 8/2006", Wanted.DEADLINE),
        ("pasal apa saja yang diubah UU 15/2019 di UU 12/2011?", Wanted.CHANGES),
        ("apa saja perubahan dalam UU 15/2019", Wanted.CHANGES),
        ("UU 15/2019 mengubah pasal berapa saja", Wanted.CHANGES),
        ("pasal mana yang dihapus dari UU 12/2011", Wanted.CHANGES),
        ("apa saja area perubahan dalam PermenPANRB 11/2015", Wanted.LIST),
        ("UU 12/2011 diubah dengan apa", Wanted.STATUS),
        ("bunyi pasal 20 pp 8 2006", Wanted.TEXT),
        ("pasal 19 ayat (2) PP 8/2006", Wanted.TEXT),
        ("PP 8/2006 tentang apa?", Wanted.ABOUT),
        ("apa beda reviu dengan audit", Wanted.COMPARISON),
        ("kepanjangan SKPD", Wanted.EXPANSION),
        ("Perjanjian kinerja itu apa?", Wanted.DEFINITION),
        ("apa yang dimaksud dengan indikator kinerja", Wanted.DEFINITION),
        ("berapa bobot komponen evaluasi SAKIP", Wanted.WEIGHT),
        ("nilai 78,5 masuk predikat apa", Wanted.GRADE),
        ("kapan laporan kinerja paling lambat disampaikan", Wanted.DEADLINE),
        ("berapa hari batas waktu penyampaian laporan", Wanted.DEADLINE),
        ("apa saja tahapan penjenjangan kinerja", Wanted.LIST),
        ("kenapa predikat SAKIP belum keluar", Wanted.REASON),
        ("Mengapa laporan kinerja perlu direviu?", Wanted.REASON),
        ("keamanan SPBE dikendalikan unit kerja apa", Wanted.ACTOR),
        ("sebutkan tujuan perjanjian kinerja", Wanted.LIST),
        ("brp minimal anggota tim anjab", Wanted.FIGURE),
        ("siapa yang menandatangani perjanjian kinerja", Wanted.ACTOR),
        ("bagaimana mengukur kinerja", Wanted.PROCEDURE),
        ("laporan kinerja", Wanted.GENERAL),
    ],
)
def test_the_kind_of_answer_is_told_from_the_wording(
    understand: Understand, question: str, wanted: Wanted
) -> None:
    assert understand(question).wanted is wanted
