"""An annex in a file of its own is held beside its regulation, and found and cited as what it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ingest.building.annexes import with_annexes_apart
from ingest.building.records import InputFile, Reading, ReadingHeader, Report, Request
from ingest.building.run import Place, ingest
from ingest.building.standing import called
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Evidence, Standing
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId
from tanya.library.build import Build, open_current

PP = RegulationId("PP", "3", 2031)
BODY = """PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 3 TAHUN 2031
TENTANG
BALON UDARA
Menimbang : bahwa balon perlu diatur;
Mengingat : 1. Undang-Undang Nomor 2 Tahun 2030;
MEMUTUSKAN:
Menetapkan : PERATURAN PEMERINTAH TENTANG BALON UDARA.
Pasal 1
Balon dinilai menurut Lampiran.
Pasal 2
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Jakarta
pada tanggal 3 April 2031
"""
ANNEX = """LAMPIRAN{}
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 3 TAHUN 2031
TENTANG
BALON UDARA
A. Kain
Kain {} dinilai utuh atau robek.
B. Tali
Tali dinilai kuat atau lapuk.
"""


@pytest.fixture
def put(tmp_path: Path, corpus: Path) -> Callable[..., Report]:
    """put({"a.txt": words}) ingests such files, beside those held, with the real parser."""
    place = Place(tmp_path / "home", corpus)

    def once(files: dict[str, str]) -> Report:
        paths = []
        for name, words in files.items():
            path = tmp_path / "masuk" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(words)
            paths.append(path)
        return ingest(Request(tuple(paths)), place)

    return once


@pytest.fixture
def build(tmp_path: Path) -> Callable[[], Build]:
    return lambda: open_current(tmp_path / "home")


def _held(build: Build) -> dict[str, str]:
    return {d.id: d.file for d in build.passages.documents() if d.kind is Kind.NASKAH}


BOTH = {"pp-3-2031-lampiran.txt": ANNEX.format("", "merah"), "pp-3-2031.txt": BODY}


def test_a_body_and_its_annex_that_come_together_are_both_held(
    put: Callable[..., Report], build: Callable[[], Build]
) -> None:
    report = put(BOTH)
    assert not any("bukan" in note for note in report.notes)
    assert _held(build()) == {"pp-3-2031": "pp-3-2031.txt", "pp-3-2031-lampiran": "pp-3-2031-lampiran.txt"}
    annex = build().passages.passages_of("pp-3-2031-lampiran")
    told = next(d for d in build().passages.documents() if d.id == "pp-3-2031-lampiran")
    assert told.title == f"Lampiran {PP} tentang Balon Udara"
    assert "Kain merah" in " ".join(passage.text for passage in annex)
    assert {str(passage.locator.steps[0]) for passage in annex} == {"Lampiran"}


@pytest.mark.parametrize("order", [list(BOTH), list(reversed(BOTH))])
def test_so_are_those_of_which_one_comes_later(
    put: Callable[..., Report], build: Callable[[], Build], order: list[str]
) -> None:
    for name in order:
        report = put({name: BOTH[name]})
        assert report.faults == ()
    assert set(_held(build())) == {"pp-3-2031", "pp-3-2031-lampiran"}


def test_each_of_two_annexes_has_an_id_of_its_own(
    put: Callable[..., Report], build: Callable[[], Build]
) -> None:
    put({"b.txt": BODY, "i.txt": ANNEX.format(" I", "merah"), "ii.txt": ANNEX.format(" II", "biru")})
    assert set(_held(build())) == {"pp-3-2031", "pp-3-2031-lampiran", "pp-3-2031-lampiran-ii"}


def test_an_annex_alone_is_all_that_there_is_of_its_regulation(
    put: Callable[..., Report], build: Callable[[], Build]
) -> None:
    put({"i.txt": ANNEX.format("", "merah")})
    assert set(_held(build())) == {"pp-3-2031"}


def test_a_text_that_is_refused_takes_no_annex_out(
    put: Callable[..., Report], build: Callable[[], Build]
) -> None:
    put({"b.txt": BODY, "ii.txt": ANNEX.format(" II", "biru")})
    altered = BODY.replace("Balon dinilai", "Balon 30 dinilai") + ANNEX.format(" II", "hitam")
    report = put({"baru.txt": altered, "lain.txt": BODY.replace("NOMOR 3", "NOMOR 4")})
    assert [fault.path.name for fault in report.faults] == ["baru.txt"]
    served = {"pp-3-2031": "b.txt", "pp-3-2031-lampiran-ii": "ii.txt", "pp-4-2031": "lain.txt"}
    assert _held(build()) == served


def _reading(name: str, *annexes: str, annex_only: bool) -> Reading:
    document = Document("pp-3-2031", Kind.NASKAH, f"{PP} tentang Balon", name, name, 1, PP, "Balon")
    header = ReadingHeader(document, 0, 1, 1, (), annexes=annexes, annex_only=annex_only)
    return Reading(InputFile(Path(name), name, 1, 0, asked=True), header, Path(name), "")


def test_an_annex_that_the_text_has_too_is_a_second_copy() -> None:
    whole, copy = _reading("utuh.pdf", "I", "II", annex_only=False), _reading("i.pdf", "", annex_only=True)
    assert {r.header.document.id for r in with_annexes_apart([copy, whole])} == {"pp-3-2031"}


def test_files_of_several_annexes_have_ids_of_their_own() -> None:
    body = _reading("naskah.pdf", annex_only=False)
    first = _reading("awal.pdf", "", "II", "III", annex_only=True)
    last = _reading("akhir.pdf", "IV", "V", "VI", annex_only=True)
    ids = [r.header.document.id for r in with_annexes_apart([body, first, last])]
    assert ids == ["pp-3-2031", "pp-3-2031-lampiran-i-iii", "pp-3-2031-lampiran-iv-vi"]


def test_an_annex_that_the_text_lacks_is_held_though_it_has_the_other_one_of_its_file() -> None:
    body, both = _reading("utuh.pdf", "I", annex_only=False), _reading("dua.pdf", "I", "II", annex_only=True)
    ids = [r.header.document.id for r in with_annexes_apart([body, both])]
    assert ids == ["pp-3-2031", "pp-3-2031-lampiran-i-ii"]


def test_the_text_comes_before_its_annexes_and_names_stay_those_people_checked() -> None:
    annex, body = _reading("ii.pdf", "II", annex_only=True), _reading("naskah.pdf", annex_only=False)
    first, second = (reading.header.document for reading in with_annexes_apart([annex, body]))
    assert (first.id, second.id) == ("pp-3-2031", "pp-3-2031-lampiran-ii")
    entry = CatalogueEntry(
        "pp-3-2031", PP, "Balon Udara", Standing.BERLAKU, "", evidence=Evidence.NASKAH, sources=()
    )
    told = called(second, Catalogue((entry,)))
    assert told.title == f"Lampiran II {PP} tentang Balon Udara"


def test_an_annex_stands_and_falls_with_its_regulation() -> None:
    entry = CatalogueEntry("pp-3-2031", PP, "Balon", Standing.DICABUT, "", Evidence.NASKAH, ())
    catalogue = Catalogue((entry,))
    assert catalogue.force("pp-3-2031-lampiran-ii", date(2032, 1, 1)).in_force is False
    assert catalogue.get("pp-3-2031-lampiran") is entry
