"""What a file's name says of a text whose title cannot be read."""

from pathlib import Path

import pytest

from ingest.metadata import regulation_by_name
from ingest.parsed import parse_file
from tanya.domain.document import Kind

_BODY = """\
WALI KOTA ANGSA
Menimbang: bahwa kolam di Kota Angsa perlu diatur;
Mengingat: ketentuan tentang kolam di Kota Angsa;
MEMUTUSKAN:
Menetapkan: aturan kolam.

Pasal 1
Kolam adalah tempat angsa.

Pasal 2
Kolam dikuras setiap pekan.
"""
_UNKNOWN = "tersusun seperti peraturan"


@pytest.mark.parametrize(
    ("stem", "short"),
    [
        ("pp-8-2031", "PP 8/2031"),
        ("pp-8-2031-scan", "PP 8/2031"),
        ("Permenpan Nomor 88 Tahun 2031", "PermenPANRB 88/2031"),
        ("Salinan PP Nomor 08 Tahun 2031 (1)", "PP 8/2031"),
        ("UU No. 5 Tahun 2031 tentang Kolam", "UU 5/2031"),
        ("PMK_113_2031", "Permenkeu 113/2031"),
        ("perwali-angsa-35-2031", "Perwali Angsa 35/2031"),
        ("Perda Kota Angsa Nomor 5 Tahun 2031", "Perda Kota Angsa 5/2031"),
        ("permenpan-9-2007", "PermenPAN 9/2007"),
    ],
)
def test_a_file_is_named_after_its_regulation_in_many_ways(stem: str, short: str) -> None:
    named = regulation_by_name(stem)
    assert named
    assert named.short == short


@pytest.mark.parametrize(
    "stem",
    [
        "evaluasi-pp-8-2031",
        "pp-8-2031-ringkasan",
        "permen-5-2031",
        "se-5-2031",
        "perwali-35-2031",
        "lkip-2031",
    ],
)
def test_a_name_that_says_more_or_less_names_no_regulation(stem: str) -> None:
    assert regulation_by_name(stem) is None


def test_a_regions_rule_without_a_title_is_of_the_region_its_text_speaks_of(tmp_path: Path) -> None:
    file = tmp_path / "perwali-35-2031.txt"
    file.write_text(_BODY, encoding="utf-8")
    parsed = parse_file(file)
    document = parsed.document
    assert (document.id, document.region) == ("perwali-angsa-35-2031", "Kota Angsa")
    assert any("judul tidak terbaca" in warning for warning in parsed.warnings)


def test_a_text_built_as_a_regulation_that_nothing_names_is_remarked(tmp_path: Path) -> None:
    file = tmp_path / "kolam.txt"
    file.write_text(_BODY, encoding="utf-8")
    parsed = parse_file(file)
    assert parsed.document.regulation is None
    assert [remark.text for remark in parsed.remarks if _UNKNOWN in remark.text]


def test_what_is_no_regulation_is_not_remarked(tmp_path: Path) -> None:
    file = tmp_path / "laporan.txt"
    file.write_text("LAPORAN\nBAB I\nPENDAHULUAN\nMenimbang angsa itu sulit.\n", encoding="utf-8")
    parsed = parse_file(file)
    assert not any(_UNKNOWN in warning for warning in parsed.warnings)


def test_a_name_in_other_words_does_not_speak_against_the_title(tmp_path: Path) -> None:
    file = tmp_path / "Perwako 35-2031.txt"
    title = "PERATURAN WALI KOTA ANGSA\nNOMOR 35 TAHUN 2031\nTENTANG\nKOLAM\n\n"
    file.write_text(title + _BODY, encoding="utf-8")
    parsed = parse_file(file)
    assert (parsed.document.id, parsed.document.kind) == ("perwali-angsa-35-2031", Kind.NASKAH)
    assert not any("nama berkas" in warning for warning in parsed.warnings)
