"""`tanya data`: what it removes and copies, and what it says of wrong use."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tanya.cli.data import data
from tanya.settings import Settings
from tanya.state.database import open_state
from tanya.state.records import Turn

BUDI = "key:k_budibudi"


def run(settings: Settings, *words: str, typed: str = "") -> Result:
    result = CliRunner().invoke(data, list(words), obj=settings, input=typed)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def asked(settings: Settings, age: timedelta = timedelta()) -> None:
    """One question of Budi's, as old as that."""
    state = open_state(settings, lambda: datetime.now(UTC) - age)
    begun = state.conversations.begin(BUDI)
    state.conversations.add(BUDI, begun.id, Turn("Apa itu SAKIP?", None, datetime.now(UTC) - age))
    state.close()


def conversations(settings: Settings) -> int:
    state = open_state(settings)
    held = len(state.export(BUDI).conversations)
    state.close()
    return held


def test_what_is_older_than_the_retention_is_removed(settings: Settings) -> None:
    asked(settings, timedelta(days=91))
    asked(settings, timedelta(days=89))
    result = run(settings, "bersihkan")
    assert "1 percakapan, 1 pertanyaan di dalamnya." in result.stdout
    assert conversations(settings) == 1


def test_what_is_older_than_a_day_is_removed(sqlite_settings: Settings) -> None:
    asked(sqlite_settings, timedelta(days=10))
    day = datetime.now().astimezone().date() - timedelta(days=5)
    run(sqlite_settings, "bersihkan", "--sebelum", f"{day}")
    assert conversations(sqlite_settings) == 0
    assert "tidak ada." in run(sqlite_settings, "bersihkan").stdout


def test_an_export_is_json_of_that_owner(settings: Settings) -> None:
    asked(settings)
    told = json.loads(run(settings, "ekspor", "k_budibudi").stdout)
    assert told["owner"] == BUDI
    assert told["conversations"][0]["turns"][0]["question"] == "Apa itu SAKIP?"


def test_an_export_is_written_to_a_file_of_ones_own(sqlite_settings: Settings, tmp_path: Path) -> None:
    asked(sqlite_settings)
    file = tmp_path / "budi.json"
    assert run(sqlite_settings, "ekspor", BUDI, "--ke", str(file)).stdout == ""
    assert json.loads(file.read_text())["owner"] == BUDI
    assert file.stat().st_mode & 0o777 == 0o600
    again = run(sqlite_settings, "ekspor", BUDI, "--ke", str(file))
    assert again.exit_code == 2
    assert "sudah ada" in again.stderr


def test_nothing_kept_is_said(sqlite_settings: Settings) -> None:
    result = run(sqlite_settings, "ekspor", BUDI)
    assert result.exit_code == 0
    assert "Tidak ada data milik key:k_budibudi." in result.stderr


def test_what_a_person_asked_is_removed_for_good(settings: Settings) -> None:
    asked(settings)
    result = run(settings, "hapus", "k_budibudi", "--ya")
    assert f"Dihapus, milik {BUDI}: 1 percakapan, 1 pertanyaan di dalamnya." in result.stdout
    assert conversations(settings) == 0


def test_nothing_is_removed_without_a_yes(sqlite_settings: Settings) -> None:
    asked(sqlite_settings)
    result = run(sqlite_settings, "hapus", BUDI, typed="")
    assert result.exit_code == 2
    assert "tambahkan --ya" in result.stderr
    assert conversations(sqlite_settings) == 1


def test_it_is_audited_without_words(sqlite_settings: Settings) -> None:
    asked(sqlite_settings)
    run(sqlite_settings, "ekspor", BUDI)
    run(sqlite_settings, "hapus", BUDI, "--ya")
    run(sqlite_settings, "bersihkan")
    state = open_state(sqlite_settings)
    events = state.audit.of().items
    state.close()
    assert [event.action for event in events] == ["data.bersihkan", "data.hapus", "data.ekspor"]
    assert "SAKIP" not in str(events)


def test_the_audit_is_told_newest_first_a_line_each(sqlite_settings: Settings) -> None:
    assert "Belum ada catatan audit." in run(sqlite_settings, "audit").stderr
    asked(sqlite_settings)
    run(sqlite_settings, "ekspor", BUDI)
    run(sqlite_settings, "hapus", BUDI, "--ya")
    lines = [line.split("\t") for line in run(sqlite_settings, "audit").stdout.splitlines()]
    counted = "1 percakapan, 1 pertanyaan di dalamnya"
    assert [line[2:] for line in lines] == [["data.hapus", BUDI, counted], ["data.ekspor", BUDI, counted]]
    assert len(run(sqlite_settings, "audit", "--banyak", "1").stdout.splitlines()) == 1


@pytest.mark.parametrize("words", [("ekspor", "budi"), ("hapus", "budi", "--ya")])
def test_an_owner_that_is_none_is_wrong_use(sqlite_settings: Settings, words: tuple[str, ...]) -> None:
    result = run(sqlite_settings, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "PEMILIK “budi” tidak dikenal" in result.stderr
