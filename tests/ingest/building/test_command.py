import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ingest.building.lock import ingest_lock
from ingest.command import ingest_command
from ingest.index_command import index_command
from tanya.library.layout import Home
from tanya.settings import Settings

REGULATION = (
    "PERATURAN PEMERINTAH REPUBLIK INDONESIA\n\nNOMOR 8 TAHUN 2031\n\nTENTANG\n\nPERAHU\n\n"
    "BAB I\nKETENTUAN UMUM\n\nPasal 1\n\nPerahu wajib didaftarkan.\n\nPasal 2\n\nPerahu dicat biru.\n"
)


@pytest.fixture
def settings(tmp_path: Path, corpus: Path) -> Settings:
    return Settings(home=tmp_path / "home", corpus=corpus)


@pytest.fixture
def tanya(settings: Settings) -> Callable[..., Result]:
    """tanya("ingest", ...) as the command line would, with the real parser."""
    commands = {"ingest": ingest_command, "index": index_command}

    def call(name: str, *arguments: object) -> Result:
        return CliRunner().invoke(commands[name], [str(a) for a in arguments], obj=settings)

    return call


@pytest.fixture
def regulation(tmp_path: Path) -> Path:
    path = tmp_path / "perahu.md"
    path.write_text(REGULATION)
    return path


def test_a_good_file_ends_with_its_row_and_status_0(tanya: Callable[..., Result], regulation: Path) -> None:
    result = tanya("ingest", regulation)
    assert result.exit_code == 0, result.output
    assert "pp-8-2031" in result.output
    assert "2 pasal" in result.output


def test_a_bad_file_is_one_line_and_status_1(
    tanya: Callable[..., Result], regulation: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "kosong.pdf"
    bad.write_bytes(b"")
    result = tanya("ingest", regulation, bad)
    assert result.exit_code == 1
    assert len([line for line in result.stderr.splitlines() if "Gagal: kosong.pdf" in line]) == 1
    assert "pp-8-2031" in result.output


def test_a_path_that_does_not_exist_is_a_usage_error(tanya: Callable[..., Result], tmp_path: Path) -> None:
    result = tanya("ingest", tmp_path / "entah.pdf")
    assert result.exit_code == 2
    assert "entah.pdf tidak ada." in result.output


def test_a_second_ingest_is_refused_by_pid(tanya: Callable[..., Result], settings: Settings) -> None:
    with ingest_lock(Home(settings.home)):
        result = tanya("ingest")
    assert result.exit_code == 3
    assert "Ingest lain sedang berjalan (PID " in result.output


def test_an_ingest_after_a_refused_one_goes_through(tanya: Callable[..., Result], settings: Settings) -> None:
    with ingest_lock(Home(settings.home)):
        tanya("ingest")
    assert tanya("ingest").exit_code == 0


def test_nothing_changed_is_said(tanya: Callable[..., Result], regulation: Path) -> None:
    tanya("ingest", regulation)
    assert "Tidak ada yang berubah" in tanya("ingest", regulation).output


def test_the_list_marks_the_served_build(tanya: Callable[..., Result], regulation: Path) -> None:
    assert "Belum ada indeks" in tanya("index", "list").output
    tanya("ingest")
    tanya("ingest", regulation)
    lines = tanya("index", "list").output.splitlines()
    assert [line[0] for line in lines] == [" ", "*"]


def test_going_back_to_an_older_build(
    tanya: Callable[..., Result], regulation: Path, settings: Settings
) -> None:
    tanya("ingest")
    tanya("ingest", regulation)
    older = Home(settings.home).build_ids()[0]
    assert tanya("index", "use", older).exit_code == 0
    assert Home(settings.home).current_id() == older


def test_a_damaged_build_is_named_and_not_used(
    tanya: Callable[..., Result], regulation: Path, settings: Settings
) -> None:
    tanya("ingest")
    tanya("ingest", regulation)
    older, newer = Home(settings.home).build_ids()
    Home(settings.home).build(older).glossary.unlink()
    assert tanya("index", "verify", older).exit_code == 1
    assert "rusak: glossary.json" in tanya("index", "verify", older).output
    assert tanya("index", "use", older).exit_code == 1
    assert Home(settings.home).current_id() == newer
    assert "utuh" in tanya("index", "verify").output


def test_a_program_is_told_line_by_line(
    tanya: Callable[..., Result], regulation: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "kosong.pdf"
    bad.write_bytes(b"")
    result = tanya("ingest", "--json", regulation, bad)
    assert (result.exit_code, result.stderr) == (1, "")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert {line["event"] for line in lines} == {"step", "advance", "row", "fault", "done"}
    (fault,) = (line for line in lines if line["event"] == "fault")
    assert fault == {
        "event": "fault",
        "file": "kosong.pdf",
        "reason": "berkas kosong; unduh ulang dari sumbernya",
    }
    assert next(line["pasal"] for line in lines if line["event"] == "row") == 2
    assert lines[-1]["event"] == "done"
    assert lines[-1]["changed"]
