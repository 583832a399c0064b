"""A real build, examined."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tanya.domain.reading import WordsFrom
from tanya.library.build import Build, open_current
from tanya.library.layout import Home
from tanya.library.manifest import read_manifest, write_manifest
from tanya.quality.examining import examine
from tanya.quality.records import Checked, FileState, Flaw, Quality
from tanya.settings import Settings


@pytest.fixture
def build(clinic: Settings) -> Iterator[Build]:
    with closing(open_current(clinic.home)) as opened:
        yield opened


def one(quality: Quality, document: str) -> Checked:
    (found,) = [checked for checked in quality.documents if checked.document.id == document]
    return found


def flaws(checked: Checked) -> list[Flaw]:
    return [doubt.flaw for doubt in checked.doubts]


def test_a_good_file_has_its_figures_and_no_doubts(build: Build) -> None:
    good = one(examine(build), "pp-1-2031")
    assert (flaws(good), good.weight, good.notes) == ([], 0, ())
    assert (good.document.pages, good.figures.pasal, good.figures.recognised) == (2, 4, 0)
    assert good.figures.confidence is None


def test_a_gap_shows_the_pages_before_and_after_it(build: Build) -> None:
    holed = one(examine(build), "pp-2-2031")
    assert [doubt.said for doubt in holed.doubts] == ["pasal tidak ditemukan: 3, 4 (halaman 1, 2)"]
    assert [page for page, _ in holed.spots] == [1, 2]


def test_a_page_that_is_there_twice_is_told(build: Build) -> None:
    doubled = one(examine(build), "pp-3-2031")
    assert flaws(doubled) == [Flaw.PASAL_GANDA]
    assert doubled.doubts[0].said == "pasal tercetak dua kali: 3 (halaman 2, 3), 4 (halaman 2, 3)"


def test_a_scan_is_told_page_by_page(build: Build) -> None:
    scan = one(examine(build), "pp-4-2031")
    assert (scan.figures.recognised, scan.figures.confidence) == (2, pytest.approx(0.89))
    assert dict(scan.spots) == {
        2: ("keyakinan OCR 81 %",),
        3: ("tidak terbaca: belum selesai dibaca setelah 90 detik",),
        4: ("tanpa teks",),
    }


def test_what_the_ingest_remarked_is_kept_with_the_build(build: Build) -> None:
    misnamed = one(examine(build), "pp-5-2031")
    assert [doubt.said for doubt in misnamed.doubts] == [
        "judul terbaca PP 5/2031, nama berkas PP 5/2030; periksa naskahnya"
    ]


def test_an_oddity_that_harmed_nothing_is_noted_and_not_doubted(build: Build) -> None:
    scan = one(examine(build), "pp-4-2031")
    assert scan.notes == ("pembaca PDF: kepala berkas aneh",)
    assert Flaw.PERINGATAN not in flaws(scan)


def test_the_worst_comes_first_and_the_good_last(build: Build) -> None:
    weights = [checked.weight for checked in examine(build).documents]
    assert weights == sorted(weights, reverse=True)
    assert (weights[0] > 0, weights[-1]) == (True, 0)


def test_our_own_texts_are_left_out_unless_asked_for(build: Build) -> None:
    keys = {checked.document.key for checked in examine(build).documents}
    everything = {checked.document.key for checked in examine(build, own=True).documents}
    assert "ringkasan:pp-9-2031" in everything - keys
    assert one(examine(build, own=True), "pp-9-2031").doubts == ()  # a digest skips pasal by right


@pytest.mark.parametrize("name", ["pp-2-2031", "pp-2-2031.pdf"])
def test_one_document_is_found_by_id_or_file_name(build: Build, name: str) -> None:
    assert [checked.document.id for checked in examine(build, wanted=name).documents] == ["pp-2-2031"]


def test_our_own_text_is_found_by_its_id_when_nothing_else_has_it(build: Build) -> None:
    (own,) = examine(build, wanted="pp-9-2031").documents
    assert own.source.state is FileState.TIDAK_ADA


def test_the_tree_is_read_back_as_the_figures_need_it(build: Build) -> None:
    sheets = build.passages.readings.sheets("pp-1-2031")
    assert [(sheet.page, sheet.words) for sheet in sheets] == [(1, WordsFrom.TEKS), (2, WordsFrom.TEKS)]
    assert all(sheet.letters > 100 for sheet in sheets)


def _copied(clinic: Settings, target: Path) -> Path:
    return Path(shutil.copytree(clinic.home, target / "home"))


def _with_source(home: Path, document: str, path: Path) -> Quality:
    """The build examined as if that file were where the document was read from."""
    place = Home(home)
    file = place.build(place.current_id() or "").manifest
    manifest = read_manifest(file)
    sources = [replace(one, path=str(path)) if one.document == document else one for one in manifest.sources]
    write_manifest(file, replace(manifest, sources=tuple(sources)))
    with closing(open_current(home)) as build:
        return examine(build)


def test_a_file_that_is_gone_is_no_fault_of_the_text_but_said(clinic: Settings, tmp_path: Path) -> None:
    quality = _with_source(_copied(clinic, tmp_path), "pp-1-2031", tmp_path / "hilang.pdf")
    gone = one(quality, "pp-1-2031")
    assert (gone.source.state, gone.source.drawable, gone.doubts) == (FileState.HILANG, None, ())
    assert f"{tmp_path / 'hilang.pdf'} tidak ada lagi" in gone.notes[0]


def test_a_file_that_changed_is_not_shown_as_if_it_had_been_read(clinic: Settings, tmp_path: Path) -> None:
    other = clinic.home.parent / "berkas" / "pp-3-2031.pdf"
    changed = one(_with_source(_copied(clinic, tmp_path), "pp-1-2031", other), "pp-1-2031")
    assert (changed.source.state, changed.source.drawable) == (FileState.BERUBAH, None)
    assert "tanya ingest" in changed.notes[0]


def test_a_file_that_was_only_touched_is_the_same(clinic: Settings, tmp_path: Path) -> None:
    copy = Path(shutil.copy(clinic.home.parent / "berkas" / "pp-1-2031.pdf", tmp_path))
    quality = _with_source(_copied(clinic, tmp_path), "pp-1-2031", copy)
    assert one(quality, "pp-1-2031").source.drawable == copy


def test_a_build_from_before_says_that_it_does_not_tell(clinic: Settings, tmp_path: Path) -> None:
    home = Home(_copied(clinic, tmp_path))
    files = home.build(home.current_id() or "")
    with closing(sqlite3.connect(files.passages)) as old, old:
        old.executescript("DROP TABLE sheets; DROP TABLE remarks;")
    write_manifest(files.manifest, replace(read_manifest(files.manifest), checksums=()))
    with closing(open_current(home.path)) as build:
        quality = examine(build)
    assert "tanya ingest" in quality.notes[0]
    assert flaws(one(quality, "pp-2-2031")) == [Flaw.PASAL_HILANG]
