"""Provisions that were changed, as the terminal and programs are told of them."""

import json
from pathlib import Path

import click.testing
import pytest

from tanya.assistant import Assistant
from tanya.cli.ask import pasal
from tanya.cli.changes import list_changes
from tanya.domain.answer import Question
from tanya.settings import Settings, settings_from


def run(home: Path, *arguments: str) -> click.testing.Result:
    settings = settings_from({"TANYA_HOME": str(home)})
    return click.testing.CliRunner().invoke(pasal, list(arguments), obj=settings)


def test_words_from_before_a_change_are_marked_for_people_and_programs(garden_home: Path) -> None:
    shown = " ".join(run(garden_home, "PP 5/2030", "4", "--pada", "2036-01-01").stdout.split())
    assert shown.count("bunyi sebelum diubah") == 1
    answer = json.loads(run(garden_home, "PP 5/2030", "4", "--pada", "2036-01-01", "--json").stdout)
    assert [citation["superseded"] for citation in answer["citations"]] == [False, False, True]


DAY = ("--pada", "2034-05-01")


def test_all_changes_of_a_regulation_are_listed_by_provision_with_clause_and_day(garden_home: Path) -> None:
    (line,) = run(garden_home, "PP 5/2030", "--perubahan", "--json", *DAY).stdout.splitlines()
    view = json.loads(line)
    assert view["regulation"] == "pp-5-2030"
    assert [(c["provision"], c["change"], c["by"], c["clause"], c["since"]) for c in view["changes"]] == [
        ("Pasal 2", "diubah", "pp-6-2033", "Pasal I angka 1", "2033-03-02"),
        ("Pasal 2", "diubah", "pp-9-2034", "Pasal I angka 1", "2034-07-01"),
        ("Pasal 2 ayat (2)", "diubah", "pp-6-2033", "Pasal I angka 1", "2033-03-02"),
        ("Pasal 2 ayat (2)", "dihapus", "pp-9-2034", "Pasal I angka 1", "2034-07-01"),
        ("Pasal 2A", "disisipkan", "pp-6-2033", "Pasal I angka 2", "2033-03-02"),
        ("Pasal 3", "dihapus", "pp-6-2033", "Pasal I angka 3", "2033-03-02"),
        ("Pasal 4", "diubah", "pp-9-2034", "Pasal I angka 2", "2034-07-01"),
        ("Penjelasan Pasal 5", "diubah", "pp-9-2034", "Pasal I angka 3", "2034-07-01"),
    ]


def test_the_list_for_people_tells_what_counts_later_and_what_is_not_at_hand(garden_home: Path) -> None:
    shown = " ".join(run(garden_home, "PP 5/2030", "--perubahan", "--pada", "2035-05-01").stdout.split())
    assert "Pasal 2A disisipkan Pasal I angka 2 PP 6/2033 2 Maret 2033" in shown
    assert "PP 2/2035" in shown
    early = " ".join(run(garden_home, "PP 5/2030", "--perubahan", *DAY).stdout.split())
    assert "1 Juli 2034 (belum)" in early


def test_of_an_amendment_the_list_tells_what_it_changes(garden_home: Path) -> None:
    view = json.loads(run(garden_home, "PP 4/2032", "--perubahan", "--json").stdout)
    assert view["regulation"] == "pp-8-2029"
    assert {change["by"] for change in view["changes"]} == {"pp-4-2032"}


def test_a_regulation_that_nothing_changes_ends_with_1(garden_home: Path) -> None:
    result = run(garden_home, "PP 9/2001", "--perubahan")
    assert result.exit_code == 1
    assert "Tidak ada naskah di indeks ini yang mengubah PP 9/2001" in result.stdout


def test_neither_pasal_nor_list_is_wrong_use(garden_home: Path) -> None:
    assert run(garden_home, "PP 5/2030").exit_code == 2
    assert run(garden_home, "PP 5/2030", "4", "--perubahan").exit_code == 2


def test_an_amendment_without_a_text_is_named_in_the_list_for_programs_too(shipped: Settings) -> None:
    result = run(shipped.home, "PP 11/2017", "--perubahan", "--json")
    view = json.loads(result.stdout)
    assert (view["regulation"], view["changes"], result.exit_code) == ("pp-11-2017", [], 1)
    assert any("PP 17/2020" in amendment for amendment in view["not_at_hand"])
    shown = " ".join(run(shipped.home, "PP 11/2017", "--perubahan").stdout.split())
    assert "PP 11/2017 diubah oleh PP 17/2020" in shown


def test_what_names_no_regulation_has_no_list(garden_home: Path) -> None:
    assert run(garden_home, "angsa", "--perubahan", "--json").exit_code == 2


def test_a_picture_of_the_list_is_wrong_use(garden_home: Path, tmp_path: Path) -> None:
    picture = tmp_path / "daftar.png"
    assert run(garden_home, "PP 5/2030", "--perubahan", "--gambar", str(picture)).exit_code == 2
    assert not picture.exists()


def test_what_counts_is_told_for_the_day_of_the_assistant(
    garden: Assistant, capsys: pytest.CaptureFixture[str]
) -> None:
    list_changes(garden, Question("PP 5/2030"), as_json=True)
    assert all(change["counts"] for change in json.loads(capsys.readouterr().out)["changes"])
