"""A number that was misread as that of another regulation at hand."""

from collections.abc import Callable
from pathlib import Path

from ingest.building.records import Report, Request
from ingest.building.run import Place, ingest
from tanya.library.build import Build, open_current

Run = Callable[..., Report]
Write = Callable[..., Path]
Served = Callable[[], Build]


def _documents(report: Report) -> dict[str, str]:
    return {row.file: row.document for row in report.rows}


def test_of_two_texts_of_one_number_the_one_that_its_file_calls_otherwise_is_that(
    run: Run, write: Write, served: Served
) -> None:
    boats = write("pp-8-2031.txt", "PP 8/2031 Perahu", "Perahu berdayung.")
    rafts = write("pp-6-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat.", "Rakit hanyut.")
    report = run(boats, rafts)
    assert _documents(report) == {"pp-8-2031.txt": "pp-8-2031", "pp-6-2031.txt": "pp-6-2031"}
    assert any("PP 6/2031 menurut nama berkas" in said for row in report.rows for said in row.warnings)
    (first, *_) = served().passages.passages_of("pp-6-2031")
    assert "Rakit" in first.text
    assert first.id.startswith("pp-6-2031#")


def test_it_is_not_held_back_as_another_text_of_the_one_that_is_served(run: Run, write: Write) -> None:
    run(write("pp-8-2031.txt", "PP 8/2031 Perahu", "Perahu berdayung."))
    report = run(write("pp-6-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat."))
    assert report.faults == ()
    assert _documents(report) == {"pp-6-2031.txt": "pp-6-2031"}


def test_a_text_under_a_wrong_name_is_what_its_title_says(run: Run, write: Write) -> None:
    boats = write("pp-8-2031.txt", "PP 8/2031 Perahu", "Perahu berdayung.")
    again = write("pp-6-2031.txt", "PP 8/2031 Perahu", "Perahu berdayung dua.")
    assert "pp-6-2031" not in _documents(run(boats, again)).values()


def test_a_number_that_is_nothing_like_the_name_is_believed(run: Run, write: Write) -> None:
    boats = write("pp-8-2031.txt", "PP 8/2031 Perahu", "Perahu berdayung.")
    rafts = write("pp-65-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat.")
    assert "pp-65-2031" not in _documents(run(boats, rafts)).values()


def test_nothing_takes_the_number_of_a_text_that_is_at_hand(run: Run, write: Write) -> None:
    boats = write("pp-8-2031.txt", "PP 8/2031 Perahu", "Perahu berdayung.")
    kites = write("layangan.txt", "PP 6/2031 Layangan", "Layangan terbang.")
    rafts = write("pp-6-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat.")
    assert _documents(run(boats, kites, rafts))["layangan.txt"] == "pp-6-2031"


def test_its_references_to_itself_bear_its_own_number(tmp_path: Path, corpus: Path, write: Write) -> None:
    place = Place(tmp_path / "rumah", corpus)
    text = (
        "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 8 TAHUN 2031\nTENTANG\n{}\n"
        "MEMUTUSKAN:\nMenetapkan : PERATURAN PEMERINTAH TENTANG {}.\nPasal 1\n(1) Isi ada.\n"
        "(2) Isi sebagaimana dimaksud pada ayat (1) terang.\n"
        "Ditetapkan di Jakarta\npada tanggal 3 April 2031\n"
    )
    boats = write("pp-8-2031.txt", text.format("PERAHU DAYUNG", "PERAHU DAYUNG"))
    rafts = write("pp-6-2031.txt", text.format("RAKIT BAMBU KUNING", "RAKIT BAMBU KUNING"))
    ingest(Request((boats, rafts)), place)
    pointed = open_current(place.home).passages.links.references("pp-6-2031")
    assert {one.regulation.short for one in pointed} == {"PP 6/2031"}
