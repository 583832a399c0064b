from datetime import date

import pytest

from tanya.understanding.intent import Wanted
from tanya.understanding.starting import StartAsked
from tests.understanding.conftest import Understand


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Apakah PermenPANRB 12/2015 masih berlaku?", Wanted.STATUS),
        ("permenpan 12/2015 udah dicabut blm", Wanted.STATUS),
        ("PP 46/2011 diganti dengan apa?", Wanted.STATUS),
        ("waktu masih pakai PP 46/2011, siapa penilainya?", Wanted.ACTOR),
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
        ("SKP ditetapkan bulan apa", Wanted.DEADLINE),
        ("nilai 72 dapat predikat apa", Wanted.GRADE),
        ("yang mengurus pengaduan unit apa", Wanted.ACTOR),
        ("renstra ditetapkan dengan apa", Wanted.GENERAL),
        ("tupoksi inspektur", Wanted.LIST),
        ("Kapan perubahan kedua UU 12/2011 mulai berlaku?", Wanted.START),
        ("kapan PP 30/2019 tentang penilaian kinerja PNS mulai berlaku", Wanted.START),
        ("kapan laporan ditetapkan menurut PP 8/2006", Wanted.DEADLINE),
        ("kapan PNS diberhentikan sementara", Wanted.WHEN),
        ("diskresi itu boleh kapan", Wanted.WHEN),
        ("paling lambat kapan pegawai dapat melapor", Wanted.DEADLINE),
        ("badan publik adalah", Wanted.DEFINITION),
        ("arsip inaktif itu yang seperti apa?", Wanted.DEFINITION),
        ("siapa yang wajib melakukan penilaian risiko?", Wanted.ACTOR),
        ("nilai risiko paling tinggi", Wanted.FIGURE),
        ("bagaimana evaluasi terbatas dilakukan", Wanted.PROCEDURE),
        ("Kapan ketentuan tentang PPPK dalam PP 11/2017 mulai berlaku?", Wanted.DEADLINE),
        ("Pegawai yang tidak masuk kerja, kapan berlaku PP 94/2021?", Wanted.DEADLINE),
        ("siapa yang menetapkan kapan UU 12/2011 berlaku", Wanted.DEADLINE),
        ("Kapan undang-undang mulai berlaku menurut UU 12/2011?", Wanted.DEADLINE),
        ("pasal apa saja yang diubah UU 15/2019 di UU 12/2011?", Wanted.CHANGES),
        ("apa saja perubahan dalam UU 15/2019", Wanted.CHANGES),
        ("UU 15/2019 mengubah pasal berapa saja", Wanted.CHANGES),
        ("pasal mana yang dihapus dari UU 12/2011", Wanted.CHANGES),
        ("apa saja area perubahan dalam PermenPANRB 11/2015", Wanted.LIST),
        ("Pasal apa saja di PP 11/2017 yang diubah?", Wanted.CHANGES),
        ("perubahan kedua UU 12/2011 itu apa saja, perubahannya apa", Wanted.CHANGES),
        ("Manajemen perubahan meliputi apa saja menurut PP 57/2021?", Wanted.LIST),
        ("Area perubahan apa yang diatur PP 57/2021?", Wanted.GENERAL),
        ("8 area perubahan apa saja di PermenPANRB 11/2015", Wanted.LIST),
        ("agen perubahan itu apa menurut PermenPANRB 11/2015", Wanted.DEFINITION),
        ("Apa yang ditambahkan dalam naskah akademik menurut UU 12/2011?", Wanted.GENERAL),
        ("Hal apa saja yang ditambahkan ke kurikulum menurut PP 57/2021?", Wanted.LIST),
        ("Apa yang diubah dalam perjanjian kinerja menurut PP 57/2021?", Wanted.GENERAL),
        ("Perubahan apa yang harus dimuat dalam rancangan undang-undang menurut UU 12/2011?", Wanted.GENERAL),
        ("bagian apa yang diganti bila rusak menurut PP 57/2021", Wanted.ACTOR),
        ("Berapa bobot komponen yang berlaku tahun 2021 menurut Permenpanrb 88/2021?", Wanted.WEIGHT),
        ("Anggaran yang berlaku tahun 2020 berapa menurut Perpres 29/2014", Wanted.FIGURE),
        ("Berapa tarif retribusi pasar yang berlaku tahun 2024 menurut Perda 8/2023?", Wanted.FIGURE),
        ("apakah batas waktu masih PP 57/2021 yang tentukan?", Wanted.DEADLINE),
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
        ("kapan juru balon boleh terbang", Wanted.WHEN),
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
        ("tunjangan kinerja apa?", Wanted.DEFINITION),
        ("pegawai bolos hukumannya apa?", Wanted.GENERAL),
        ("pegawai dipecat karena apa?", Wanted.GENERAL),
    ],
)
def test_the_kind_of_answer_is_told_from_the_wording(
    understand: Understand, question: str, wanted: Wanted
) -> None:
    assert understand(question).wanted is wanted


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Kapan PermenPANRB 12/2015 ditetapkan?", StartAsked("ditetapkan")),
        ("PP 30/2019 diundangkan tanggal berapa", StartAsked("diundangkan")),
        ("kapan UU 15/2019 disahkan", StartAsked("ditetapkan")),
        ("sejak kapan PP 30/2019 berlaku?", StartAsked("berlaku")),
        ("Kapan perubahan atas PP 11/2017 mulai berlaku?", StartAsked("berlaku", amendment=True)),
        ("Kapan revisi PermenPANRB 12/2015 berlaku?", StartAsked("berlaku", amendment=True)),
        ("Kapan perubahan kedua UU 12/2011 diundangkan?", StartAsked("diundangkan", amendment=True, nth=2)),
        ("Kapan perubahan UU 12/2011 oleh UU 15/2019 mulai berlaku?", StartAsked("berlaku", amendment=True)),
        ("kapan laporan ditetapkan menurut PP 8/2006", None),
    ],
)
def test_which_day_is_asked_and_whether_of_the_amendment(
    understand: Understand, question: str, start: StartAsked | None
) -> None:
    assert understand(question).start == start


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("bunyi pasal 20 UU 12/2011 pada 1 Juli 2018", date(2018, 7, 1)),
        ("bunyi pasal 20 UU 12/2011 pada tahun 2018", date(2018, 7, 1)),
        ("Per 1/7/2018, bunyi pasal 20 UU 12/2011?", date(2018, 7, 1)),
        ("bunyi UU 12/2011 pasal 20 ayat (2) yang berlaku pada 2018", date(2018, 7, 1)),
        ("bunyi pasal 20 UU 12/2011 untuk laporan tahun 2018", None),
        ("bunyi pasal 20 UU 12/2011 tentang anggaran tahun 2018", None),
        ("isi pasal 20 UU 12/2011 untuk pelaporan pada tahun 2018", None),
    ],
)
def test_only_a_day_said_beside_a_provision_is_the_day_of_its_words(
    understand: Understand, question: str, day: date | None
) -> None:
    assert understand(question).as_of == day


def test_a_mark_that_is_typed_names_no_regulation(understand: Understand) -> None:
    assert understand("kapan \ufffc mulai berlaku").mentions == ()
    assert understand("kapan \ufffc mulai berlaku").start is None


@pytest.mark.parametrize(
    "text",
    ["apakah itu memotong cuti tahunan?", "apa itu termasuk cuti?", "apakah hal itu wajib dilaporkan?"],
)
def test_whether_something_does_is_no_question_for_a_meaning(understand: Understand, text: str) -> None:
    intent = understand(text, "berapa lama cuti bersama?")
    assert intent.wanted is Wanted.GENERAL
    assert intent.follow_up or intent.leaning


@pytest.mark.parametrize("text", ["apakah itu metadata?", "apa itu diskresi?", "apakah itu SPIP?"])
def test_a_meaning_is_asked_for_by_a_noun(understand: Understand, text: str) -> None:
    assert understand(text, "berapa lama cuti bersama?").wanted is Wanted.DEFINITION
