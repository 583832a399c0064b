"""How figures are read in facts and in damaged sources."""

import pytest

from tests.corpus.figures import Figure, claims, readings


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("paling lama 14 (empat belas) hari kerja", Figure("14", "hari kerja")),
        ("sebesar 25o/o dari tunjangan", Figure("25", "%")),
        ("enam puluh lima persen", Figure("65", "%")),
        ("tahun 2Ol4", Figure("2014")),
        ("29 April2OL9", Figure("2019")),
        ("29 Nopember 2006", Figure("november")),
        ("jumlahnya 1.715 formasi", Figure("1715")),
        ("nilai 2,50", Figure("2.5")),
        ("dalam setahun", Figure("1", "tahun")),
        ("tiga ratus dua puluh ribu orang", Figure("320000", "orang")),
        ("Pasal 15 huruf g, danPasal 17", Figure("17", "pasal")),
    ],
)
def test_a_figure_is_read_however_it_is_printed(printed: str, figure: Figure) -> None:
    assert figure in readings(printed)


@pytest.mark.parametrize(
    ("stated", "printed"),
    [
        ("paling lama 3 bulan", "paling lama 2 (dua) bulan"),
        ("paling lama 14 hari", "paling lama 14 (empat belas) hari kerja"),
        ("menurut Pasal 12", "sebagaimana dimaksud dalam Pasal 11, paling lama 12 hari"),
        ("sebesar 25 persen", "paling banyak 25 orang"),
    ],
)
def test_a_wrong_figure_or_unit_is_not_taken_for_proven(stated: str, printed: str) -> None:
    assert [figure for figure in claims(stated) if figure not in readings(printed)]


def test_own_numbering_claims_only_its_length() -> None:
    assert claims("Tujuannya (1) tertib; (2) rapi; (3) aman.") == [Figure("3")]


def test_a_count_of_items_that_follow_needs_no_proof() -> None:
    assert claims("Ada empat hal: aset, laporan, tujuan, dan ketaatan.") == []
