from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.records import Report
from ingest.building.run import Place
from ingest.limits import LIMITS
from tanya.domain.locator import Locator
from tanya.errors import BuildError, CorpusError
from tanya.library.build import Build
from tanya.library.layout import Home

Run = Callable[..., Report]
Write = Callable[..., Path]
Served = Callable[[], Build]
Names = Callable[[], list[str]]


def _keys(build: Build) -> set[str]:
    return {document.key for document in build.passages.documents()}


def test_the_corpus_alone_makes_a_build(run: Run, served: Served) -> None:
    assert run().changed
    assert _keys(served()) == {"ringkasan:pp-7-2031", "katalog:istilah", "katalog:katalog"}


def test_a_build_carries_its_catalogue_and_glossary(run: Run, served: Served) -> None:
    run()
    build = served()
    assert build.catalogue.get("pp-7-2031")
    assert build.glossary.terms[0].meaning == "Kapal Udara"


def test_a_build_carries_the_thesaurus_of_its_corpus(run: Run, served: Served, corpus: Path) -> None:
    (corpus / "padanan.yaml").write_text("padanan: [{kata: [perahu], baku: [kapal kecil]}]")
    run()
    (entry,) = served().thesaurus.equivalences
    assert (entry.said, entry.meant) == (("perahu",), ("kapal kecil",))


def test_short_names_that_the_texts_give_are_in_it_too(
    run: Run, served: Served, write: Write, corpus: Path
) -> None:
    (corpus / "padanan.yaml").write_text("padanan: [{kata: [perahu], baku: [kapal kecil]}]")
    run(write("perahu.txt", "PP 8/2031 Perahu", "Kapal Kecil Sungai (KKS) wajib berdayung."))
    told, written = served().thesaurus.equivalences
    assert (told.said, told.certain) == (("KKS", "Kapal Kecil Sungai"), True)
    assert written.said == ("perahu",)


def test_a_broken_thesaurus_leaves_the_served_build(run: Run, served: Served, corpus: Path) -> None:
    run()
    before = served().id
    (corpus / "padanan.yaml").write_text("padanan: [{kata: [perahu]}]")
    with pytest.raises(CorpusError, match=r"padanan\.yaml, butir 1"):
        run()
    assert served().id == before


def test_a_file_is_added_and_its_pasal_found(run: Run, write: Write, served: Served) -> None:
    report = run(write("perahu.txt", "PP 8/2031 Perahu", "Perahu wajib berdayung.", "Dayung dua."))
    assert [(row.document, row.pasal, row.passages) for row in report.rows] == [("pp-8-2031", 2, 2)]
    locator = Locator.parse("Pasal 2")
    assert locator
    found = served().passages.provision("pp-8-2031", locator)
    assert found
    assert found.text == "Pasal 2\nDayung dua."


def test_a_folder_is_read_whole_and_what_cannot_be_read_is_named(run: Run, write: Write) -> None:
    write("a.txt", "PP 8/2031 Perahu", "Satu.")
    write("b.txt", "PP 9/2031 Rakit", "Satu.")
    folder = write("tabel.xlsx", "x").parent
    report = run(folder)
    assert [row.document for row in report.rows] == ["pp-8-2031", "pp-9-2031"]
    assert report.notes == ("Dilewati: tabel.xlsx (format .xlsx tidak didukung)",)
    assert report.faults == ()


def test_files_of_earlier_ingests_stay(run: Run, write: Write, served: Served, was_read: Names) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."))
    run(write("b.txt", "PP 9/2031 Rakit", "Satu."))
    assert {"pp-8-2031", "pp-9-2031"} <= _keys(served())
    assert was_read() == ["a.txt", "b.txt"]  # the first was not read again


def test_nothing_changed_makes_no_new_build(run: Run, write: Write, was_read: Names) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    first = run(path)
    again = run(path)
    assert (again.changed, again.build_id) == (False, first.build_id)
    assert again.rows == first.rows
    assert was_read() == ["a.txt"]


