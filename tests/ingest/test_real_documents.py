"""The real documents, where they are at hand: figures and locators, never their sentences."""

from functools import cache
from pathlib import Path

import pytest

from ingest.parsed import parse_file
from ingest.records import ParsedFile
from tanya.domain.document import Kind, Node
from tanya.domain.locator import NodeKind


@cache
def parsed(path: Path) -> ParsedFile:
    return parse_file(path)


def nodes(file: ParsedFile) -> dict[str, Node]:
    return {str(node.locator): node for root in file.roots for node in root.walk()}


@pytest.mark.parametrize(
    ("file", "locators"),
    [
        (
            "permenpanrb-53-2014.pdf",
            ["Lampiran I huruf A", "Lampiran I huruf B angka 5", "Lampiran II huruf D", "Pasal 6"],
        ),
        ("permenpanrb-12-2015.pdf", ["Lampiran BAB III huruf B angka 2", "Pasal 9"]),
        ("permenpanrb-89-2021.pdf", ["Pasal 2 ayat (2) huruf e", "Pasal 1 angka 5", "Pasal 4"]),
        ("permenpanrb-1-2020.pdf", ["Pasal 5 ayat (2) huruf c"]),
        (
            "pp-8-2006.md",
            ["Pasal 1 angka 2", "Pasal 19 ayat (2)", "Pasal 20 ayat (5)", "Penjelasan Pasal 20 ayat (4)"],
        ),
        ("uu-15-2019.pdf", ["Pasal I angka 1 Pasal 1 angka 1", "Pasal II"]),
    ],
)
def test_provisions_stand_where_people_cite_them(shared_data: Path, file: str, locators: list[str]) -> None:
    found = nodes(parsed(shared_data / "regulations" / file))
    assert [locator for locator in locators if locator not in found] == []


@pytest.mark.parametrize(
    ("file", "pasal"),
    [
        ("permenpanrb-53-2014.pdf", 7),
        ("permenpanrb-89-2021.pdf", 4),
        ("permenpanrb-1-2020.pdf", 11),
        ("pp-8-2006.md", 38),
        ("pp-60-2008.pdf", 61),
        ("pp-60-2008.md", 61),
        ("uu-25-2009.md", 62),
        ("uu-30-2014.md", 89),
        ("uu-12-2011.md", 104),
        ("uu-23-2014.pdf", 411),
    ],
)
def test_every_pasal_of_the_body_is_found(shared_data: Path, file: str, pasal: int) -> None:
    file_parsed = parsed(shared_data / "regulations" / file)
    assert file_parsed.pasal == pasal
    assert not any(warning.startswith("pasal tidak ditemukan") for warning in file_parsed.warnings)


def test_the_five_purposes_and_the_five_stages_are_five(shared_data: Path) -> None:
    purposes = nodes(parsed(shared_data / "regulations/permenpanrb-53-2014.pdf"))["Lampiran I huruf B"]
    stages = nodes(parsed(shared_data / "regulations/permenpanrb-89-2021.pdf"))["Pasal 2 ayat (2)"]
    assert [len(purposes.children), len(stages.children)] == [5, 5]


def test_identity_dates_gazette_and_revocation_of_a_ministerial_regulation(shared_data: Path) -> None:
    file = parsed(shared_data / "regulations/permenpanrb-53-2014.pdf")
    assert file.document.id == "permenpanrb-53-2014"
    assert file.document.gazette == "BN 2014/1842"
    assert str(file.document.enacted) == "2014-11-20"
    revoked = [relation for relation in file.relations if relation.kind == "mencabut"]
    assert [(relation.other.slug, str(relation.locator)) for relation in revoked] == [
        ("permenpanrb-29-2010", "Pasal 6")
    ]


def test_image_pages_are_counted(shared_data: Path) -> None:
    assert (
        "35 halaman tanpa teks, perlu OCR"
        in parsed(shared_data / "regulations/permenpanrb-1-2020.pdf").warnings
    )


def test_regulations_are_known_as_such_and_reports_are_not(shared_data: Path) -> None:
    report = parsed(shared_data / "daerah/jabar-lkip-2016-inspektorat-bab-3.pdf").document
    assert (report.kind, report.region, report.year) == (Kind.DAERAH, "Provinsi Jawa Barat", 2016)
    guide = parsed(shared_data / "instrumen/lke-akip-kriteria.md").document
    assert guide.kind is Kind.PANDUAN
    regional = parsed(shared_data / "daerah/singkawang-perwako-24-2018-sop-informasi-publik.pdf").document
    assert (regional.kind, regional.region) == (Kind.NASKAH, "Kota Singkawang")


@pytest.mark.parametrize(
    "file", ["permenpanrb-53-2014.pdf", "pp-8-2006.md", "uu-15-2019.pdf", "perpres-39-2019.pdf"]
)
def test_locators_are_unique_and_passages_hold_every_node(shared_data: Path, file: str) -> None:
    file_parsed = parsed(shared_data / "regulations" / file)
    every = [node for root in file_parsed.roots for node in root.walk()]
    assert len({node.locator for node in every}) == len(every)
    text = "\n".join(passage.text for passage in file_parsed.passages)
    orders = (NodeKind.BAB, NodeKind.BAGIAN, NodeKind.PARAGRAF)
    assert [str(node.locator) for node in every if node.kind not in orders and node.text not in text] == []
