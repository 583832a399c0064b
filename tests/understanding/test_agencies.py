import pytest

from tanya.understanding.agencies import agency_in


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("realisasi anggaran Dinas Pendidikan tahun 2016", {"didik"}),
        ("capaian dinas komunikasi, informatika", {"komunikasi", "informatika"}),
        ("tugas Biro Organisasi", {"organisasi"}),
        ("renstra badan kepegawaian daerah", {"pegawai"}),
        ("kewajiban badan publik", set()),
        ("biaya perjalanan dinas luar kota", set()),
        ("nilai kementerian panrb untuk dinas kesehatan", {"sehat"}),
        ("kepala dinas menyampaikan laporan", set()),
    ],
)
def test_an_office_is_known_by_the_words_after_its_level(text: str, terms: set[str]) -> None:
    assert agency_in(text) == terms