def test_only_a_changed_file_is_read_again(run: Run, write: Write, served: Served, was_read: Names) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."), write("b.txt", "PP 9/2031 Rakit", "Satu."))
    was_read()
    run(write("a.txt", "PP 8/2031 Perahu", "Satu.", "Dua."))
    assert was_read() == ["a.txt"]
    assert len(served().passages.passages_of("pp-8-2031")) == 2


def test_a_changed_corpus_makes_a_new_build(run: Run, corpus: Path, served: Served) -> None:
    run()
    (corpus / "istilah.yaml").unlink()
    assert run().changed
    assert "katalog:istilah" not in _keys(served())


def test_a_bad_file_is_one_line_and_the_rest_goes_on(run: Run, write: Write, served: Served) -> None:
    report = run(write("a.txt", "PP 8/2031 Perahu", "Satu."), write("kosong.pdf", ""))
    assert [(fault.path.name, fault.reason) for fault in report.faults] == [
        ("kosong.pdf", "kosong.pdf kosong")
    ]
    assert "pp-8-2031" in _keys(served())


def test_a_bad_file_is_named_again_without_being_read_again(run: Run, write: Write, was_read: Names) -> None:
    path = write("kosong.pdf", "")
    run(path)
    assert was_read() == ["kosong.pdf"]
    assert len(run(path).faults) == 1
    assert was_read() == []


def test_a_file_that_went_bad_keeps_its_last_good_version(run: Run, write: Write, served: Served) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."))
    report = run(write("a.txt", ""))
    assert len(report.faults) == 1
    assert report.notes == ("a.txt: versi terakhir yang terbaca tetap dipakai",)
    assert "pp-8-2031" in _keys(served())


def test_a_file_that_went_bad_is_told_at_every_ingest(run: Run, write: Write) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."))
    bad = write("a.txt", "")
    assert len(run(bad).faults) == 1
    assert len(run(bad).faults) == 1


def test_a_file_that_grew_too_large_keeps_its_last_good_version(
    run: Run, write: Write, served: Served
) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    run(path)
    with path.open("r+b") as file:
        file.truncate(LIMITS.text_file + 1)
    report = run(path)
    assert ["lebih dari batas 10 MB" in fault.reason for fault in report.faults] == [True]
    assert "pp-8-2031" in _keys(served())


