"""A Surat Edaran: a title, an issuer, and headings instead of pasal."""

from pathlib import Path

import pytest

from ingest.metadata.names import kind_of
from ingest.parsed import parse_file
from tanya.domain.document import Kind

_LETTER = """\
{above}
SURAT EDARAN
{issuer}
NOMOR 5 TAHUN 2031
TENTANG
PEMBERIAN MAKAN ANGSA

Yth. Para Kepala Kolam

A. Latar Belakang
Angsa di kolam makin banyak, sehingga pemberian makannya diatur.
B. Isi Edaran
1. Angsa diberi gandum dua kali sehari.
2. Gandum disimpan di lumbung, sehingga kering,
bahwa lumbung itu dikunci.
"""


@pytest.mark.parametrize(
    ("above", "issuer", "known_as", "region"),
    [
        ("MENTERI DALAM NEGERI\nREPUBLIK INDONESIA", "", "se-mendagri-5-2031", None),
        ("BADAN KEPEGAWAIAN NEGARA", "", "se-bkn-5-2031", None),
        ("GUBERNUR CONTOH TIMUR", "", "se-gubernur-contoh-timur-5-2031", "Provinsi Contoh Timur"),
        ("SALINAN", "KEPALA BADAN KEPEGAWAIAN NEGARA", "se-bkn-5-2031", None),
        ("SALINAN", "WALI KOTA CONTOH", "se-wali-kota-contoh-5-2031", "Kota Contoh"),
        (
            "SALINAN",
            "SEKRETARIS DAERAH KOTA CONTOH",
            "se-sekretaris-daerah-kota-contoh-5-2031",
            "Kota Contoh",
        ),
    ],
)
def test_a_circular_is_known_by_its_issuer(
    tmp_path: Path, above: str, issuer: str, known_as: str, region: str | None
) -> None:
    file = tmp_path / "surat.txt"
    file.write_text(_LETTER.format(above=above, issuer=issuer), encoding="utf-8")
    document = parse_file(file).document
    assert (document.id, document.kind, document.region) == (known_as, Kind.NASKAH, region)
    assert document.tentang == "Pemberian Makan Angsa"


def test_a_circular_is_parted_by_its_headings(tmp_path: Path) -> None:
    file = tmp_path / "surat.txt"
    file.write_text(_LETTER.format(above="BADAN KEPEGAWAIAN NEGARA", issuer=""), encoding="utf-8")
    parsed = parse_file(file)
    places = {str(node.locator) for root in parsed.roots for node in root.walk()}
    assert {"huruf A", "huruf B", "huruf B angka 1", "huruf B angka 2"} <= places
    assert not parsed.warnings  # it has no pasal by right


def test_a_circular_of_nobody_is_no_regulation(tmp_path: Path) -> None:
    file = tmp_path / "surat.txt"
    file.write_text(_LETTER.format(above="SALINAN", issuer=""), encoding="utf-8")
    assert parse_file(file).document.regulation is None


def test_circulars_of_two_issuers_are_two() -> None:
    kinds = [kind_of(f"SURAT EDARAN {issuer}") for issuer in ("KEPALA BKN", "GUBERNUR CONTOH", "")]
    assert [kind and kind.jenis for kind in kinds] == ["SE BKN", "SE Gubernur Contoh", "SE"]
