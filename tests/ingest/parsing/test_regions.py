"""Where Penjelasan and Lampiran begin, and what only looks like their beginning."""

import pytest

from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.domain.document import Node
from tests.ingest.parsing.examples import FOOT, HEAD, nodes

BODY = HEAD + "Pasal 1\nBalon dinilai menurut Lampiran.\nPasal 2\nIsi.\n" + FOOT
ANNEX = "LAMPIRAN\nPERATURAN PEMERINTAH\nNOMOR 3 TAHUN 2031\nTENTANG\nCONTOH\n"
NAMED = "Keputusan Wali Kota Awan\nNomor : 12 Tahun 2031\nTanggal : 3 April 2031\n"


def _lampiran(found: dict[str, Node]) -> list[str]:
    return [name for name in found if name.startswith("Lampiran")]


def _penjelasan(found: dict[str, Node]) -> list[str]:
    return [name for name in found if name.startswith("Penjelasan")]


@pytest.mark.parametrize(
    "inside",
    [
        "I. UMUM\nBalon dinilai tiap tahun.\nII. TATA CARA\nPenilai naik ke menara.\n",
        "I. UMUM\nA. Latar\nBalon dinilai.\nII. PENJELASAN UMUM\nPenilai naik ke menara.\n",
        "NO\nUNSUR\nPENJELASAN\n1. Kain\nKain dinilai utuh atau robek.\n2. Tali\nTali dinilai.\n",
        "A. Unsur\nKain dan tali.\nPENJELASAN UMUM TENTANG BALON\nKain dinilai utuh atau robek.\n",
    ],
)
def test_what_an_annex_explains_or_calls_general_is_no_penjelasan(inside: str) -> None:
    found = nodes(BODY + ANNEX + inside)
    assert _penjelasan(found) == []
    text = "\n".join(found[name].text + found[name].heading for name in _lampiran(found))
    assert all(line.split(". ")[-1] in text for line in inside.strip().split("\n"))


@pytest.mark.parametrize(
    "title",
    [
        "PENJELASAN\nATAS\nPERATURAN PEMERINTAH\nI. UMUM\n",
        "PENJELASAN ATAS PERATURAN PEMERINTAH\nI. UMUM\n",
        "PENJELASAN\nPERATURAN PEMERINTAH\nI. UMUM\n",
        "PENJEI-ASAN\nATAS\nI. UMUM\n",  # misread: only what follows shows it
    ],
)
def test_a_penjelasan_after_an_annex_is_known_by_what_it_explains(title: str) -> None:
    annex = ANNEX + "I. UMUM\nBalon dinilai tiap tahun.\nII. NILAI\nPENJELASAN\nNilai itu angka.\n"
    found = nodes(BODY + annex + title + "Latar balon.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n")
    assert found["Penjelasan Umum"].text == "I. UMUM Latar balon."
    assert "Penjelasan Pasal 1" in found
    assert any("Nilai itu angka." in found[name].text for name in _lampiran(found))


@pytest.mark.parametrize(
    "title",
    [f"Lampiran : {NAMED}", f"Lampiran\n{NAMED}", "Lampiran Keputusan Wali Kota Awan Nomor 12 Tahun 2031\n"],
)
def test_an_annex_whose_title_is_not_in_capitals_is_one(title: str) -> None:
    decree = (
        HEAD
        + "KESATU : Menetapkan tim.\nKEDUA : Berlaku sekarang.\n"
        + FOOT
        + "WALI KOTA AWAN,\nttd\nCONTOH\n"
    )
    found = nodes(decree + title + "SUSUNAN TIM BALON\nA. Ketua\nKepala menara.\nB. Anggota\nJuru tali.\n")
    assert "Juru tali." in found["Lampiran huruf B"].text
    assert "Juru tali." not in found["Penutup"].text


def test_each_of_several_annexes_in_such_letters_has_its_number() -> None:
    text = f"Lampiran I\n{NAMED}A. Ketua\nKepala menara.\nLampiran II\n{NAMED}A. Nilai\nNilai balon.\n"
    found = nodes(BODY + text)
    assert {"Lampiran I huruf A", "Lampiran II huruf A"} <= set(found)


@pytest.mark.parametrize(
    "said",
    [
        "Pasal 3\nLampiran Peraturan Pemerintah Nomor 2 Tahun 2030 tentang Tali dicabut.\nPasal 4\nIsi.\n",
        "Pasal 3\nNilai balon menurut\nLampiran I\nPeraturan Pemerintah Nomor 2.\nPasal 4\nIsi.\n",
        "Pasal 3\nIsi.\nLampiran Peraturan ini tidak terpisahkan.\nPasal 4\nIsi.\n",
    ],
)
def test_an_annex_that_a_sentence_names_opens_none(said: str) -> None:
    found = nodes(HEAD + "Pasal 1\nIsi.\nPasal 2\nIsi.\n" + said + FOOT)
    assert _lampiran(found) == []
    assert "Pasal 4" in found


def test_a_letter_s_list_of_enclosures_is_no_annex() -> None:
    assert _lampiran(nodes(BODY + "Nomor : 3/2031\nLampiran : 1 (satu) berkas\nHal : Balon\n")) == []


def test_a_closing_as_long_as_an_annex_is_divided_by_its_pages() -> None:
    lines = [Line(line, 1) for line in BODY.split("\n") if line]
    lines += [Line(f"Juru tali {page} {n} naik ke menara balon.", page) for page in (2, 3) for n in range(60)]
    found = {str(node.locator): node for root in parse_regulation(lines) for node in root.walk()}
    assert [name for name in found if name.startswith("Penutup")] == [
        "Penutup",
        "Penutup halaman 2",
        "Penutup halaman 3",
    ]
    assert "Juru tali" not in found["Penutup"].text