def test_a_build_that_failed_leaves_nothing_behind(
    run: Run, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    served = Home(place.home).current_id()
    monkeypatch.setattr("ingest.building.swap.verify", lambda _: ("rusak",))
    (place.corpus / "istilah.yaml").unlink()
    with pytest.raises(BuildError):
        run()
    assert [path.name for path in Home(place.home).builds.iterdir() if path.name.startswith(".")] == []
    assert Home(place.home).current_id() == served


def test_what_killed_readers_left_is_removed(run: Run, place: Place) -> None:
    left = [
        place.home / "cache" / "parsed" / "ab" / "abc.123.tmp",
        place.home / "cache" / "pictures" / "ab" / "abc" / "1-x.123.tmp",
        place.home / "cache" / ".tmp-x" / "sisa",
        place.home / "cache" / "embeddings" / ".tmp-x" / "sisa",
    ]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("sisa")
    run()
    assert [path for path in left if path.exists()] == []


def test_a_file_that_kills_its_reader_loses_only_itself(run: Run, write: Write, served: Served) -> None:
    report = run(
        write("a.txt", "PP 8/2031 Perahu", "Satu."),
        write("b.txt", "MATI"),
        write("c.txt", "SALAH"),
        write("d.txt", "PP 9/2031 Rakit", "Satu."),
    )
    reasons = {fault.path.name: fault.reason for fault in report.faults}
    assert "mati" in reasons["b.txt"]
    assert "ValueError: tidak terduga" in reasons["c.txt"]
    assert {"pp-8-2031", "pp-9-2031"} <= _keys(served())


@pytest.mark.parametrize("harm", ["MATI", "SALAH"])
def test_a_file_that_kills_its_reader_is_tried_twice_and_then_left_alone_until_it_changes(
    run: Run, write: Write, served: Served, was_read: Names, harm: str
) -> None:
    path = write("b.txt", harm)
    told = [run(path).faults[0].reason for _ in range(3)]
    assert was_read() == ["b.txt", "b.txt"]
    assert "sudah dua kali dicoba" not in told[0]
    assert told[1].endswith("sudah dua kali dicoba, kini dibiarkan sampai berkasnya berubah")
    assert told[2] == told[1]
    run(write("b.txt", "PP 8/2031 Perahu", "Satu."))
    assert "pp-8-2031" in _keys(served())


def test_a_file_that_changes_while_it_is_read_is_not_held_to_have_been_tried(run: Run, write: Write) -> None:
    for _ in range(3):
        [fault] = run(write("b.txt", "BERUBAH")).faults
        assert fault.reason.startswith("berubah atau hilang")


def test_pages_of_a_file_that_is_written_to_meanwhile_are_not_held_to_have_been_tried(
    run: Run, write: Write
) -> None:
    """Nor are they too heavy: none of them keeps the others from being read."""
    path = write("b.txt", "GAMBAR", "Satu.", "Dua.", "Tiga.", "Empat.")
    for _ in range(3):
        [row] = run(path).rows
        told = [warning for warning in row.warnings if "tidak terbaca dari gambar: berubah" in warning]
        assert len(told) == 4
        assert all(warning.endswith("; dicoba oleh tanya ingest berikutnya") for warning in told)


def test_a_damaged_cache_entry_is_read_again(run: Run, write: Write, place: Place, was_read: Names) -> None:
    path = write("a.txt", "PP 8/2031 Perahu", "Satu.")
    run(path)
    for entry in (place.home / "cache" / "parsed").rglob("*.json"):
        entry.write_text(entry.read_text()[:-10])
    run(path)
    assert was_read() == ["a.txt", "a.txt"]


def test_a_broken_corpus_leaves_the_served_build_alone(run: Run, corpus: Path, served: Served) -> None:
    before = run().build_id
    (corpus / "ringkasan" / "rusak.yaml").write_text("regulation: entah\n")
    with pytest.raises(CorpusError, match=r"rusak\.yaml"):
        run()
    assert served().id == before


def test_three_builds_are_kept(run: Run, write: Write, place: Place) -> None:
    ids = [run(write("a.txt", "PP 8/2031 Perahu", f"Isi {n}.")).build_id for n in range(5)]
    kept = Home(place.home).build_ids()
    assert set(kept) <= set(ids)
    assert len(kept) == 3
    assert ids[-1] in kept


def test_an_old_build_that_will_not_go_is_a_note_and_the_new_one_is_served(
    run: Run, write: Write, place: Place, served: Served
) -> None:
    oldest = Home(place.home).build(run(write("a.txt", "PP 8/2031 Perahu", "Isi.")).build_id).folder
    moved = oldest.rename(place.home / "lain")
    oldest.symlink_to(moved)  # which shutil.rmtree refuses
    for number in range(2):
        run(write("a.txt", "PP 8/2031 Perahu", f"Isi {number}."))
    report = run(write("a.txt", "PP 8/2031 Perahu", "Isi akhir."))
    assert served().id == report.build_id
    assert f"indeks lama {oldest} tidak dapat dihapus" in report.notes[0]


def test_leftovers_of_a_killed_run_are_cleared(run: Run, place: Place) -> None:
    left = place.home / "builds" / ".tmp-20310101-000000-dead"
    left.mkdir(parents=True)
    (left / "passages.db").write_bytes(b"setengah")
    run()
    assert not left.exists()


@pytest.mark.parametrize("part", ["manifest.json", "passages.db", "chroma/chroma.sqlite3"])
def test_a_damaged_build_is_made_again_and_nothing_is_lost(
    run: Run, write: Write, served: Served, place: Place, part: str
) -> None:
    run(write("a.txt", "PP 8/2031 Perahu", "Satu."))
    damaged = run(write("a.txt", "PP 8/2031 Perahu", "Dua.")).build_id
    (Home(place.home).build(damaged).folder / part).unlink()
    report = run()
    assert report.changed
    assert report.build_id != damaged
    assert "pp-8-2031" in _keys(served())
