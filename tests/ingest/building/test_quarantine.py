"""A further file of a regulation that is held: what says otherwise is kept out until a person decides."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.building.records import Report
from tanya.library.build import Build

Run = Callable[..., Report]
Write = Callable[..., Path]
Served = Callable[[], Build]

_TERM = "Perahu didaftarkan paling lambat {} hari setelah dibuat."


@pytest.fixture
def first(run: Run, write: Write) -> Path:
    """Served."""
    path = write("asli.txt", "PP 8/2031 Perahu", _TERM.format(14), "Perahu dicat biru.")
    run(path)
    return path


def _words(build: Build) -> str:
    return " ".join(passage.text for passage in build.passages.passages_of("pp-8-2031"))


def _faults(report: Report) -> list[str]:
    return [fault.reason for fault in report.faults]


def test_a_copy_with_an_altered_figure_is_told_and_not_served(
    run: Run, write: Write, served: Served, first: Path
) -> None:
    poisoned = write("salinan.txt", "PP 8/2031 Perahu", _TERM.format(90), "Perahu dicat biru.", "Panjang.")
    report = run(poisoned)
    (told,) = _faults(report)
    assert "pp-8-2031 sudah dimuat dari asli.txt" in told
    assert "Pasal 1 menyebut 90, bukan 14 (dan 1 tempat lain)" in told
    assert told.endswith(f"tanya ingest --keluarkan {first} {poisoned}")
    assert not report.changed
    assert "14 hari" in _words(served())
    assert "90 hari" not in _words(served())


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((_TERM.format(14), "Perahu tidak dicat biru."), "bunyi Pasal 2 lain"),
        ((_TERM.format(14), "Perahu dicat biru.", "Pasal 1 tidak berlaku."), "Pasal 3 tidak ada di sana"),
    ],
)
def test_so_is_one_with_other_words_or_more_of_them(
    run: Run, write: Write, served: Served, first: Path, lines: tuple[str, ...], told: str
) -> None:
    (reason,) = _faults(run(write("salinan.txt", "PP 8/2031 Perahu", *lines)))
    assert told in reason
    assert "tidak berlaku" not in _words(served())


def test_it_never_takes_the_place_of_a_file_that_goes(
    run: Run, write: Write, served: Served, first: Path
) -> None:
    run(write("salinan.txt", "PP 8/2031 Perahu", _TERM.format(90)))
    first.unlink()
    run(forget_vanished=True)
    assert "90 hari" not in _words(served())


def test_a_better_copy_takes_its_place_when_the_old_one_is_taken_out_with_it(
    run: Run, write: Write, served: Served, first: Path
) -> None:
    better = write("terbitan.txt", "PP 8/2031 Perahu", _TERM.format(41), "Perahu dicat biru.")
    run(better)
    report = run(better, remove=("asli.txt",))
    assert _faults(report) == []
    assert "41 hari" in _words(served())


def test_the_way_out_that_is_told_works_from_any_folder_and_takes_out_that_file_alone(
    run: Run, write: Write, served: Served, first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lain").mkdir()
    namesake = tmp_path / "lain" / first.name
    namesake.write_text("PP 9/2031 Rakit\nRakit dari bambu.")
    run(namesake)
    (reason,) = _faults(run(write("versi baru.txt", "PP 8/2031 Perahu", _TERM.format(41))))
    monkeypatch.chdir("/")
    _, _, option, out, path = shlex.split(reason[reason.index("tanya ingest") :])
    assert option == "--keluarkan"
    assert _faults(run(Path(path), remove=(out,))) == []
    assert "41 hari" in _words(served())
    assert served().passages.passages_of("pp-9-2031")


def test_a_file_that_changed_where_it_lay_is_an_update(run: Run, served: Served, first: Path) -> None:
    first.write_text(first.read_text().replace("14", "41"))
    assert _faults(run()) == []
    assert "41 hari" in _words(served())


def test_a_copy_that_lacks_a_page_is_no_contradiction(run: Run, write: Write, first: Path) -> None:
    report = run(write("potongan.txt", "PP 8/2031 Perahu", _TERM.format(14)))
    assert _faults(report) == []
    assert "dipakai asli.txt (2 pasal), bukan potongan.txt (1 pasal)" in report.notes[0]


def test_of_two_files_that_come_together_and_differ_a_person_is_told(run: Run, write: Write) -> None:
    report = run(
        write("a.txt", "PP 8/2031 Perahu", _TERM.format(14), "Perahu dicat biru."),
        write("b.txt", "PP 8/2031 Perahu", _TERM.format(90)),
    )
    assert "di b.txt Pasal 1 menyebut 90, bukan 14: periksa mana yang benar" in report.notes[0]
