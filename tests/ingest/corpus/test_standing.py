"""The catalogue and the glossary as text."""

from datetime import date

from ingest.corpus.standing import catalogue_document
from ingest.corpus.terms import glossary_document
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.glossary.glossary import Glossary, Term


def _text(*entries: CatalogueEntry) -> list[str]:
    sheet = catalogue_document(Catalogue(entries), "katalog.yaml", "ab" * 32)
    return sheet.parsed().passages[0].text.splitlines()


def _entry(**more: object) -> CatalogueEntry:
    values: dict[str, object] = {
        "id": "pp-8-2031",
        "regulation": RegulationId("PP", "8", 2031),
        "tentang": "Perahu",
        "standing": Standing.BERLAKU,
        "standing_note": "",
        "evidence": Evidence.NASKAH,
        "sources": (),
    }
    return CatalogueEntry(**{**values, **more})  # type: ignore[arg-type]


def test_dates_and_gazette_are_said_in_words() -> None:
    said = _text(_entry(enacted=date(2031, 5, 19), gazette="LN 2031/9"))
    assert "PP Nomor 8 Tahun 2031 adalah peraturan tentang Perahu." in said
    assert "PP Nomor 8 Tahun 2031 ditetapkan pada tanggal 19 Mei 2031." in said
    assert "PP Nomor 8 Tahun 2031 dimuat dalam LN 2031/9." in said


def test_what_is_not_verified_is_said_to_be() -> None:
    assert "Status PP Nomor 8 Tahun 2031: belum diverifikasi." in _text(
        _entry(standing=Standing.BELUM_DIVERIFIKASI)
    )


def test_a_revocation_names_both_and_its_clause() -> None:
    newer = _entry(id="pp-9-2032", regulation=RegulationId("PP", "9", 2032))
    event = Event(
        kind=EventKind.DICABUT,
        other="pp-9-2032",
        evidence=Evidence.NASKAH,
        sources=("pp-9-2032",),
        effective=date(2032, 1, 2),
        locator=Locator.of((NodeKind.PASAL, "6")),
        read_in="pp-9-2032",
    )
    assert _text(_entry(events=(event,)), newer)[-1] == (
        "PP Nomor 8 Tahun 2031 dicabut oleh PP Nomor 9 Tahun 2032, "
        "berdasarkan Pasal 6 PP Nomor 9 Tahun 2032, terhitung sejak 2 Januari 2032."
    )


def test_a_replacement_without_a_clause_is_not_called_a_revocation() -> None:
    event = Event(EventKind.DIGANTI, "pp-9-2032", Evidence.KUTIPAN, ())
    (said,) = [line for line in _text(_entry(events=(event,))) if "pp-9-2032" in line]
    assert "klausul pencabutannya belum dibaca" in said
    assert "dicabut oleh" not in said


def test_a_term_states_its_meaning_but_not_its_misspellings() -> None:
    term = Term("AKIP", True, "Arti Panjang", "sumber", also=("lakip",), misspelt=("akib",))
    sheet = glossary_document(Glossary((term,)), "istilah.yaml", "ab" * 32)
    assert sheet.parsed().passages[0].text == "AKIP adalah singkatan dari Arti Panjang."


def test_a_term_of_common_usage_says_that_it_is_not_verified() -> None:
    term = Term("KU", True, "Kapal Udara", "sumber", verified=False)
    sheet = glossary_document(Glossary((term,)), "istilah.yaml", "ab" * 32)
    assert "belum diverifikasi" in sheet.parsed().passages[0].text
