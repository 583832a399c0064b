"""From when a regulation applies, by the words of its closing pasal."""

from dataclasses import replace
from datetime import date

import pytest

from ingest.linking import link
from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.domain.document import Document, Kind
from tests.ingest.linking.regulations import OWN

_PROMULGATED, _ENACTED = date(2032, 3, 31), date(2032, 3, 1)


def start_of(closing: str, promulgated: date | None = _PROMULGATED) -> date | None:
    text = f"PERATURAN PEMERINTAH\nNOMOR 4 TAHUN 2032\nTENTANG\nCONTOH\nPasal 1\nContoh disusun.\n{closing}"
    roots = parse_regulation([Line(line, 1) for line in text.split("\n")])
    own = Document(OWN.slug, Kind.NASKAH, str(OWN), "contoh.txt", "", 1, OWN, "Contoh")
    document = replace(own, enacted=_ENACTED, promulgated=promulgated)
    return link(document, roots, ()).effective


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.", _PROMULGATED),
        ("Peraturan Pemerintah ini mulai berlaku pada hari diundangkan.", _PROMULGATED),
        ("Peraturan Pemerintah ini mulai berlaku sejak tanggal ditetapkan.", _ENACTED),
        ("Peraturan Pemerintah ini mulai berlaku pada tanggal 1 Juli 2033.", date(2033, 7, 1)),
        (
            "Peraturan Pemerintah ini mulai berlaku setelah 30 (tiga puluh) hari terhitung sejak tanggal "
            "diundangkan.",
            date(2032, 4, 30),
        ),
        (
            "Peraturan Pemerintah ini mulai berlaku 6 (enam) bulan terhitung sejak tanggal diundangkan.",
            date(2032, 9, 30),
        ),
        (
            "Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan dan mempunyai daya laku surut "
            "sejak tanggal 1 Januari 2032.",
            date(2032, 1, 1),
        ),
        ("Peraturan Pemerintah ini berlaku sampai dengan tanggal 31 Desember 2040.", None),
    ],
)
def test_the_closing_pasal_tells_the_day(said: str, day: date | None) -> None:
    assert start_of(f"Pasal 2\n{said}") == day


def test_a_clause_that_revokes_tells_no_day_of_its_own() -> None:
    revokes = (
        "Pada saat Peraturan Pemerintah ini mulai berlaku, Peraturan Pemerintah Nomor 3 Tahun 2020 yang "
        "mulai dipakai pada tanggal 1 Januari 2021 dicabut dan dinyatakan tidak berlaku."
    )
    assert start_of(f"Pasal 2\n{revokes}") is None
    starts = "Peraturan Pemerintah ini mulai berlaku pada tanggal 1 Juli 2033."
    assert start_of(f"Pasal 2\n{starts}\nPasal 3\n{revokes}") == date(2033, 7, 1)


@pytest.mark.parametrize(
    "said",
    [
        "Ketentuan dalam Pasal ini berlaku pada tanggal 1 Januari 2025.",
        "Ketentuan tarif ini berlaku sejak tanggal 1 Januari 1999.",
        "Ketentuan Pasal 1 Peraturan Pemerintah ini mulai berlaku pada tanggal 1 Januari 2025.",
    ],
)
def test_the_start_of_one_provision_is_not_that_of_the_regulation(said: str) -> None:
    assert start_of(f"Pasal 2\n{said}") is None


def test_a_start_that_is_reckoned_from_an_unknown_day_is_unknown() -> None:
    closing = (
        "Pasal 2\nPeraturan Pemerintah ini berlaku sejak tanggal 1 Januari 1999.\n"
        "Pasal 3\nPeraturan Pemerintah ini mulai berlaku pada tanggal diundangkan."
    )
    assert start_of(closing, promulgated=None) is None
    assert start_of(closing) == _PROMULGATED


def test_the_label_of_an_amendments_last_pasal_may_stand_in_its_line() -> None:
    said = "Dicatat seperlunya. Pasal II Peraturan Pemerintah ini mulai berlaku pada tanggal 1 Juli 2033."
    assert start_of(f"Pasal 2\n{said}") == date(2033, 7, 1)
