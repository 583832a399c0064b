"""A number that was misread as that of another regulation at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

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


def catalogued(corpus: Path, **titles: str) -> None:
    """The catalogue knows each number by its title: _8="Perahu" for PP 8/2031."""
    entry = (
        '  - {{id: pp-{0}-2031, jenis: PP, nomor: "{0}", tahun: 2031, tentang: {1}, status: berlaku, '
        "evidence: naskah}}\n"
    )
    listed = "".join(entry.format(key.removeprefix("_"), title) for key, title in titles.items())
    (corpus / "katalog.yaml").write_text(f"regulations:\n{listed}")


def test_a_text_of_the_title_that_the_catalogue_has_keeps_its_number_though_a_wrong_one_is_called_by_it(
    run: Run, write: Write, corpus: Path
) -> None:
    catalogued(corpus, _8="Perahu Dayung")
    wrong = write("pp-8-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat.")
    genuine = write("pp-6-2031.txt", "PP 8/2031 Perahu Dayung", "Perahu berdayung.", "Perahu berlayar.")
    report = run(wrong, genuine)
    assert "pp-6-2031" not in _documents(report).values()


def test_a_text_whose_title_the_catalogue_has_under_another_number_does_not_get_that_of_its_file(
    run: Run, write: Write, corpus: Path
) -> None:
    catalogued(corpus, _6="Layangan Kertas")
    boats = write("pp-8-2031.txt", "PP 8/2031 Perahu Dayung", "Perahu berdayung.")
    rafts = write("pp-6-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat.")
    assert "pp-6-2031" not in _documents(run(boats, rafts)).values()


def test_where_the_catalogue_has_both_titles_no_other_text_is_needed(
    run: Run, write: Write, corpus: Path
) -> None:
    catalogued(corpus, _8="Perahu Dayung", _6="Rakit Bambu")
    rafts = write("pp-6-2031.txt", "PP 8/2031 Rakit Bambu", "Rakit diikat.")
    assert _documents(run(rafts)) == {"pp-6-2031.txt": "pp-6-2031"}


@pytest.mark.parametrize("printed", ["Perahu Dayung Kayu Perahu Dayung Kayu", "Perahu", "Perahv Dayvnq Kavv"])
def test_a_title_that_is_printed_twice_cut_off_or_misread_is_of_no_other_regulation(
    run: Run, write: Write, printed: str
) -> None:
    boats = write("pp-8-2031.txt", f"PP 8/2031 {printed}", "Perahu berdayung.")
    again = write("pp-6-2031.txt", "PP 8/2031 Perahu Dayung Kayu", "Perahu berdayung dua.")
    assert "pp-6-2031" not in _documents(run(boats, again)).values()


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
