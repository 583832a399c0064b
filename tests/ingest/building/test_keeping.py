"""Which documents an ingest keeps: what vanished, what is taken out, and what takes the place of another."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.records import Report
from ingest.building.run import Place
from tanya.library.build import Build

Run = Callable[..., Report]
Write = Callable[..., Path]
Served = Callable[[], Build]


def _keys(build: Build) -> set[str]:
    return {document.key for document in build.passages.documents()}


def test_a_file_that_vanished_stays_with_a_warning(run: Run, write: Write, served: Served) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    run(path)
    path.unlink()
    report = run()
    assert not report.changed
    assert "tidak ada lagi" in report.notes[0]
    assert "pp-8-2031" in _keys(served())


def test_a_file_that_vanished_and_was_read_by_a_code_of_other_records_ends_no_ingest(
    run: Run, write: Write, served: Served, place: Place
) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    run(path, write("b.txt", "PP 9/2031 Rakit", "Satu."))
    path.unlink()
    for entry in (place.home / "cache" / "parsed").rglob("*.json"):
        head, body = (json.loads(line) for line in entry.read_text().split("\n", 1))
        if head[2][0][0] == "pp-8-2031":
            body = json.dumps([*body, *range(99)])  # as if records had had more fields
            head[:2] = "lama", hashlib.sha256(body.encode()).hexdigest()[:32]
            entry.write_text(f"{json.dumps(head)}\n{body}")
    report = run()
    assert [(fault.path, fault.reason.partition(",")[0]) for fault in report.faults] == [
        (path, "berkasnya tidak ada atau tidak terbaca")
    ]
    assert "pp-9-2031" in _keys(served())


def test_a_vanished_file_leaves_when_asked(run: Run, write: Write, served: Served) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    run(path)
    path.unlink()
    run(forget_vanished=True)
    assert "pp-8-2031" not in _keys(served())


@pytest.mark.parametrize("name", ["a.txt", "pp-8-2031"])
def test_a_document_leaves_by_file_name_or_id(run: Run, write: Write, served: Served, name: str) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."), write("b.txt", "PP 9/2031 Rakit", "Satu."))
    run(remove=(name,))
    assert "pp-8-2031" not in _keys(served())
    assert "pp-9-2031" in _keys(served())


def test_a_guide_leaves_by_the_id_people_see(run: Run, write: Write, served: Served) -> None:
    run(write("a.txt", "X lkip LKIP", "Satu."))
    run(remove=("panduan/lkip",))
    assert "panduan:panduan/lkip" not in _keys(served())


def test_a_name_that_means_nothing_is_said(run: Run) -> None:
    assert run(remove=("entah",)).notes == ("Tidak ada yang bernama entah di indeks",)


def test_replacing_keeps_only_what_is_named(run: Run, write: Write, served: Served) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."))
    run(write("b.txt", "PP 9/2031 Rakit", "Satu."), only=True)
    assert "pp-8-2031" not in _keys(served())
    assert {"pp-9-2031", "ringkasan:pp-7-2031"} <= _keys(served())


def test_of_two_files_of_one_regulation_the_fuller_is_kept(run: Run, write: Write, served: Served) -> None:
    thin = write("a-tipis.txt", "PP 8/2031 Perahu", "Satu.")
    full = write("b-penuh.txt", "PP 8/2031 Perahu", "Satu.", "Dua.")
    report = run(thin, full)
    note = "Dua berkas untuk pp-8-2031: dipakai b-penuh.txt (2 pasal), bukan a-tipis.txt (1 pasal)"
    assert report.notes == (note,)
    assert len(served().passages.passages_of("pp-8-2031")) == 2


def test_two_guides_of_one_name_are_both_kept(run: Run, write: Write, served: Served) -> None:
    run(write("a.txt", "X lkip LKIP", "Satu."), write("b.txt", "X lkip LKIP", "Dua."))
    guides = [key for key in _keys(served()) if key.startswith("panduan:panduan/lkip")]
    assert len(guides) == 2
    assert all(served().passages.passages_of(key) for key in guides)


@pytest.fixture
def reports(run: Run, write: Write) -> tuple[Path, Path]:
    """Of two years, by one name; the later year was taken in first."""
    paths = []
    for year in (2033, 2032):
        path = write("lkip.txt", "X lkip LKIP", f"Tahun {year}.")
        folder = path.parent / str(year)
        folder.mkdir()
        paths.append(path.rename(folder / "lkip.txt"))
    run(paths[0])
    return paths[0], paths[1]


def _told_under(build: Build, key: str) -> str:
    return " ".join(passage.text for passage in build.passages.passages_of(key))


def test_a_document_keeps_its_id_when_one_of_the_same_name_comes(
    run: Run, served: Served, reports: tuple[Path, Path]
) -> None:
    """Though that one stands before it in the order of the paths."""
    later, earlier = reports
    [note] = run(earlier).notes
    assert "Tahun 2033" in _told_under(served(), "panduan:panduan/lkip")
    assert note.startswith(
        f"panduan/lkip sudah menjadi nama dokumen lain; {earlier} dimuat sebagai panduan/lkip-"
    )
    later.write_text(later.read_text() + "\nPerbaikan.")
    assert run().notes == ()
    assert "Perbaikan" in _told_under(served(), "panduan:panduan/lkip")


def test_so_does_one_with_a_hash_in_its_id_however_often_its_file_changes(
    run: Run, served: Served, reports: tuple[Path, Path]
) -> None:
    earlier = reports[1]
    run(earlier)
    before = _keys(served())
    for change in ("Perbaikan.", "Ralat."):
        earlier.write_text(f"{earlier.read_text()}\n{change}")
        assert run().notes == ()
        assert _keys(served()) == before
    copy = earlier.with_name("lama.txt")
    copy.write_text("X lkip LKIP\nTahun 2032.")
    run(copy)
    assert before < _keys(served())


def test_an_id_is_not_inherited_by_a_document_that_had_another(
    run: Run, served: Served, reports: tuple[Path, Path]
) -> None:
    later, earlier = reports
    run(earlier)
    before = _keys(served())
    run(remove=(str(later),))
    assert _keys(served()) == before - {"panduan:panduan/lkip"}


def test_the_official_text_takes_the_place_of_the_facts_it_holds(
    run: Run, write: Write, served: Served
) -> None:
    run(write("naskah.txt", "PP 7/2031 Kapal Udara", "Kapal udara ialah kapal yang terbang."))
    kept = [str(passage.locator) for passage in served().passages.passages_of("ringkasan:pp-7-2031")]
    assert kept == ["Lampiran I huruf A", "“Harga kapal”"]
