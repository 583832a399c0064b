"""What an ingest shows of names and reasons that others chose."""

from pathlib import Path

import pytest

from ingest.building.records import FileFault, FileRow, Report
from ingest.screen import console, show_report
from tanya.library.manifest import Counts


def _shown(
    capsys: pytest.CaptureFixture[str], *, file: str = "a.txt", fault: str = "", note: str = ""
) -> str:
    rows = (FileRow(file, "pp-8-2031", 1, 1, 1, ("[/red] aneh\x1b[0m",)),)
    faults = (FileFault(Path(f"/{file}"), fault),) if fault else ()
    show_report(
        Report("b", True, rows, faults, (note,) if note else (), Counts(1, 1, 1, 1, 1)),
        console(),
        console(stderr=True),
    )
    out, err = capsys.readouterr()
    return out + err


def test_a_name_with_line_ends_and_colours_stays_in_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _shown(capsys, file="merah\x1b[31m\nbaru.txt")
    assert r"merah\x1b[31m\nbaru.txt" in shown
    assert "\x1b" not in shown


def test_brackets_in_names_and_warnings_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _shown(capsys, file="[red]a[bold].txt")
    assert "[red]a[bold].txt" in shown
    assert "[/red] aneh" in shown


def test_a_very_long_name_leaves_room_for_the_row(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _shown(capsys, file="x" * 251 + ".txt")
    assert f"{'x' * 51}…xxxx.txt" in shown


def test_a_long_reason_is_one_line_in_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    shown = _shown(capsys, fault="a.txt: " + "kata " * 80 + "akhir", note="kata " * 80 + "selesai")
    [line] = [line for line in shown.splitlines() if line.startswith("Gagal: a.txt: kata")]
    assert line.endswith("akhir")
    assert any(line.startswith("Perhatian: kata") and line.endswith("selesai") for line in shown.splitlines())
